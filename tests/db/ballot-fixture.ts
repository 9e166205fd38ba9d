import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { CaseEvent } from '../../core/event';
import { type Cast, castSlip } from '../../db/ballots';
import { type CaseWriter, openCase, stepOpened } from './case-writer';

export const ROLL = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-head'] as const;
const TELLERS = ['p-1', 'p-2', 'p-3'];

/** Length of the slips of these tests, in bytes. */
export const SLIP_BYTES = 304;

export const ballotOpened = (round = 1): CaseEvent => ({
  kind: 'ballotOpened',
  step: 'vote',
  round,
  body: 'b-leadership',
  level: 0,
  roll: ROLL,
  excluded: [],
  tellers: TELLERS,
  by: { person: 'p-head' },
  box: 'b'.repeat(64),
});
export const attended = (present: readonly string[]): CaseEvent => ({
  kind: 'attended',
  step: 'vote',
  present,
  by: { person: 'p-1' },
});
export const countSigned = (voted: readonly string[]): CaseEvent => ({
  kind: 'countSigned',
  step: 'vote',
  by: { person: 'p-1' },
  voted,
});
export const counted = (voted: number): CaseEvent => ({
  kind: 'counted',
  step: 'vote',
  round: 1,
  summoned: ROLL.length,
  present: voted,
  voted,
  tally: { kind: 'approve', yes: voted, no: 0, invalid: 0 },
  result: 'carried',
  chosen: [],
});

export interface OpenBallot {
  readonly writer: CaseWriter;
  readonly mask: Buffer;
  readonly cast: (voter: string, slip?: Buffer) => Promise<Cast>;
}

/** A case with a ballot under way, at which these are present. */
export const openBallot = async (db: Knex, caseId: string, present: readonly string[] = ROLL): Promise<OpenBallot> => {
  const writer = await openCase(db, caseId);
  await writer.write([stepOpened('vote')]);
  await writer.write([ballotOpened()]);
  if (present.length > 0) await writer.write([attended(present)]);
  const mask = randomBytes(32);
  const cast = (voter: string, slip: Buffer = randomBytes(SLIP_BYTES)) =>
    castSlip(db, { case: caseId, step: 'vote', round: 1, voter, slip, mask });
  return { writer, mask, cast };
};
