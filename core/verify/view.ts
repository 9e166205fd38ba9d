import { type Duty, SEPARATED } from '../definition/words';
import type { PersonId } from '../facts';
import type { CaseState, Grant, OpenStep, StepProgress } from '../state';
import { type Names, namesIn } from './names';
import { BEGIN, FOLLOWED, type Follow, LATER, SOMEONE, SUBJECTS, VOTERS } from './world';

/**
 * The followed person's view of a case: instants and counters dropped, everyone else anonymous. Each simplification only adds
 * behaviour, so what holds in every view holds in every case. The same function makes the views of the exploration and, in the
 * soundness walk, of concrete cases.
 */
export const viewOf = (state: CaseState, follow: Follow, tiedTo: readonly PersonId[] = [SUBJECTS[0]]): CaseState =>
  viewAs(state, namesIn(state, follow, tiedTo));

/** The same, under names that were given already. */
export const viewAs = (state: CaseState, { of, listed }: Names): CaseState => {
  if (state.end !== undefined) return endedView(state, state.end);
  const named = (people: readonly PersonId[], names = of) => people.flatMap((person) => names.get(person) ?? []).sort();
  const slots = Object.entries(state.people).map(([slot, people]) => [slot, named(people)] as const);
  return {
    case: 'c',
    procedure: state.procedure,
    ...(state.opener === undefined ? {} : { opener: openerView(state, state.opener) }),
    ...(state.parent === undefined ? {} : { parent: 'p' }),
    ...(state.post === undefined ? {} : { post: 'post' }),
    people: Object.fromEntries(slots),
    concerned: named(state.concerned),
    places: state.places,
    ...(state.step === undefined ? {} : { step: stepView(state.step, listed) }),
    training: false,
    duties: dutiesView(state.duties),
    barred: barredView(state.barred),
    taken: {},
    rounds: {},
    pastWithdrawal: state.pastWithdrawal,
    clocks: Object.fromEntries(
      Object.keys(state.clocks)
        .sort()
        .map((clock) => [clock, { since: BEGIN, due: LATER, reported: false }]),
    ),
    checks: checksView(state.checks, listed),
    heard: [...new Set(named(state.heard, listed))],
    published: [...state.published].sort(),
    objections: Object.fromEntries(Object.entries(state.objections).flatMap(([step, open]) => (open > 0 ? [[step, 1]] : []))),
    grants: state.grants.map((grant) => grantView(grant, of)),
    applied: state.applied.map((grant) => grantView(grant, of)),
    conclusions: conclusionsView(state.conclusions, listed),
    children: 0,
  };
};

/** Who opened the case matters while they may withdraw it. */
const openerView = ({ pastWithdrawal }: CaseState, opener: PersonId): PersonId =>
  opener === FOLLOWED && !pastWithdrawal ? FOLLOWED : SOMEONE;

/** Whoever recused may recuse in any state, so that is tried at each act; whoever was kept out or has left stays out. */
const barredView = (barred: CaseState['barred']): CaseState['barred'] =>
  barred.some(({ person, because }) => person === FOLLOWED && because !== 'recused') ? [{ person: FOLLOWED, because: 'departed' }] : [];

/** Of a case that has ended, only the end and what it entered in the register can matter to anyone. */
const endedView = (state: CaseState, end: string): CaseState => {
  const { opener: _opener, parent: _parent, post: _post, step: _step, hold: _hold, ...rest } = state;
  const none = {
    people: {},
    concerned: [],
    places: {},
    duties: {},
    barred: [],
    taken: {},
    rounds: {},
    clocks: {},
    checks: {},
    heard: [],
    published: [],
    objections: {},
    grants: [],
    conclusions: {},
  };
  const applied = state.applied.map(({ effect, effectKind }) => ({ effect, effectKind, person: '*', deciders: [] }));
  return { ...rest, ...none, case: 'c', training: false, pastWithdrawal: true, children: 0, applied, end };
};

const renamed = <T>(about: Readonly<Record<PersonId, T>>, rename: ReadonlyMap<PersonId, PersonId>): Record<PersonId, T> => {
  const entries = Object.entries(about).flatMap(([person, value]) => {
    const name = rename.get(person);
    return name === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Of a child case, what it entered in the register counts, not by what end it came to it. */
const conclusionsView = (conclusions: CaseState['conclusions'], rename: ReadonlyMap<PersonId, PersonId>): CaseState['conclusions'] =>
  renamed(Object.fromEntries(Object.entries(conclusions).map(([person, { applied }]) => [person, { end: '', applied }])), rename);

/** A verdict that a person answered counts like one that was passed; a check that speaks of nobody any more is forgotten. */
const checksView = (checks: CaseState['checks'], rename: ReadonlyMap<PersonId, PersonId>): CaseState['checks'] => {
  const views = Object.entries(checks).map(([step, verdicts]) => {
    const settled = Object.fromEntries(
      Object.entries(verdicts).map(([person, verdict]) => [person, verdict === 'concluded' ? 'pass' : verdict]),
    );
    return [step, renamed(settled, rename)] as const;
  });
  return Object.fromEntries(views.filter(([, verdicts]) => Object.keys(verdicts).length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Everyone else's duties stand under one name that never acts: all that counts is whether anyone proposed and appraised. */
const OTHERS: PersonId = '*';
const PREPARING: readonly Duty[] = ['proposes', 'appraises'];

/** Only separated duties bind, and only the followed person's are told apart. */
const dutiesView = (duties: CaseState['duties']): CaseState['duties'] => {
  const own = SEPARATED.filter((duty) => duties[FOLLOWED]?.includes(duty));
  const others = PREPARING.filter((duty) => Object.keys(duties).some((person) => person !== FOLLOWED && duties[person]?.includes(duty)));
  const view: Record<PersonId, readonly Duty[]> = {};
  if (own.length > 0) view[FOLLOWED] = own;
  if (others.length > 0) view[OTHERS] = others;
  return view;
};

const grantView = (grant: Grant, rename: ReadonlyMap<PersonId, PersonId>): Grant => ({
  effect: grant.effect,
  effectKind: grant.effectKind,
  person: rename.get(grant.person) ?? '*',
  deciders: grant.deciders.includes(FOLLOWED) ? ['*', FOLLOWED] : ['*'],
});

const stepView = (step: OpenStep, rename: ReadonlyMap<PersonId, PersonId>): OpenStep => ({
  name: step.name,
  since: BEGIN,
  due: LATER,
  passings: 0,
  level: 0,
  extended: false,
  progress: progressView(step.progress, rename),
});

const progressView = (progress: StepProgress, rename: ReadonlyMap<PersonId, PersonId>): StepProgress => {
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
          tellers: teller ? [FOLLOWED, VOTERS[1], VOTERS[2]] : [VOTERS[3], VOTERS[1], VOTERS[2]],
          signed: [],
        },
      };
    }
    case 'opinions':
      return { kind: 'opinions', given: [...progress.given].sort() };
    case 'hearing':
      return { ...progress, answered: progress.answered.flatMap((person) => rename.get(person) ?? []).sort() };
    case 'period':
      return { kind: 'period', reached: [...progress.reached].sort() };
    case 'call': {
      const waiting = progress.waiting.map(({ person }) => rename.get(person) ?? '*').sort();
      return {
        kind: 'call',
        waiting: waiting.map((person) => ({ case: `c-${person}`, person })),
        kept: progress.kept.flatMap((person) => rename.get(person) ?? []).sort(),
      };
    }
    case 'plain':
    case 'notice':
      return progress;
    default:
      return progress satisfies never;
  }
};

/** A view as text: all that tells two views apart. What every view of a case has alike (its places, instants, counters) is left out. */
export const textOf = (view: CaseState): string =>
  JSON.stringify([
    view.end ?? [view.step?.name, view.step?.progress, view.opener, view.pastWithdrawal],
    [view.people, view.concerned, view.duties, view.barred.length, view.checks, view.conclusions],
    [view.heard, view.published, view.objections, Object.keys(view.clocks)],
    [view.grants, view.applied],
  ]);
