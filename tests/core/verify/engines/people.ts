import type { Command } from '../../../../core/command';
import type { CaseEvent } from '../../../../core/event';
import { must } from '../../../../core/must';
import type { Rulebook } from '../../../../core/rulebook';
import type { CaseState } from '../../../../core/state';
import { ENGINE, LATER } from '../../../../core/verify/world';
import { type BrokenEngine, blindTo, entry, facts, judging, without } from './builders';

/** Engines that treat persons wrongly: whom they let act, and on what standing. */
export const PEOPLE: readonly BrokenEngine[] = [
  entry('never-own-case')(
    'lets those act whom the case concerns',
    blindTo(() => ({ concerned: [] })),
  ),
  entry(
    'never-own-case',
    'appointment',
    'relative',
  )(
    'knows no relatives',
    judging(({ command }) => ({ command: facts(command, { kin: [] }) })),
  ),
  entry('never-own-case')(
    'lets those act who have recused',
    blindTo(({ barred }) => ({ barred: barred.filter(({ because }) => because !== 'recused') })),
  ),
  entry('proposer-appraiser-decider-differ')(
    'forgets who did what',
    blindTo(({ duties }) => ({ duties: { '*': Object.values(duties).flat() } })),
  ),
  entry('proposer-appraiser-decider-differ', 'called')(
    'lets those in whom the calling case keeps out',
    blindTo(() => ({ barred: [] })),
  ),
  entry('competent-authority-decides')(
    'takes a post that was lost for one that is held',
    judging(({ command }) => ({
      command: facts(command, { holdings: command.facts.holdings.map(({ person, body, role }) => ({ person, body, role })) }),
    })),
  ),
  entry('competent-authority-decides')(
    'takes a delegation that has ended',
    judging(({ command }) => {
      const { delegation } = command.facts;
      return delegation === undefined ? {} : { command: facts(command, { delegation: { ...delegation, end: LATER } }) };
    }),
  ),
  entry('competent-authority-decides')(
    'asks for no standing',
    judging(({ command, state }) => (state === undefined ? {} : { command: withStanding(command, state) })),
  ),
  entry('competent-authority-decides')('enters what nobody granted', {
    ...without('granted'),
    evolve: (rulebook, state, event) =>
      event.kind === 'resultTaken' && event.result === 'carried'
        ? granted(rulebook, must(state, 'a case'), event)
        : ENGINE.evolve(rulebook, state, event),
  }),
];

/** Whoever acts holds every role that the step may ask for. */
function withStanding(command: Command, state: CaseState): Command {
  if (!('by' in command) || command.by === undefined) return command;
  const person = command.by.for ?? command.by.person;
  const bodies = Object.values(state.places).flatMap(([body]) => body ?? []);
  const held = bodies.flatMap((body) => (['head', 'officer'] as const).map((role) => ({ person, body, role })));
  return facts(command, { holdings: [...command.facts.holdings, ...held] });
}

/** The state as if the appointment had been granted to everyone listed, without an event that says so. */
function granted(rulebook: Rulebook, state: CaseState, event: CaseEvent): CaseState {
  const grants = Object.values(state.people)
    .flat()
    .map((person) => ({ effect: 'appointment', effectKind: 'assign' as const, person, deciders: [] }));
  return { ...ENGINE.evolve(rulebook, state, event), grants };
}
