import { type YearlyCounts, yearlyLines } from '../../../core/reports/yearly';

const LEAST = 5;
const counts = (more: Partial<YearlyCounts> = {}): YearlyCounts => ({
  procedure: 'discipline',
  cases: 6,
  opened: 6,
  byItself: 1,
  underWay: 1,
  ended: 5,
  results: [{ end: 'disciplined', as: 'done', count: 5 }],
  late: 2,
  held: 0,
  reviewed: 1,
  annulled: 0,
  refusedAttempts: 9,
  ...more,
});
const lineOf = (more: Partial<YearlyCounts>, settling: readonly string[] = []) => yearlyLines([counts(more)], LEAST, new Set(settling))[0];
const counted = (count: number) => ({ kind: 'counted', count });
const withheld = { kind: 'withheld', fewerThan: LEAST };

describe('the report of a year', () => {
  it('breaks down what became of enough cases', () => {
    expect(lineOf({})).toMatchObject({
      figures: { opened: counted(6), late: counted(2), held: counted(0), reviewed: counted(1), refusedAttempts: counted(9) },
      results: [{ end: 'disciplined', as: 'done', count: 5 }],
    });
  });

  it('tells how many few cases are, and not what became of them', () => {
    const line = lineOf({ cases: 4, opened: 4, underWay: 0, ended: 4 });
    expect(line).toMatchObject({
      figures: {
        opened: counted(4),
        byItself: counted(1),
        underWay: counted(0),
        ended: counted(4),
        late: withheld,
        held: withheld,
        reviewed: withheld,
        annulled: withheld,
      },
    });
    expect(line).not.toHaveProperty('results');
  });

  it('breaks down by those that ended, where many more are under way', () => {
    const line = lineOf({ cases: 30, underWay: 26, ended: 4 });
    expect(line).toMatchObject({ figures: { late: withheld, held: counted(0) } });
    expect(line).not.toHaveProperty('results');
  });

  it('says nothing of a few reports, not even whether there was one', () => {
    const some = lineOf({ cases: 1, opened: 1 }, ['discipline']);
    const none = lineOf(
      { cases: 0, opened: 0, underWay: 0, ended: 0, byItself: 0, late: 0, reviewed: 0, refusedAttempts: 0, results: [] },
      ['discipline'],
    );
    expect(some).toEqual(none);
    expect(Object.values(some?.figures ?? {}).every(({ kind }) => kind === 'withheld')).toBe(true);
    expect(lineOf({}, ['discipline'])?.figures.opened).toEqual(counted(6));
  });

  it('tells that there was nothing', () => {
    const nothing = lineOf({ cases: 0, opened: 0, underWay: 0, ended: 0, late: 0, reviewed: 0, results: [] });
    expect(nothing).toMatchObject({ figures: { late: counted(0), held: counted(0) }, results: [] });
  });
});
