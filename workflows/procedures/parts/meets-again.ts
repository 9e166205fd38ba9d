import { back, end, party } from '../../../core/definition/author';

/** What a conference does when it fails to meet: it meets again, twice at most, and then the case lapses. */
export const meetsAgain = (step: string) => ({
  noQuorum: back(step, 2, 'abandoned', party('conference-minutes')),
  notHeld: back(step, 2, 'abandoned'),
  tooSmall: end('lapsed'),
  abandoned: end('lapsed'),
});
