import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { must } from '../../core/must';
import { rulebookOf } from '../../core/rulebook';
import { ELIGIBILITY } from '../../core/rules/eligibility';
import { findingsAbout } from '../../core/rules/findings';
import { isMessageKey } from '../../messages/message';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { bodyId } from '../../tools/sample/bodies';
import { CANDIDATES } from '../../tools/sample/candidates';
import { sampleProvince } from '../../tools/sample/province';
import { appointment } from '../../workflows/procedures/appointment';
import { politicalStandards } from '../../workflows/procedures/political-standards';
import { townOfSample } from './town-of-sample';

const TODAY = '2026-11-22';
const sample = sampleProvince(TODAY);
const { register } = sample;
const rulebook = rulebookOf(appointment, vietnamPack, compileCalendar(vietnamCalendar));

const membersOf = (body: string): readonly string[] => {
  const { holdings } = townOfSample(sample, sample.vacancies[0]?.post ?? '', TODAY);
  return [...new Set(holdings.filter((holding) => holding.body === body && holding.role !== 'officer').map(({ person }) => person))];
};

describe('the sample province', () => {
  it('says that it is fictional', () => {
    expect(sample.notice.vi).toContain('hư cấu');
    expect(sample.notice.en).toContain('fictional');
    expect(
      register.bodies
        .filter(({ kind }) => kind === 'province' || kind.endsWith('Commune'))
        .every(({ name_vi }) => name_vi.endsWith('(hư cấu)')),
    ).toBe(true);
  });

  it('is the same for the same day, and moves with the day', () => {
    expect(sampleProvince(TODAY)).toEqual(sample);
    const later = sampleProvince('2031-03-01');
    expect(later.register.persons.map(({ name }) => name)).toEqual(register.persons.map(({ name }) => name));
    expect(later.register.persons.every(({ birth }, place) => birth > (register.persons[place]?.birth ?? ''))).toBe(true);
  });

  it.each(['2024-02-29', '2026-01-31', '2026-12-31'])('can be made on any day: %s', (day) => {
    expect(sampleProvince(day).candidates).toEqual(sample.candidates);
  });

  it('has one province, one commune, at least forty persons and no name twice', () => {
    expect(register.bodies.filter(({ kind }) => kind === 'province')).toHaveLength(1);
    expect(register.bodies.filter(({ kind }) => kind === 'mountainousCommune')).toHaveLength(1);
    expect(register.persons.length).toBeGreaterThanOrEqual(40);
    expect(new Set(register.persons.map(({ name }) => name)).size).toBe(register.persons.length);
    expect(new Set(sample.accounts.map(({ login }) => login)).size).toBe(sample.accounts.length);
  });

  it('gives everybody an account with their seats, and has an auditor and an administrator besides', () => {
    expect(sample.accounts.filter(({ person }) => person !== undefined).map(({ person }) => person)).toEqual(
      register.persons.map(({ id }) => id),
    );
    expect(sample.accounts.filter(({ auditor, administrator }) => auditor || administrator)).toHaveLength(2);
  });

  it.each([
    ['leadership', 7],
    ['expanded', 10],
    ['officials', 20],
    ['standing', 9],
    ['committee', 15],
    ['stateParty', 3],
    ['agenciesParty', 3],
    ['provinceStanding', 9],
    ['provinceCommittee', 15],
    ['rewardCouncil', 8],
    ['council', 9],
  ] as const)('seats enough members for a ballot in %s', (body, least) => {
    expect(membersOf(bodyId(body)).length).toBeGreaterThanOrEqual(least);
  });

  it('has exactly one head in every body that acts through one', () => {
    const { holdings } = townOfSample(sample, sample.vacancies[0]?.post ?? '', TODAY);
    for (const key of [
      'leadership',
      'standing',
      'council',
      'personnel',
      'inspection',
      'office',
      'stateParty',
      'agenciesParty',
      'provinceStanding',
      'provincePersonnel',
      'provinceInspection',
      'provinceOffice',
    ] as const) {
      expect([
        key,
        new Set(holdings.filter(({ body, role }) => body === bodyId(key) && role === 'head').map(({ person }) => person)).size,
      ]).toEqual([key, 1]);
    }
  });

  it('calls only vacancies vacant, and has no other post without a holder', () => {
    const held = new Set(register.assignments.map(({ post }) => post));
    const empty = register.posts.filter(({ id, concurrent }) => !concurrent && !held.has(id)).map(({ id }) => id);
    expect(empty.sort()).toEqual(sample.vacancies.map(({ post }) => post).sort());
  });

  it('names items and requirements that the catalogues have words for', () => {
    expect(register.dossier_items.filter(({ item }) => !isMessageKey(`dossier.${item}`))).toEqual([]);
    expect(register.attainments.filter(({ requirement }) => !isMessageKey(`requirement.${requirement}`))).toEqual([]);
    expect(register.bodies.filter(({ kind }) => !isMessageKey(`body-kind.${kind}`))).toEqual([]);
  });
});

/** What an appointment and its conclusion ask of a candidate. The other rules are about whoever holds a post. */
const RULES_OF_CANDIDATES = [
  ...new Set(
    [appointment, politicalStandards].flatMap(({ steps }) =>
      Object.values(steps).flatMap((step) => (step.kind === 'check' ? step.rules : [])),
    ),
  ),
];

/** Rules whose answer depends on the case more than on the sample, on a person whom the register can't answer for, or on what the sample has not: votes, and somebody about to retire or short of what their post demands. */
const OF_THE_CASE = [
  'holds-post',
  'below-post-standard',
  'family-protection',
  'decision-stands',
  'grades-not-relied-on',
  'asked-in-time',
  'draft-proved',
  'not-rewarded-for',
  'training-commitment',
  'plan-exit-due',
  'plan-exit-found',
  'non-local',
  'not-retiring',
  'low-confidence',
  'low-confidence-over-half',
  'low-confidence-two-thirds',
  // Of an evaluation, a petition, a report: what this case scored, proposed, decided or was sent.
  'excellent-proposed',
  'grade-by-points',
  'grade-upward',
  'graded-by-decision',
  'incomplete-by-points',
  'mandatory-criteria',
  'petition-in-time',
  'points-within-scale',
  'proposal-stands',
  'quarter-unscored',
  'quarters-recorded',
  'report-not-taken',
  'report-stands',
  'within-cap',
  'year-proposed',
];
/** What a form says of a case about training. */
const VALUES = { course: 'master' };

describe('the officials of the sample', () => {
  const officials = register.assignments.filter(({ post }) => register.posts.some(({ id, concurrent }) => id === post && !concurrent));
  const others = Object.keys(ELIGIBILITY).filter((rule) => !RULES_OF_CANDIDATES.includes(rule));

  /** Each official and the post they hold, read once: there are many, and many rules. */
  const atTheirPosts = officials.map(({ person, post }) => {
    const town = townOfSample(sample, post, TODAY);
    const facts = { bodies: [], holdings: [], kin: town.kin, people: [], post: town.post, rows: [] };
    return { facts, subject: must(town.people[person], person) };
  });

  it.each(others.filter((rule) => !OF_THE_CASE.includes(rule)))('%s: somebody meets it, and somebody does not', (rule) => {
    const verdicts = atTheirPosts.map(
      ({ facts, subject }) => findingsAbout({ rulebook, at: `${TODAY}T03:00:00.000Z`, facts, values: VALUES }, subject, [rule])[0]?.verdict,
    );
    expect(verdicts).toContain('pass');
    expect(verdicts).toContain('fail');
  });
});

describe('the candidates of the sample', () => {
  const economyHead = sample.vacancies.find(({ key }) => key === 'economyHead')?.post ?? '';
  const town = townOfSample(sample, economyHead, TODAY);
  const facts = { bodies: [], holdings: [], kin: town.kin, people: [], post: town.post, rows: [] };
  const rules = RULES_OF_CANDIDATES;

  it.each(sample.candidates)('$login fails what the sample says: $fails', ({ person, fails }) => {
    const subject = town.people[person];
    if (subject === undefined) throw new Error('No such person');
    const judged = findingsAbout({ rulebook, at: `${TODAY}T03:00:00.000Z`, facts, values: {} }, subject, rules);
    const failed = judged.filter(
      ({ verdict, rule }) => verdict !== 'pass' && !(rule === 'conclusion-valid' && subject.conclusions.length === 0),
    );
    expect(failed.map(({ rule }) => rule).sort()).toEqual([...fails].sort());
  });

  it('cover every rule, and leave several who meet them all', () => {
    const failed = new Set(CANDIDATES.flatMap(({ fails }) => fails));
    expect(rules.filter((rule) => !failed.has(rule))).toEqual([]);
    expect(CANDIDATES.filter(({ fails }) => fails.length === 0).length).toBeGreaterThanOrEqual(4);
  });
});
