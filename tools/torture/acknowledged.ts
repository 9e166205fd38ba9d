import { Client } from 'pg';
import type { ActDone, Receipt } from '../drive/acts';

/** What became of the acts that somebody was told were done. */
export interface Reckoning {
  /** Acts with a receipt, and slips. */
  readonly acknowledged: number;
  /** Acknowledged, and not on record as the receipt says. */
  readonly lost: readonly string[];
  /** On record more often than acknowledged. */
  readonly doubled: readonly string[];
}

interface Recorded {
  readonly case: string;
  readonly seq: number;
  readonly hash: string;
  readonly command: string;
  readonly engine: boolean;
}

/** Holds what people were told against the ledger and the rolls of the cases in which they acted. */
export const reckon = async (ownerUrl: string, acts: readonly ActDone[]): Promise<Reckoning> => {
  const cases = [...new Set(acts.map((act) => act.case))];
  const db = new Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    const entries = await recordedIn(db, cases);
    const receipts = acts.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt]));
    const ballots = await slipsIn(db, cases, acts);
    return {
      acknowledged: receipts.length + ballots.acknowledged,
      lost: [...receipts.filter((receipt) => !isRecorded(entries, receipt)).map(told), ...ballots.lost],
      doubled: [...extraIn(entries, receipts).map(told), ...ballots.doubled],
    };
  } finally {
    await db.end();
  }
};

const told = ({ case: caseId, seq, command }: Pick<Recorded, 'case' | 'seq' | 'command'>): string => `${caseId} ${seq} ${command}`;

const isRecorded = (entries: readonly Recorded[], receipt: Receipt): boolean =>
  entries.some(
    ({ case: caseId, seq, hash, command }) =>
      caseId === receipt.case && seq === receipt.seq && hash === receipt.hash && command === receipt.command,
  );

/** Entries of persons for which nobody has a receipt, and a command's second entry in whatever case. */
const extraIn = (entries: readonly Recorded[], receipts: readonly Receipt[]): readonly Recorded[] => {
  const known = new Set(receipts.map(({ command }) => command));
  const seen = new Set<string>();
  return entries.filter(({ command, engine }) => {
    if (engine) return false;
    const extra = seen.has(command) || !known.has(command);
    seen.add(command);
    return extra;
  });
};

const recordedIn = async (db: Client, cases: readonly string[]): Promise<readonly Recorded[]> => {
  const { rows } = await db.query<Recorded>(
    `SELECT case_id AS "case", seq, hash, command_id AS command, (entry::jsonb -> 'by') ? 'engine' AS engine
      FROM ledger WHERE case_id = ANY ($1) ORDER BY case_id, seq`,
    [cases],
  );
  return rows;
};

/** Marks on the rolls against the slips that were acknowledged: each voter once, and nobody else. */
const slipsIn = async (db: Client, cases: readonly string[], acts: readonly ActDone[]): Promise<Reckoning> => {
  const { rows } = await db.query<{ readonly place: string; readonly voted: string }>(
    `SELECT case_id || '.' || step AS place, count(*) AS voted FROM ballot_roll WHERE voted AND case_id = ANY ($1) GROUP BY 1`,
    [cases],
  );
  const marked = new Map(rows.map(({ place, voted }) => [place, Number(voted)]));
  const cast = new Map<string, number>();
  for (const { case: caseId, step, what } of acts) {
    if (what === 'vote') cast.set(`${caseId}.${step}`, (cast.get(`${caseId}.${step}`) ?? 0) + 1);
  }
  const places = [...new Set([...marked.keys(), ...cast.keys()])];
  const difference = (place: string): number => (marked.get(place) ?? 0) - (cast.get(place) ?? 0);
  return {
    acknowledged: [...cast.values()].reduce((sum, one) => sum + one, 0),
    lost: places.filter((place) => difference(place) < 0).map((place) => `${place}: ${-difference(place)} slips`),
    doubled: places.filter((place) => difference(place) > 0).map((place) => `${place}: ${difference(place)} slips`),
  };
};
