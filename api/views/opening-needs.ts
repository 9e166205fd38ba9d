import { z } from 'zod';
import type { Definition } from '../../core/definition/definition';
import type { CaseId, PersonId, PostId } from '../../core/facts';
import { readBy } from '../http/flaws';
import { type Refusal, refuse } from '../http/refusal';
import { freeText, id } from '../http/vocabulary';

/** Longest text that is searched for. */
export const SEARCH_MAX = 100;

/** What an opener has to choose before the first step's form: a vacant post, a post whoever holds it, a post together with its holder, a decision about somebody, or persons. `name` is that of the choice in an address. */
export type Need =
  | { readonly kind: 'vacant' | 'any'; readonly name: 'post' }
  | { readonly kind: 'held'; readonly name: 'held'; readonly slot: string }
  | { readonly kind: 'decided'; readonly name: 'decided'; readonly slot: string; readonly own: boolean }
  | { readonly kind: 'persons'; readonly name: `people.${string}`; readonly slot: string; readonly atMost: number };

/** What a case to be opened is about. */
export interface About {
  readonly post?: PostId;
  readonly decision?: CaseId;
  readonly people: Readonly<Record<string, readonly PersonId[]>>;
}

/** An address of the opening pages as read: what has been chosen, which choice is wanted again, and what is looked for in it. */
export interface Asked {
  readonly kind: 'asked';
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly about: About;
  /** The first choice that has not been made, or the one that is wanted again; none where the form can be shown. */
  readonly next?: Need;
  readonly search: string;
}

/** The choices of a procedure, in the order in which they are made. Whoever performs the first step as the person concerned is not asked who that is. */
export const needsOf = ({ post, decision, concerns, people, steps, starts }: Definition): readonly Need[] => {
  const heldBy = typeof post === 'object' ? post.heldBy : undefined;
  const first = steps[starts]?.person;
  const self = first?.kind === 'concerned' ? first.slot : undefined;
  const decided = decision ? concerns.find((slot) => people[slot]?.given === true) : undefined;
  const slots = Object.entries(people).filter(([slot, { given }]) => given && slot !== heldBy && slot !== self && slot !== decided);
  return [
    ...(post === true ? [{ kind: 'vacant', name: 'post' } as const] : []),
    ...(post === 'any' ? [{ kind: 'any', name: 'post' } as const] : []),
    ...(heldBy === undefined ? [] : [{ kind: 'held', name: 'held', slot: heldBy } as const]),
    ...(decided === undefined ? [] : [{ kind: 'decided', name: 'decided', slot: decided, own: decided === self } as const]),
    ...slots.map(([slot, { atMost }]) => ({ kind: 'persons', name: `people.${slot}`, slot, atMost }) as const),
  ];
};

/** Parts a post from its holder, or a decision from whom it is about, in an address: no id has such a sign. */
const PARTING = '.';
export const pairValue = (of: string, person: PersonId): string => `${of}${PARTING}${person}`;

const pair = z
  .string()
  .max(201)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.[A-Za-z0-9][A-Za-z0-9_-]*$/);
const several = (most: number) => z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(id).max(most));

const schemaOf = (need: Need): z.ZodType<readonly string[] | undefined> => {
  switch (need.kind) {
    case 'vacant':
    case 'any':
      return id.transform((value) => [value]).optional();
    case 'held':
    case 'decided':
      return pair.transform((value) => [value]).optional();
    case 'persons':
      return several(need.atMost).optional();
    default:
      return need satisfies never;
  }
};

/** Reads the query of an opening page for whoever opens. */
export const readAsked = (definition: Definition, query: object, opener: PersonId): Asked | Refusal => {
  const needs = needsOf(definition);
  const read = readBy(
    z.object({
      ask: z.string().max(SEARCH_MAX).optional(),
      search: z.literal('').or(freeText(SEARCH_MAX)).optional(),
      chosen: z.object(Object.fromEntries(needs.map((need) => [need.name, schemaOf(need)]))),
    }),
    { ...query, chosen: query },
  );
  if (!read.ok) return refuse('invalid-request', read.flaws);
  const { ask, search, chosen } = read.value;
  const next = needs.find(({ name }) => name === ask) ?? needs.find(({ name }) => (chosen[name]?.length ?? 0) === 0);
  return {
    kind: 'asked',
    chosen: Object.fromEntries(Object.entries(chosen).flatMap(([name, values]) => (values === undefined ? [] : [[name, values]]))),
    about: aboutOf(definition, needs, chosen, opener),
    ...(next === undefined ? {} : { next }),
    search: search ?? '',
  };
};

const aboutOf = (
  { steps, starts }: Definition,
  needs: readonly Need[],
  chosen: Readonly<Record<string, readonly string[] | undefined>>,
  opener: PersonId,
): About => {
  const first = steps[starts]?.person;
  let post: PostId | undefined;
  let decision: CaseId | undefined;
  const people: Record<string, readonly PersonId[]> = first?.kind === 'concerned' ? { [first.slot]: [opener] } : {};
  for (const need of needs) {
    const values = chosen[need.name] ?? [];
    if (need.kind === 'persons') people[need.slot] = values;
    const [value] = values;
    if (need.kind === 'persons' || value === undefined) continue;
    const [chosenId = '', person] = value.split(PARTING);
    if (need.kind === 'decided') decision = chosenId;
    else post = chosenId;
    if (need.name !== 'post' && person !== undefined) people[need.slot] = [person];
  }
  return { ...(post === undefined ? {} : { post }), ...(decision === undefined ? {} : { decision }), people };
};
