import { rowsOf } from '../../db/connect';
import { type ApiUnderTest, call, startApi } from './api-under-test';

jest.setTimeout(120_000);
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
}, 120_000);
afterAll(() => api.close());

const TEXT = 'Có người nhận tiền khi cấp giấy phép tại Phòng Kinh tế.';

/** The committee of the commune, by its Vietnamese name. */
const committee = async (name = 'Ủy ban Kiểm tra Đảng ủy xã An Bình'): Promise<string> => {
  const { body } = await call(api.url, { path: '/reports/committees' });
  const found = (body as { readonly committees: readonly { readonly id: string; readonly name: { readonly vi: string } }[] }).committees;
  return found.find((one) => one.name.vi === name)?.id ?? '';
};
const send = async (more: Record<string, unknown> = {}): Promise<string> => {
  const { status, body } = await call(api.url, { path: '/reports', body: { committee: await committee(), text: TEXT, ...more } });
  expect(status).toBe(201);
  return (body as { readonly code: string }).code;
};
const look = (code: string, more: Record<string, unknown> = {}) => call(api.url, { path: '/reports/status', body: { code, ...more } });
const received = async (login: string) => {
  const { body } = await call(api.url, { path: '/reports/received', token: await api.signIn(login) });
  return (body as { readonly reports: readonly { readonly id: string }[] }).reports;
};
const open = async (login: string, id: string) => call(api.url, { path: `/reports/received/${id}`, token: await api.signIn(login) });

describe('a report', () => {
  it('is found by its code alone, however it is written, and by no other', async () => {
    const code = await send();
    expect(code.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
    for (const written of [code, code.toLowerCase(), code.replaceAll('-', ' ')]) {
      expect((await look(written)).body).toMatchObject({ state: 'received', outcome: null, withdrawnOn: null, notes: [] });
    }
    const [first = '0'] = code;
    expect((await look(`${first === '0' ? '1' : '0'}${code.slice(1)}`)).status).toBe(404);
    expect((await look('0')).status).toBe(404);
  });

  it('is read by those who read for the committee, and is unknown to everybody else; each reading is on record', async () => {
    await send();
    const [{ id } = { id: '' }] = await received('chuyen-vien-kiem-tra-xa');
    for (const login of ['bi-thu-xa', 'uy-vien-kiem-tra-xa-1', 'chuyen-vien-kiem-tra-tinh', 'chu-tich-xa']) {
      expect(await received(login)).toEqual([]);
      expect((await open(login, id)).status).toBe(404);
    }
    expect((await open('chuyen-vien-kiem-tra-xa', id)).body).toMatchObject({ text: TEXT, acts: [{ act: 'read' }] });
    expect((await open('chu-nhiem-kiem-tra-xa', id)).body).toMatchObject({ acts: [{ act: 'read' }, { act: 'read' }] });
  });

  it('is handed to the committee above, and is gone from the one below', async () => {
    await send();
    const [{ id } = { id: '' }] = await received('chuyen-vien-kiem-tra-xa');
    const token = await api.signIn('chuyen-vien-kiem-tra-xa');
    expect((await call(api.url, { method: 'POST', path: `/reports/received/${id}/raise`, token })).status).toBe(204);
    expect((await open('chuyen-vien-kiem-tra-xa', id)).status).toBe(404);
    expect((await open('chuyen-vien-kiem-tra-tinh', id)).status).toBe(200);
  });

  it('carries questions and answers, and is taken back by the reporter', async () => {
    const code = await send();
    const ids = (await received('chuyen-vien-kiem-tra-xa')).map(({ id }) => id);
    const token = await api.signIn('chuyen-vien-kiem-tra-xa');
    for (const id of ids)
      await call(api.url, { path: `/reports/received/${id}/questions`, token, body: { text: 'Việc xảy ra ngày nào?' } });
    const answered = await look(code, { answer: 'Ngày 12 tháng 7.', withdraw: true });
    expect(answered.body).toMatchObject({
      notes: [
        { side: 'committee', text: 'Việc xảy ra ngày nào?' },
        { side: 'reporter', text: 'Ngày 12 tháng 7.' },
      ],
    });
    expect((answered.body as { readonly withdrawnOn: string | null }).withdrawnOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['a text that is too long', { text: 'x'.repeat(4001) }],
    ['a text of blanks', { text: '   ' }],
    ['a body that is no inspection committee', { committee: 'b-001' }],
    ['a field that there is not', { phone: '0' }],
  ])('is refused with %s', async (_what, more) => {
    const { status } = await call(api.url, { path: '/reports', body: { committee: await committee(), text: TEXT, ...more } });
    expect(status).toBe(400);
  });

  it('shows nothing of who sent it without a case', async () => {
    await send({ name: 'Người gửi', contact: '0' });
    const token = await api.signIn('chuyen-vien-kiem-tra-xa');
    const [{ id } = { id: '' }] = await received('chuyen-vien-kiem-tra-xa');
    const asked = await call(api.url, { path: `/reports/received/${id}/identity`, token, body: { reasons: 'Cần hỏi thêm.' } });
    expect(asked.status).toBe(403);
  });

  it('leaves boxes of one length in the vault, whether it says a name or not', async () => {
    const lengths = await rowsOf<{ length: number }>(api.owner, 'SELECT DISTINCT length(sealed) AS length FROM vault_identities');
    expect(lengths).toHaveLength(1);
    const [count] = await rowsOf<{ reports: number; rows: number }>(
      api.owner,
      'SELECT (SELECT count(*)::integer FROM reports) AS reports, (SELECT count(*)::integer FROM vault_identities) AS rows',
    );
    expect(count?.rows).toBe(count?.reports);
  });

  it('is looked up and sent in by a plain page, which sets no cookie and looks up no session', async () => {
    const token = await api.signIn('chu-tich-xa');
    const form = new URLSearchParams({ committee: await committee(), text: TEXT });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: `sauro-session=${token}` };
    const sent = await fetch(`${api.url}/report`, { method: 'POST', headers, body: form.toString() });
    const html = await sent.text();
    expect(sent.status).toBe(201);
    expect(sent.headers.get('set-cookie')).toBeNull();
    expect(html).not.toContain('Lê Văn Thuận');
    const [code = ''] = /[0-9A-Z]{4}(-[0-9A-Z]{4}){7}/.exec(html) ?? [];
    const shown = await fetch(`${api.url}/report/status`, { method: 'POST', headers, body: new URLSearchParams({ code }).toString() });
    expect(await shown.text()).toContain('Đã tiếp nhận');
    for (const path of ['/report', '/report/status']) expect((await fetch(`${api.url}${path}`)).status).toBe(200);
  });

  it('leaves no line in the log', () => {
    expect(api.logged()).not.toMatch(/\/reports?(\/status|\/committees)?"/);
    expect(api.logged()).toContain('/reports/received');
  });

  it('is one too many at last, whoever sends it', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 40; n++) {
      answers.push((await call(api.url, { path: '/reports', body: { committee: await committee(), text: TEXT } })).status);
    }
    expect(answers).toContain(429);
    expect(new Set(answers)).toEqual(new Set([201, 429]));
  });
});
