import type { FormValue, FormValues } from '../../core/command';
import type { Form } from '../../core/definition/form';
import type { GivenForm } from './bodies';
import type { TextKeeper } from './texts';

/** A filled form as core knows it. What kind a text is (free text, a date or one of some options) the field says; an unknown field stays in, so that core names it. */
export const formValues = (fields: Form | undefined, given: GivenForm, texts: TextKeeper): FormValues =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, valueOf(fields?.find((field) => field.name === name)?.kind, value, texts)]),
  );

const valueOf = (kind: string | undefined, value: GivenForm[string], texts: TextKeeper): FormValue => {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value !== 'string') return { kind: 'people', people: value };
  if (kind === 'date') return { kind: 'date', value };
  if (kind === 'report') return { kind: 'report', report: value };
  return kind === 'choice' || kind === 'draft' ? { kind: 'choice', option: value } : { kind: 'text', text: texts.put(value) };
};
