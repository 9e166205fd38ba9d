import { z } from 'zod';
import type { Definition } from '../../core/definition/definition';
import type { Field } from '../../core/definition/form';
import type { Step } from '../../core/definition/step';
import type { Instant, PersonId } from '../../core/facts';
import type { Database } from '../../db/connect';
import { holdersOf } from '../../db/register';
import type { CaseFile } from '../cases/case-file';
import { label, labelled, named, personNamed, text } from './named';
import { readNames } from './names';

const shared = { name: z.string(), label: text, on: z.array(labelled) };

/** A field of a step's form; `on` names the results that demand it, none where all of them do. */
export const formField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...shared, max: z.int() }),
  z.strictObject({ kind: z.literal('people'), ...shared, least: z.int(), most: z.int(), choices: z.array(named) }),
  z.strictObject({ kind: z.literal('number'), ...shared, least: z.int(), most: z.int() }),
  z.strictObject({ kind: z.literal('date'), ...shared }),
]);
export type FormField = z.infer<typeof formField>;

/** The fields of a step, with the persons who may be named in each. */
export const formFieldsOf = async (db: Database, file: CaseFile, step: Step, at: Instant): Promise<FormField[]> =>
  Promise.all((step.form ?? []).map((field) => fieldOf(db, file, field, at)));

const fieldOf = async (db: Database, file: CaseFile, field: Field, at: Instant): Promise<FormField> => {
  const head = { name: field.name, label: field.label, on: (field.on ?? []).map((result) => label('result', result)) };
  switch (field.kind) {
    case 'text':
      return { kind: 'text', ...head, max: field.max };
    case 'people': {
      const persons = field.from === undefined ? await personsAtHand(db, file, at) : (file.state.people[field.from] ?? []);
      const names = await readNames(db, { persons, bodies: [], posts: [] });
      const choices = persons.map((person) => personNamed(names, person)).sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
      return { kind: 'people', ...head, least: field.least, most: field.most, choices };
    }
    case 'number':
      return { kind: 'number', ...head, least: field.least, most: field.most };
    case 'date':
      return { kind: 'date', ...head };
    default:
      return field satisfies never;
  }
};

/** Whom a form without a list of its own offers: those who hold a role in the unit that the case is about, or in one of its organs. */
const personsAtHand = async (db: Database, { rulebook, state }: CaseFile, at: Instant): Promise<readonly PersonId[]> => {
  const near = Object.keys(state.places).filter((place) => isNear(rulebook.definition, place));
  const bodies = [...new Set(near.flatMap((place) => state.places[place]?.[0] ?? []))];
  const holders = await Promise.all(bodies.map((body) => holdersOf(db, body, at)));
  return [...new Set(holders.flat().map(({ person }) => person))];
};

const isNear = ({ places }: Definition, name: string, depth = 0): boolean => {
  const place = places[name];
  if (place === undefined || depth > Object.keys(places).length) return false;
  if (place.kind === 'ofPost') return place.as === 'unit';
  if (place.kind === 'ofPerson') return place.as === 'employer';
  return place.kind === 'organ' && isNear({ places } as Definition, place.of, depth + 1);
};
