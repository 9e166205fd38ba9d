import type { EventOf } from '../core/event';
import { sayDay } from '../messages/dates';
import { type Lang, say, word } from '../messages/message';
import { addressed } from './addressed';
import { hearingLines, logLines, noticeLine, opinionLines } from './content/answer-lines';
import { ballotLines } from './content/ballot-lines';
import { checkLines } from './content/check-lines';
import { effectLine, effectLines } from './content/effect-line';
import { lastDay } from './content/last-day';
import { ratingLine } from './content/rating-line';
import { bodyName, peopleIn, personLine, postLine, type Reader, signerOf } from './content/reader';
import { stepLine } from './content/step-line';
import { issuerOf } from './issuer';
import { numberLine } from './number-line';
import type { Paper, PaperData, PersonLine, Signer } from './paper';
import { lastOf, type NumberedPaper, type PaperRecord, type RecordedEntry } from './paper-record';

type Issued = EventOf<'paperIssued'>;

/**
 * Reads a paper out of the record of its case (ruling 2): nothing but the record goes in, so that who prints it later prints the same.
 *
 * @throws Error when the record has no such paper or lacks a name: a bug, never the user's doing
 */
export const paperOf = (record: PaperRecord, lang: Lang): Paper => {
  const last = record.entries.at(-1);
  const places = last?.events.flatMap((event, index) => (event.kind === 'paperIssued' ? [index] : [])) ?? [];
  const place = places[record.n - 1];
  const numbered = last?.papers[record.n - 1];
  const issued = place === undefined ? undefined : last?.events[place];
  if (last === undefined || place === undefined || numbered === undefined || issued?.kind !== 'paperIssued')
    throw new Error(`The entry issues no paper ${record.n}`);
  const reader: Reader = { lang, record, before: [...record.entries.slice(0, -1), { ...last, events: last.events.slice(0, place + 1) }] };
  const { paper, type, layout, number, year } = numbered;
  return {
    paper,
    type,
    layout,
    number,
    year,
    issuer: issuerOf(lang, record.names, numbered.issuer),
    at: last.at,
    data: dataOf(reader, issued, last.events.slice(place + 1)),
  };
};

const dataOf = (reader: Reader, { paper, step: name, people }: Issued, after: RecordedEntry['events']): PaperData => {
  const { lang, record, before } = reader;
  const opened = lastOf(before, 'opened')?.event;
  const step = stepLine(reader, name);
  if (opened === undefined || step === null) throw new Error(`The record issues ${paper} before anything was opened or taken`);
  return {
    case: record.case,
    procedure: record.definition.title[lang],
    training: opened.training,
    title: word(lang, 'paper', paper),
    post: opened.post === undefined ? null : postLine(reader, opened.post),
    people: peopleIn(reader, record.definition.concerns[0] ?? '').map((person) => personLine(reader, person)),
    bodies: bodiesOf(reader, opened.places),
    step,
    signer: signerOfPaper(reader, name),
    listed: listedNow(reader),
    steps: Object.fromEntries(Object.keys(record.definition.steps).map((one) => [one, stepLine(reader, one)])),
    next: nextOf(reader, after),
    end: endOf(lang, after),
    papers: papersBefore(reader),
    clock: clockOf(reader),
    ballot: ballotLines(reader, name),
    findings: checkLines(reader),
    opinions: opinionLines(reader, name),
    log: logLines(reader, name),
    notice: noticeOf(reader),
    hearing: hearingOf(reader),
    effect: effectLine(reader),
    effects: effectLines(reader),
    review: reviewOf(reader),
    rating: ratingLine(reader, people),
  };
};

/** Whoever's act led to the paper, also where the engine took the result from it. */
const signerOfPaper = (reader: Reader, name: string): Signer | null => {
  const { before } = reader;
  const here = <E extends { readonly step: string }>({ step }: E) => step === name;
  const by = lastOf(before, 'resultTaken', here)?.event.by;
  if (by !== undefined && !('engine' in by)) return signerOf(reader, by);
  const ballot = ballotLines(reader, name);
  if (ballot !== null) return ballot.chair;
  const act = lastOf(before, 'checked', here) ?? lastOf(before, 'told', here) ?? lastOf(before, 'published', here);
  return act === undefined ? null : signerOf(reader, act.event.by);
};

const listedNow = (reader: Reader): readonly PersonLine[] => {
  const own = reader.before.slice(-1);
  return (lastOf(own, 'listed')?.event.people ?? []).map((person) => personLine(reader, person));
};

const nextOf = ({ lang, record }: Reader, after: RecordedEntry['events']): PaperData['next'] => {
  for (const event of after) {
    if (event.kind === 'stepOpened')
      return { task: record.definition.steps[event.step]?.task[lang] ?? event.step, until: lastDay(lang, event.due) };
  }
  return null;
};

const endOf = (lang: Lang, after: RecordedEntry['events']): string | null => {
  for (const event of after) if (event.kind === 'ended') return word(lang, 'end', event.end);
  return null;
};

const papersBefore = (reader: Reader): PaperData['papers'] => {
  const { record, lang } = reader;
  const all = Object.values(record.definition.steps).flatMap((step) => Object.values(step.result).flatMap(({ papers }) => papers ?? []));
  const issued: Record<string, string | null> = Object.fromEntries(all.map(({ paper }) => [paper, null]));
  const write = (numbered: NumberedPaper, at: string) => {
    const number = numberLine(numbered, issuerOf(lang, record.names, numbered.issuer));
    issued[numbered.paper] = say(lang, 'paper-line.number', { number, day: sayDay(lang, at) });
  };
  for (const { papers, at } of record.entries.slice(0, -1)) for (const one of papers) write(one, at);
  const last = record.entries.at(-1);
  for (const one of last?.papers.slice(0, record.n - 1) ?? []) write(one, last?.at ?? '');
  return issued;
};

const clockOf = ({ lang, before }: Reader): PaperData['clock'] => {
  const started = lastOf(before, 'clockStarted')?.event;
  return started === undefined ? null : { since: sayDay(lang, started.since), until: lastDay(lang, started.due) };
};

/** The latest notice and the latest hearing of the case, whichever step held them: later papers speak of them too. */
const noticeOf = (reader: Reader): PaperData['notice'] => {
  const published = lastOf(reader.before, 'published')?.event;
  return published === undefined ? null : noticeLine(reader, published.step);
};
const hearingOf = (reader: Reader): PaperData['hearing'] => {
  const told = lastOf(reader.before, 'told')?.event;
  return told === undefined ? null : hearingLines(reader, told.step);
};

const reviewOf = (reader: Reader): string | null => {
  const review = lastOf(reader.before, 'granted', (event) => event.review !== undefined)?.event.review;
  return review === undefined ? null : bodyName(reader, review.by);
};

/** The name of each place. */
const bodiesOf = (reader: Reader, places: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  addressed(Object.fromEntries(Object.entries(places).map(([place, [body = '']]) => [place, bodyName(reader, body)])));
