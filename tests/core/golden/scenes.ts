import type { Definition } from '../../../core/definition/definition';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { actsOfPersons } from './acts-of-persons';
import { ballots } from './ballots';
import { conclusions, negativeConclusion } from './conclusions';
import type { Scene } from './scene';
import { times } from './times';

/** Every transcript, by procedure. */
export const SCENES: readonly { readonly procedure: Definition; readonly scenes: readonly Scene[] }[] = [
  { procedure: appointment, scenes: [...actsOfPersons, ...ballots, ...times, ...negativeConclusion] },
  { procedure: politicalStandards, scenes: conclusions },
];
