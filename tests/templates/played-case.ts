import type { FormValue, TextOnRecord } from '../../core/command';
import type { Definition } from '../../core/definition/definition';
import type { CaseEvent } from '../../core/event';
import type { PersonId } from '../../core/facts';
import { digestOf } from '../../core/ledger/digest';
import type { Names, NumberedPaper, PaperRecord, RecordedEntry } from '../../templates/paper-record';
import { typeOfPaper } from '../../templates/paper-types';
import { sampleProvince } from '../../tools/sample/province';
import * as changed from '../core/support/changed-town';
import { Play, shippedRulebook } from '../core/support/play';
import { townOfSample } from '../sample/town-of-sample';

export const TODAY = '2026-08-03';
export const SAMPLE = sampleProvince(TODAY);

/** The person of a log-in name of the sample. */
export const person = (login: string): string => {
  const found = SAMPLE.accounts.find((account) => account.login === login)?.person;
  if (found === undefined) throw new Error(`Nobody in the sample is called ${login}`);
  return found;
};

const texts: Record<string, string> = {};
/** Puts a text on record. */
export const words = (text: string): TextOnRecord => {
  const digest = digestOf(text);
  texts[digest] = text;
  return { digest, length: text.length };
};
export const wordsField = (text: string): FormValue => ({ kind: 'text', text: words(text) });

/** The sample's names, as the register has them when nothing was changed. */
export const NAMES: Names = {
  people: Object.fromEntries(
    SAMPLE.register.persons.map(({ id, name, record_code }) => [id, { name, code: record_code, ...positionOf(id) }]),
  ),
  bodies: Object.fromEntries(
    SAMPLE.register.bodies.map(({ id, name_vi, name_en, superior }) => [
      id,
      { name: { vi: name_vi, en: name_en }, ...(superior === null ? {} : { superior }) },
    ]),
  ),
  posts: Object.fromEntries(
    SAMPLE.register.posts.map(({ id, title_vi, title_en, unit }) => [id, { title: { vi: title_vi, en: title_en }, unit }]),
  ),
};
function positionOf(id: string) {
  const title = SAMPLE.accounts.find((account) => account.person === id)?.title;
  return title === undefined ? {} : { position: title };
}

/** A play on the stage of the sample province. */
export const playOnSample = (definition: Definition): Play => {
  const play = new Play(shippedRulebook(definition));
  play.town = townOfSample(SAMPLE, SAMPLE.vacancies[0]?.post ?? '', TODAY);
  return play;
};

/** A line of a play as an entry, its papers numbered like the commit does: per issuer and type. */
const entriesOf = (play: Play): readonly RecordedEntry[] => {
  const last: Record<string, number> = {};
  const numbered = (event: Extract<CaseEvent, { kind: 'paperIssued' }>): NumberedPaper => {
    const type = typeOfPaper(event.paper);
    const book = `${event.issuer} ${type}`;
    last[book] = (last[book] ?? 0) + 1;
    return { paper: event.paper, type, layout: event.layout, issuer: event.issuer, year: 2026, number: last[book] };
  };
  return play.lines
    .filter(({ events }) => events.length > 0)
    .map(({ at, events }) => ({ at, events, papers: events.flatMap((event) => (event.kind === 'paperIssued' ? [numbered(event)] : [])) }));
};

/** The record of each paper that a play issued, in order. */
export const papersOfPlay = (play: Play): readonly PaperRecord[] => {
  const entries = entriesOf(play);
  return entries.flatMap(({ papers }, index) =>
    papers.map((_paper, place) => ({
      case: 'c-an-linh',
      definition: play.rulebook.definition,
      entries: entries.slice(0, index + 1),
      n: place + 1,
      names: NAMES,
      texts,
    })),
  );
};

/** The case of political standards that this one called has entered a positive conclusion about the person. */
export const concluded = (play: Play, about: PersonId, child: string): void => {
  const outcome = { case: child, procedure: 'political-standards', definition: 'x', person: about } as const;
  const conclusion = { positive: true, concluded: play.now.slice(0, 10), expires: '2028-08-01', case: child };
  play.town = changed.person(play.town, about, { conclusions: [conclusion] });
  play.do({ kind: 'childEnded', facts: play.facts({ ...outcome, end: 'meets', applied: ['concludePositive'] }) });
};
