import type { Boundary } from './boundary';
import { career } from './career';
import { conclusions } from './conclusions';
import { conduct } from './conduct';
import { confidence } from './confidence';
import { decisions } from './decisions';
import { dossierItems } from './dossier';
import { elections } from './elections';
import { evaluation } from './evaluation';
import { honours } from './honours';
import { measures } from './measures';
import { moves } from './moves';
import { planning } from './planning';
import { terms } from './terms';

/** Each rule at its boundaries: the day or the number before, the one on which it turns, and what happens where a fact is missing. */
export const BOUNDARIES: readonly Boundary[] = [
  ...career,
  ...conduct,
  ...dossierItems,
  ...conclusions,
  ...terms,
  ...measures,
  ...moves,
  ...decisions,
  ...honours,
  ...planning,
  ...evaluation,
  ...elections,
  ...confidence,
];
