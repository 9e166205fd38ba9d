import type { Definition } from '../../definition/definition';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/** The six clears (6 rõ): who, what, who answers for it, on what authority, by when, with what result. */
export const SIX_CLEARS = ['person', 'task', 'responsibility', 'authority', 'time', 'result'] as const;

/**
 * Every step states all six. The parser refuses a step without one of them already; this says it again of the value that is
 * proved, whatever way it came.
 */
export const sixClears: StaticCheck = (definition) =>
  Object.entries(definition.steps).flatMap(([name, step]) => [
    ...SIX_CLEARS.filter((clear) => typeof step[clear] !== 'object' || step[clear] === null).map((clear) =>
      finding('six-clears', `steps.${name}.${clear}`, 'clear-missing', { step: name, clear }),
    ),
    ...blanks(name, step),
  ]);

const blanks = (name: string, { task, authority, result }: Partial<Definition['steps'][string]>): readonly StaticFinding[] => {
  const blank = {
    'task.vi': task?.vi.trim() === '',
    'task.en': task?.en.trim() === '',
    'authority.instrument': authority?.instrument.trim() === '',
    result: result !== undefined && Object.keys(result).length === 0,
  };
  return Object.entries(blank).flatMap(([clear, is]) =>
    is ? [finding('six-clears', `steps.${name}.${clear}`, 'clear-blank', { step: name, clear })] : [],
  );
};
