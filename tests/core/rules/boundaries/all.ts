import type { Boundary } from './boundary';
import { career } from './career';
import { conclusions } from './conclusions';
import { conduct } from './conduct';
import { dossierItems } from './dossier';
import { measures } from './measures';
import { terms } from './terms';

/** Each rule at its boundaries: the day or the number before, the one on which it turns, and what happens where a fact is missing. */
export const BOUNDARIES: readonly Boundary[] = [...career, ...conduct, ...dossierItems, ...conclusions, ...terms, ...measures];
