import type { PersonId } from '../../core/facts';
import { sayDay } from '../../messages/dates';
import type { RatingLine } from '../paper';
import { lastOf } from '../paper-record';
import { ratingOf, whyUnrated } from './ballot-lines';
import { bodyName, personLine, type Reader } from './reader';

/** What the latest ballot that rates came to about the one person whom a paper is about; null for any other paper. */
export const ratingLine = (reader: Reader, [person, ...others]: readonly PersonId[]): RatingLine | null => {
  const counted = lastOf(reader.before, 'counted', ({ items }) => items !== undefined);
  const opened = lastOf(reader.before, 'ballotOpened', ({ items }) => items !== undefined);
  if (person === undefined || others.length > 0 || counted === undefined || opened === undefined) return null;
  const figures = ratingOf(reader, counted.event, person);
  return {
    person: personLine(reader, person),
    body: bodyName(reader, opened.event.body),
    day: sayDay(reader.lang, counted.at),
    figures,
    because: figures === null ? whyUnrated(reader, opened.event, person) : null,
  };
};
