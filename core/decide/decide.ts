import type { Command, CommandOf } from '../command';
import { reject } from '../rejection';
import type { Rulebook } from '../rulebook';
import type { CaseState } from '../state';
import { decideAbandon, decideCaseWide } from './case-wide';
import { decideAct } from './decide-act';
import { decideAttend, decideCount, decideOpenBallot } from './decide-ballot';
import { decideRunCheck } from './decide-check';
import { decideChildEnded } from './decide-child-ended';
import { decideDue } from './decide-due';
import { decideAnswer, decideTell } from './decide-hearing';
import { decideObject, decidePublish } from './decide-notice';
import { decideOpine } from './decide-opinions';
import { decideBreakPeriod, decideReachMilestone } from './decide-period';
import { decideKeepLog } from './keep-log';
import { decideOpen } from './open-case';
import type { Decision, Turn } from './turn';

type StepCommand = Extract<Command, { readonly step: string }>;

/**
 * Judges one command against a case: the events it causes, or a rejection. Pure: time, ids and facts come in the command.
 * What refuses first is documented in `rejection.ts`.
 */
export const decide = (rulebook: Rulebook, state: CaseState | undefined, command: Command): Decision => {
  if (command.kind === 'open') return state === undefined ? decideOpen(rulebook, command) : reject('already-done', { what: 'opened' });
  if (state === undefined) return reject('unknown-case');
  if (state.end !== undefined) return reject('closed', { end: state.end });
  const turn: Turn = { rulebook, at: command.at, facts: command.facts, state, events: [] };
  switch (command.kind) {
    case 'due':
      return decideDue(turn, command);
    case 'childEnded':
      return decideChildEnded(turn, command);
    case 'abandon':
      return decideAbandon(turn);
    case 'withdraw':
    case 'hold':
    case 'release':
    case 'recuse':
    case 'reassign':
    case 'extend':
    case 'migrate':
      return decideCaseWide(turn, command);
    default:
      return decideOnStep(turn, command);
  }
};

const decideOnStep = (turn: Turn, command: StepCommand): Decision => {
  if (turn.state.hold !== undefined) return reject('on-hold');
  if (!Object.hasOwn(turn.rulebook.definition.steps, command.step)) return reject('unknown-step', { step: command.step }, 'step');
  if (turn.state.step?.name !== command.step)
    return reject('step-not-open', { step: command.step, open: turn.state.step?.name ?? '' }, 'step');
  return (STEP_COMMANDS[command.kind] as (turn: Turn, command: StepCommand) => Decision)(turn, command);
};

const STEP_COMMANDS: { readonly [K in StepCommand['kind']]: (turn: Turn, command: CommandOf<K>) => Decision } = {
  act: decideAct,
  openBallot: decideOpenBallot,
  attend: decideAttend,
  count: decideCount,
  opine: decideOpine,
  runCheck: decideRunCheck,
  tell: decideTell,
  answer: decideAnswer,
  publish: decidePublish,
  object: decideObject,
  reachMilestone: decideReachMilestone,
  keepLog: decideKeepLog,
  breakPeriod: decideBreakPeriod,
};
