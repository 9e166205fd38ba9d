import { sayDay } from '../../messages/dates';
import type { HearingLines, LogLine, OpinionLine, PaperData } from '../paper';
import { lastOf, sinceOpened } from '../paper-record';
import { lastDay } from './last-day';
import { bodyName, personLine, type Reader, signerOf, textOf } from './reader';

/** The written opinions that the step asked for, one line for each body, also for one that gave none. */
export const opinionLines = (reader: Reader, name: string): readonly OpinionLine[] => {
  const step = reader.record.definition.steps[name];
  if (step?.kind !== 'opinions') return [];
  const given = sinceOpened(reader.before, name, 'opined');
  const places = lastOf(reader.before, 'opened')?.event.places ?? {};
  return step.from.map((place) => {
    const body = bodyName(reader, places[place]?.[0] ?? '');
    const one = given.find(({ event }) => event.step === name && event.place === place);
    if (one === undefined) return { body, by: null, day: '', text: null };
    return { body, by: signerOf(reader, one.event.by), day: sayDay(reader.lang, one.at), text: textOf(reader, one.event.opinion) };
  });
};

/** What the person was told and shown, and what they answered. */
export const hearingLines = (reader: Reader, name: string): HearingLines | null => {
  const [told] = sinceOpened(reader.before, name, 'told');
  if (told === undefined) return null;
  const { lang } = reader;
  return {
    told: sayDay(lang, told.at),
    until: lastDay(lang, told.event.due),
    by: signerOf(reader, told.event.by),
    grounds: textOf(reader, told.event.grounds),
    evidence: told.event.evidence.map((one) => textOf(reader, one)),
    answers: sinceOpened(reader.before, name, 'answered').map(({ event, at }) => ({
      person: personLine(reader, event.person).name,
      day: sayDay(lang, at),
      text: textOf(reader, event.answer),
    })),
  };
};

/** What was written while a term ran: the entries of its log, and the reports on its milestones. */
export const logLines = (reader: Reader, name: string): readonly LogLine[] => {
  const step = reader.record.definition.steps[name];
  if (step?.kind !== 'period') return [];
  const { lang } = reader;
  const entries = sinceOpened(reader.before, name, 'logKept').map(({ event: { by, entry }, ...when }) => ({
    ...when,
    by,
    milestone: null,
    text: entry,
  }));
  const reports = sinceOpened(reader.before, name, 'milestoneReached').map(({ event: { by, milestone, report }, ...when }) => {
    const reached = step.milestones.find((one) => one.name === milestone)?.task[lang] ?? milestone;
    return { ...when, by, milestone: reached, text: report };
  });
  return [...entries, ...reports]
    .sort((a, b) => a.place - b.place)
    .map(({ at, by, milestone, text }) => ({ day: sayDay(lang, at), by: signerOf(reader, by), milestone, text: textOf(reader, text) }));
};

/** How long the notice stood. Of objections only the number is told: their words may betray who wrote them. */
export const noticeLine = (reader: Reader, name: string): PaperData['notice'] => {
  const [published] = sinceOpened(reader.before, name, 'published');
  if (published === undefined) return null;
  const objections = sinceOpened(reader.before, name, 'objected').length;
  return { since: sayDay(reader.lang, published.at), until: lastDay(reader.lang, published.event.due), objections };
};
