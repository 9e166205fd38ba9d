import { ELIGIBILITY } from '../../../core/rules/eligibility';
import { findingsAbout, sourcesOf } from '../../../core/rules/findings';
import { BOUNDARIES } from './boundaries/all';
import { judged, official, rulebook, TODAY, vacancy } from './official';

const RULES = Object.keys(ELIGIBILITY);
/** Rules that hold a person against what the post demands. */
const ABOUT_POST = ['in-plan', 'age-for-term', 'family-pair', 'post-standard', 'dossier-complete'];

describe('an eligibility rule', () => {
  it.each(BOUNDARIES.map((boundary) => [boundary.rule, boundary.name, boundary] as const))(
    '%s: %s',
    (_rule, _name, { rule, differing, answer }) => {
      expect(judged(rule, differing)).toEqual(answer);
    },
  );

  // Family protection is not in the register: a person answers it for everybody.
  it.each(RULES.filter((rule) => rule !== 'family-protection'))(
    '%s stands in the table with an answer that lets through and one that does not',
    (rule) => {
      const verdicts = BOUNDARIES.filter((boundary) => boundary.rule === rule).map(({ answer }) => answer.verdict);
      expect(verdicts).toContain('pass');
      expect(verdicts.some((verdict) => verdict !== 'pass')).toBe(true);
    },
  );

  it.each(ABOUT_POST)('%s lets nobody through where the post is missing from the snapshot', (rule) => {
    expect(judged(rule, { post: null }).verdict).not.toBe('pass');
  });

  it.each(RULES)('%s explains itself: the fact, the value found, the limit', (rule) => {
    const { fact, value, limit } = judged(rule, {});
    expect(fact).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(value).not.toBe('');
    expect(limit).not.toBe('');
  });

  it.each(RULES)('%s names the values of the rule pack that it uses, with meaning and source in both languages', (rule) => {
    const sources = sourcesOf(rulebook, rule);
    expect(sources.length).toBeGreaterThan(0);
    for (const { meaning, source } of sources) {
      expect(meaning.vi).not.toBe('');
      expect(meaning.en).not.toBe('');
      expect(source.instrument).not.toBe('');
      expect(['resolution', 'secondary', 'unverified', 'design']).toContain(source.certainty);
    }
  });

  it('reads its number from the rule pack, not from the code', () => {
    const strict = rulebook.pack.values['months-in-post'];
    if (strict === undefined) throw new Error('The rule pack has lost its months in post');
    const changed = {
      ...rulebook,
      pack: { ...rulebook.pack, values: { ...rulebook.pack.values, 'months-in-post': { ...strict, value: 48 } } },
    };
    const facts = { holdings: [], kin: [], bodies: [], people: [official], post: vacancy, rows: [] };
    const [finding] = findingsAbout({ rulebook: changed, at: `${TODAY}T02:00:00.000Z`, facts, values: {} }, official, ['months-in-post']);
    expect(finding).toMatchObject({ verdict: 'fail', value: '40', limit: '48' });
  });
});

describe('the findings about a person', () => {
  const facts = { holdings: [], kin: [], bodies: [], people: [official], post: vacancy, rows: [] };

  it('follow the order of the rules, and name the person', () => {
    const findings = findingsAbout({ rulebook, at: `${TODAY}T02:00:00.000Z`, facts, values: {} }, official, ['health', 'in-plan']);
    expect(findings.map(({ person, rule, verdict }) => [person, rule, verdict])).toEqual([
      ['p-official', 'health', 'pass'],
      ['p-official', 'in-plan', 'pass'],
    ]);
  });

  it('judge by the date in Vietnam, not in Greenwich', () => {
    const endsToday = {
      ...official,
      disciplines: [{ form: 'reprimand' as const, decided: '2020-01-01', ends: '2026-08-04' }],
    };
    const about = (at: string) => findingsAbout({ rulebook, at, facts, values: {} }, endsToday, ['discipline-interval'])[0]?.verdict;
    expect(about('2026-08-03T16:59:59.999Z')).toBe('fail'); // still 3 August there
    expect(about('2026-08-03T17:00:00.000Z')).toBe('pass'); // 4 August there
  });
});
