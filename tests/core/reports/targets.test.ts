import { targetPeriod } from '../../../core/reports/target-period';
import { type CountedTarget, type TargetCounts, type TargetValue, targetFigures } from '../../../core/reports/targets';
import { vietnamPack } from '../../../rules/packs/vietnam';

const NONE = { count: 0, of: 0 };
const NOTHING: TargetCounts = {
  'young-in-plan': NONE,
  'good-or-better': NONE,
  'incomplete-replaced': NONE,
  'terms-renewed-in-time': NONE,
  'leaders-trained': NONE,
  'planned-trained': NONE,
};

const figures = (counts: Partial<TargetCounts> = {}) => targetFigures(vietnamPack, { ...NOTHING, ...counts });
const valueOf = (figure: CountedTarget, count: number, of: number): TargetValue | undefined =>
  figures({ [figure]: { count, of } }).find((one) => one.figure === figure)?.value;

describe('the targets of the resolution', () => {
  it('stand in its order, each with its words, where it stands and how certain that is', () => {
    const sources = figures().map(({ figure, target }) => [figure, target.source.article, target.source.certainty]);
    expect(sources).toEqual([
      ['capable-officials', 'I.2.2(2)', 'resolution'],
      ['women-in-standing', 'I.2.2(3)', 'resolution'],
      ['young-in-plan', 'I.2.2(3)', 'resolution'],
      ['women-in-plan', 'I.2.2(3)', 'resolution'],
      ['non-local-heads', 'I.2.2(4)', 'resolution'],
      ['evaluated-by-results', 'I.2.2(5)', 'resolution'],
      ['good-or-better', 'I.2.2(5)', 'resolution'],
      ['incomplete-replaced', 'I.2.2(5)', 'resolution'],
      ['terms-renewed-in-time', undefined, 'design'],
      ['skilled-in-digital', 'I.2.2(6)', 'resolution'],
      ['leaders-trained', 'I.2.2(7)', 'resolution'],
      ['planned-trained', 'I.2.2(7)', 'resolution'],
      ['people-satisfied', 'I.2.2(8)', 'resolution'],
    ]);
  });

  it('say of what the register does not hold that it is not recorded, and of nothing else', () => {
    const unrecorded = figures().filter(({ value }) => value.kind === 'notRecorded');
    expect(unrecorded.map(({ figure }) => figure)).toEqual([
      'capable-officials',
      'women-in-standing',
      'women-in-plan',
      'non-local-heads',
      'evaluated-by-results',
      'skilled-in-digital',
      'people-satisfied',
    ]);
  });
});

describe('a figure', () => {
  it.each([
    [90, 100, false],
    [91, 100, true],
    [9, 10, false],
    [901, 1001, true],
  ])('of more than nine in ten: %d of %d is reached: %s', (count, of, reached) => {
    expect(valueOf('good-or-better', count, of)).toMatchObject({ kind: 'counted', reached });
  });

  it.each([
    [99, 100, false],
    [100, 100, true],
    [5, 5, true],
  ])('of all: %d of %d is reached: %s', (count, of, reached) => {
    expect(valueOf('leaders-trained', count, of)).toMatchObject({ kind: 'counted', reached });
  });

  it.each([
    [0, 20, false],
    [1, 20, true],
  ])('of at least one: %d of %d is reached: %s', (count, of, reached) => {
    expect(valueOf('young-in-plan', count, of)).toMatchObject({ kind: 'counted', reached });
  });

  it('tells its share with one decimal, and never more than it is', () => {
    expect(valueOf('leaders-trained', 1999, 2000)).toMatchObject({ percent: 99.9, reached: false });
    expect(valueOf('leaders-trained', 2, 3000)).toMatchObject({ percent: 0 });
    expect(valueOf('good-or-better', 2, 6)).toMatchObject({ percent: 33.3 });
  });

  it.each([1, 2, 3, 4])('of a group of %d is not broken down, whatever it comes to', (of) => {
    for (let count = 0; count <= of; count++) expect(valueOf('incomplete-replaced', count, of)).toEqual({ kind: 'withheld', fewerThan: 5 });
  });

  it('of a group of five is', () => {
    expect(valueOf('incomplete-replaced', 4, 5)).toEqual({ kind: 'counted', count: 4, of: 5, percent: 80, reached: false });
  });

  it('of nobody is told so, and reached by nobody', () => {
    expect(valueOf('incomplete-replaced', 0, 0)).toEqual({ kind: 'nobody' });
  });

  it.each([
    [6, 5],
    [-1, 5],
    [1.5, 5],
    [Number.NaN, 5],
  ])('that no count can be is a bug: %d of %d', (count, of) => {
    expect(() => valueOf('leaders-trained', count, of)).toThrow('No count');
  });
});

it('speaks of the grades of the last whole year and of what was done since, on the first and on the last day of a year', () => {
  expect(targetPeriod(vietnamPack, '2027-01-01')).toMatchObject({ gradedYear: 2026, since: '2027-01-01', youngAge: 40, termCaseDays: 365 });
  expect(targetPeriod(vietnamPack, '2026-12-31')).toMatchObject({ gradedYear: 2025, since: '2026-01-01' });
});
