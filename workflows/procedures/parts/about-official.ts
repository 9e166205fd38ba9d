import type { Definition } from '../../../core/definition/definition';
import type { Outcome } from '../../../core/definition/outcome';
import { postPlaces } from './places';

/**
 * The head of a procedure about an official and the post that they hold: it is named when it opens, keeps the official and their relatives out, may be
 * withdrawn until the competent body decides, and may be held by the inspection committee.
 */
export const aboutOfficial = {
  stage: 'appointment',
  opens: { by: 'person' },
  post: { heldBy: 'official' },
  people: { official: { atMost: 1, given: true } },
  concerns: ['official'],
  bars: [],
  places: postPlaces,
  clocks: {},
  withdraw: { before: 'decide' },
  holds: { by: 'inspection', lifts: 'competent' },
} as const;

/** Before the official's term ends, and where the rule holds of them, the case opens by itself, in time for the notice (Nghị định 170/2025/NĐ-CP, article 40). */
export const opensBeforeTermEnd = (where: string): Definition['opens'] => ({
  by: 'person',
  itself: { when: 'termEnd', limit: { rule: 'term-end-notice-days', unit: 'calendarDays' }, where },
});

type Opens = NonNullable<Outcome['opens']>[number];

/** Where the official is to work from now on is a case of its own, which nobody need think of opening (catalogue P5, P12 step 8). */
export const PLACEMENT: Opens = { procedure: 'placement', for: 'official' };

/**
 * When the official has left, the appointment of another opens: the post is vacant, and who is to fill it and whether is decided there. And their own
 * placement.
 */
export const VACANCY: Outcome['opens'] = [{ procedure: 'appointment' }, PLACEMENT];

/**
 * The case that considers whether somebody leaves their post, and the one by which an elected post is left: through the council alone (catalogue P3). The
 * register lets that of the two open which fits the post that they hold.
 */
export const leaving = (procedure: 'replacement' | 'removal', about: Omit<Opens, 'procedure'>): readonly Opens[] => [
  { procedure, ...about },
  { procedure: 'relief-from-elected-post', ...about },
];
