import type { Tally } from '../../core/command';
import { baseOf } from '../../core/definition/ballot-base';
import { CONFIDENCE_LEVELS } from '../../core/definition/confidence';
import type { StepOf } from '../../core/definition/step';
import type { EventOf } from '../../core/event';
import type { PersonId } from '../../core/facts';
import { type Lang, say, word } from '../../messages/message';
import type { BallotLines, Rated } from '../paper';
import { lastOf } from '../paper-record';
import { bodyName, peopleIn, personLine, type Reader, signerOf, textOf } from './reader';

/** The ballot whose count issued the paper: who was there, and the totals. Who voted how stands nowhere. */
export const ballotLines = (reader: Reader, name: string): BallotLines | null => {
  const step = reader.record.definition.steps[name];
  const counted = lastOf(reader.before, 'counted', (event) => event.step === name)?.event;
  if (step?.kind !== 'ballot' || counted === undefined) return null;
  const opened = lastOf(reader.before, 'ballotOpened', (event) => event.step === name && event.round === counted.round)?.event;
  if (opened === undefined) throw new Error(`The record counts a ballot of ${name} that was never opened`);
  const { tally, summoned, present, voted } = counted;
  const valid = voted - tally.invalid;
  const base = baseOf(step, { summoned, present, valid });
  return {
    body: bodyName(reader, opened.body),
    raised: opened.level > 0,
    chair: signerOf(reader, opened.by),
    tellers: opened.tellers.map((person) => personLine(reader, person)),
    announced: step.announced,
    round: counted.round,
    summoned,
    present,
    absent: summoned - present,
    excluded: opened.excluded.map(({ person, because }) => ({
      name: personLine(reader, person).name,
      because: word(reader.lang, 'exclusion', because),
    })),
    quorate: counted.result !== 'noQuorum',
    voted,
    valid,
    invalid: tally.invalid,
    base: say(reader.lang, `paper-base.${step.carried.of}`, { count: base }),
    against: tally.kind === 'record',
    lines: linesOf(reader, tally).map((line) => ({ ...line, share: shareOf(reader.lang, line.votes, base) })),
    ratings: ratingsIn(reader, counted),
    unrated: unratedIn(reader, step, opened, counted),
    chosen: counted.chosen.map((person) => personLine(reader, person).name),
    minutes: counted.minutes === undefined ? null : textOf(reader, counted.minutes),
  };
};

interface Line {
  readonly label: string;
  readonly votes: number;
  readonly against: number;
}

const linesOf = (reader: Reader, tally: Tally): readonly Line[] => {
  const name = (person: string) => personLine(reader, person).name;
  switch (tally.kind) {
    case 'choose':
      return Object.entries(tally.votes).map(([person, votes]) => ({ label: name(person), votes, against: 0 }));
    case 'record':
      return Object.entries(tally.votes).map(([person, { yes, no }]) => ({ label: name(person), votes: yes, against: no }));
    case 'options':
      return Object.entries(tally.votes).map(([option, votes]) => ({ label: word(reader.lang, 'result', option), votes, against: 0 }));
    case 'approve':
      return [
        { label: say(reader.lang, 'paper-line.yes'), votes: tally.yes, against: 0 },
        { label: say(reader.lang, 'paper-line.no'), votes: tally.no, against: 0 },
      ];
    case 'rate':
      return []; // each person has figures of their own
    default:
      return tally satisfies never;
  }
};

/** What a ballot that rates came to about a person, out of those who could rate them; null where it came to nothing. */
export const ratingOf = (reader: Reader, { tally, items = {} }: EventOf<'counted'>, person: PersonId): Rated | null => {
  const item = items[person];
  if (tally.kind !== 'rate' || item === undefined) return null;
  const levels = CONFIDENCE_LEVELS.flatMap((level) => {
    const votes = tally.votes[person]?.[level];
    return votes === undefined ? [] : [{ label: word(reader.lang, 'level', level), votes, share: shareOf(reader.lang, votes, item.base) }];
  });
  return { ...personLine(reader, person), ...item, levels };
};

const ratingsIn = (reader: Reader, counted: EventOf<'counted'>): readonly Rated[] =>
  Object.keys(counted.items ?? {}).flatMap((person) => ratingOf(reader, counted, person) ?? []);

/** Why nothing is said of a person: fewer than may vote in secret could rate them, or too few of those attended. */
export const whyUnrated = ({ lang }: Reader, { items = {} }: Pick<EventOf<'ballotOpened'>, 'items'>, person: PersonId): string =>
  say(lang, items[person] === undefined ? 'paper-line.unrated-few' : 'paper-line.unrated-absent');

const unratedIn = (
  reader: Reader,
  { ask }: StepOf<'ballot'>,
  opened: EventOf<'ballotOpened'>,
  counted: EventOf<'counted'>,
): BallotLines['unrated'] =>
  ask.kind !== 'rate'
    ? []
    : peopleIn(reader, ask.each)
        .filter((person) => counted.items?.[person] === undefined)
        .map((person) => ({ name: personLine(reader, person).name, because: whyUnrated(reader, opened, person) }));

/** One digit after the comma, cut and not rounded: what is no more than half must never be printed as more. */
const shareOf = (lang: Lang, votes: number, base: number): string => {
  const perMille = base === 0 ? 0 : Math.floor((votes * 1000) / base);
  return `${Math.floor(perMille / 10)}${lang === 'vi' ? ',' : '.'}${perMille % 10}%`;
};
