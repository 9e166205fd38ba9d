import type { Step } from '../../definition/step';
import { stepOf } from '../../rulebook';
import type { CaseState } from '../../state';
import type { World } from '../world';
import { actMoves } from './act-moves';
import { ballotMoves } from './ballot-moves';
import { caseWide, silence } from './case-wide-moves';
import type { Spares } from './count-moves';
import type { Move } from './move';
import { callMoves, checkMoves, hearingMoves, noticeMoves, opinionMoves, periodMoves } from './step-moves';

/** Everything that can happen next to an open case, but for the counts that need not be tried. */
export const movesOf = (world: World, state: CaseState, isSpared: Spares): readonly Move[] => {
  if (state.step === undefined) return [];
  const { name } = state.step;
  const step = stepOf(world.rulebook, name);
  return [...stepMoves(world, state, name, step, isSpared), ...silence(state, name, step), ...caseWide(world, state, step)];
};

const stepMoves = (world: World, state: CaseState, name: string, step: Step, isSpared: Spares): readonly Move[] => {
  switch (step.kind) {
    case 'act':
      return actMoves(world, state, name, step);
    case 'ballot':
      return ballotMoves(world, state, name, step, isSpared);
    case 'opinions':
      return opinionMoves(world, state, name, step);
    case 'check':
      return checkMoves(world, state, name, step);
    case 'hearing':
      return hearingMoves(world, state, name, step);
    case 'notice':
      return noticeMoves(world, state, name, step);
    case 'period':
      return periodMoves(world, state, name, step);
    case 'call':
      return callMoves(world, state, step);
    default:
      return step satisfies never;
  }
};

/** The state with every bound of a step's results reached; undefined where the step has none. */
export const boundsReached = (world: World, state: CaseState): CaseState | undefined => {
  if (state.step === undefined) return undefined;
  const { name } = state.step;
  const bounded = Object.entries(stepOf(world.rulebook, name).result).flatMap(([result, { atMost }]) =>
    atMost === undefined ? [] : [[`${name}.${result}`, atMost.times] as const],
  );
  return bounded.length === 0 ? undefined : { ...state, taken: Object.fromEntries(bounded) };
};
