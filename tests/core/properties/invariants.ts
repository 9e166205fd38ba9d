import { EFFECTS } from '../../../core/definition/effect-table';
import { SEPARATED } from '../../../core/definition/words';
import { nextDue } from '../../../core/due';
import type { CaseEvent } from '../../../core/event';
import { firstProgress } from '../../../core/evolve/progress';
import type { Facts, Instant, PersonId } from '../../../core/facts';
import type { Rulebook } from '../../../core/rulebook';
import type { CaseState } from '../../../core/state';

/** A state and how a case came to it by its last command. */
export interface Came {
  readonly rulebook: Rulebook;
  readonly before: CaseState | undefined;
  readonly facts: Facts;
  readonly at: Instant;
  readonly events: readonly CaseEvent[];
  readonly after: CaseState;
}

/** What no case may ever come to. Each answers whether it has. */
export const ILLEGAL: Readonly<Record<string, (came: Came) => boolean>> = {
  'a case has an open step until it ends, and none after': ({ after }) => (after.end === undefined) !== (after.step !== undefined),
  'a case that has ended is not held': ({ after }) => after.end !== undefined && after.hold !== undefined,
  'nothing happens by a command that was accepted': ({ events }) => events.length === 0,
  'a case ends once, and nothing follows its end': ({ events }) =>
    events.some((event, index) => event.kind === 'ended' && index < events.length - 1),
  'an end or a step is none of the definition': ({ rulebook, after }) =>
    (after.end !== undefined && !Object.hasOwn(rulebook.definition.ends, after.end)) ||
    (after.step !== undefined && !Object.hasOwn(rulebook.definition.steps, after.step.name)),
  'the progress of the step is of another kind of step': ({ rulebook, after }) => {
    const step = after.step === undefined ? undefined : rulebook.definition.steps[after.step.name];
    return step !== undefined && after.step?.progress.kind !== firstProgress(step).kind;
  },
  'something falls due in the past, or never': ({ rulebook, after, at }) =>
    after.end === undefined && (nextDue(rulebook, after)?.at ?? '') < at,
  'a result that leads back was taken more often than it may be': ({ rulebook, after }) =>
    Object.entries(after.taken).some(([key, times]) => {
      const [step = '', result = ''] = key.split('.');
      return times > (rulebook.definition.steps[step]?.result[result]?.atMost?.times ?? 0);
    }),
  'a limit has passed more often than it reports and rises': ({ rulebook, after }) => {
    if (after.step === undefined) return false;
    const passed = rulebook.definition.steps[after.step.name]?.time.passed;
    return after.step.passings > (passed?.report ?? 0) + (passed?.higher ?? 0) || after.step.level > (passed?.higher ?? 0);
  },
  'a hold has risen twice': ({ after }) => (after.hold?.level ?? 0) > 1,
  'somebody is no longer concerned': ({ before, after }) => before?.concerned.some((person) => !after.concerned.includes(person)) ?? false,
  'a slot holds too many, or somebody twice': ({ rulebook, after }) =>
    Object.entries(after.people).some(
      ([slot, people]) => people.length > (rulebook.definition.people[slot]?.atMost ?? 0) || new Set(people).size !== people.length,
    ),
  'two people are put in one post': ({ after }) =>
    [...after.grants, ...after.applied].filter(({ effectKind }) => EFFECTS[effectKind].onePerPost).length > 1,
  'an effect that lasts to a day that a check found was applied without one': ({ rulebook, events }) =>
    events.some(
      (event) =>
        event.kind === 'applied' &&
        rulebook.definition.effects[event.effect]?.until !== undefined &&
        !/^\d{4}-\d\d-\d\d$/.test(event.until ?? ''),
    ),
  'an effect was entered in another word, or for another length, than it was decided': ({ rulebook, events, before }) =>
    events.some((event) => {
      if (event.kind !== 'applied') return false;
      const { detail, term } = rulebook.definition.effects[event.effect] ?? {};
      const decided = [...(before?.grants ?? []), ...events.filter((one) => one.kind === 'granted')]; // or in this very command
      const grant = decided.find(({ effect, person }) => effect === event.effect && person === event.person);
      const wrongWord = detail !== undefined && (event.detail === undefined || event.detail !== grant?.detail);
      return wrongWord || (typeof term === 'object' && (event.term === undefined || event.term !== grant?.term));
    }),
  'an effect was applied that nobody granted': ({ events, before, after }) =>
    events.some(
      (event) =>
        event.kind === 'applied' &&
        !EFFECTS[event.effectKind].ofVote &&
        !before?.grants.some(({ effect, person }) => effect === event.effect && person === event.person) &&
        !after.applied.some(({ deciders }) => deciders.length > 0),
    ),
  'a vote was recorded that was not counted by the same command': ({ events }) =>
    events.some(
      (event) =>
        event.kind === 'applied' &&
        EFFECTS[event.effectKind].ofVote &&
        !events.some((one) => one.kind === 'counted' && one.items?.[event.person]?.base === event.vote?.base),
    ),
  'somebody on a roll may rate themselves or a relative': ({ events, facts }) =>
    events.some(
      (event) =>
        event.kind === 'ballotOpened' &&
        Object.entries(event.items ?? {}).some(([person, left]) =>
          event.roll.some((voter) => !left.includes(voter) && isTiedTo(facts, voter, [person])),
        ),
    ),
  'somebody has two of the duties that are kept apart': ({ after }) =>
    Object.values(after.duties).some((duties) => duties.filter((duty) => SEPARATED.includes(duty)).length > 1),
  'whom the case is about, or a relative, acts, votes or counts': (came) =>
    came.events.some((event) => takingPart(came.rulebook, event).some((person) => isTied(came, person))),
  'the roll, the present and the voters do not hold each other': ({ after }) => {
    const ballot = after.step?.progress.kind === 'ballot' ? after.step.progress.current : undefined;
    if (ballot === undefined) return false;
    const within = (people: readonly PersonId[], of: readonly PersonId[]) =>
      new Set(people).size === people.length && people.every((person) => of.includes(person));
    return (
      !within(ballot.roll, ballot.roll) ||
      !within(ballot.present ?? [], ballot.roll) ||
      !within(ballot.voted ?? [], ballot.present ?? []) ||
      !within(ballot.signed, ballot.tellers)
    );
  },
};

/** Everyone who takes a part in what happened in which they must be free of the case. */
const takingPart = ({ definition }: Rulebook, event: CaseEvent): readonly PersonId[] => {
  if (event.kind === 'ballotOpened') return [...(event.items === undefined ? event.roll : []), ...event.tellers, event.by.person];
  if (event.kind === 'granted') return event.deciders;
  if (event.kind === 'answered' || event.kind === 'recused') return [];
  if (event.kind === 'resultTaken' && definition.steps[event.step]?.person.kind === 'concerned') return [];
  if (!('by' in event) || event.by === undefined || 'engine' in event.by) return [];
  return event.by.for === undefined ? [event.by.person] : [event.by.person, event.by.for];
};

const isTied = ({ before, facts }: Came, person: PersonId): boolean => isTiedTo(facts, person, before?.concerned ?? []);

const isTiedTo = ({ kin }: Facts, person: PersonId, concerned: readonly PersonId[]): boolean =>
  concerned.includes(person) ||
  kin.some(
    (tie) => (tie.person === person && concerned.includes(tie.relative)) || (tie.relative === person && concerned.includes(tie.person)),
  );

/** The names of what should never have come about. */
export const illegalities = (came: Came): readonly string[] => Object.keys(ILLEGAL).filter((name) => ILLEGAL[name]?.(came));
