import type { Command, Tally } from '../../core/command';
import { TELLERS } from '../../core/decide/decide-ballot';
import type { StepOf } from '../../core/definition/step';
import type { Rejection } from '../../core/rejection';
import type { BallotState, CaseState } from '../../core/state';
import { type BallotId, ballotName, ballotStatus, slipsForCount } from '../../db/ballots';
import { ballotMask, openSlips } from '../../sealing/ballot-box';
import type { Signature } from '../commands/bodies';
import { carryOut, type Material } from '../commands/carry-out';
import type { ReceiptView } from '../commands/receipt';
import { type Refusal, refusalOf, refuse } from '../http/refusal';
import type { Identity, Reply } from '../route';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { onSlip, SLIP_BYTES } from './slip';
import { tallyOf } from './tally';

export interface SignatureCall {
  readonly session: PersonSession;
  readonly at: string;
  readonly identity: Identity;
  readonly body: Signature;
}

/**
 * A teller signs for the count. The first signature closes the ballot over the list of who voted; the last opens the slips, and only
 * their totals become part of the command.
 */
export const signCount = (
  services: Services,
  ballot: BallotId,
  { session, at, identity, body }: SignatureCall,
): Promise<Reply<ReceiptView>> =>
  carryOut(services, {
    case: ballot.case,
    kind: 'count',
    session,
    at,
    identity,
    make: (material) => countOf(services, ballot, body, material),
  });

const countOf = async (
  services: Services,
  ballot: BallotId,
  body: Signature,
  { file, facts, at, by, texts }: Material,
): Promise<Command | Refusal> => {
  const status = await ballotStatus(services.db, ballot);
  const current = currentOf(file.state.step);
  const step = file.rulebook.definition.steps[ballot.step];
  if (status === undefined || step?.kind !== 'ballot' || file.state.step?.name !== ballot.step || current?.round !== ballot.round)
    return refuse('unknown-ballot');
  const voted = status.roll.filter((line) => line.voted).map(({ person }) => person);
  const minutes = body.minutes === undefined ? {} : { minutes: texts.put(body.minutes) };
  const finishes = status.status === 'closed' && mayFinish(current, by.person);
  const tally = finishes ? await countSlips(services, ballot, step, file.state) : undefined;
  if (tally === 'over') return refusalOf(OVER);
  return { kind: 'count', step: ballot.step, at, facts, by, voted, ...(tally === undefined ? {} : { tally }), ...minutes };
};

const currentOf = (step: Material['file']['state']['step']): BallotState | undefined =>
  step?.progress.kind === 'ballot' ? step.progress.current : undefined;

/** Slips are opened for the last of the tellers only, and for nobody else. */
const mayFinish = (current: BallotState, person: string): boolean =>
  current.tellers.includes(person) && !current.signed.includes(person) && current.signed.length === TELLERS - 1;

const OVER: Rejection = { kind: 'rejected', code: 'already-done', params: { what: 'signature' } };

/** The totals; `over` when the ballot ended meanwhile, by this very signature sent twice or because it was voided: then slips and key are gone. */
const countSlips = async (services: Services, ballot: BallotId, step: StepOf<'ballot'>, state: CaseState): Promise<Tally | 'over'> => {
  try {
    return await openAndCount(services, ballot, step, state);
  } catch (error) {
    if ((await ballotStatus(services.db, ballot))?.status === 'closed') throw error;
    return 'over';
  }
};

const openAndCount = async (
  { db, ballotKeys }: Services,
  ballot: BallotId,
  { ask }: StepOf<'ballot'>,
  state: CaseState,
): Promise<Tally> => {
  const name = ballotName(ballot);
  const mask = await ballotMask(ballotKeys, name);
  const sealed = await slipsForCount(db, ballot, mask);
  mask.fill(0);
  const { slips, unreadable } = await openSlips(ballotKeys, name, SLIP_BYTES, sealed);
  return tallyOf(ask, onSlip(state, ask).persons, slips, unreadable);
};
