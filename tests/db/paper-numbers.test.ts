import { commit } from '../../db/commit';
import { rowsOf } from '../../db/connect';
import { getPaper, papersOf, readPaper, storePaper } from '../../db/papers';
import { openCase, paperIssued, plainSheet, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const numbersOf = async (paper: string): Promise<readonly number[]> =>
  (await rowsOf<{ number: number }>(database.owner, 'SELECT number FROM papers WHERE paper = ? ORDER BY number', [paper])).map(
    ({ number }) => number,
  );

test('numbers run without a gap when many cases issue at once and some are taken back', async () => {
  const { application } = database;
  const writers = await Promise.all(Array.from({ length: 10 }, (_, n) => openCase(application, `c-numbers-${n}`)));
  const issue = (writer: (typeof writers)[number]) => writer.write([paperIssued('decision'), paperIssued('decision'), stepOpened('next')]);
  const takeBack = async (writer: (typeof writers)[number]) => {
    const transaction = await application.transaction();
    await commit(transaction, writer.request([paperIssued('decision'), stepOpened('never')]), plainSheet);
    await transaction.rollback();
  };
  for (let round = 0; round < 3; round++) {
    await Promise.all(writers.map(async (writer, n) => (n % 3 === round ? (await takeBack(writer), issue(writer)) : issue(writer))));
  }
  expect(await numbersOf('decision')).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
});

test('each issuer, type and year has its own numbers, whatever its papers are called; the year is the local one', async () => {
  const { application } = database;
  const writer = await openCase(application, 'c-years');
  const newYearInHanoi = '2026-12-31T17:30:00.000Z';
  await writer.write([paperIssued('report'), paperIssued('report', 'b-personnel'), paperIssued('minutes'), paperIssued('report-second')]);
  await writer.write([paperIssued('report')], { at: newYearInHanoi });
  await writer.write([paperIssued('report')]);
  expect(
    (await papersOf(application, 'c-years')).map(({ paper, type, issuer, year, number }) => [paper, type, issuer, year, number]),
  ).toEqual([
    ['report', 'report', 'b-ward', 2026, 1],
    ['report', 'report', 'b-personnel', 2026, 1],
    ['minutes', 'minutes', 'b-ward', 2026, 1],
    ['report-second', 'report', 'b-ward', 2026, 2],
    ['report', 'report', 'b-ward', 2027, 1],
    ['report', 'report', 'b-ward', 2026, 3],
  ]);
});

test('a rendered paper is kept by its digest', async () => {
  const { application } = database;
  const writer = await openCase(application, 'c-render');
  await writer.write([paperIssued('rendered')]);
  const id = { case: 'c-render', seq: 2, n: 1 };
  expect(await readPaper(application, id, 'text/html')).toBeUndefined();
  const digest = await storePaper(application, id, { mediaType: 'text/html', content: Buffer.from('<p>paper</p>') }, AT);
  expect((await getPaper(application, id))?.files).toEqual([{ mediaType: 'text/html', digest }]);
  expect((await readPaper(application, id, 'text/html'))?.content.toString()).toBe('<p>paper</p>');
});
