import { calls } from './calls';
import { decisions } from './decisions';
import { fields } from './fields';
import { lists } from './lists';
import type { Malformed } from './malformed';
import { names } from './names';
import { numbers } from './numbers';
import { openings } from './openings';
import { ratings } from './ratings';
import { results } from './results';
import { roles } from './roles';
import { shape } from './shape';

/** Every malformed definition that the tests know. */
export const MALFORMED: readonly Malformed[] = [
  ...shape,
  ...names,
  ...numbers,
  ...roles,
  ...results,
  ...lists,
  ...calls,
  ...openings,
  ...fields,
  ...decisions,
  ...ratings,
];
