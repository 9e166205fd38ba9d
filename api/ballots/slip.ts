import { z } from 'zod';
import { CONFIDENCE_LEVELS, type ConfidenceLevel, confidenceLevel } from '../../core/definition/confidence';
import { type Ask, slotAsked } from '../../core/definition/step';
import type { PersonId } from '../../core/facts';
import type { CaseState } from '../../core/state';
import { id, name } from '../http/vocabulary';

/** Every slip is padded to this length before it is sealed, so that its length says nothing, in bytes. */
export const SLIP_BYTES = 256;

/** Most persons a slip may speak of. */
const PERSONS_MAX = 50;

/** What a voter puts on a slip. A blank one is cast, and counted as invalid. */
export const slip = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({ kind: z.literal('choose'), person: id }),
  z.strictObject({ kind: z.literal('approve'), vote: z.enum(['yes', 'no']) }),
  z.strictObject({ kind: z.literal('options'), result: name }),
  z.strictObject({
    kind: z.literal('record'),
    votes: z.record(id, z.enum(['yes', 'no'])).refine((votes) => Object.keys(votes).length <= PERSONS_MAX, 'length'),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    votes: z.record(id, confidenceLevel).refine((votes) => Object.keys(votes).length <= PERSONS_MAX, 'length'),
  }),
]);
export type Slip = z.infer<typeof slip>;

/** The slip as the text that is sealed; undefined where it does not answer what the ballot asks. `persons` are those in the ballot's slot, in its order. */
export const slipText = (ask: Ask, persons: readonly PersonId[], given: Slip): string | undefined => {
  if (given.kind === 'blank') return 'blank';
  if (given.kind !== ask.kind) return undefined;
  switch (given.kind) {
    case 'choose':
      return persons.includes(given.person) ? `choose ${given.person}` : undefined;
    case 'approve':
      return `approve ${given.vote}`;
    case 'options':
      return ask.kind === 'options' && ask.options.includes(given.result) ? `options ${given.result}` : undefined;
    case 'record': {
      if (Object.keys(given.votes).length === 0 || Object.keys(given.votes).some((person) => !persons.includes(person))) return undefined;
      return `record ${persons.map((person) => MARK[Object.hasOwn(given.votes, person) ? (given.votes[person] ?? 'none') : 'none']).join('')}`;
    }
    case 'rate': {
      const said = Object.entries(given.votes);
      if (ask.kind !== 'rate' || said.length === 0) return undefined;
      if (said.some(([person, level]) => !persons.includes(person) || !ask.levels.includes(level))) return undefined;
      return `rate ${persons.map((person) => (Object.hasOwn(given.votes, person) ? signOf(given.votes[person]) : MARK.none)).join('')}`;
    }
    default:
      return given satisfies never;
  }
};

/** Of whom a slip speaks, in the order of its signs; and of whom this voter's says nothing: themselves and their relatives (ruling 11). */
export const onSlip = (
  { people, step }: Pick<CaseState, 'people' | 'step'>,
  ask: Ask,
  voter?: PersonId,
): { readonly persons: readonly PersonId[]; readonly own: readonly PersonId[] } => {
  const asked = people[slotAsked(ask) ?? ''] ?? [];
  if (ask.kind !== 'rate') return { persons: asked, own: [] };
  const items = (step?.progress.kind === 'ballot' && step.progress.current?.items) || {};
  const persons = asked.filter((person) => Object.hasOwn(items, person));
  return { persons, own: voter === undefined ? [] : persons.filter((person) => items[person]?.includes(voter)) };
};

const signOf = (level: ConfidenceLevel | undefined): string => (level === undefined ? MARK.none : String(CONFIDENCE_LEVELS.indexOf(level)));

/** One sign for each person keeps the slip of a large list within its length. */
const MARK = { yes: 'y', no: 'n', none: '-' } as const;

/** What a slip's text says; undefined for a text that no voter's slip can have. */
export const readSlip = (ask: Ask, persons: readonly PersonId[], text: string): Slip | undefined => {
  const [kind, said = ''] = text.split(' ');
  if (kind === 'blank') return { kind };
  if (kind !== ask.kind) return undefined;
  switch (kind) {
    case 'choose':
      return persons.includes(said) ? { kind, person: said } : undefined;
    case 'approve':
      return said === 'yes' || said === 'no' ? { kind, vote: said } : undefined;
    case 'options':
      return ask.kind === 'options' && ask.options.includes(said) ? { kind, result: said } : undefined;
    case 'record':
      return readMarks(persons, said);
    case 'rate':
      return ask.kind === 'rate' ? readRatings(persons, ask.levels, said) : undefined;
    default:
      return kind satisfies never;
  }
};

const readMarks = (persons: readonly PersonId[], marks: string): Slip | undefined => {
  if (marks.length !== persons.length || !/^[yn-]*$/.test(marks)) return undefined;
  const votes: Record<PersonId, 'yes' | 'no'> = {};
  for (const [index, person] of persons.entries()) {
    if (marks[index] !== MARK.none) votes[person] = marks[index] === MARK.yes ? 'yes' : 'no';
  }
  return { kind: 'record', votes };
};

const readRatings = (persons: readonly PersonId[], levels: readonly ConfidenceLevel[], signs: string): Slip | undefined => {
  if (signs.length !== persons.length) return undefined;
  const votes: Record<PersonId, ConfidenceLevel> = {};
  for (const [index, person] of persons.entries()) {
    const sign = signs[index];
    if (sign === MARK.none) continue;
    const level = levels.find((one) => signOf(one) === sign);
    if (level === undefined) return undefined;
    votes[person] = level;
  }
  return { kind: 'rate', votes };
};
