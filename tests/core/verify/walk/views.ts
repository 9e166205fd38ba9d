import type { Definition } from '../../../../core/definition/definition';
import type { Kinship, PersonId } from '../../../../core/facts';
import type { CaseState } from '../../../../core/state';
import type { Exploration } from '../../../../core/verify/exploration';
import { explore } from '../../../../core/verify/explore';
import type { Claim } from '../../../../core/verify/proof';
import { textOf, viewOf } from '../../../../core/verify/view';
import { ENGINE, type EngineUnderProof, FOLLOWED, FOLLOWS, type Follow, LISTED_MOST, withOracle } from '../../../../core/verify/world';
import { claimOf } from '../claim';

/** The views that an exploration has reached, by whom it followed. */
export type Explored = Readonly<Record<Follow, ReadonlySet<string>>>;

export const exploredIn = (definition: Definition, engine: EngineUnderProof = ENGINE): Explored =>
  exploreWhole(claimOf(definition), engine).explored;

/** The same with what the explorations came to, of which a proof is made. */
export const exploreWhole = (
  { rulebook, children }: Claim,
  engine: EngineUnderProof = ENGINE,
): { readonly explored: Explored; readonly explorations: readonly Exploration[] } => {
  const ends = Object.fromEntries(Object.entries(children).map(([id, proof]) => [id, proof.ends]));
  const explored: Record<Follow, Set<string>> = { anyone: new Set(), relative: new Set() };
  const explorations = FOLLOWS.map((follow) =>
    explore(
      { rulebook: withOracle(rulebook), engine, follow, listed: LISTED_MOST, children: ends },
      { onView: (view) => explored[follow].add(view) },
    ),
  );
  return { explored, explorations };
};

/** Somebody of whom a case says nothing. */
const UNINVOLVED: PersonId = 'Nobody';

/** Each view that somebody has of a case: of everyone of whom it says something or to whom such a person is related, and of one more. */
export const viewsOf = (
  state: CaseState,
  kin: readonly Kinship[],
  people: readonly PersonId[],
): readonly { readonly person: PersonId; readonly follow: Follow; readonly view: string }[] => {
  const text = JSON.stringify(state);
  const relativesOf = (person: PersonId) =>
    kin.flatMap((tie) => (tie.person === person ? [tie.relative] : tie.relative === person ? [tie.person] : []));
  const involved = people.filter(
    (person) => text.includes(`"${person}"`) || relativesOf(person).some((relative) => state.concerned.includes(relative)),
  );
  return [...involved, UNINVOLVED].map((person) => {
    const tied = relativesOf(person);
    const follow = !state.concerned.includes(person) && tied.some((relative) => state.concerned.includes(relative)) ? 'relative' : 'anyone';
    const renamed = text.replaceAll(`"${person}"`, `"${FOLLOWED}"`).replaceAll(`/${person}"`, `/${FOLLOWED}"`); // a request: effect/person
    const seen = JSON.parse(renamed) as CaseState;
    return { person, follow, view: textOf(viewOf(seen, { follow, tiedTo: tied })) };
  });
};
