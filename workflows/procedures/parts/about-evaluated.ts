import type { Definition } from '../../../core/definition/definition';
import { aboutPerson, personPlaces } from './about-person';

/** The bodies of an evaluation: where the people work, the body that manages them with its own bodies. */
export const evaluationPlaces = (slot: string): Definition['places'] => ({
  ...personPlaces(slot, 'competent'),
  records: { kind: 'organ', organ: 'records', of: 'competent' },
});

/** The head of an evaluation of one person, which the personnel body opens. */
export const aboutEvaluated = { ...aboutPerson('official'), stage: 'evaluation' } as const;
