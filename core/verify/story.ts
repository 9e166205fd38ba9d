import type { CommandKind } from '../command';
import type { CaseEvent } from '../event';
import type { TraceLine } from './trace';

/** One line of a story: who did what, in which step, and what came of it. Names are the definition's; the sentences are in `messages/`. */
export interface StoryLine {
  readonly who: string;
  readonly did: CommandKind;
  /** The step in which it was done. */
  readonly step?: string;
  readonly outcome: readonly StoryOutcome[];
}

export type StoryOutcome =
  | { readonly kind: 'result'; readonly result: string; readonly silent: boolean }
  | { readonly kind: 'listed'; readonly people: readonly string[] }
  | { readonly kind: 'vote'; readonly summoned: number; readonly present: number; readonly for: string }
  | { readonly kind: 'granted' | 'applied' | 'revoked'; readonly effect: string }
  | { readonly kind: 'opened'; readonly step: string }
  | { readonly kind: 'ended'; readonly end: string };

/** A trace as a story. */
export const storyOf = (trace: readonly TraceLine[]): readonly StoryLine[] =>
  trace.map(({ who, command, events }) => ({
    who,
    did: command.kind,
    ...stepOf(command),
    outcome: events.flatMap(outcomeOf),
  }));

const stepOf = (command: TraceLine['command']): { readonly step?: string } => {
  if ('step' in command) return { step: command.step };
  return command.kind === 'due' && command.of.kind === 'step' ? { step: command.of.step } : {};
};

const outcomeOf = (event: CaseEvent): readonly StoryOutcome[] => {
  switch (event.kind) {
    case 'resultTaken':
      return [{ kind: 'result', result: event.result, silent: 'engine' in event.by && event.by.engine === 'due' }];
    case 'listed':
      return [{ kind: 'listed', people: event.people }];
    case 'counted':
      return [{ kind: 'vote', summoned: event.summoned, present: event.present, for: linesOf(event.tally) }];
    case 'granted':
    case 'applied':
    case 'revoked':
      return [{ kind: event.kind, effect: event.effect }];
    case 'stepOpened':
      return [{ kind: 'opened', step: event.step }];
    case 'ended':
      return [{ kind: 'ended', end: event.end }];
    default:
      return [];
  }
};

/** The totals of a tally in one line, such as `yes 4, no 1, invalid 1`. */
const linesOf = (tally: Extract<CaseEvent, { readonly kind: 'counted' }>['tally']): string => {
  const figures = tally.kind === 'approve' ? { yes: tally.yes, no: tally.no } : tally.kind === 'record' ? {} : tally.votes;
  return Object.entries({ ...figures, invalid: tally.invalid })
    .map(([line, votes]) => `${line} ${votes}`)
    .join(', ');
};
