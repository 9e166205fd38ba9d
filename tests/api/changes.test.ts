import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { publishDefinition } from '../../db/published';
import { removal } from '../../workflows/procedures/removal';
import { replacement } from '../../workflows/procedures/replacement';
import { changed } from '../core/definition/mutate';
import { type Answer, type ApiUnderTest, call, startApi } from './api-under-test';

let api: ApiUnderTest;
let token: string;
const newer = changed(replacement, ['steps.propose.result.submit.to', { end: 'lapsed' }]);
const [OLD, NEW] = [digestOf(replacement), digestOf(newer)];
beforeAll(async () => {
  api = await startApi();
  token = await api.signIn('chu-tich-xa');
  await publishDefinition(api.services.db, { hash: NEW, procedure: 'replacement', text: canonicalJson(newer) });
}, 120_000);
afterAll(() => api.close());

const get = (path: string): Promise<Answer> => call(api.url, { path, token });
const changes = (from: string, to: string, id = 'replacement') => get(`/procedures/${id}/changes?from=${from}&to=${to}`);

it('lists the versions of a procedure, the newest first', async () => {
  expect(await get('/procedures/replacement/versions')).toMatchObject({ status: 200, body: { versions: [{ hash: NEW }, { hash: OLD }] } });
  expect(await get('/procedures/no-such-procedure/versions')).toMatchObject({ status: 404, body: { code: 'unknown-procedure' } });
});

it('tells what changed from one to the other, with path, values and a sentence in both languages', async () => {
  expect(await changes(OLD, NEW)).toMatchObject({
    status: 200,
    body: {
      from: { hash: OLD },
      to: { hash: NEW },
      changes: [
        {
          kind: 'changed',
          subject: 'target',
          path: 'steps.propose.result.submit.to',
          step: 'propose',
          result: 'submit',
          before: { step: 'checkEligible' },
          after: { end: 'lapsed' },
          sentence: {
            vi: 'Bước “propose”, kết quả “submit”: Đổi nơi kết quả dẫn tới: từ bước “checkEligible” thành kết thúc “lapsed”.',
            en: 'Step “propose”, result “submit”: Changed: where the result leads: from the step “checkEligible” to the end “lapsed”.',
          },
        },
      ],
    },
  });
  expect(await changes(NEW, OLD)).toMatchObject({ body: { changes: [{ before: { end: 'lapsed' }, after: { step: 'checkEligible' } }] } });
});

it('tells of a version and itself that nothing changed', async () => {
  expect(await changes(NEW, NEW)).toMatchObject({ status: 200, body: { changes: [] } });
});

it.each<[string, () => Promise<Answer>, number, string]>([
  ['a hash that was never published', () => changes(`sha256:${'0'.repeat(64)}`, NEW), 404, 'from'],
  ['a version of another procedure', () => changes(OLD, digestOf(removal)), 404, 'to'],
  ['another procedure', () => changes(OLD, NEW, 'removal'), 404, 'from'],
  ['what is no hash', () => changes('newest', NEW), 400, 'from'],
  ['one version alone', () => get(`/procedures/replacement/changes?from=${OLD}`), 400, 'to'],
])('refuses %s', async (_what, asked, status, path) => {
  const answer = await asked();
  expect(answer).toMatchObject({ status, body: { errors: [{ path }] } });
});

it('is for those who are signed in', async () => {
  expect(await call(api.url, { path: `/procedures/replacement/changes?from=${OLD}&to=${NEW}` })).toMatchObject({ status: 401 });
});
