import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { localDateOf } from '../../db/local-date';
import { addNote, keepReport, notesOf, type Report, reportByCode, withdrawReport } from '../../db/reports';
import { inspectionCommittees } from '../../db/vault';
import { sealIdentity } from '../../sealing/identity-vault';
import { newPersonKey } from '../../sealing/person-vault';
import { hashReceiptCode, newReceiptCode } from '../../sealing/receipt-code';
import { refuse, refuseForNow } from '../http/refusal';
import { freeText, id } from '../http/vocabulary';
import { answered, type Reply } from '../route';
import type { Services } from '../services';
import { limitConcurrency } from '../session/throttle';
import { label, named, text } from '../views/named';
import { rateBound } from './rate-bound';
import { noteAt, openInReport, REPORT_TEXT, sealInReport } from './sealed-report';

/** Longest report and longest answer, in characters. */
export const REPORT_TEXT_MAX = 4_000;
export const NAME_MAX = 200;
export const CONTACT_MAX = 500;
/** Most notes of one report, questions and answers together. */
export const NOTES_MAX = 50;
/** Reports that everybody together may send in, and codes that everybody together may look up. Nobody is told from anybody. */
const SENT = { burst: 30, perMinute: 10 };
const LOOKED_UP = { burst: 60, perMinute: 60 };
/** Receipt codes that are hashed at once: argon2id takes 19 MiB each. */
const HASHES_AT_ONCE = 2;
const RETRY_SECONDS = 60;

export const reportBody = z.strictObject({
  committee: id.meta({ description: 'The inspection committee that is to read it' }),
  text: freeText(REPORT_TEXT_MAX),
  /** Kept apart from the report, in the vault, where it is given at all. */
  name: freeText(NAME_MAX).optional(),
  contact: freeText(CONTACT_MAX).optional(),
  /** That the reporter is an official and wants measures against them and their family to be looked at for some time. */
  protect: z.literal(true).optional(),
});
export const receiptAnswer = z.strictObject({ code: z.string() });

export const statusBody = z.strictObject({
  code: z.string().min(1).max(100),
  answer: freeText(REPORT_TEXT_MAX).optional().meta({ description: 'What the reporter adds or answers' }),
  withdraw: z.literal(true).optional().meta({ description: 'Takes the report back, before it is concluded on' }),
});
export const noteView = z.strictObject({ side: z.enum(['committee', 'reporter']), day: z.string(), text: z.string().nullable() });
export const statusAnswer = z.strictObject({
  receivedOn: z.string(),
  state: z.enum(['received', 'inHand', 'closed']),
  /** How the case ended. */
  outcome: text.nullable(),
  withdrawnOn: z.string().nullable(),
  notes: z.array(noteView),
});

/** What anybody may do without signing in: send a report, and look one up by its code. */
export interface ReportDesk {
  readonly committees: () => Promise<readonly z.infer<typeof named>[]>;
  readonly send: (body: z.infer<typeof reportBody>, at: string) => Promise<Reply<z.infer<typeof receiptAnswer>>>;
  readonly status: (body: z.infer<typeof statusBody>, at: string) => Promise<Reply<z.infer<typeof statusAnswer>>>;
}

type Keeps = Pick<Services, 'db' | 'ring' | 'vault'>;

/** The desk at which reports come in. It learns what was written and the day, and keeps nothing else. */
export const reportDesk = (services: Keeps): ReportDesk => {
  const sent = rateBound(SENT);
  const lookedUp = rateBound(LOOKED_UP);
  const hashing = limitConcurrency(HASHES_AT_ONCE);
  return {
    committees: async () => (await inspectionCommittees(services.db)).map(({ id: body, vi, en }) => ({ id: body, name: { vi, en } })),
    send: async (body, at) => {
      const committees = await inspectionCommittees(services.db);
      if (!committees.some((one) => one.id === body.committee)) {
        return refuse('invalid-request', [{ path: 'committee', reason: 'not-permitted' }]);
      }
      if (!sent.take(Date.parse(at))) return refuseForNow('too-many-attempts', RETRY_SECONDS);
      const code = newReceiptCode();
      await keep(services, body, await hashing(() => hashReceiptCode(code)), at);
      return answered({ code });
    },
    status: async ({ code, answer, withdraw }, at) => {
      if (!lookedUp.take(Date.parse(at))) return refuseForNow('too-many-attempts', RETRY_SECONDS);
      const codeHash = await hashing(() => hashReceiptCode(code));
      const found = await reportByCode(services.db, codeHash);
      if (found === undefined) return refuse('unknown-report');
      const day = localDateOf(at);
      if (withdraw) await withdrawReport(services.db, found.id, day);
      if (answer !== undefined) {
        const seal = (n: number) => sealInReport(services.ring, found, noteAt(n), answer);
        const n = await addNote(services.db, found.id, { side: 'reporter', writtenOn: day, seal }, NOTES_MAX);
        if (n === undefined) return refuse('invalid-request', [{ path: 'answer', reason: 'at-most' }]);
      }
      return answered(await standing(services, (await reportByCode(services.db, codeHash)) ?? found));
    },
  };
};

const keep = async ({ db, ring, vault }: Keeps, body: z.infer<typeof reportBody>, codeHash: string, at: string): Promise<void> => {
  const report = `r${randomBytes(16).toString('hex')}`;
  const wrapped = newPersonKey(ring, report);
  const { name, contact } = body;
  const identity =
    name === undefined && contact === undefined ? undefined : { name: name ?? '', contact: contact ?? '', protect: body.protect ?? false };
  await keepReport(db, {
    id: report,
    committee: body.committee,
    receivedOn: localDateOf(at),
    codeHash,
    wrapped,
    sealed: sealInReport(ring, { id: report, wrapped }, REPORT_TEXT, body.text),
    identity: sealIdentity(vault.ring, report, identity),
  });
};

const standing = async ({ db, ring }: Keeps, report: Report): Promise<z.infer<typeof statusAnswer>> => ({
  receivedOn: report.receivedOn,
  state: report.case === null ? 'received' : report.end === null ? 'inHand' : 'closed',
  outcome: report.end === null ? null : label('end', report.end).label,
  withdrawnOn: report.withdrawnOn,
  notes: await readNotes({ db, ring }, report),
});

/** The questions of whoever verifies and the answers of the reporter, in order. */
export const readNotes = async ({ db, ring }: Pick<Services, 'db' | 'ring'>, report: Report): Promise<z.infer<typeof noteView>[]> =>
  (await notesOf(db, report.id)).map(({ n, side, writtenOn, sealed }) => ({
    side,
    day: writtenOn,
    text: openInReport(ring, report, noteAt(n), sealed),
  }));
