import type { CaseWide, CommandOf } from '../command';
import type { Person } from '../definition/words';
import { runningTime } from '../due';
import type { Capacity } from '../event';
import { must } from '../must';
import { type Rejection, reject } from '../rejection';
import { deadline, extendedDeadline, stepOf } from '../rulebook';
import { capacityOf } from './capacity';
import { voidBallot } from './departures';
import { exclusionOf } from './exclusion';
import { checkReasons } from './form';
import { release } from './hold';
import { goOver, migrationFlaw, migratorOf } from './migrate';
import { isRejection } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

/**
 * The case-wide commands (ruling 16). Each row: who may, whether it works on a held case, and what it does.
 * | command  | who                                                 | until                     | limit                    |
 * | withdraw | whoever opened the case                             | the definition's `before` | –                        |
 * | hold     | head of the place that may hold, or of that above   | the end                   | `hold-days`, rises once  |
 * | release  | the same, or the body that lifts, on a listed ground| while held                | –                        |
 * | recuse   | anyone, for themselves                              | the end                   | –                        |
 * | reassign | whoever answers for the open step                   | the step's end            | –                        |
 * | extend   | whom the step names                                 | the step's end            | once, the named limit    |
 * | migrate  | head of a body that decides in the case             | the first decision        | –                        |
 * All need reasons, and all refuse whoever the case concerns and their relatives (but for recusing oneself, and for withdrawing one's own request).
 */
interface Row<K extends CaseWide['kind']> {
  readonly onHold: boolean;
  readonly who: (turn: Turn, command: CommandOf<K>) => Capacity | Rejection;
  /** What is wrong with it besides missing reasons, which come after: it is late, or a field is not right. */
  readonly flaw?: (turn: Turn, command: CommandOf<K>) => Rejection | undefined;
  readonly does: (turn: Turn, command: CommandOf<K>, capacity: Capacity) => Decision;
}

/** The log that somebody keeps of the open step. */
const logOf = ({ rulebook, state }: Turn) => {
  const step = stepOf(rulebook, must(state.step, 'an open step').name);
  return step.kind === 'period' ? step.log : undefined;
};

const UNKNOWN_GROUND = reject('invalid-form', { field: 'ground', why: 'unknown' }, 'ground');

const headOf = (place: string): Person => ({ kind: 'role', role: 'head', in: place, higher: 1, delegable: false });

const roleHolder = (turn: Turn, command: CaseWide, spec: Person, risen = 0): Capacity | Rejection =>
  capacityOf({ state: turn.state, facts: turn.facts, at: turn.at, by: command.by, spec, duty: 'records', risen });

const TABLE: { readonly [K in CaseWide['kind']]: Row<K> } = {
  withdraw: {
    onHold: true,
    who: (turn, { by }) => {
      if (by.for !== undefined || turn.state.opener !== by.person) return reject('not-your-step');
      const because = exclusionOf(turn.state, turn.facts, by.person);
      const ownRequest = because === 'concerned' && stepOf(turn.rulebook, turn.rulebook.definition.starts).person.kind === 'concerned';
      return because === undefined || ownRequest ? { person: by.person } : reject('excluded', { because });
    },
    flaw: ({ rulebook, state }) =>
      rulebook.definition.withdraw === undefined || state.pastWithdrawal ? reject('late', { what: 'withdraw' }) : undefined,
    does: (turn) => {
      abandonChildren(turn);
      emit(turn, { kind: 'ended', end: 'withdrawn', as: 'withdrawn' });
      return accepted(turn);
    },
  },
  hold: {
    onHold: false,
    who: (turn, command) => {
      const { holds } = turn.rulebook.definition;
      if (holds === undefined) return reject('not-your-step', { why: 'never-held' });
      const own = roleHolder(turn, command, headOf(holds.by));
      return isRejection(own) ? roleHolder(turn, command, headOf(holds.by), 1) : own; // the committee above may, and then it alone releases
    },
    flaw: ({ rulebook }, { ground }) => (Object.hasOwn(rulebook.pack.holdGrounds, ground) ? undefined : UNKNOWN_GROUND),
    does: (turn, command, by) => {
      const due = deadline(turn.rulebook, turn.at, { rule: 'hold-days', unit: 'workingDays' }).at;
      emit(turn, { kind: 'held', ground: command.ground, by, reasons: command.reasons, since: turn.at, due });
      return accepted(turn);
    },
  },
  release: {
    onHold: true,
    who: (turn, command) => {
      const { holds } = turn.rulebook.definition;
      if (holds === undefined) return reject('not-your-step');
      const found = roleHolder(turn, command, headOf(holds.by), turn.state.hold?.level ?? 0);
      const isBelow = !isRejection(found) && (found.level ?? 0) < (turn.state.hold?.ordered ?? 0);
      const settles = isBelow ? reject('not-your-step') : found;
      return isRejection(settles) && command.ground !== undefined ? roleHolder(turn, command, headOf(holds.lifts)) : settles;
    },
    flaw: ({ rulebook }, { ground }) =>
      ground === undefined || Object.hasOwn(rulebook.pack.liftGrounds, ground) ? undefined : UNKNOWN_GROUND,
    does: (turn, command, by) => {
      if (turn.state.hold === undefined) return reject('already-done', { what: 'hold' });
      release(turn, by, command.reasons);
      return accepted(turn);
    },
  },
  recuse: {
    onHold: true,
    who: (_turn, { by }) => (by.for === undefined ? { person: by.person } : reject('not-your-step', { why: 'not-delegable' })),
    does: (turn, { by, reasons }) => {
      if (turn.state.barred.some(({ person, because }) => person === by.person && because === 'recused'))
        return reject('already-done', { what: 'recused' });
      emit(turn, { kind: 'recused', person: by.person, reasons });
      return leaveBallot(turn, by.person);
    },
  },
  reassign: {
    onHold: false,
    who: (turn, command) => {
      const open = must(turn.state.step, 'an open step');
      const step = stepOf(turn.rulebook, open.name);
      const isWrong =
        command.what === 'log'
          ? logOf(turn) === undefined
          : step.person.kind !== 'role' || step.kind === 'ballot' || step.kind === 'opinions';
      return isWrong ? reject('wrong-command', { kind: step.kind }) : roleHolder(turn, command, step.responsibility, open.level);
    },
    flaw: ({ rulebook, state, facts, at }, { what, to }) => {
      const open = must(state.step, 'an open step');
      const { person: spec, duty } = stepOf(rulebook, open.name);
      const given = capacityOf({ state, facts, at, by: { person: to }, spec, duty, risen: open.level });
      const why = what === 'log' ? exclusionOf(state, facts, to) && 'excluded' : isRejection(given) ? given.code : undefined;
      return why === undefined ? undefined : reject('invalid-form', { field: 'to', why }, 'to');
    },
    does: (turn, { what, to, reasons }, by) => {
      const { name: step } = must(turn.state.step, 'an open step');
      const log = what === 'log' ? logOf(turn) : undefined;
      if (log === undefined) emit(turn, { kind: 'reassigned', step, to, by, reasons });
      else emit(turn, { kind: 'keeperNamed', slot: log.keeper, people: [to], by, reasons });
      return accepted(turn);
    },
  },
  extend: {
    onHold: false,
    who: (turn, command) => {
      const { extend } = runningTime(stepOf(turn.rulebook, must(turn.state.step, 'an open step').name), turn.state);
      return extend === undefined ? reject('not-your-step', { why: 'never-extended' }) : roleHolder(turn, command, extend.by);
    },
    does: (turn, command, by) => {
      const open = must(turn.state.step, 'an open step');
      const { extend } = runningTime(stepOf(turn.rulebook, open.name), turn.state);
      if (open.extended || extend === undefined) return reject('already-done', { what: 'extended' });
      emit(turn, {
        kind: 'extended',
        step: open.name,
        due: extendedDeadline(turn.rulebook, open.due, extend.limit),
        by,
        reasons: command.reasons,
      });
      return accepted(turn);
    },
  },
  migrate: {
    onHold: false,
    who: migratorOf,
    flaw: migrationFlaw,
    does: goOver,
  },
};

/** Decides a case-wide command by its row. */
export const decideCaseWide = (turn: Turn, command: CaseWide): Decision => {
  const row = TABLE[command.kind] as Row<CaseWide['kind']>;
  if (turn.state.hold !== undefined && !row.onHold) return reject('on-hold');
  const capacity = row.who(turn, command);
  if (isRejection(capacity)) return capacity;
  return row.flaw?.(turn, command) ?? checkReasons(command.reasons, true) ?? row.does(turn, command, capacity);
};

/** The calling case has given up: this one ends too, unless something is already decided; what is decided is carried out. */
export const decideAbandon = (turn: Turn): Decision => {
  if (turn.state.parent === undefined) return reject('not-your-step');
  if (turn.state.grants.length > 0) return reject('late', { what: 'withdraw' });
  abandonChildren(turn);
  emit(turn, { kind: 'ended', end: 'withdrawn', as: 'withdrawn' });
  return accepted(turn);
};

const abandonChildren = (turn: Turn): void => {
  const open = turn.state.step;
  if (open?.progress.kind !== 'call') return;
  for (const child of open.progress.waiting) emit(turn, { kind: 'childAbandoned', step: open.name, case: child.case, how: 'withdraw' });
};

/** A member of the roll or a teller who recuses themselves voids the ballot under way (ruling 10). */
const leaveBallot = (turn: Turn, person: string): Decision => {
  const progress = turn.state.step?.progress;
  const current = progress?.kind === 'ballot' ? progress.current : undefined;
  if (current === undefined || !(current.roll.includes(person) || current.tellers.includes(person))) return accepted(turn);
  return voidBallot(turn, current, { person, because: 'recused' });
};
