import { Client } from 'pg';
import { EVERY_OPENING } from '../../tools/drive/openings-after';
import { reckon } from '../../tools/torture/acknowledged';
import { endLeases } from '../../tools/torture/end-leases';
import { outageUnderLoad } from '../../tools/torture/outage';
import { randomFrom } from '../../tools/torture/random';
import { openWalks, tellWalk } from '../../tools/torture/walk';
import { SEED } from '../core/properties/seed';
import { systemForFile } from '../support/system';

jest.setTimeout(600_000);
const up = systemForFile('own');

/** Other procedures each time; `npm run torture` walks through all of them. */
const WALKS = 10;
const AWAY_SECONDS = 10;
/** An act in another case is answered as if nothing were the matter, in milliseconds; the machine may be busy. */
const UNHARMED_WITHIN_MS = 3_000;

test('while PostgreSQL is away acts wait or are told to ask again, and none is lost or doubled', async () => {
  const { system, audit } = up();
  const outage = await outageUnderLoad(system, { awaySeconds: AWAY_SECONDS, clients: 4 });
  expect(Object.keys(outage.statuses).filter((status) => !['200', '201', '503'].includes(status))).toEqual([]);
  expect(outage.slowestMs).toBeGreaterThan(AWAY_SECONDS * 1000 * 0.9);
  const { acknowledged, lost, doubled } = await reckon(system.ownerUrl, outage.acts);
  expect(acknowledged).toBeGreaterThan(8);
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  await endLeases(system.ownerUrl);
  for (const one of new Set(outage.acts.slice(-8).map((act) => act.case))) expect(await audit(one)).toEqual([]);
});

test('while the commit of one case is stuck, acts in other cases are answered at once', async () => {
  const { system, appoint, audit } = up();
  const [stuck, other] = [await appoint(0), await appoint(1)];
  const db = new Client({ connectionString: system.superuserUrl });
  await db.connect();
  try {
    await db.query('BEGIN');
    await db.query('SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', [stuck.case]);
    const waiting = stuck.next();
    waiting.catch(() => undefined);
    const begin = performance.now();
    await other.next();
    expect(performance.now() - begin).toBeLessThan(UNHARMED_WITHIN_MS);
    expect((await other.view()).step?.name).toBe('agreeList');
    expect((await stuck.view()).step?.name).toBe('decidePolicy');
    await db.query('ROLLBACK');
    await waiting;
  } finally {
    await db.end();
  }
  expect((await stuck.view()).step?.name).toBe('agreeList');
  for (const one of [stuck, other]) expect(await audit(one.case)).toEqual([]);
});

test('random walks through the engine, each with a restart somewhere, end up where their ledgers say', async () => {
  const { system, audit } = up();
  for (const goOn of await openWalks(system, randomFrom(SEED).some(EVERY_OPENING, WALKS, WALKS), SEED)) {
    const walk = await goOn();
    const { seed, cases, acts } = walk;
    process.stderr.write(`  ${tellWalk(walk)}\n`);
    expect(await reckon(system.ownerUrl, acts)).toMatchObject({ lost: [], doubled: [] });
    await endLeases(system.ownerUrl);
    for (const one of cases) expect([seed, await audit(one)]).toEqual([seed, []]);
  }
});
