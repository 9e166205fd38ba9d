import type { Definition } from '../../core/definition/definition';
import type { RulePack } from '../../core/definition/rule-pack';
import { numberOf } from '../../core/definition/rule-values';
import type { Step } from '../../core/definition/step';
import type { Limit, Person, Time } from '../../core/definition/words';
import { must } from '../../core/must';
import { type Lang, say, word } from '../../messages/message';
import { resultWord } from '../../messages/result-word';
import { authorityWords, type NamedValue, performerWords } from '../pages/task-words';
import { label } from '../views/named';
import type { LaneOwner } from './graph';

/** A procedure with the rules of the law that its limits are taken from. */
export interface Procedure {
  readonly definition: Definition;
  readonly pack: RulePack;
}

/** The six clears of a step as its definition states them, before any case names persons and days. */
export const clearsOfStep = (lang: Lang, { pack }: Pick<Procedure, 'pack'>, step: Step): readonly NamedValue[] => [
  {
    name: say(lang, 'page.clear.person'),
    value: performersOf(step)
      .map((person) => personWords(lang, person))
      .join('; '),
  },
  { name: say(lang, 'page.clear.task'), value: `${step.task[lang]} (${word(lang, 'step-kind', step.kind)})` },
  { name: say(lang, 'page.clear.responsibility'), value: personWords(lang, step.responsibility) },
  {
    name: say(lang, 'page.clear.authority'),
    value: `${authorityWords(lang, step.authority)} (${word(lang, 'certainty', step.authority.certainty)})`,
  },
  {
    name: say(lang, 'page.clear.time'),
    value: timesOf(step)
      .map((time) => timeWords(lang, pack, step, time))
      .join('; '),
  },
  {
    name: say(lang, 'page.clear.result'),
    value: Object.keys(step.result)
      .map((result) => resultWord(lang, step.kind, result))
      .join('; '),
  },
];

/** A length of time as the rule pack sets it. */
export const limitWords = (lang: Lang, pack: RulePack, { rule, unit }: Limit): string =>
  say(lang, `page.limit-${unit}`, { limit: numberOf({ pack }, rule) });

/** A result with how often it may be taken, where that is bounded. */
export const outcomeWords = (lang: Lang, step: Step, result: string): string => {
  const { atMost } = must(step.result[result], `result ${result}`);
  const words = resultWord(lang, step.kind, result);
  return atMost === undefined ? words : `${words} (${say(lang, 'diagram.at-most', { times: atMost.times })})`;
};

export const laneWords = (lang: Lang, owner: LaneOwner): string =>
  owner.kind === 'place' ? word(lang, 'place', owner.place) : word(lang, 'slot', owner.slot);

const personWords = (lang: Lang, person: Person): string =>
  performerWords(
    lang,
    person.kind === 'role' ? { role: label('role', person.role), place: label('place', person.in) } : { slot: label('slot', person.slot) },
  );

/** Whoever acts; where several bodies answer, the holder of the role in each. */
const performersOf = (step: Step): readonly Person[] => {
  const { person } = step;
  return step.kind === 'opinions' && person.kind === 'role' ? step.from.map((place) => ({ ...person, in: place })) : [person];
};

const timesOf = (step: Step): readonly Time[] =>
  step.kind === 'hearing' || step.kind === 'notice' ? [step.time, step.window] : [step.time];

const timeWords = (lang: Lang, pack: RulePack, step: Step, { limit, passed: { report, higher, then } }: Time): string =>
  [
    limitWords(lang, pack, limit),
    ...(report === 0 ? [] : [say(lang, 'diagram.reported', { times: report })]),
    ...(higher === 0 ? [] : [say(lang, 'diagram.raised', { levels: higher })]),
    say(lang, 'diagram.then', { result: resultWord(lang, step.kind, then) }),
  ].join(', ');
