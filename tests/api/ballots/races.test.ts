import { castVote } from '../../../api/ballots/cast';
import { signCount } from '../../../api/ballots/sign-count';
import type { PersonSession } from '../../../api/session/session';
import type { BallotId } from '../../../db/ballots';
import { ballotStatus, parseBallotName } from '../../../db/ballots';
import type { Database } from '../../../db/connect';
import { type ApiUnderTest, newKey, startApi } from '../api-under-test';
import { type BallotUnderWay, done, openBallot, type PeopleAtWork, peopleAtWork, propose } from '../people-at-work';

let api: ApiUnderTest;
let people: PeopleAtWork;
let underWay: BallotUnderWay;
let ballot: BallotId;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
  const caseId = await propose(api, people);
  done(await people.complete('bi-thu-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' }));
  const form = { candidates: api.sample.candidates.slice(0, 3).map(({ person }) => person), minutes: 'Thống nhất' };
  done(await people.complete('chu-tich-xa', caseId, 'agreeList', { action: 'act', result: 'agree', form }));
  done(await people.complete('chuyen-vien-xay-dung-dang-1', caseId, 'checkEligible', { action: 'runCheck' }));
  underWay = await openBallot(people, caseId, 'nominate', 'chu-tich-xa');
  ballot = parseBallotName(underWay.id) ?? { case: '', step: '', round: 0 };
}, 180_000);
afterAll(() => api.close(), 60_000);

const sessionOf = (person: string): PersonSession => ({
  account: `u-${person}`,
  login: people.loginOf(person),
  person,
  auditor: false,
  administrator: false,
  tokenDigest: '',
});
const now = () => new Date().toISOString();

/** The same database, on which one kind of statement waits for something else to be over first. */
const whereWaits = (db: Database, statement: string, first: () => Promise<unknown>): Database =>
  new Proxy(db, {
    get: (target, name, receiver) => {
      if (name !== 'raw') return Reflect.get(target, name, receiver);
      return (sql: string, bindings: []) => {
        const asked = target.raw(sql, bindings);
        return sql.includes(statement) ? first().then(() => asked) : asked;
      };
    },
  });

it('refuses the slip of a voter who has lost the seat since attendance was taken', async () => {
  const { id, roll, tellers } = underWay;
  const voter = roll.find((person) => !tellers.includes(people.loginOf(person))) ?? '';
  await api.owner.raw('UPDATE assignments SET ended = now() WHERE person = ? AND ended IS NULL', [voter]);
  const slip = { kind: 'blank' };
  const candidate = api.sample.candidates[0]?.person;
  expect(await people.ask(people.loginOf(voter), { path: `/ballots/${id}/slips`, body: slip })).toMatchObject({
    status: 403,
    body: { code: 'standing-lost' },
  });
  for (const person of roll.filter((one) => one !== voter))
    done(await people.ask(people.loginOf(person), { path: `/ballots/${id}/slips`, body: { kind: 'choose', person: candidate } }));
  expect((await ballotStatus(api.services.db, ballot))?.roll.filter(({ voted }) => !voted).map(({ person }) => person)).toEqual([voter]);
  // Seated again before anybody counts: else the ballot would be void (tests/core/decide/ballot.test.ts).
  await api.owner.raw('UPDATE assignments SET ended = NULL WHERE person = ? AND ended IS NOT NULL', [voter]);
});

it('answers the last signature of a count alike, however often it is sent at once', async () => {
  const [one = '', two = '', last = ''] = underWay.tellers;
  for (const teller of [one, two]) done(await people.ask(teller, { path: `/ballots/${underWay.id}/count`, key: newKey(), body: {} }));
  const call = {
    session: sessionOf(people.personOf(last)),
    at: now(),
    identity: { id: newKey(), digest: `sha256:${'a'.repeat(64)}` },
    body: {},
  };
  const first: unknown[] = [];
  const sign = async () => void first.push(await signCount(api.services, ballot, call));
  // The first is carried out whole between the moment at which the second saw the ballot closed and that at which it takes the slips.
  const second = await signCount({ ...api.services, db: whereWaits(api.services.db, 'slips_for_count', sign) }, ballot, call);
  expect(second).toMatchObject({ kind: 'answered' });
  expect(first).toEqual([second]);
});

it('tells a voter who comes as the ballot ends that it has', async () => {
  const [voter = ''] = underWay.roll;
  expect(await castVote(api.services, ballot, sessionOf(voter), { kind: 'blank' }, now())).toMatchObject({ code: 'already-done' });
});
