import { localDate } from '../calendar/working-days';
import type { Definition } from '../definition/definition';
import { gradedYear, isOfYear, LAST_DAY, scoredYear, wordEntered } from '../definition/grades';
import { numberOf } from '../definition/rule-values';
import { supportFor } from '../definition/support';
import type { PersonId } from '../facts';
import { must } from '../must';
import type { Grant } from '../state';
import type { Turn } from './turn';

type Effect = Definition['effects'][string];
/** What forms and checks say for an effect about a person: the word, the months, the points, the year and the support. */
type Said = Pick<Grant, 'detail' | 'term' | 'points' | 'year' | 'support'>;

/** What the case says for an effect about a person, as it is decided. */
export const saidIn = (turn: Turn, effect: Effect, person: PersonId): Said => {
  const { values } = turn.state;
  const word = wordEntered(effect.kind, wordOf(turn, effect, person));
  const months = typeof effect.term === 'object' ? values[effect.term.field] : undefined;
  const points = effect.points === undefined ? undefined : values[effect.points];
  const year = yearOf(turn, effect, person, word);
  const area = effect.support === undefined ? undefined : values[effect.support];
  return {
    ...(word === undefined ? {} : { detail: word }),
    ...(typeof months === 'number' ? { term: months } : {}),
    ...(typeof points === 'number' ? { points } : {}),
    ...(year === undefined ? {} : { year }),
    ...(typeof area === 'string' ? { support: supportFor(turn.rulebook, area) } : {}),
  };
};

const wordOf = ({ state }: Turn, { detail }: Effect, person: PersonId): string | undefined => {
  if (detail === undefined) return undefined;
  const word = typeof detail === 'string' ? state.values[detail] : state.found[detail.found]?.[person];
  return typeof word === 'string' ? word : undefined;
};

/** The year that a check found, or else the one that follows from the day of decision. */
const yearOf = ({ state, rulebook, at }: Turn, { kind, year }: Effect, person: PersonId, word: string | undefined): number | undefined => {
  if (!isOfYear(kind)) return undefined;
  if (year !== undefined) return Number(must(state.found[year]?.[person], `the year that ${year} found`));
  const today = localDate(rulebook.calendar, at);
  return kind === 'recordScore' ? scoredYear(today, word ?? '') : gradedYear(today, numberOf(rulebook, LAST_DAY));
};

/** What is entered is what was decided, whatever a form has said since. */
export const decidedFor = ({ state }: Turn, effect: string, person: PersonId): Said => {
  const { detail, term, points, year, support } = state.grants.find((one) => one.effect === effect && one.person === person) ?? {};
  return {
    ...(detail === undefined ? {} : { detail }),
    ...(term === undefined ? {} : { term }),
    ...(points === undefined ? {} : { points }),
    ...(year === undefined ? {} : { year }),
    ...(support === undefined ? {} : { support }),
  };
};
