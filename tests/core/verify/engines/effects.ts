import type { CaseEvent } from '../../../../core/event';
import { ENGINE, type EngineUnderProof } from '../../../../core/verify/world';
import { type BrokenEngine, blindTo, type Decide, entry, facts, judging, telling, without } from './builders';

/** Engines that grant and enter what they may not. */
export const EFFECTS: readonly BrokenEngine[] = [
  entry('heard-before-harm', 'removal')(
    'hears whoever was not told',
    judging(({ state, command }) =>
      command.kind === 'due' && state?.step?.progress.kind === 'hearing'
        ? { state: { ...state, step: { ...state.step, progress: { ...state.step.progress, told: true } } } }
        : {},
    ),
  ),
  entry('heard-before-harm', 'removal')(
    'shows no evidence',
    telling((events) => events.map((event) => (event.kind === 'told' ? { ...event, evidence: [] } : event))),
  ),
  entry('heard-before-harm', 'removal')('counts an earlier hearing for new grounds', {
    ...without('groundsRenewed'),
    decide: afterNewGrounds(),
  }),
  entry('review-open', 'removal')(
    'names no review',
    telling((events) => events.map((event) => (event.kind === 'granted' ? (({ review: _review, ...rest }) => rest)(event) : event))),
  ),
  entry('political-conclusion-first')(
    'takes any case for the one it waits for',
    judging(({ state, command }) => {
      const progress = state?.step?.progress;
      const waiting = progress?.kind === 'call' ? progress.waiting[0] : undefined;
      const { child } = command.facts;
      return command.kind !== 'childEnded' || child === undefined || waiting === undefined
        ? {}
        : { command: facts(command, { child: { ...child, case: waiting.case, procedure: 'political-standards' } }) };
    }),
  ),
  entry('political-conclusion-first')(
    'believes that every case ended well',
    judging(({ command }) => {
      const { child } = command.facts;
      return child === undefined ? {} : { command: facts(command, { child: { ...child, end: 'meets' } }) };
    }),
  ),
  entry('standards-never-lowered')('takes unclear for passed', lenient()),
  entry('published-before-effect')(
    'takes a notice for published that was not',
    judging(({ state, command }) =>
      command.kind === 'due' && state?.step?.progress.kind === 'notice'
        ? { state: { ...state, step: { ...state.step, progress: { kind: 'notice', published: true } } } }
        : {},
    ),
  ),
  entry('one-person-per-post')(
    'grants one post to two',
    telling((events) =>
      events.flatMap((event): readonly CaseEvent[] => (event.kind === 'granted' ? [event, { ...event, person: 'x1' }] : [event])),
    ),
  ),
  entry('decided-is-carried-out')('forgets to enter what was decided', without('applied')),
  entry('competent-authority-decides', 'reward')(
    'enters what was decided without its word',
    telling((events) => events.map((event) => (event.kind === 'applied' ? (({ detail: _detail, ...rest }) => rest)(event) : event))),
  ),
  entry('decided-is-carried-out')(
    'lets a decided case be withdrawn',
    blindTo(() => ({ pastWithdrawal: false })),
  ),
  entry('decided-is-carried-out', 'called')(
    'lets a decided case be given up',
    judging(({ state, command }) => (command.kind === 'abandon' && state !== undefined ? { state: { ...state, grants: [] } } : {})),
  ),
];

/** An engine that hears nobody again: what must follow new grounds is left out. */
function afterNewGrounds(): Decide {
  return (rulebook, state, command) => {
    const decision = ENGINE.decide(rulebook, state, command);
    if (decision.kind === 'rejected' || state === undefined || !decision.events.some(({ kind }) => kind === 'groundsRenewed'))
      return decision;
    const [opened] = decision.events.filter(({ kind }) => kind === 'stepOpened');
    const back = opened?.kind === 'stepOpened' ? [{ ...opened, step: 'appraise' }] : [];
    return { ...decision, events: [...decision.events.filter(({ kind }) => kind !== 'stepOpened'), ...back] };
  };
}

/** Whoever is found unclear is let through as if passed. */
function lenient(): EngineUnderProof {
  return {
    ...ENGINE,
    decide: (rulebook, state, command) => {
      const unclear = command.facts.people.filter(({ employer }) => employer === 'unclear').map(({ id }) => id);
      const people = command.facts.people.map((person) => (unclear.includes(person.id) ? { ...person, employer: 'pass' } : person));
      const decision = ENGINE.decide(rulebook, state, command.kind === 'runCheck' ? facts(command, { people }) : command);
      if (decision.kind === 'rejected') return decision;
      const truly = (event: CaseEvent): CaseEvent =>
        event.kind === 'checked' ? { ...event, passed: event.passed.filter((id) => !unclear.includes(id)), unclear } : event;
      return { ...decision, events: decision.events.map(truly) };
    },
  };
}
