import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import { noticeReaches, type Term, termOpenings } from '../../../core/openings/term-openings';
import { rulebookOf } from '../../../core/rulebook';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { appointment } from '../../../workflows/procedures/appointment';
import { extensionToRetirement } from '../../../workflows/procedures/extension-to-retirement';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { changed } from '../definition/mutate';
import { official, vacancy } from '../rules/official';

const calendar = compileCalendar(vietnamCalendar);
const rulebooks = [appointment, reappointment, extensionToRetirement].map((one) => rulebookOf(one, vietnamPack, calendar));
/** Early in the morning of Monday 3 August 2026 in Vietnam, which is still Sunday in UTC. The ninetieth day after it is 1 November, a Sunday. */
const AT = '2026-08-02T21:00:00.000Z';
const NINETIETH = '2026-11-01';

/** A term of somebody with or without time left for another. */
const term = (change: Partial<Term> = {}, retirement = '2040-01-01'): Term => ({
  assignment: 'a-1',
  person: official.id,
  post: vacancy.id,
  ends: NINETIETH,
  facts: {
    holdings: [],
    kin: [],
    bodies: [
      { id: vacancy.unit, organs: { leadership: 'b-leadership', 'party-committee': 'b-party' } },
      { id: vacancy.managing, organs: { personnel: 'b-personnel', inspection: 'b-inspection', records: 'b-records' } },
    ],
    people: [{ ...official, retirement }],
    post: { ...vacancy, vacant: false, holders: [official.id] },
    rows: [],
  },
  cases: [],
  ...change,
});
const opened = (...terms: readonly Term[]) => termOpenings(rulebooks, terms, AT).openings.map(({ procedure }) => procedure);
const before = (more: Partial<Term['cases'][number]>): Term['cases'] => [
  { procedure: 'reappointment', opened: '2026-03-01T02:00:00.000Z', open: false, ...more },
];

describe('a case opens by itself before a term ends', () => {
  it('as a reappointment of whoever has the time for another, about them and their post', () => {
    expect(termOpenings(rulebooks, [term()], AT).openings).toEqual([
      {
        case: expect.stringMatching(/^c-[a-z2-7]{26}$/),
        procedure: 'reappointment',
        slot: 'official',
        people: [official.id],
        post: vacancy.id,
        because: { kind: 'termEnd', day: NINETIETH },
      },
    ]);
  });
  it.each([
    ['the rule says that there is time for another term', '2028-08-03', ['reappointment']],
    ['there is a day less than that', '2028-08-02', ['extension-to-retirement']],
    ['retirement comes on the day', '2026-08-03', []],
  ])('as one or the other, never both: where %s', (_what, retirement, procedures) => {
    expect(opened(term({}, retirement))).toEqual(procedures);
  });
  it.each([
    ['on the ninetieth day before, though the last day is a Sunday', NINETIETH, 1],
    ['not on the ninety-first', '2026-11-02', 0],
    ['later too, where nobody asked before', '2026-09-15', 1],
    ['on the very last day', '2026-08-03', 1],
    ['not when the term has run out', '2026-08-02', 0],
  ])('%s', (_what, ends, count) => {
    expect(opened(term({ ends }))).toHaveLength(count);
  });
  it.each<[string, Term['cases'], number]>([
    ['not where a case of that procedure is under way, whoever opened it and when', before({ open: true }), 0],
    ['not where there has been one since the notice began', before({ opened: AT }), 0],
    ['though there was one before, about an earlier end of the term', before({}), 1],
    ['though there is a case of another procedure', before({ procedure: 'removal', open: true }), 1],
  ])('%s', (_what, cases, count) => {
    expect(opened(term({ cases }))).toHaveLength(count);
  });
  it('not where the register has no body for a place of the procedure, and that is named', () => {
    const { facts } = term();
    const alone = term({ facts: { ...facts, bodies: facts.bodies.slice(0, 1) } });
    expect(termOpenings(rulebooks, [alone, term({ assignment: 'a-2' })], AT)).toMatchObject({
      openings: [{ procedure: 'reappointment' }],
      refused: [
        {
          procedure: 'reappointment',
          people: [official.id],
          post: vacancy.id,
          rejection: { code: 'invalid-form', params: { why: 'not-found', place: 'personnel' } },
        },
      ],
    });
  });
  it('never where the register does not know the person', () => {
    expect(opened(term({ person: 'p-unknown' }))).toEqual([]);
  });
  it('never on what a rule leaves unclear', () => {
    const doubtful = rulebookOf(changed(reappointment, ['opens.itself.where', 'grades-of-term']), vietnamPack, calendar);
    expect(termOpenings([doubtful], [term()], AT)).toEqual({ openings: [], refused: [] });
  });
  it('once, whoever asks and when: the id says procedure, assignment and day, and nothing else', () => {
    const id = (one: Term, at = AT) => termOpenings(rulebooks, [one], at).openings[0]?.case;
    expect(id(term(), '2026-08-04T03:00:00.000Z')).toBe(id(term()));
    const others = [term({ assignment: 'a-2' }), term({ ends: '2026-10-31' }), term({}, '2027-10-01')];
    expect(new Set([term(), ...others].map((one) => id(one))).size).toBe(4);
  });
});

describe('the notice', () => {
  it('reaches as far as the longest of the procedures, and nowhere where none opens by itself', () => {
    expect(noticeReaches(rulebooks, AT)).toBe(NINETIETH);
    expect(noticeReaches(rulebooks.slice(0, 1), AT)).toBeUndefined();
  });
  it('is counted as its unit says', () => {
    const inUnit = (unit: string, rule: string) =>
      noticeReaches([rulebookOf(changed(reappointment, ['opens.itself.limit', { rule, unit }]), vietnamPack, calendar)], AT);
    // The fifteenth working day: Saturday 22 August is worked, in exchange for the Monday before the National Day.
    expect(inUnit('workingDays', 'policy-days')).toBe('2026-08-22');
    expect(inUnit('months', 'months-in-post')).toMatch(/^20\d\d-\d\d-03$/);
  });
});
