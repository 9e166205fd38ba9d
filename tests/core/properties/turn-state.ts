import type { Command } from '../../../core/command';
import { decideAbandon, decideCaseWide } from '../../../core/decide/case-wide';
import { decideAct } from '../../../core/decide/decide-act';
import { decideAttend, decideCount, decideOpenBallot } from '../../../core/decide/decide-ballot';
import { decideRunCheck } from '../../../core/decide/decide-check';
import { decideChildEnded } from '../../../core/decide/decide-child-ended';
import { decideDue } from '../../../core/decide/decide-due';
import { decideAnswer, decideTell } from '../../../core/decide/decide-hearing';
import { decideObject, decidePublish } from '../../../core/decide/decide-notice';
import { decideOpine } from '../../../core/decide/decide-opinions';
import { decideBreakPeriod, decideReachMilestone } from '../../../core/decide/decide-period';
import { decideKeepLog } from '../../../core/decide/keep-log';
import type { Decision, Turn } from '../../../core/decide/turn';
import { must } from '../../../core/must';
import type { Rulebook } from '../../../core/rulebook';
import type { CaseState } from '../../../core/state';

/** The state on which the last event of a command was decided, as the deciding functions keep it to themselves. */
export const stateOfTurn = (rulebook: Rulebook, before: CaseState | undefined, command: Command): CaseState => {
  const turn: Turn = { rulebook, at: command.at, facts: command.facts, state: must(before, 'an open case'), events: [] };
  decideInside(turn, command);
  return turn.state;
};

const decideInside = (turn: Turn, command: Command): Decision => {
  switch (command.kind) {
    case 'open':
      throw new Error('A walk begins with an open case');
    case 'act':
      return decideAct(turn, command);
    case 'openBallot':
      return decideOpenBallot(turn, command);
    case 'attend':
      return decideAttend(turn, command);
    case 'count':
      return decideCount(turn, command);
    case 'opine':
      return decideOpine(turn, command);
    case 'runCheck':
      return decideRunCheck(turn, command);
    case 'tell':
      return decideTell(turn, command);
    case 'answer':
      return decideAnswer(turn, command);
    case 'publish':
      return decidePublish(turn, command);
    case 'object':
      return decideObject(turn, command);
    case 'reachMilestone':
      return decideReachMilestone(turn, command);
    case 'keepLog':
      return decideKeepLog(turn, command);
    case 'breakPeriod':
      return decideBreakPeriod(turn, command);
    case 'childEnded':
      return decideChildEnded(turn, command);
    case 'abandon':
      return decideAbandon(turn);
    case 'due':
      return decideDue(turn, command);
    case 'withdraw':
    case 'hold':
    case 'release':
    case 'recuse':
    case 'reassign':
    case 'extend':
    case 'migrate':
      return decideCaseWide(turn, command);
    default:
      return command satisfies never;
  }
};
