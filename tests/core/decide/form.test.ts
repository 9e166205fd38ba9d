import type { FormValue, FormValues } from '../../../core/command';
import { checkForm, checkReasons, isText } from '../../../core/decide/form';
import type { Form } from '../../../core/definition/form';
import { must } from '../../../core/must';
import { appointmentPlay, playUpTo } from '../support/appointment-path';
import { peopleField, text, textField } from '../support/play';

const label = { vi: 'Nhãn', en: 'Label' };
const FORM: Form = [
  { name: 'why', kind: 'text', label, max: 10 },
  { name: 'who', kind: 'people', label, least: 1, most: 2, on: ['choose'] },
  { name: 'listed', kind: 'people', label, least: 1, most: 3, from: 'candidates', on: ['choose'] },
  { name: 'count', kind: 'number', label, least: 1, most: 5, on: ['rate'] },
  { name: 'day', kind: 'date', label, on: ['rate'] },
];
const SOUND: FormValues = { why: textField('because') };

const state = (() => {
  const play = appointmentPlay();
  playUpTo(play, 'checkEligible');
  return must(play.state, 'a case with the candidates An and Nga');
})();
const refused = (values: FormValues, result = 'other') => checkForm(state, FORM, { ...SOUND, ...values }, result);
const number = (value: number): FormValue => ({ kind: 'number', value });
const date = (value: string): FormValue => ({ kind: 'date', value });

describe('a form', () => {
  test.each<[string, FormValues, string]>([
    ['all that the result demands', {}, 'other'],
    ['the longest text', { why: textField('1234567890') }, 'other'],
    ['fields that the result does not demand', { who: peopleField('Mai'), count: number(5) }, 'other'],
    ['people, where they are demanded', { who: peopleField('Mai', 'An'), listed: peopleField('An', 'Nga') }, 'choose'],
    ['numbers and dates', { count: number(1), day: date('2026-02-28') }, 'rate'],
  ])('is right with %s', (_what, values, result) => {
    expect(refused(values, result)).toBeUndefined();
  });

  test.each<[string, FormValues, string, string]>([
    ['an unknown field', { rumour: number(1) }, 'rumour', 'unknown'],
    ['a field that every object inherits', JSON.parse('{"toString":{"kind":"number","value":1}}') as FormValues, 'toString', 'unknown'],
    ['a text of another kind', { why: number(1) }, 'why', 'kind'],
    ['an empty text', { why: textField('') }, 'why', 'length'],
    ['a text that is too long', { why: textField('12345678901') }, 'why', 'length'],
    ['a text without a digest', { why: { kind: 'text', text: { digest: 'sha256:xyz', length: 3 } } }, 'why', 'length'],
    ['half a character', { why: { kind: 'text', text: { ...text('abc'), length: 2.5 } } }, 'why', 'length'],
    ['people of another kind', { who: textField('Mai') }, 'who', 'kind'],
    ['nobody', { who: peopleField() }, 'who', 'length'],
    ['too many people', { who: peopleField('Mai', 'An', 'Nga') }, 'who', 'length'],
    ['somebody twice', { who: peopleField('Mai', 'Mai') }, 'who', 'twice'],
    ['somebody who is not on the list', { listed: peopleField('An', 'Mai') }, 'listed', 'not-listed'],
    ['a number of another kind', { count: textField('3') }, 'count', 'kind'],
    ['a part of a number', { count: number(1.5) }, 'count', 'kind'],
    ['no number', { count: number(Number.NaN) }, 'count', 'kind'],
    ['a number too small', { count: number(0) }, 'count', 'range'],
    ['a number too large', { count: number(6) }, 'count', 'range'],
    ['a date in another form', { day: date('28/02/2026') }, 'day', 'kind'],
    ['a day that does not exist', { day: date('2026-02-30') }, 'day', 'kind'],
    ['a date of another kind', { day: number(20260228) }, 'day', 'kind'],
  ])('is refused with %s', (_what, values, field, why) => {
    expect(refused(values)).toEqual({ kind: 'rejected', code: 'invalid-form', params: { field, why }, path: `form.${field}` });
  });

  test('is refused without a field that every result demands', () => {
    expect(checkForm(state, FORM, {}, 'other')).toMatchObject({ params: { field: 'why', why: 'missing' } });
  });
  test('is refused without a field that its result demands', () => {
    expect(refused({}, 'choose')).toMatchObject({ params: { field: 'who', why: 'missing' } });
  });
  test('takes nothing where the step asks for nothing', () => {
    expect(checkForm(state, undefined, {}, 'other')).toBeUndefined();
    expect(checkForm(state, undefined, SOUND, 'other')).toMatchObject({ params: { field: 'why', why: 'unknown' } });
  });
});

describe('reasons', () => {
  test('are refused when they are missing and demanded', () => {
    expect(checkReasons(undefined, true)).toMatchObject({ code: 'reasons-missing', path: 'reasons' });
    expect(checkReasons(undefined, false)).toBeUndefined();
  });
  test('must be a text even where nobody demands them', () => {
    expect(checkReasons(text(''), false)).toMatchObject({ code: 'invalid-form', params: { field: 'reasons' } });
    expect(checkReasons(text('x'), false)).toBeUndefined();
  });
  test('may be as long as the longest text, counted in characters and not in bytes', () => {
    expect(isText(text('ữ'.repeat(4000)))).toBe(true);
    expect(isText(text('ữ'.repeat(4001)))).toBe(false);
  });
});
