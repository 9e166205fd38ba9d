import { recordDelegation } from '../../../api/commands/delegate';
import type { PersonSession } from '../../../api/session/session';
import { rowsOf } from '../../../db/connect';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { type RegisterDatabase, registerDatabase } from '../../db/register-database';

let base: RegisterDatabase;
beforeAll(async () => {
  base = await registerDatabase();
});
afterAll(() => base.close());

const session: PersonSession = { account: 'u-1', login: 'head', person: 'p-head', auditor: false, administrator: false, tokenDigest: '' };
const body = { to: 'p-1', body: 'b-ward', role: 'head', from: '2026-11-20', until: '2026-11-25' } as const;
const record = (at: string, id: string) =>
  recordDelegation({ db: base.application, calendar: vietnamCalendar }, { session, at, identity: { id, digest: 'd' }, body });

test('a delegation that is sent again after midnight gets the answer that it had on the day it begins', async () => {
  const first = await record('2026-11-20T16:59:59.000Z', 'r-1');
  expect(first).toMatchObject({ kind: 'answered' });
  expect(await record('2026-11-20T17:00:03.000Z', 'r-1')).toEqual(first);
  expect(await record('2026-11-20T17:00:03.000Z', 'r-2')).toMatchObject({ kind: 'refused', errors: [{ path: 'from', reason: 'past' }] });
  expect(await rowsOf(base.owner, 'SELECT 1 FROM delegations')).toHaveLength(1);
});
