import { z } from 'zod';
import { mayAgree, mayAsk, mayBeShown } from '../../core/vault/two-persons';
import { type Report, reportsFor } from '../../db/reports';
import { committeeAbove, committeesReadBy, openingsOfReport, recordVaultAct, vaultActsOf } from '../../db/vault';
import type { Refusal } from '../http/refusal';
import { instant } from '../http/vocabulary';
import { type FoundReport, findReport } from '../reports/committee-reader';
import { noteView, readNotes } from '../reports/report-desk';
import { openInReport, REPORT_TEXT, reasonAt } from '../reports/sealed-report';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { bodyNamed, type Names, named, personNamed } from './named';
import { readNames } from './names';
import { handlersOf, handlingOf, reportHandling } from './report-handling';

/** Most reports of one list. */
const LISTED_MOST = 200;

export const receivedLine = z.strictObject({
  id: z.string(),
  receivedOn: z.string(),
  withdrawnOn: z.string().nullable(),
  case: z.string().nullable(),
  ended: z.boolean(),
  /** How it was classed and how far it is; null as long as nobody has it in hand. */
  handling: reportHandling.nullable(),
});
export type ReceivedLine = z.infer<typeof receivedLine>;

const act = z.strictObject({ act: z.string(), by: named, at: instant, opening: z.string().nullable() });
const identity = z.strictObject({
  opening: z.string(),
  askedBy: named,
  /** The reasons of whoever asked, which the second person has to weigh; null once they are erased. */
  why: z.string().nullable(),
  ends: instant,
  agreedBy: named.nullable(),
  /** What the caller may do now. */
  may: z.enum(['agree', 'show']).nullable(),
});

export const receivedReport = receivedLine.extend({
  committee: named,
  /** The committee to which it may be handed, where there is one. */
  above: named.nullable(),
  text: z.string().nullable(),
  notes: z.array(noteView),
  acts: z.array(act),
  identities: z.array(identity),
  /** Whether the caller may ask to see who sent it. */
  mayAsk: z.boolean(),
});
export type ReceivedReport = z.infer<typeof receivedReport>;

type Reads = Pick<Services, 'db' | 'rulebooks'>;

/** The reports that somebody reads for their committees: those in nobody's hand first, then the oldest. */
export const reportsReceived = async (services: Reads, session: PersonSession, at: string): Promise<readonly ReceivedLine[]> => {
  const committees = await committeesReadBy(services.db, session.person, at);
  const listed = await reportsFor(services.db, committees, LISTED_MOST);
  const seen = await Promise.all(listed.map(({ id }) => findReport(services, session, id, at)));
  const found = seen.filter((one) => one.kind === 'found');
  const persons = found.flatMap(({ file }) => (file === undefined ? [] : handlersOf(file)));
  const names = await readNames(services.db, { persons, bodies: [], posts: [] });
  return found.map((one) => lineOf(one, names));
};

const lineOf = ({ report, file }: FoundReport, names: Names): ReceivedLine => ({
  ...headOf(report),
  handling: file === undefined ? null : handlingOf(file, names),
});

const headOf = ({ id, receivedOn, withdrawnOn, case: inCase, end }: Report) => ({
  id,
  receivedOn,
  withdrawnOn,
  case: inCase,
  ended: end !== null,
});

/** Whether a report waits for somebody to class it. */
export const isFree = ({ handling, withdrawnOn }: Pick<ReceivedLine, 'handling' | 'withdrawnOn'>): boolean =>
  withdrawnOn === null && handling?.holds !== true;

/** A report whole, for whoever reads for its committee. That it is read is on record before anything of it is shown. */
export const readReceived = async (
  services: Reads & Pick<Services, 'ring'>,
  session: PersonSession,
  id: string,
  at: string,
): Promise<{ readonly kind: 'read'; readonly found: FoundReport; readonly view: ReceivedReport } | Refusal> => {
  const found = await findReport(services, session, id, at);
  if (found.kind === 'refused') return found;
  const { db, ring } = services;
  const { report, file, wanting } = found;
  await recordVaultAct(db, { act: 'read', report: id, by: session.person, at });
  const [acts, asked, above, notes] = await Promise.all([
    vaultActsOf(db, id),
    openingsOfReport(db, id),
    committeeAbove(db, report.committee),
    readNotes(services, report),
  ]);
  const names = await readNames(db, {
    persons: [
      ...acts.map(({ by }) => by),
      ...asked.flatMap(({ askedBy, agreedBy }) => [askedBy, ...(agreedBy === null ? [] : [agreedBy])]),
      ...(file === undefined ? [] : handlersOf(file)),
    ],
    bodies: [report.committee, ...(above === undefined ? [] : [above])],
    posts: [],
  });
  const view: ReceivedReport = {
    ...lineOf(found, names),
    committee: bodyNamed(names, report.committee),
    above: above === undefined ? null : bodyNamed(names, above),
    text: openInReport(ring, report, REPORT_TEXT, report.sealed),
    notes,
    acts: acts.map((one) => ({ act: one.act, by: personNamed(names, one.by), at: one.at, opening: one.opening ?? null })),
    identities: asked.map((one) => ({
      opening: one.id,
      askedBy: personNamed(names, one.askedBy),
      why: openInReport(ring, report, reasonAt(one.id, 'asked'), one.why),
      ends: one.ends,
      agreedBy: one.agreedBy === null ? null : personNamed(names, one.agreedBy),
      may: mayAgree(wanting, one) === undefined ? 'agree' : mayBeShown(wanting, one) === undefined ? 'show' : null,
    })),
    mayAsk: mayAsk(wanting) === undefined,
  };
  return { kind: 'read', found, view };
};
