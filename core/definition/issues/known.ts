import { closest } from './closest';
import { type Issue, type IssueCode, issue } from './issue';

type Named = Readonly<Record<string, unknown>>;
type Unknown = Extract<IssueCode, `unknown-${string}`>;

/** Nothing where the name is one of `among`; otherwise the issue, with the name that may have been meant. */
export const known = (path: string, code: Unknown, name: string, among: Named): readonly Issue[] => {
  if (Object.hasOwn(among, name)) return [];
  const meant = closest(name, Object.keys(among));
  return [issue(path, code, meant === undefined ? { name } : { name, closest: meant })];
};

/** The same for a list of names. */
export const allKnown = (path: string, code: Unknown, names: readonly string[] | undefined, among: Named) =>
  (names ?? []).flatMap((name, index) => known(`${path}[${index}]`, code, name, among));
