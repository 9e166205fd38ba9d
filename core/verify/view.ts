import type { BallotItems } from '../ballot-items';
import type { PersonId } from '../facts';
import type { CaseState, OpenStep, StepProgress } from '../state';
import { type Known, type Names, namesIn } from './names';
import { PART_NAMES, type PartName, SEEN } from './parts';
import { BEGIN, FOLLOWED, type Follow, LATER, SOMEONE, SUBJECTS, VOTERS } from './world';

/**
 * The followed person's view of a case: instants and counters dropped, everyone else anonymous. Each simplification only adds
 * behaviour, so what holds in every view holds in every case. The same function makes the views of the exploration and, in the
 * soundness walk, of concrete cases.
 */
export interface View {
  /** What is seen, and under which names. */
  readonly state: CaseState;
  readonly names: Names;
  readonly parts: Readonly<Record<PartName, Part>>;
}

/** A part of a state as it is seen, and that as text. */
interface Part {
  readonly seen: CaseState[PartName];
  readonly text: string;
}

interface Looking {
  readonly follow: Follow;
  readonly tiedTo?: readonly PersonId[];
  /** Names that were given before. */
  readonly known?: Known;
  /** A view of the state before: what is the same under the same names need not be looked at again. */
  readonly before?: View | undefined;
}

const TIED_TO = [SUBJECTS[0]];

export const viewOf = (state: CaseState, { follow, tiedTo = TIED_TO, known, before }: Looking): View => {
  const names = namesIn(state, follow, tiedTo, known);
  const like = before?.names === names ? before : undefined;
  const parts: Partial<Record<PartName, Part>> = {};
  for (const name of PART_NAMES) parts[name] = like?.state[name] === state[name] ? like?.parts[name] : look(name, state, names);
  return { state, names, parts: parts as View['parts'] };
};

const look = <Name extends PartName>(name: Name, state: CaseState, names: Names): Part => {
  const seen = SEEN[name](state[name], names);
  return { seen, text: JSON.stringify(seen) };
};

/** A view as text: all that tells two views apart. What every view of a case has alike (its places, instants, counters) is left out. */
export const textOf = ({ state, names, parts }: View): string => {
  // Of a case that has ended, only the end and what it entered in the register can matter to anyone.
  if (state.end !== undefined) return `${state.end} ${state.applied.map(({ effect, effectKind }) => `${effect} ${effectKind}`).join()}`;
  let text = `${stepText(state.step, names)} ${state.pastWithdrawal}`;
  for (const name of PART_NAMES) text += ` ${parts[name].text}`;
  return text;
};

const stepText = (step: OpenStep | undefined, names: Names): string =>
  step === undefined
    ? ''
    : step.progress.kind === 'plain'
      ? step.name
      : `${step.name} ${JSON.stringify(progressSeen(step.progress, names))}`;

type Changing = { -readonly [Field in keyof CaseState]: CaseState[Field] };

/** An open case as it is seen: what the engine is driven on. Written out field by field for the reason that `nextState` gives. */
export const stateOf = ({ state, names, parts }: View): CaseState => {
  const seen = <Name extends PartName>(name: Name): CaseState[Name] => parts[name].seen as CaseState[Name];
  const view: Changing = {
    case: 'c',
    procedure: state.procedure,
    people: seen('people'),
    concerned: seen('concerned'),
    places: state.places,
    training: false,
    duties: seen('duties'),
    barred: seen('barred'),
    taken: {},
    visited: [],
    rounds: {},
    pastWithdrawal: state.pastWithdrawal,
    clocks: seen('clocks'),
    checks: seen('checks'),
    heard: seen('heard'),
    requested: seen('requested'),
    introduced: seen('introduced'),
    published: seen('published'),
    objections: seen('objections'),
    grants: seen('grants'),
    applied: seen('applied'),
    conclusions: seen('conclusions'),
    children: 0,
    found: seen('found'),
    values: seen('values'),
  };
  // Whoever opened the case may withdraw it, unless they are kept out: someone who never is adds no more than that end, also where the engine opened it.
  if (state.parent === undefined) view.opener = SOMEONE;
  if (state.parent !== undefined) view.parent = 'p';
  if (state.post !== undefined) view.post = 'post';
  if (state.elected !== undefined) view.elected = state.elected;
  if (state.decision !== undefined) view.decision = state.decision;
  if (state.step !== undefined) view.step = stepSeen(state.step, names);
  return view;
};

const stepSeen = (step: OpenStep, names: Names): OpenStep => ({
  name: step.name,
  since: BEGIN,
  due: LATER,
  passings: 0,
  level: 0,
  extended: false,
  progress: progressSeen(step.progress, names),
});

/** Whom an item leaves out: the followed person, and whether anybody else, who then is always the same voter. */
const itemsSeen = (items: BallotItems, { listed }: Names): BallotItems => {
  const seen = Object.entries(items).flatMap(([person, left]) => {
    const name = listed.get(person);
    const own = left.includes(FOLLOWED) ? [FOLLOWED] : [];
    return name === undefined ? [] : [[name, left.length > own.length ? [...own, VOTERS[1]] : own] as const];
  });
  return Object.fromEntries(seen.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const progressSeen = (progress: StepProgress, names: Names): StepProgress => {
  const { listed } = names;
  switch (progress.kind) {
    case 'ballot': {
      const { current } = progress;
      if (current === undefined) return { kind: 'ballot' };
      const onRoll = current.roll.includes(FOLLOWED);
      const teller = current.tellers.includes(FOLLOWED);
      const roll = onRoll ? [FOLLOWED, ...VOTERS.slice(1)] : VOTERS;
      return {
        kind: 'ballot',
        current: {
          round: 1,
          body: 'body',
          level: 0,
          roll,
          ...(current.items === undefined ? {} : { items: itemsSeen(current.items, names) }),
          tellers: teller ? [FOLLOWED, VOTERS[1], VOTERS[2]] : [VOTERS[3], VOTERS[1], VOTERS[2]],
          signed: [],
        },
      };
    }
    case 'opinions':
      return { kind: 'opinions', given: [...progress.given].sort() };
    case 'hearing':
      return { ...progress, answered: progress.answered.flatMap((person) => listed.get(person) ?? []).sort() };
    case 'period':
      return { kind: 'period', reached: [...progress.reached].sort() };
    case 'call': {
      const waiting = progress.waiting.map(({ person }) => listed.get(person) ?? '*').sort();
      return {
        kind: 'call',
        waiting: waiting.map((person) => ({ case: `c-${person}`, person })),
        kept: progress.kept.flatMap((person) => listed.get(person) ?? []).sort(),
      };
    }
    case 'plain':
    case 'notice':
      return progress;
    default:
      return progress satisfies never;
  }
};
