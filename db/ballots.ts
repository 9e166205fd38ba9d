import type { Knex } from 'knex';
import type { CaseId, PersonId } from '../core/facts';
import { rowsOf } from './connect';

/**
 * Secret ballots in the database (rulings 9, 10).
 *
 * What the database alone shows: who is on the roll, who is present, who has voted and, from its write-ahead log, in which order they
 * voted. What it doesn't show, with every table, system column, dead row, log and backup at hand: which slip is whose, or any slip at
 * all, for the slots hold the encrypted slips under a mask whose key is never stored here, as many slots as voters from the first slip
 * on, all of them written anew and in a new order with every slip.
 *
 * What remains, for the guide: whoever has the mask key AND a copy of the slots before and after one voter's slip knows which
 * encrypted slip is that voter's; with the ballot's private key too, the vote. Both keys are outside the database and are destroyed
 * with the count. Whoever reads the memory of the running api at the moment of casting sees the same. A server that is set to log the
 * parameters of statements (log_statement with log_parameter_max_length, auto_explain) would log mask and encrypted slip: it must not be.
 */
export interface BallotId {
  readonly case: CaseId;
  readonly step: string;
  readonly round: number;
}

/** The name under which the ballot's key is kept and by which the api's routes call it. */
export const ballotName = (ballot: BallotId): string => `${ballot.case}.${ballot.step}.${ballot.round}`;

/** The ballot that a name means; undefined when it can be none. */
export const parseBallotName = (name: string): BallotId | undefined => {
  const parts = /^([A-Za-z0-9-]{1,200})\.([A-Za-z0-9]{1,40})\.([1-9][0-9]{0,5})$/.exec(name);
  const [, caseId, step, round] = parts ?? [];
  return caseId === undefined || step === undefined ? undefined : { case: caseId, step, round: Number(round) };
};

export type Cast = 'cast' | 'already' | 'closed' | 'not-on-roll' | 'not-present';

export interface Slip extends BallotId {
  readonly voter: PersonId;
  /** Encrypted to the ballot's key; all slips of a ballot have one length. */
  readonly slip: Buffer;
  /** The ballot's mask key, 32 bytes, the same for all slips of a ballot and kept outside the database. */
  readonly mask: Buffer;
}

/**
 * Marks the roll and stores the slip, in one transaction under the lock that closing takes. Idempotent by voter: a second slip answers
 * `already` and changes nothing, whatever it says. An unknown ballot has nobody on its roll.
 *
 * @throws the database's error 22000 when slip or mask have the wrong length, XX001 when slots and roll don't agree (a wrong mask key,
 * or somebody changed them): the ballot can't be counted and must be held again
 */
export const castSlip = async (db: Knex, { case: caseId, step, round, voter, slip, mask }: Slip): Promise<Cast> => {
  const [row] = await rowsOf<{ cast: Cast }>(
    db,
    'SELECT cast_slip(?, ?, ?, ?, ?, ?) AS "cast"',
    [caseId, step, round, voter, slip, mask],
    'cast-slip',
  );
  if (row === undefined) throw new Error('cast_slip gave no answer');
  return row.cast;
};

/** A ballot as its keepers see it: never a slip. */
export interface BallotStatus extends BallotId {
  readonly body: string;
  readonly box: string | null;
  readonly status: 'open' | 'closed' | 'counted' | 'voided';
  readonly roll: readonly { readonly person: PersonId; readonly present: boolean; readonly voted: boolean }[];
}

/** Status and roll; undefined for an unknown ballot. `roll` with `voted` is what a teller's Count carries. */
export const ballotStatus = async (db: Knex, { case: caseId, step, round }: BallotId): Promise<BallotStatus | undefined> => {
  const [row] = await rowsOf<BallotStatus>(
    db,
    `SELECT case_id AS "case", step, round, body, box, status,
        (SELECT jsonb_agg(jsonb_build_object('person', person, 'present', present, 'voted', voted) ORDER BY person COLLATE "C")
          FROM ballot_roll r WHERE (r.case_id, r.step, r.round) = (b.case_id, b.step, b.round)) AS roll
      FROM ballots b WHERE case_id = ? AND step = ? AND round = ?`,
    [caseId, step, round],
    'ballot-status',
  );
  return row;
};

/** The encrypted slips of a ballot that is closed and not yet counted, in random order. @throws the database's error 22000 otherwise */
export const slipsForCount = async (db: Knex, { case: caseId, step, round }: BallotId, mask: Buffer): Promise<readonly Buffer[]> => {
  const rows = await rowsOf<{ slip: Buffer }>(db, 'SELECT slips_for_count(?, ?, ?, ?) AS slip', [caseId, step, round, mask]);
  return rows.map(({ slip }) => slip);
};
