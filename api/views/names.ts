import type { BodyId, PersonId, PostId } from '../../core/facts';
import type { Database } from '../../db/connect';
import { bodyNames, personNames, postTitles } from '../../db/register';
import type { CaseFile } from '../cases/case-file';
import { namedInChain } from './chain';
import type { Names } from './named';

/** Ids whose names a view shows. */
export interface NamesNeed {
  readonly persons: readonly PersonId[];
  readonly bodies: readonly BodyId[];
  readonly posts: readonly PostId[];
}

/** Reads names from the register, all at once. */
export const readNames = async (db: Database, { persons, bodies, posts }: NamesNeed): Promise<Names> => {
  const [people, organs, titles] = await Promise.all([
    personNames(db, unique(persons)),
    bodyNames(db, unique(bodies)),
    postTitles(db, unique(posts)),
  ]);
  return {
    persons: new Map(people.map(({ id, name }) => [id, name])),
    bodies: new Map(organs.map(({ id, name }) => [id, name])),
    posts: new Map(titles.map(({ id, title }) => [id, title])),
  };
};

/** Everything that the views of a case name. */
export const namesNeedOf = ({ state, entries }: CaseFile): NamesNeed => {
  const chain = namedInChain(entries);
  const open = state.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  return {
    persons: [
      ...chain.persons,
      ...state.concerned,
      ...Object.values(state.people).flat(),
      ...(open?.roll ?? []),
      ...(open?.tellers ?? []),
      ...(state.step?.assignee === undefined ? [] : [state.step.assignee]),
    ],
    bodies: [...chain.bodies, ...Object.values(state.places).flat()],
    posts: state.post === undefined ? [] : [state.post],
  };
};

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
