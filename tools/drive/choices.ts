import type { Votes } from './votes';

/** What is done when a step is open. What is not said is as in an ordinary case. */
export interface Choice {
  /** The result that is taken, for an act. */
  readonly result?: string;
  /** Picks one of the permitted results, where none is said. */
  readonly pickResult?: (permitted: readonly string[]) => string | undefined;
  /** Picks persons for a field of the form that says nothing of its own. */
  readonly pickPeople?: (choices: readonly string[], least: number, most: number) => readonly string[];
  /** Fields of the form; persons by log-in. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  readonly votes?: Votes;
  /** Who of the roll attends a ballot. */
  readonly present?: (roll: readonly string[]) => readonly string[];
  /** Log-ins of the counting board. */
  readonly tellers?: readonly string[];
  /** An objection that is received while a notice is published. */
  readonly objects?: true;
  /** The person heard stays silent. */
  readonly silent?: true;
  /** Nobody acts, and the time passes. */
  readonly passes?: true;
  readonly beforeCount?: (ballot: string) => Promise<void>;
}

/** Choices by step; a list is taken one by one, each time that the step is open, and then the ordinary course again. */
export type Choices = Readonly<Record<string, Choice | readonly Choice[]>>;

/** Says what is to be done when a step is open, each time anew. */
export type Chooser = (step: string) => Choice;

/** The choices of a script over those of the ordinary course. */
export const chooser = (ordinary: Choices, script: Choices): Chooser => {
  const visits = new Map<string, number>();
  return (step) => {
    const visit = visits.get(step) ?? 0;
    visits.set(step, visit + 1);
    return { ...pick(ordinary[step], visit), ...pick(script[step], visit) };
  };
};

const pick = (choice: Choices[string] | undefined, visit: number): Choice => {
  if (choice === undefined) return {};
  return isList(choice) ? (choice[visit] ?? {}) : choice;
};

const isList = (choice: Choices[string]): choice is readonly Choice[] => Array.isArray(choice);
