import { z } from 'zod';
import type { Definition } from '../../core/definition/definition';
import type { Field } from '../../core/definition/form';
import type { Step } from '../../core/definition/step';
import type { BodyId, Instant, PersonId } from '../../core/facts';
import type { Database } from '../../db/connect';
import { seatsIn } from '../../db/register';
import type { CaseFile } from '../cases/case-file';
import { label, labelled, type Named, named, personNamed, text } from './named';
import { readNames } from './names';

const shared = { name: z.string(), label: text, on: z.array(labelled) };

/** A field of a step's form; `on` names the results that demand it, none where all of them do. */
export const formField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...shared, max: z.int() }),
  z.strictObject({ kind: z.literal('people'), ...shared, least: z.int(), most: z.int(), choices: z.array(named) }),
  z.strictObject({ kind: z.literal('number'), ...shared, least: z.int(), most: z.int() }),
  z.strictObject({ kind: z.literal('date'), ...shared }),
  // Those that whoever fills the form in may name, as far as they are known.
  z.strictObject({ kind: z.literal('draft'), ...shared, choices: z.array(named) }),
  z.strictObject({ kind: z.literal('report'), ...shared, choices: z.array(named) }),
  z.strictObject({ kind: z.literal('choice'), ...shared, options: z.array(labelled) }),
]);
export type FormField = z.infer<typeof formField>;

/** Whom a case offers to its forms: the people of its slots, and those who hold a role in the bodies at hand, for fields without a list of their own. */
export interface AtHand {
  readonly people: Readonly<Record<string, readonly PersonId[]>>;
  readonly bodies: readonly BodyId[];
  readonly sentIn?: SentInChoices;
}

/** Reports and drafts that somebody may name in a form. */
export type SentInChoices = Readonly<Record<'report' | 'draft', readonly Named[]>>;

/** The fields of a step, with the persons who may be named in each. */
export const formFieldsOf = async (db: Database, atHand: AtHand, step: Step, at: Instant): Promise<FormField[]> =>
  Promise.all((step.form ?? []).map((field) => fieldOf(db, atHand, field, at)));

const fieldOf = async (db: Database, { people, bodies, sentIn }: AtHand, field: Field, at: Instant): Promise<FormField> => {
  const head = { name: field.name, label: field.label, on: (field.on ?? []).map((result) => label('result', result)) };
  switch (field.kind) {
    case 'text':
      return { kind: 'text', ...head, max: field.max };
    case 'people': {
      const persons = field.from === undefined ? await holdersIn(db, bodies, at) : (people[field.from] ?? []);
      const names = await readNames(db, { persons, bodies: [], posts: [] });
      const choices = persons.map((person) => personNamed(names, person)).sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
      return { kind: 'people', ...head, least: field.least, most: field.most, choices };
    }
    case 'number':
      return { kind: 'number', ...head, least: field.least, most: field.most };
    case 'date':
      return { kind: 'date', ...head };
    case 'draft':
    case 'report':
      return { kind: field.kind, ...head, choices: [...(sentIn?.[field.kind] ?? [])] };
    case 'choice':
      return { kind: 'choice', ...head, options: [...field.options] };
    default:
      return field satisfies never;
  }
};

const holdersIn = async (db: Database, bodies: readonly BodyId[], at: Instant): Promise<readonly PersonId[]> => [
  ...new Set((await seatsIn(db, bodies, at)).map(({ person }) => person)),
];

/** What an open case has at hand: the unit that it is about, with its organs. */
export const atHandOf = ({ rulebook, state }: CaseFile): AtHand => {
  const near = Object.keys(state.places).filter((place) => isNear(rulebook.definition, place));
  return { people: state.people, bodies: [...new Set(near.flatMap((place) => state.places[place]?.[0] ?? []))] };
};

const isNear = ({ places }: Definition, name: string, depth = 0): boolean => {
  const place = places[name];
  if (place === undefined || depth > Object.keys(places).length) return false;
  if (place.kind === 'ofPost') return place.as === 'unit';
  if (place.kind === 'ofPerson') return place.as === 'employer';
  return place.kind === 'organ' && isNear({ places } as Definition, place.of, depth + 1);
};
