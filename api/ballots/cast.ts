import { fills } from '../../core/decide/capacity';
import type { StepOf } from '../../core/definition/step';
import type { Rejection } from '../../core/rejection';
import { type BallotId, type BallotStatus, ballotName, ballotStatus, type Cast, castSlip } from '../../db/ballots';
import { holdersOf } from '../../db/register';
import { ballotMask, sealSlip } from '../../sealing/ballot-box';
import { inCaseTime, seeCase } from '../cases/open-file';
import { type Refusal, refusalOf, refuse } from '../http/refusal';
import { answered, type Reply } from '../route';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { onSlip, SLIP_BYTES, type Slip, slipText } from './slip';

/** What a voter hears: that the slip is in the box, and nothing about it. */
export interface SlipCast {
  readonly cast: true;
}

/**
 * Casts a secret slip (ruling 9): no Update, no ledger entry, no log line says what it holds, and no digest of it is made. The voter
 * and the ballot are the whole of its idempotency; a second slip is refused, whatever it says.
 */
export const castVote = async (
  services: Services,
  ballot: BallotId,
  voter: PersonSession,
  slip: Slip,
  at: string,
): Promise<Reply<SlipCast>> => {
  const seen = await seeCase(services, voter, ballot.case, at);
  if (seen.kind === 'refused') return seen;
  const { state, rulebook } = seen.file;
  if (state.end !== undefined) return refusalOf({ kind: 'rejected', code: 'closed', params: { end: state.end } });
  if (state.hold !== undefined) return refusalOf({ kind: 'rejected', code: 'on-hold', params: {} });
  const status = await ballotStatus(services.db, ballot);
  const step = rulebook.definition.steps[ballot.step];
  if (status?.box === undefined || status.box === null || step?.kind !== 'ballot') return refuse('unknown-ballot');
  const { persons, own } = onSlip(state, step.ask, voter.person);
  const text =
    slip.kind === 'rate' && own.some((person) => Object.hasOwn(slip.votes, person)) ? undefined : slipText(step.ask, persons, slip);
  if (text === undefined) return refuse('invalid-request', [{ path: 'kind', reason: 'wrong-slip' }]);
  if (status.status !== 'open') return refusalOf(REFUSED.closed);
  if (await hasLeft(services, status, step, voter, inCaseTime(seen.file, at))) return refusalOf(rejected('standing-lost'));
  const name = ballotName(ballot);
  const [sealed, mask] = await Promise.all([sealSlip(status.box, SLIP_BYTES, text), ballotMask(services.ballotKeys, name)]);
  const cast = await castSlip(services.db, { ...ballot, voter: voter.person, slip: sealed, mask });
  mask.fill(0);
  return cast === 'cast' ? answered({ cast: true }) : refusalAbout(cast);
};

/** Whether somebody on the roll no longer sits in the body that votes: a seat that was lost after attendance was taken gives no vote. */
const hasLeft = async (
  { db }: Pick<Services, 'db'>,
  { body, roll }: BallotStatus,
  { person: spec }: StepOf<'ballot'>,
  { person: voter }: PersonSession,
  at: string,
): Promise<boolean> => {
  if (spec.kind !== 'role' || !roll.some(({ person, voted }) => person === voter && !voted)) return false;
  const holders = await holdersOf(db, body, at);
  return !holders.some(({ person, role }) => person === voter && fills({ person, body, role }, spec.role));
};

const refusalAbout = (cast: Exclude<Cast, 'cast'>): Refusal => refusalOf(REFUSED[cast]);

const rejected = (code: Rejection['code'], params: Rejection['params'] = {}): Rejection => ({ kind: 'rejected', code, params });

const REFUSED: Readonly<Record<Exclude<Cast, 'cast'>, Rejection>> = {
  already: rejected('already-done', { what: 'voted' }),
  closed: rejected('already-done', { what: 'ballot-closed' }),
  'not-on-roll': rejected('not-your-step'),
  'not-present': rejected('early', { what: 'not-present' }),
};
