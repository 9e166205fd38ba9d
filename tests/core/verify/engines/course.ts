import type { Command } from '../../../../core/command';
import type { CaseEvent } from '../../../../core/event';
import { ENGINE, type EngineUnderProof, LATER, VOTERS, WORDS } from '../../../../core/verify/world';
import { type BrokenEngine, blindTo, type Decide, entry, judging } from './builders';

/** Engines that lose reasons, reports, bounds and time. */
export const COURSE: readonly BrokenEngine[] = [
  entry('reasons-always')('asks for no reasons', reasonless()),
  entry('open-report-blocks')(
    'acts on a held case',
    blindTo(() => ({ hold: undefined as never })),
  ),
  entry('open-report-blocks')(
    'forgets objections when the time is up',
    judging(({ state, command }) => (command.kind === 'due' && state !== undefined ? { state: { ...state, objections: {} } } : {})),
  ),
  entry('silence-never-harms')(
    'lets a time pass before it has come',
    judging(({ command }) => (command.kind === 'due' ? { command: { ...command, at: LATER } } : {})),
  ),
  entry('silence-never-harms')('decides by itself when nobody does', silentDecider()),
  entry('every-wait-ends')(
    'reports for ever',
    judging(({ state, command }) =>
      command.kind === 'due' && state?.step !== undefined ? { state: { ...state, step: { ...state.step, passings: 0 } } } : {},
    ),
  ),
  entry('every-wait-ends')('refuses that time passes', { ...ENGINE, decide: refusing('due') }),
  entry('every-wait-ends')('waits for nothing', { ...ENGINE, nextDue: () => undefined }),
  entry('every-wait-ends')('never ends a hold', {
    ...ENGINE,
    evolve: (rulebook, state, event) =>
      ENGINE.evolve(rulebook, state, event.kind === 'released' ? { kind: 'holdRaised', level: 0, due: LATER } : event),
  }),
  entry('bounded')(
    'forgets how often it went back',
    blindTo(() => ({ taken: {} })),
  ),
  entry('bounded')('does not count how often it goes back', {
    ...ENGINE,
    evolve: (rulebook, state, event) => ({ ...ENGINE.evolve(rulebook, state, event), taken: {} }),
  }),
  entry('bounded')(
    'extends for ever',
    blindTo(({ step }) => (step === undefined ? {} : { step: { ...step, extended: false } })),
  ),
];

/** Reasons are put in where they are missing, and taken out of what is told. */
function reasonless(): EngineUnderProof {
  const told = (event: CaseEvent): CaseEvent => {
    if (event.kind === 'counted') return (({ minutes: _minutes, ...rest }) => rest)(event);
    return event.kind === 'resultTaken' || event.kind === 'granted' || event.kind === 'revoked'
      ? (({ reasons: _reasons, ...rest }) => rest)(event)
      : event;
  };
  return {
    ...ENGINE,
    decide: (rulebook, state, command) => {
      const given =
        command.kind === 'act' ? { ...command, reasons: WORDS } : command.kind === 'count' ? { ...command, minutes: WORDS } : command;
      const decision = ENGINE.decide(rulebook, state, given);
      return decision.kind === 'accepted' ? { ...decision, events: decision.events.map(told) } : decision;
    },
  };
}

/** Where the head should settle a half and does not, the appointment is granted. */
function silentDecider(): EngineUnderProof {
  return {
    ...ENGINE,
    decide: (rulebook, state, command) => {
      if (command.kind !== 'due' || state?.step?.name !== 'decideHalf') return ENGINE.decide(rulebook, state, command);
      const by = { person: VOTERS[0] };
      const body = state.places['competent']?.[0] ?? '';
      const act: Command = {
        kind: 'act',
        at: command.at,
        facts: { ...command.facts, holdings: [{ ...by, body, role: 'head' }] },
        by,
        step: 'decideHalf',
        result: 'appoint',
        form: {},
        reasons: WORDS,
      };
      const decision = ENGINE.decide(rulebook, state, act);
      if (decision.kind === 'rejected') return decision;
      return {
        ...decision,
        events: decision.events.map((event) => ('by' in event ? ({ ...event, by: { engine: 'due' } } as CaseEvent) : event)),
      };
    },
  };
}

function refusing(kind: Command['kind']): Decide {
  return (rulebook, state, command) =>
    command.kind === kind ? { kind: 'rejected', code: 'early', params: {} } : ENGINE.decide(rulebook, state, command);
}
