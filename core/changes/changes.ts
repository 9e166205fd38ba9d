import type { Definition } from '../definition/definition';
import type { RulePack } from '../definition/rule-pack';
import type { Source } from '../definition/words';
import { type JsonChange, jsonChanges, type Path, pathText } from './json-changes';
import { DEFINITION_SUBJECTS, PACK_SUBJECTS, type Subject, type SubjectPlace, subjectAt } from './subjects';

/** One change between two versions, in the words of what it is about: data, whose sentence is `messages/explain-change.ts`. */
export interface Change {
  readonly kind: JsonChange['kind'];
  readonly subject: Subject;
  /** As in `steps.decide.result.carried.to`: in the newer version, or of what was removed in the older one. */
  readonly path: string;
  /** The step and the result that it is within; of a step or a result itself, what stands around it. */
  readonly step?: string;
  readonly result?: string;
  /** What it is called: a name of the version, the member of a list, a language of a text; of a part, the path to it from where it stands. */
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Of a value of the rule pack: where it stands, in the newer version unless it was removed. */
  readonly source?: Source;
}

/** What changed from one version of a definition to another: every difference of the two, and nothing where they have the same hash. */
export const definitionChanges = (before: Definition, after: Definition): readonly Change[] =>
  changesBetween(before, after, DEFINITION_SUBJECTS);

/** What changed from one version of the rule pack to another; a value comes with its source. */
export const packChanges = (before: RulePack, after: RulePack): readonly Change[] =>
  changesBetween(before, after, PACK_SUBJECTS).map((change) => {
    const [part, value = ''] = change.path.split('.');
    const { source } = (part === 'values' ? (after.values[value] ?? before.values[value]) : undefined) ?? {};
    return source === undefined ? change : { ...change, source };
  });

const changesBetween = (before: unknown, after: unknown, subjects: readonly SubjectPlace[]): readonly Change[] =>
  jsonChanges(before, after, (path) => subjectAt(subjects, path)?.whole === true).map((change) => tell(change, subjects));

const tell = ({ kind, path, before, after }: JsonChange, subjects: readonly SubjectPlace[]): Change => {
  // A list in another order is told by what its members are.
  const subject = subjectAt(subjects, kind === 'reordered' ? [...path, 0] : path)?.subject ?? 'part';
  const within = placeOf(path);
  return {
    kind,
    subject,
    path: pathText(path),
    ...(within.step === undefined ? {} : { step: within.step }),
    ...(within.result === undefined ? {} : { result: within.result }),
    name: subject === 'part' ? pathText(within.rest) : nameOf(path, after ?? before),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
};

interface Within {
  readonly step?: string;
  readonly result?: string;
  readonly rest: Path;
}

const placeOf = (path: Path): Within => {
  const [steps, step, results, result] = path;
  if (steps !== 'steps' || typeof step !== 'string' || path.length === 2) return { rest: path };
  if (results !== 'result' || typeof result !== 'string' || path.length === 4) return { step, rest: path.slice(2) };
  return { step, result, rest: path.slice(4) };
};

/** The key of what changed; of a member of a list, what the member names. */
const nameOf = (path: Path, value: unknown): string => {
  const key = path.at(-1);
  if (typeof key === 'string') return path[0] === 'values' ? String(path[1]) : key;
  if (typeof value === 'string') return value;
  const { name, paper, procedure, instrument } = Object(value) as Readonly<Record<string, unknown>>;
  return [name, paper, procedure, instrument].find((one) => typeof one === 'string') ?? String(key);
};
