import { type Asked, needsOf, pairValue, readAsked } from '../../../api/views/opening-needs';
import type { Definition } from '../../../core/definition/definition';
import { appointment } from '../../../workflows/procedures/appointment';
import { appointmentFromElsewhere } from '../../../workflows/procedures/appointment-from-elsewhere';
import { planning } from '../../../workflows/procedures/planning';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { resignation } from '../../../workflows/procedures/resignation';

const ME = 'p-me';
/** A procedure about several persons and no post. */
const many: Definition = { ...appointment, post: false, people: { listed: { atMost: 3, given: true } } };
/** A procedure that somebody begins about themselves, and about no post. */
const own: Definition = { ...resignation, post: false };

const read = (definition: Definition, query: object): Asked => {
  const asked = readAsked(definition, query, ME);
  if (asked.kind === 'refused') throw new Error(JSON.stringify(asked.errors));
  return asked;
};

it('asks for the post first, then for each person that is given, and for a holder together with the post', () => {
  const names = (definition: Definition) => needsOf(definition).map(({ name }) => name);
  expect([appointment, appointmentFromElsewhere, reappointment, resignation, many, own, planning].map(names)).toEqual([
    ['post'],
    ['post', 'people.candidate'],
    ['held'],
    ['held'],
    ['people.listed'],
    [],
    ['post', 'people.official'],
  ]);
});

it('asks what has not been chosen, or what is wanted again, until everything is there', () => {
  const next = (query: object) => read(appointmentFromElsewhere, query).next?.name;
  expect(next({})).toBe('post');
  expect(next({ post: 'o-1' })).toBe('people.candidate');
  expect(next({ post: 'o-1', 'people.candidate': 'p-1' })).toBeUndefined();
  expect(next({ post: 'o-1', 'people.candidate': 'p-1', ask: 'post' })).toBe('post');
  expect(next({ post: 'o-1', 'people.candidate': 'p-1', ask: 'toString' })).toBeUndefined();
});

it('reads what the case is about', () => {
  expect(read(appointmentFromElsewhere, { post: 'o-1', 'people.candidate': 'p-1' }).about).toEqual({
    post: 'o-1',
    people: { candidate: ['p-1'] },
  });
  expect(read(planning, { post: 'o-1', 'people.official': 'p-1' }).about).toEqual({ post: 'o-1', people: { official: ['p-1'] } });
  expect(read(reappointment, { held: pairValue('o-1', 'p-1') }).about).toEqual({ post: 'o-1', people: { official: ['p-1'] } });
  expect(read(many, { 'people.listed': ['p-1', 'p-2'] }).about).toEqual({ people: { listed: ['p-1', 'p-2'] } });
});

it('takes whoever performs the first step about themselves for the person concerned, unless the post names another', () => {
  expect(read(own, {}).about).toEqual({ people: { official: [ME] } });
  expect(read(resignation, { held: pairValue('o-1', 'p-other') }).about.people).toEqual({ official: ['p-other'] }); // core refuses it
});

it('ignores what the procedure does not ask for', () => {
  expect(read(appointment, { held: 'nonsense', 'people.candidate': '', note: 'x' }).about).toEqual({ people: {} });
});

it.each<[string, Definition, object, string]>([
  ['a post that is no id', appointment, { post: 'a b' }, 'chosen.post'],
  ['any post together with its holder', planning, { post: 'o-1.p-1' }, 'chosen.post'],
  ['a holder without a post', reappointment, { held: 'p-1' }, 'chosen.held'],
  ['more persons than the slot takes', many, { 'people.listed': ['p-1', 'p-2', 'p-3', 'p-4'] }, 'chosen.people.listed'],
  ['an endless search', appointment, { search: 'a'.repeat(101) }, 'search'],
])('refuses %s', (_name, definition, query, path) => {
  const asked = readAsked(definition, query, ME);
  expect(asked).toMatchObject({ kind: 'refused', code: 'invalid-request' });
  expect(asked.kind === 'refused' && asked.errors.map((error) => error.path)).toContain(path);
});
