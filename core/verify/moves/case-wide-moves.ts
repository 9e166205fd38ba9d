import type { Actor, Command, DueOf } from '../../command';
import type { Step } from '../../definition/step';
import type { Person } from '../../definition/words';
import { runningTime } from '../../due';
import { type Facts, NO_FACTS, type PersonId } from '../../facts';
import type { CaseState } from '../../state';
import { type Who, whoIs } from '../story';
import { BEGIN, BETWEEN, FOLLOWED, factsOf, LATER, SOMEONE, SUBJECTS, WORDS, type World } from '../world';
import type { Move } from './move';

/** All that the answer to a case-wide command can depend on, besides the command: the step, and what keeps the followed person out of it. */
export const standingIn = (state: CaseState): string =>
  JSON.stringify([
    state.step?.name,
    state.step?.progress.kind,
    state.concerned.filter((person) => person === FOLLOWED || person === SUBJECTS[0]),
    state.barred,
    state.duties[FOLLOWED],
  ]);

/** A hold that anyone has ordered. */
export const HELD: NonNullable<CaseState['hold']> = { since: BEGIN, due: LATER, level: 0, ordered: 0 };

export const due = (of: DueOf, at = LATER): Command => ({ kind: 'due', at, facts: NO_FACTS, of });

const NOBODY: Who = { kind: 'nobody' };

/** Nobody acts: the time passes for the first time, and for the last; and the time of a clock, which only reports. */
export const silence = (state: CaseState, name: string, step: Step): readonly Move[] => {
  const { report, higher } = runningTime(step, state).passed;
  const of: DueOf = { kind: 'step', step: name };
  const passedTo = (passings: number): CaseState => (state.step === undefined ? state : { ...state, step: { ...state.step, passings } });
  const once = standingIn(state);
  const first =
    report + higher > 0 ? [{ who: NOBODY, silent: 'reports', from: state, command: due(of), once: `due ${once}` } as const] : [];
  const clocks = Object.keys(state.clocks).map(
    (clock) => ({ who: NOBODY, silent: 'reports', from: state, command: due({ kind: 'clock', clock }), once: `${clock} ${once}` }) as const,
  );
  return [...first, { who: NOBODY, silent: 'ends', from: passedTo(report + higher), command: due(of) }, ...clocks];
};

/** What may happen to a case whatever step is open: it is withdrawn, given up by the case that called it, held and released, its time extended, its step given to another. */
export const caseWide = (world: World, state: CaseState, step: Step): readonly Move[] => {
  const facts = factsOf(world, []);
  const { holds } = world.rulebook.definition;
  const { extend } = runningTime(step, state);
  const given = { at: BETWEEN, reasons: WORDS } as const;
  const standing = standingIn(state);
  const byHolders = (from: CaseState, spec: Person, command: (by: Actor, held: Facts) => Command, people?: readonly PersonId[]) =>
    triesOf(world, from, standing, spec, command, people);
  const givenTo = (to: PersonId, by: Actor, held: Facts): Command => ({
    kind: 'reassign',
    by,
    to,
    facts: { ...held, holdings: [...held.holdings, ...seat(state, step.person, to)] },
    ...given,
  });
  const headOf = (place: string): Person => ({ kind: 'role', role: 'head', in: place, higher: 1, delegable: false });
  const withdraw: readonly Move[] =
    state.opener === undefined
      ? []
      : [
          {
            who: whoIs({ person: state.opener }),
            silent: false,
            from: state,
            command: { kind: 'withdraw', facts, by: { person: state.opener }, ...given },
          },
        ];
  const abandon: readonly Move[] =
    state.parent === undefined
      ? []
      : [{ who: { kind: 'calling-case' }, silent: false, from: state, command: { kind: 'abandon', at: BETWEEN, facts } }];
  return [
    ...withdraw,
    ...abandon,
    ...(holds === undefined
      ? []
      : [
          ...byHolders(state, headOf(holds.by), (by, held) => ({ kind: 'hold', by, facts: held, ground: ground(world), ...given })),
          ...byHolders({ ...state, hold: HELD }, headOf(holds.by), (by, held) => ({ kind: 'release', by, facts: held, ...given })),
        ]),
    ...(extend === undefined ? [] : byHolders(state, extend.by, (by, held) => ({ kind: 'extend', by, facts: held, ...given }))),
    ...byHolders(state, step.responsibility, (by, held) => givenTo(otherThan(by), by, held), [FOLLOWED, SOMEONE]),
    ...(step.kind !== 'period' || step.log === undefined
      ? []
      : byHolders(
          state,
          step.responsibility,
          (by, held) => ({ kind: 'reassign', what: 'log', by, to: otherThan(by), facts: held, ...given }),
          [FOLLOWED, SOMEONE],
        )),
  ];
};

const ground = ({ rulebook }: World): string => Object.keys(rulebook.pack.holdGrounds)[0] ?? '';
const otherThan = (by: Actor): PersonId => (by.person === FOLLOWED ? SOMEONE : FOLLOWED);

const seat = (state: CaseState, spec: Person, person: PersonId): Facts['holdings'] => {
  const body = spec.kind === 'role' ? state.places[spec.in]?.[0] : undefined;
  return spec.kind === 'role' && body !== undefined ? [{ person, body, role: spec.role }] : [];
};

/** The followed person's try, as holder of the role: whoever else it is makes no difference to any guarantee. */
const triesOf = (
  world: World,
  from: CaseState,
  standing: string,
  spec: Person,
  command: (by: Actor, facts: Facts) => Command,
  people: readonly PersonId[] = [FOLLOWED],
): readonly Move[] =>
  people.map((person) => {
    const given = command({ person }, factsOf(world, seat(from, spec, person)));
    return {
      who: whoIs({ person }),
      silent: false,
      from,
      command: given,
      once: `${given.kind} ${'what' in given ? given.what : ''} ${person} ${standing}`,
    };
  });
