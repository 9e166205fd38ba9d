import type { Path } from './json-changes';

/** What a change of a definition or of a rule pack is about. Each has its words in `messages/` under `change-of.<subject>`. */
export const SUBJECTS = [
  // the head
  'title',
  'basis',
  'opening',
  'slot',
  'concerned',
  'barred',
  'place',
  'effect',
  'clock',
  'withdrawal',
  'hold',
  'start',
  'end',
  // steps
  'step',
  'kind',
  'duty',
  'performer',
  'responsible',
  'task',
  'authority',
  'limit',
  'passed',
  'extension',
  'window',
  'field',
  'rule',
  'asked',
  'milestone',
  'log',
  'tellers',
  'minimum',
  'question',
  'quorum',
  'majority',
  'called',
  // results
  'result',
  'target',
  'paper',
  'repeats',
  'listing',
  'granted',
  'applied',
  'requested',
  'introduced',
  'revoked',
  'review',
  'opened',
  // the rule pack
  'version',
  'value',
  'rule-number',
  'source',
  'hold-ground',
  'lift-ground',
  // everything else, by its path
  'part',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Where a subject stands: `*` is any key, `[]` any place of a list. With `whole`, what stands there is told as one thing. */
export interface SubjectPlace {
  readonly at: readonly string[];
  readonly subject: Subject;
  readonly whole?: true;
}

const place = (at: string, subject: Subject): SubjectPlace => ({ at: at.split('.'), subject });
const whole = (at: string, subject: Subject): SubjectPlace => ({ at: at.split('.'), subject, whole: true });

/** The subjects of a definition. What is not named here is a part of what it stands in, and is told by its path: nothing is passed over. */
export const DEFINITION_SUBJECTS: readonly SubjectPlace[] = [
  place('title.*', 'title'),
  place('basis.[]', 'basis'),
  whole('opens', 'opening'),
  whole('people.*', 'slot'),
  place('concerns.[]', 'concerned'),
  place('bars.[]', 'barred'),
  whole('places.*', 'place'),
  whole('effects.*', 'effect'),
  whole('clocks.*', 'clock'),
  whole('withdraw', 'withdrawal'),
  whole('holds', 'hold'),
  place('starts', 'start'),
  place('ends.*', 'end'),
  place('steps.*', 'step'),
  place('steps.*.kind', 'kind'),
  place('steps.*.duty', 'duty'),
  whole('steps.*.person', 'performer'),
  whole('steps.*.responsibility', 'responsible'),
  place('steps.*.task.*', 'task'),
  whole('steps.*.authority', 'authority'),
  whole('steps.*.time.limit', 'limit'),
  whole('steps.*.time.passed', 'passed'),
  whole('steps.*.time.extend', 'extension'),
  whole('steps.*.window.limit', 'window'),
  place('steps.*.form.[]', 'field'),
  place('steps.*.rules.[]', 'rule'),
  place('steps.*.from.[]', 'asked'),
  place('steps.*.milestones.[]', 'milestone'),
  whole('steps.*.log', 'log'),
  whole('steps.*.tellers', 'tellers'),
  place('steps.*.minimum', 'minimum'),
  whole('steps.*.ask', 'question'),
  whole('steps.*.quorum', 'quorum'),
  whole('steps.*.carried', 'majority'),
  place('steps.*.procedure', 'called'),
  place('steps.*.result.*', 'result'),
  whole('steps.*.result.*.to', 'target'),
  whole('steps.*.result.*.papers.[]', 'paper'),
  whole('steps.*.result.*.atMost', 'repeats'),
  whole('steps.*.result.*.lists', 'listing'),
  place('steps.*.result.*.grants.[]', 'granted'),
  place('steps.*.result.*.applies.[]', 'applied'),
  place('steps.*.result.*.requests.[]', 'requested'),
  place('steps.*.result.*.introduces.[]', 'introduced'),
  place('steps.*.result.*.revokes.[]', 'revoked'),
  whole('steps.*.result.*.review', 'review'),
  place('steps.*.result.*.opens.[]', 'opened'),
];

/** The subjects of a rule pack. */
export const PACK_SUBJECTS: readonly SubjectPlace[] = [
  place('version', 'version'),
  place('values.*', 'value'),
  whole('values.*.value', 'rule-number'),
  whole('values.*.source', 'source'),
  whole('holdGrounds.*', 'hold-ground'),
  whole('liftGrounds.*', 'lift-ground'),
];

/** The subject that stands at exactly this path. */
export const subjectAt = (subjects: readonly SubjectPlace[], path: Path): SubjectPlace | undefined =>
  subjects.find(({ at }) => at.length === path.length && at.every((key, n) => fits(key, path[n])));

const fits = (key: string, found: string | number | undefined): boolean =>
  typeof found === 'number' ? key === '[]' : key === found || (key === '*' && found !== undefined);
