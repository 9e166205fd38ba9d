import type { Definition } from '../../core/definition/definition';
import { allOf, type FormFields, oneOf } from '../http/form-text';
import type { About } from '../views/opening-needs';
import type { TaskForm } from '../views/task-form';
import { BLANK } from './ballot-controls';

type Json = Readonly<Record<string, unknown>>;

/** Where a page's form is sent within the api, and what: the same body that a program would send. */
export interface ApiRequest {
  readonly path:
    | '/tasks/{id}/complete'
    | '/ballots/{id}/slips'
    | '/ballots/{id}/count'
    | '/cases'
    | '/cases/{id}/hold'
    | '/cases/{id}/release'
    | '/cases/{id}/migrate'
    | '/drafts'
    | '/reports/received/{id}/questions'
    | '/reports/received/{id}/raise'
    | '/reports/received/{id}/identity'
    | '/reports/identity/{id}/agree'
    | '/reports/identity/{id}/show'
    | '/reports/identity/{id}/protect';
  readonly params: Readonly<Record<string, string>>;
  /** Undefined where the route takes none. */
  readonly body: Json | undefined;
}

/** The api request that a page's form means. Nothing is checked here: the route's schema does. */
export const requestOf = (form: TaskForm, fields: FormFields): ApiRequest => {
  const action = form.action.name;
  const ballot = { id: form.ballot?.id ?? '' };
  if (action === 'vote') return { path: '/ballots/{id}/slips', params: ballot, body: slipOf(form, fields) };
  if (action === 'count') return { path: '/ballots/{id}/count', params: ballot, body: given(fields, ['minutes']) };
  const body = { action, ...given(fields, ['for']), ...contentOf(form, fields) };
  return { path: '/tasks/{id}/complete', params: { id: form.id }, body };
};

/** The opening of a case that a page's form means. */
export const openingOf = ({ id, steps, starts }: Definition, about: About, fields: FormFields): ApiRequest => ({
  path: '/cases',
  params: {},
  body: { procedure: id, ...about, ...actOf(steps[starts]?.form ?? [], fields) },
});

/** The decision of a page's form that a case goes over to the version that the page showed. */
export const migrationOf = (caseId: string, fields: FormFields): ApiRequest => ({
  path: '/cases/{id}/migrate',
  params: { id: caseId },
  body: { to: { definition: oneOf(fields, 'definition'), pack: oneOf(fields, 'pack') }, ...given(fields, ['reasons']) },
});

const contentOf = (form: TaskForm, fields: FormFields): Json => {
  switch (form.action.name) {
    case 'act':
      return actOf(form.fields, fields);
    case 'openBallot':
      return { tellers: allOf(fields, 'tellers') };
    case 'attend':
      return { present: allOf(fields, 'present') };
    case 'tell':
      return { ...given(fields, ['grounds']), evidence: linesOf(oneOf(fields, 'evidence')).map((title) => ({ title })) };
    default:
      return given(fields, ['opinion', 'answer', 'objection', 'milestone', 'report', 'entry']);
  }
};

const given = (fields: FormFields, names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, oneOf(fields, name)]).filter(([, value]) => value !== undefined));

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Declared = readonly { readonly name: string; readonly kind: string; readonly least?: number }[];

const actOf = (declared: Declared, fields: FormFields): Json => ({
  result: oneOf(fields, 'result'),
  form: formOf(declared, fields),
  ...given(fields, ['reasons']),
});

const formOf = (declared: Declared, fields: FormFields): Json =>
  Object.fromEntries(
    declared.flatMap(({ name, kind, least }): [string, unknown][] => {
      const all = allOf(fields, `form.${name}`);
      const one = oneOf(fields, `form.${name}`);
      if (kind === 'people') return all.length === 0 && least !== 0 ? [] : [[name, all]]; // nobody may be an answer
      if (one === undefined) return [];
      return [[name, kind === 'number' && /^-?\d{1,15}$/.test(one) ? Number(one) : one]];
    }),
  );

const slipOf = ({ ballot }: TaskForm, fields: FormFields): Json => {
  const ask = ballot?.ask;
  if (ask === 'record' || ask === 'rate') {
    const votes = (ballot?.persons ?? [])
      .map(({ id }) => [id, oneOf(fields, `votes.${id}`)] as const)
      .filter(([, vote]) => vote !== undefined && vote !== BLANK);
    return votes.length === 0 ? { kind: 'blank' } : { kind: ask, votes: Object.fromEntries(votes) };
  }
  const name = ask === 'choose' ? 'person' : ask === 'approve' ? 'vote' : 'result';
  const said = oneOf(fields, name);
  return said === BLANK ? { kind: 'blank' } : { kind: ask, [name]: said };
};
