import type { Actor, CommandKind, Tally } from '../command';
import type { EffectKind } from '../definition/effect-table';
import type { CaseEvent } from '../event';
import type { PersonId } from '../facts';
import { type Cast, type Character, castFor } from './cast';
import type { TraceLine } from './trace';
import type { Follow } from './world';

/** Who does something: a person, the counting board, another case; or nobody, and a time passes or the case opens by itself. */
export type Who<Person = PersonId> =
  | { readonly kind: 'person'; readonly person: Person; readonly for?: Person }
  | { readonly kind: 'nobody' | 'board' | 'calling-case' | 'called-case' };

export const whoIs = ({ person, for: principal }: Actor): Who =>
  principal === undefined ? { kind: 'person', person } : { kind: 'person', person, for: principal };

/** One line of a story: who did what, in which step, and what came of it. Steps, results and effects are called as the definition calls them. */
export interface StoryLine {
  readonly who: Who<Character>;
  readonly did: CommandKind;
  /** The step in which it was done; undefined where it is about the case as a whole. */
  readonly step?: string;
  readonly outcome: readonly StoryOutcome[];
}

export type StoryOutcome =
  | { readonly kind: 'result'; readonly step: string; readonly result: string; readonly silent: boolean }
  | { readonly kind: 'listed'; readonly slot: string; readonly people: readonly Character[] }
  | { readonly kind: 'about' | 'passed' | 'failed' | 'unclear' | 'told' | 'voters'; readonly people: readonly Character[] }
  | {
      readonly kind: 'vote';
      readonly summoned: number;
      readonly present: number;
      readonly votes: readonly Votes[];
      readonly invalid: number;
    }
  | { readonly kind: 'granted' | 'applied'; readonly effect: EffectKind; readonly person: Character }
  | { readonly kind: 'revoked'; readonly effect: string }
  | { readonly kind: 'reported'; readonly person: Character; readonly effects: readonly string[] }
  | { readonly kind: 'tried'; readonly step: string; readonly result: string }
  | { readonly kind: 'guard' | 'refusal' | 'acceptance' }
  | { readonly kind: 'opened'; readonly step: string }
  | { readonly kind: 'ended'; readonly end: string };

/** The votes for one line of a slip: consent or dissent, an option, a person. */
export interface Votes {
  readonly for: 'yes' | 'no' | { readonly option: string } | { readonly person: Character };
  readonly votes: number;
}

/** A trace as a story. */
export const storyOf = (trace: readonly TraceLine[], follow: Follow): readonly StoryLine[] => {
  const cast = castFor(follow);
  return trace.map((line) => {
    const told = tell(line, cast);
    if (line.names !== undefined) cast.rename(line.names);
    return told;
  });
};

const tell = ({ who, command, events, met }: TraceLine, cast: Cast): StoryLine => {
  const step = stepOf(command) ?? firstStep(events);
  const first = events.findIndex(({ kind }) => kind === 'resultTaken'); // of an opening, that its first step opened is told by what is done there
  const outcome = events.flatMap((event, index) => (event.kind === 'stepOpened' && index < first ? [] : outcomeOf(event, cast)));
  return {
    who: whoIn(who, cast),
    did: command.kind,
    ...(step === undefined ? {} : { step }),
    outcome: met === undefined ? outcome : [...outcome, ...triedIn(command), { kind: met }],
  };
};

/** What somebody would have done whom a guard stopped. */
const triedIn = (command: TraceLine['command']): readonly StoryOutcome[] =>
  command.kind === 'act' ? [{ kind: 'tried', step: command.step, result: command.result }] : [];

const whoIn = (who: Who, { called }: Cast): Who<Character> => {
  if (who.kind !== 'person') return who;
  const person = called(who.person);
  return who.for === undefined ? { kind: 'person', person } : { kind: 'person', person, for: called(who.for) };
};

const stepOf = (command: TraceLine['command']): string | undefined => {
  if ('step' in command) return command.step;
  return command.kind === 'due' && command.of.kind === 'step' ? command.of.step : undefined;
};

/** A case is opened by taking a result of its first step. */
const firstStep = (events: readonly CaseEvent[]): string | undefined =>
  events[0]?.kind === 'opened' ? events.find((event) => event.kind === 'resultTaken')?.step : undefined;

const outcomeOf = (event: CaseEvent, { called }: Cast): readonly StoryOutcome[] => {
  switch (event.kind) {
    case 'resultTaken': {
      const { step, result, by } = event;
      return [{ kind: 'result', step, result, silent: 'engine' in by && by.engine === 'due' }];
    }
    case 'opened':
      return event.concerned.length === 0 ? [] : [{ kind: 'about', people: event.concerned.map(called) }];
    case 'listed':
      return [{ kind: 'listed', slot: event.slot, people: event.people.map(called) }];
    case 'checked':
      return (['passed', 'failed', 'unclear'] as const).flatMap((kind) =>
        event[kind].length === 0 ? [] : [{ kind, people: event[kind].map(called) }],
      );
    case 'told':
      return [{ kind: 'told', people: event.people.map(called) }];
    case 'ballotOpened':
      return [{ kind: 'voters', people: event.roll.map(called) }];
    case 'counted': {
      const { summoned, present, tally } = event;
      return [{ kind: 'vote', summoned, present, votes: votesIn(tally, called), invalid: tally.invalid }];
    }
    case 'granted':
    case 'applied':
      return [{ kind: event.kind, effect: event.effectKind, person: called(event.person) }];
    case 'revoked':
      return [{ kind: 'revoked', effect: event.effect }];
    case 'childReported':
      return [{ kind: 'reported', person: called(event.person), effects: event.applied }];
    case 'stepOpened':
      return [{ kind: 'opened', step: event.step }];
    case 'ended':
      return [{ kind: 'ended', end: event.end }];
    default:
      return [];
  }
};

const votesIn = (tally: Tally, called: Cast['called']): readonly Votes[] => {
  switch (tally.kind) {
    case 'approve':
      return [
        { for: 'yes', votes: tally.yes },
        { for: 'no', votes: tally.no },
      ];
    case 'options':
      return Object.entries(tally.votes).map(([option, votes]) => ({ for: { option }, votes }));
    case 'choose':
      return Object.entries(tally.votes).map(([person, votes]) => ({ for: { person: called(person) }, votes }));
    case 'record':
      return Object.entries(tally.votes).map(([person, { yes }]) => ({ for: { person: called(person) }, votes: yes }));
    case 'rate':
      return Object.entries(tally.votes).map(([person, levels]) => ({
        for: { person: called(person) },
        votes: Object.values(levels).reduce((total, one) => total + one, 0),
      }));
    default:
      return tally satisfies never;
  }
};
