import type { Command } from '../command';
import type { Guarantee } from '../guarantees/names';
import type { CaseState } from '../state';
import { due, HELD } from './moves/case-wide-moves';
import { seatsIn } from './moves/count-moves';
import type { Move } from './moves/move';
import type { Why } from './why';
import { BEGIN, BETWEEN, FOLLOWED, factsOf, SOMEONE, type World } from './world';

/** Something that core accepted and had to refuse. */
export interface Missed {
  readonly guarantee: Guarantee;
  readonly why: Why;
}

/** The same, with the command. */
export interface Forgery extends Missed {
  readonly from: CaseState;
  readonly command: Command;
}

/** Whether core accepts a command for what it says: that it finds a ballot void because somebody left is no acceptance. */
const accepts = ({ engine, rulebook }: World, { from, command }: Pick<Forgery, 'from' | 'command'>): boolean => {
  const decision = engine.decide(rulebook, from, command);
  return decision.kind === 'accepted' && !decision.events.some(({ kind }) => kind === 'ballotVoided');
};

/** Commands that a hold does not stop: the case-wide ones that end it or bear on persons, and what comes from outside. */
const ON_HOLD: readonly Command['kind'][] = ['withdraw', 'release', 'recuse', 'abandon', 'childEnded', 'due', 'open'];

/**
 * Reports, recusals, lost posts and delegations in one step: whatever was accepted just now must have been refused had the case been held, had the
 * followed person recused, or had they no standing when it was decided. `before` is the state the command met.
 */
export const missedBy = (world: World, { command }: Move, before: CaseState | undefined): readonly Missed[] => {
  if (before === undefined || !('by' in command) || command.by === undefined) return [];
  return variantsOf(world, before, command).filter((forgery) => accepts(world, forgery));
};

type ByPerson = Extract<Command, { readonly by?: unknown }>;

const variantsOf = (world: World, before: CaseState, command: ByPerson): readonly Forgery[] => {
  const { by, facts } = command;
  const forgeries: Forgery[] = [];
  if (by?.person === SOMEONE && !ON_HOLD.includes(command.kind)) {
    forgeries.push({ guarantee: 'open-report-blocks', why: 'acts-on-held-case', from: { ...before, hold: HELD }, command });
  }
  if (by === undefined || (by.person !== FOLLOWED && by.for !== FOLLOWED) || isPersonal(world, before, command)) return forgeries;
  const recused: CaseState = { ...before, barred: [...before.barred, { person: FOLLOWED, because: 'recused' }] };
  forgeries.push({ guarantee: 'never-own-case', why: 'acts-after-recusal', from: recused, command });
  const principal = by.for ?? by.person;
  const lost = facts.holdings.map((holding) => (holding.person === principal ? { ...holding, ended: BEGIN } : holding));
  const never = facts.holdings.filter((holding) => holding.person !== principal);
  if (lost.some(({ ended }) => ended !== undefined)) {
    forgeries.push({
      guarantee: 'competent-authority-decides',
      why: 'acts-after-losing-post',
      from: before,
      command: { ...command, facts: { ...facts, holdings: lost } },
    });
    forgeries.push({
      guarantee: 'competent-authority-decides',
      why: 'acts-without-standing',
      from: before,
      command: { ...command, facts: { ...facts, holdings: never } },
    });
  }
  if (facts.delegation !== undefined) {
    const expired = { ...facts, delegation: { ...facts.delegation, end: BETWEEN } };
    forgeries.push({
      guarantee: 'competent-authority-decides',
      why: 'acts-without-delegation',
      from: before,
      command: { ...command, facts: expired },
    });
  }
  return forgeries;
};

/** What a person does for themselves, in no office: answering, recusing, withdrawing what they opened. */
const isPersonal = (world: World, state: CaseState, command: Command): boolean => {
  if (command.kind === 'answer' || command.kind === 'recuse' || command.kind === 'withdraw') return true;
  const step = state.step === undefined ? undefined : world.rulebook.definition.steps[state.step.name];
  return command.kind === 'act' && step?.person.kind === 'concerned';
};

/** What must be refused in a state whoever says it: a time that has not come, a second extension, a count by someone who is not on the board, a child that nobody waits for. */
export const missedIn = (world: World, state: CaseState): readonly Forgery[] =>
  forgeriesIn(world, state).filter((forgery) => accepts(world, forgery));

const forgeriesIn = (world: World, state: CaseState): readonly Forgery[] => {
  const { step } = state;
  if (step === undefined) return [];
  const { progress } = step;
  const forgeries: Forgery[] = [
    { guarantee: 'silence-never-harms', why: 'due-before-time', from: state, command: due({ kind: 'step', step: step.name }, BEGIN) },
  ];
  const definition = world.rulebook.definition.steps[step.name];
  if (definition?.kind === 'ballot' && progress.kind === 'ballot' && progress.current?.tellers.includes(FOLLOWED) === false) {
    const { current } = progress;
    const attended: CaseState = {
      ...state,
      step: { ...step, progress: { kind: 'ballot', current: { ...current, present: current.roll } } },
    };
    // Even a stranger who could have been put on the board counts nothing.
    const board = { ...current, tellers: [...current.tellers, FOLLOWED] };
    const facts = factsOf(world, seatsIn({ world, state, name: step.name, ballot: definition, current: board }));
    const command: Command = { kind: 'count', at: BETWEEN, facts, by: { person: FOLLOWED }, step: step.name, voted: current.roll };
    forgeries.push({ guarantee: 'valid-vote-only', why: 'counted-by-stranger', from: attended, command });
  }
  if (progress.kind === 'call') forgeries.push(...forgedChildren(world, state, step.name, progress.waiting));
  return forgeries;
};

type Waiting = readonly { readonly case: string; readonly person: string }[];

/** A report of a case that was never opened, and of another procedure, each as good as can be. */
const forgedChildren = (world: World, state: CaseState, name: string, waiting: Waiting): readonly Forgery[] => {
  const step = world.rulebook.definition.steps[name];
  const best = step?.kind === 'call' ? world.children[step.procedure]?.find(({ end }) => step.keeps.includes(end)) : undefined;
  if (step?.kind !== 'call' || best === undefined) return [];
  return waiting.flatMap(({ case: child, person }) =>
    [
      { case: 'another', procedure: step.procedure },
      { case: child, procedure: 'another' },
    ].map((source): Forgery => {
      const facts = factsOf(world, [], { child: { ...source, definition: 'proved', person, ...best } });
      return {
        guarantee: 'political-conclusion-first',
        why: 'takes-foreign-child',
        from: state,
        command: { kind: 'childEnded', at: BETWEEN, facts },
      };
    }),
  );
};

/** Most dues after which a hold must have ended: it rises once and ends (ruling 15). */
const HOLD_DUES_MAX = 4;

/** Why a hold of this state does not end by itself; undefined where it does. A case that cannot be held need not. */
export const endlessHold = ({ engine, rulebook }: World, state: CaseState): Why | undefined => {
  if (rulebook.definition.holds === undefined) return undefined;
  let held: CaseState = { ...state, hold: HELD };
  for (let passed = 0; passed < HOLD_DUES_MAX; passed++) {
    if (engine.nextDue(rulebook, held) === undefined) return 'nothing-falls-due';
    const decision = engine.decide(rulebook, held, due({ kind: 'hold' }, held.hold?.due));
    if (decision.kind === 'rejected') return 'silence-refused';
    for (const event of decision.events) held = engine.evolve(rulebook, held, event);
    if (held.hold === undefined) return undefined;
  }
  return 'hold-never-ends';
};
