import { parseLocalDate } from '../calendar/local-date';
import type { FormValue, FormValues, TextOnRecord } from '../command';
import { type Field, FORM_TEXT_MAX, type Form } from '../definition/form';
import { isDraftId } from '../draft-id';
import { type Rejection, reject } from '../rejection';
import type { CaseState } from '../state';

/** The id of a report: 128 random bits, which say nothing of when it came or of whom. */
const REPORT = /^r[0-9a-f]{32}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Checks the values of a form against its fields: nothing unknown, nothing missing that the result demands, everything within bounds. */
export const checkForm = (state: CaseState, form: Form | undefined, values: FormValues, result: string): Rejection | undefined => {
  const fields = form ?? [];
  for (const given of Object.keys(values)) {
    if (!fields.some((field) => field.name === given)) return reject('invalid-form', { field: given, why: 'unknown' }, `form.${given}`);
  }
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const why = value === undefined ? (isDemanded(field, result) ? 'missing' : undefined) : flawOf(state, field, value);
    if (why !== undefined) return reject('invalid-form', { field: field.name, why }, `form.${field.name}`);
  }
  return undefined;
};

/** Whether a text on record is one at all: a digest, and neither empty nor beyond the bound. */
export const isText = (text: TextOnRecord, max: number = FORM_TEXT_MAX): boolean =>
  DIGEST.test(text.digest) && Number.isInteger(text.length) && text.length >= 1 && text.length <= max;

/** Reasons are demanded and missing, or given and no text: the refusal; undefined where all is well. */
export const checkReasons = (reasons: TextOnRecord | undefined, demanded: boolean): Rejection | undefined => {
  if (reasons === undefined) return demanded ? reject('reasons-missing', {}, 'reasons') : undefined;
  return isText(reasons) ? undefined : reject('invalid-form', { field: 'reasons', why: 'length' }, 'reasons');
};

const isDemanded = (field: Field, result: string): boolean => field.on === undefined || field.on.includes(result);

const flawOf = (state: CaseState, field: Field, value: FormValue): string | undefined => {
  switch (field.kind) {
    case 'text':
      if (value.kind !== 'text') return 'kind';
      return isText(value.text, field.max) ? undefined : 'length';
    case 'people': {
      if (value.kind !== 'people') return 'kind';
      if (value.people.length < field.least || value.people.length > field.most) return 'length';
      if (new Set(value.people).size !== value.people.length) return 'twice';
      const from = field.from === undefined ? undefined : (state.people[field.from] ?? []);
      return from !== undefined && value.people.some((person) => !from.includes(person)) ? 'not-listed' : undefined;
    }
    case 'number':
      if (value.kind !== 'number' || !Number.isInteger(value.value)) return 'kind';
      return value.value >= field.least && value.value <= field.most ? undefined : 'range';
    case 'date':
      return value.kind === 'date' && parseLocalDate(value.value) !== undefined ? undefined : 'kind';
    case 'choice':
      if (value.kind !== 'choice') return 'kind';
      return field.options.some((option) => option.name === value.option) ? undefined : 'not-permitted';
    case 'draft':
      if (value.kind !== 'choice') return 'kind';
      return isDraftId(value.option) ? undefined : 'format';
    case 'report':
      if (value.kind !== 'report') return 'kind';
      return REPORT.test(value.report) ? undefined : 'format';
    default:
      return field satisfies never;
  }
};
