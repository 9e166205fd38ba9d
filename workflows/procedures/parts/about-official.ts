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
