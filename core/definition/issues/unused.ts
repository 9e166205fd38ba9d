import type { Definition } from '../definition';
import { type IssueCheck, issue } from './issue';

/** What nothing ever does is a mistake of the author: a slot that is never filled, an effect that never takes place, a clock that never starts. */
export const unusedIssues: IssueCheck = (definition) => [
  ...unused(
    'people',
    givenOr(definition),
    namesIn(definition, ({ lists }) => (lists === undefined ? [] : [lists.into])),
  ),
  ...unused(
    'effects',
    Object.keys(definition.effects),
    namesIn(definition, ({ applies }) => applies ?? []),
  ),
  ...unused(
    'clocks',
    Object.keys(definition.clocks),
    namesIn(definition, ({ starts }) => starts ?? []),
  ),
];

type Outcome = Definition['steps'][string]['result'][string];

const givenOr = ({ people }: Definition): readonly string[] => Object.keys(people).filter((slot) => people[slot]?.given === false);

const namesIn = ({ steps }: Definition, pick: (outcome: Outcome) => readonly string[]): ReadonlySet<string> =>
  new Set(Object.values(steps).flatMap(({ result }) => Object.values(result).flatMap(pick)));

const unused = (part: string, names: readonly string[], used: ReadonlySet<string>) =>
  names.filter((name) => !used.has(name)).map((name) => issue(`${part}.${name}`, 'never-used', { name }));
