import { must } from '../../core/must';
import { rowsOf } from '../../db/connect';
import { type Choices, chooser } from '../../tools/drive/choices';
import { driveCase } from '../../tools/drive/drive';
import { aboutDecision, OPENINGS, type Opening, openCase } from '../../tools/drive/openings';
import { plainWording } from '../../tools/drive/wording';
import { systemForFile } from '../support/system';
import { until } from '../workflows/case-rig';
import { resultsIn } from './results';

jest.setTimeout(400_000);
const up = systemForFile('shared');

const OFFICER = 'chuyen-vien-xay-dung-dang-1';
const GROUP = ['chuyen-vien-van-hoa-2', 'chuyen-vien-van-hoa-3'] as const;
const SHEET = { results: '45', service: '18', coordination: '10', discipline: '11' };
const CRITERIA = { administrativeReform: '85', digitalTransformation: '80', satisfaction: '92' };
/** The points of a year that is good, and nobody listed as excellent. */
const GOOD: Choices = {
  assess: { form: { points: '84' } },
  score: { form: { ...SHEET, ...CRITERIA } },
  nameGrade: { result: 'submit', form: { grade: 'good' } },
  appraise: { result: 'submit' },
  decide: { pickResult: (permitted) => ['confirm', 'grade'].find((one) => permitted.includes(one)) },
  rank: { form: { excellent: [] } },
};

const about = (procedure: string, official: string): Opening => ({
  procedure,
  by: OFFICER,
  about: (town) => ({ people: { official: [town.personOf(official)] } }),
});
const play = (opening: Opening, script: Choices = GOOD) => openCase(up().desk, opening, { choose: () => chooser({}, script) });
const rows = (table: string, fields: string, login: string) =>
  rowsOf(up().owner, `SELECT ${fields} FROM ${table} WHERE person = ? AND case_id IS NOT NULL ORDER BY id`, [
    up().desk.town.personOf(login),
  ]);
const audited = async (...cases: readonly string[]) => {
  for (const id of cases) expect([id, await up().audit(id)]).toEqual([id, []]);
};

test('two years are evaluated, one decision grades both, and the body above corrects one of the grades', async () => {
  const { desk } = up();
  const [first, second] = GROUP;
  const quarter = await play(about('quarterly-evaluation', first));
  expect(await quarter.toEnd()).toBe('scored');
  expect(await rows('quarter_scores', 'quarter, points, case_id, ended', first)).toEqual([
    { quarter: 1, points: 84, case_id: quarter.case, ended: null },
  ]);

  const years: string[] = [];
  for (const official of GROUP) {
    const year = await play(about('annual-evaluation', official));
    expect(await year.toEnd()).toBe('proposed');
    expect(resultsIn(await desk.historyOf(year.case))).toContain('checkGrade:unclear'); // too few quarters: a person answered
    expect(await rows('grade_proposals', 'grade, case_id', official)).toEqual([{ grade: 'good', case_id: year.case }]);
    years.push(year.case);
  }
  for (const official of GROUP) expect(await rows('evaluations', 'grade', official)).toEqual([]);

  const grading = await play(
    must(
      OPENINGS.find(({ procedure }) => procedure === 'grading'),
      'the closing',
    ),
  );
  expect(await grading.toEnd()).toBe('graded');
  for (const official of GROUP)
    expect(await rows('evaluations', 'grade, case_id', official)).toEqual([{ grade: 'good', case_id: grading.case }]);

  const petition = await play(aboutDecision('grade-petition', grading.case, second, second), {
    propose: { form: { grade: 'excellent' } },
    appraise: { result: 'submit' },
  });
  expect(await petition.toEnd()).toBe('corrected');
  expect(await rows('evaluations', 'grade, case_id', second)).toEqual([
    { grade: 'good', case_id: grading.case },
    { grade: 'excellent', case_id: petition.case },
  ]);
  await audited(quarter.case, ...years, grading.case, petition.case);

  // What relied on the grade is looked for in a case of its own, which nobody had to think of.
  const recheck = `${petition.case}-1`;
  await until(async () => (await desk.findCase(recheck)) !== undefined);
  const rechecked = driveCase(desk, recheck, 'grade-recheck', { choose: () => chooser({}, {}), wording: plainWording });
  expect(await rechecked.toEnd()).toBe('nothingDepends');
  await audited(recheck);

  // Whoever was graded is not graded again for that year.
  const again = await play(
    must(
      OPENINGS.find(({ procedure }) => procedure === 'grading'),
      'the closing',
    ),
  );
  expect(await again.toEnd()).toBe('nothingProposed');
});

test('whoever did not complete their tasks is graded so after a hearing, and the case of a replacement opens about the post that they hold', async () => {
  const { desk } = up();
  const low = { results: '20', service: '10', coordination: '8', discipline: '8', ...CRITERIA };
  const script: Choices = { score: { form: low }, nameGrade: { result: 'notComplete' }, appraiseIncomplete: { result: 'submit' } };
  const official = 'pho-van-phong-ubnd';
  const year = await play(about('annual-evaluation', official), script);
  expect(await year.toEnd()).toBe('gradedIncomplete');
  expect((await rows('evaluations', 'grade, case_id', official)).at(-1)).toEqual({ grade: 'incomplete', case_id: year.case });
  const opened = () => rowsOf(up().owner, 'SELECT id, procedure, post FROM cases WHERE id LIKE ?', [`${year.case}-%`]);
  await until(async () => (await opened()).length > 0);
  expect(await opened()).toEqual([{ id: `${year.case}-1`, procedure: 'replacement', post: desk.town.postOf(official) }]);
  expect(resultsIn(await desk.historyOf(`${year.case}-1`))).toEqual([]); // a task for whoever leads the unit, and no result
  await audited(year.case);
});
