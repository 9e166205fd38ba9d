import { problemOf, STATUS } from '../../../api/http/problem';
import { API_CODES, refusalOf, refuse } from '../../../api/http/refusal';
import { REJECTION_CODES } from '../../../core/rejection';
import { LANGS } from '../../../messages/message';

it.each(LANGS)('has a sentence for every refusal of the api (%s)', (lang) => {
  for (const code of API_CODES) expect([code, problemOf(lang, refuse(code)).title]).not.toEqual([code, code]);
});

it('has a status for every code, and none says that we failed but those of ours', () => {
  for (const code of [...REJECTION_CODES, ...API_CODES]) expect(STATUS[code]).toBeGreaterThanOrEqual(400);
  const ours = Object.entries(STATUS)
    .filter(([, status]) => status >= 500)
    .map(([code]) => code);
  expect(ours).toEqual(['may-still-be-carried-out', 'vault-away', 'unavailable', 'unexpected']);
});

it('tells a rejection with its field and reason, in both languages', () => {
  const refusal = refusalOf({ kind: 'rejected', code: 'invalid-form', params: { field: 'post', why: 'not-vacant' }, path: 'post' });
  expect(problemOf('vi', refusal)).toEqual({
    type: 'urn:sauro:problem:invalid-form',
    title: 'Mục “chức danh” chưa hợp lệ: chức danh này hiện không khuyết.',
    detail: 'Sửa mục đã nêu rồi gửi lại.',
    status: 422,
    code: 'invalid-form',
    params: { field: 'post', why: 'not-vacant' },
    errors: [{ path: 'post', reason: 'not-vacant', message: 'chức danh này hiện không khuyết' }],
  });
  expect(problemOf('en', refusal).title).toBe('The field “post” is not right: the post is not vacant.');
});

it('tells a flaw that is the refusal itself by the same sentence', () => {
  const { title, errors } = problemOf(
    'en',
    refusalOf({ kind: 'rejected', code: 'step-not-open', params: { step: 'sign', open: '' }, path: 'step' }),
  );
  expect(errors).toEqual([{ path: 'step', reason: 'step-not-open', message: title }]);
});
