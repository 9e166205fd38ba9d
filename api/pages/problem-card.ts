import { type Lang, say } from '../../messages/message';
import type { Problem } from '../http/problem';
import type { Control } from './control';

/** A problem as a page shows it. */
export interface ProblemCard {
  readonly title: string;
  readonly detail: string | null;
  readonly id: string | null;
  readonly errors: readonly { readonly anchor: string | null; readonly message: string }[];
}

/** The fields of a form by their paths. */
export const labelsOf = (controls: readonly Pick<Control, 'name' | 'label'>[]): ReadonlyMap<string, string> =>
  new Map(controls.map(({ name, label }) => [name, label]));

/** The card of a problem, where there is one. `labels` are the fields of the page by their paths: an error that has one links to it. */
export const problemCards = (
  lang: Lang,
  problem: Problem | undefined,
  labels: ReadonlyMap<string, string> = new Map(),
): readonly ProblemCard[] => (problem === undefined ? [] : [cardOf(lang, problem, labels)]);

const cardOf = (lang: Lang, problem: Problem, labels: ReadonlyMap<string, string>): ProblemCard => ({
  title: problem.title,
  detail: problem.detail ?? null,
  id: problem.id === undefined ? null : say(lang, 'page.error-id', { id: problem.id }),
  errors: problem.errors.map(({ path, message }) => {
    const label = labels.get(path);
    return { anchor: label === undefined ? null : anchorOf(path), message: `${label ?? path}: ${message}` };
  }),
});

/** The id of the element that stands for a field. */
export const anchorOf = (path: string): string => `field-${path.replace(/[^A-Za-z0-9]/g, '-')}`;
