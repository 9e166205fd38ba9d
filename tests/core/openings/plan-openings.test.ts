import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { PersonFacts } from '../../../core/facts';
import type { PersonAndPost } from '../../../core/openings/opening';
import { planOpenings } from '../../../core/openings/plan-openings';
import { rulebookOf } from '../../../core/rulebook';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { planExit } from '../../../workflows/procedures/plan-exit';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { changed } from '../definition/mutate';
import { official, vacancy } from '../rules/official';

const calendar = compileCalendar(vietnamCalendar);
const rulebooks = [reappointment, planExit].map((one) => rulebookOf(one, vietnamPack, calendar));
/** Early in the morning of Monday 3 August 2026 in Vietnam, which is still Sunday in UTC. */
const AT = '2026-08-02T21:00:00.000Z';
const DECIDED = '2026-06-15';
const PLANNED = { level: vacancy.level, post: vacancy.id, until: '2030-12-31' } as const;
const REPRIMAND = { form: 'reprimand', decided: DECIDED, ends: '2027-06-15' } as const;

/** Somebody in the plan for a post that another holds, with a reprimand that runs. */
const planned = (record: Partial<PersonFacts> = {}, cases: PersonAndPost['cases'] = []): PersonAndPost => ({
  person: official.id,
  post: vacancy.id,
  facts: {
    holdings: [],
    kin: [],
    bodies: [
      { id: vacancy.unit, organs: { leadership: 'b-leadership', 'party-committee': 'b-party' } },
      { id: vacancy.managing, superior: 'b-above', organs: { personnel: 'b-personnel', inspection: 'b-inspection', records: 'b-records' } },
    ],
    people: [{ ...official, planned: [PLANNED], disciplines: [REPRIMAND], ...record }],
    post: { ...vacancy, vacant: false, holders: ['p-other'] },
    rows: [],
  },
  cases,
});
const opened = (...people: readonly PersonAndPost[]) => planOpenings(rulebooks, people, AT).openings;
const before = (more: Partial<PersonAndPost['cases'][number]>): PersonAndPost['cases'] => [
  { procedure: 'plan-exit', opened: '2026-06-14T16:59:59.000Z', open: false, ...more },
];

describe('a case opens by itself about somebody in the plan', () => {
  it('once the register shows a ground to leave it, and says which and since when', () => {
    expect(planOpenings(rulebooks, [planned()], AT)).toEqual({
      openings: [
        {
          case: expect.stringMatching(/^c-[a-z2-7]{26}$/),
          procedure: 'plan-exit',
          slot: 'official',
          people: [official.id],
          post: vacancy.id,
          because: { kind: 'found', fact: 'plan-exit-disciplined', day: DECIDED },
        },
      ],
      refused: [],
    });
  });
  it.each<[string, Partial<PersonFacts>]>([
    ['without a ground', { disciplines: [] }],
    ['whose plan ran out yesterday', { planned: [{ ...PLANNED, until: '2026-08-02' }] }],
    ['who is planned for another post', { planned: [{ ...PLANNED, post: 'o-other' }] }],
  ])('not about anybody %s', (_who, record) => {
    expect(opened(planned(record))).toEqual([]);
  });
  it.each<[string, PersonAndPost['cases'], number]>([
    ['not while such a case is under way, whoever opened it and when', before({ open: true }), 0],
    ['not where there was one on that day or since, whatever it came to', before({ opened: '2026-06-14T17:00:00.000Z' }), 0],
    ['though there was one before the ground', before({}), 1],
    ['though there is a case of another procedure', before({ procedure: 'planning', open: true }), 1],
  ])('%s', (_what, cases, count) => {
    expect(opened(planned({}, cases))).toHaveLength(count);
  });
  it('again on a ground that came after the last case', () => {
    const decided = before({ opened: '2026-06-20T02:00:00.000Z' });
    const negative = { positive: false, concluded: '2026-07-01', expires: '2027-07-01', case: 'c-earlier' };
    expect(opened(planned({}, decided))).toEqual([]);
    expect(opened(planned({ conclusions: [negative] }, decided))).toMatchObject([
      { because: { fact: 'plan-exit-not-to-standard', day: '2026-07-01' } },
    ]);
  });
  it('never on what a rule leaves unclear, nor about whom the register does not know', () => {
    const { post: _post, ...facts } = planned().facts;
    expect(opened({ ...planned(), facts })).toEqual([]);
    expect(opened({ ...planned(), person: 'p-unknown' })).toEqual([]);
  });
  it('not where the register has no body for a place of the procedure, and that is named', () => {
    const { facts } = planned();
    const alone = { ...planned(), facts: { ...facts, bodies: facts.bodies.slice(0, 1) } };
    expect(planOpenings(rulebooks, [alone], AT)).toMatchObject({
      openings: [],
      refused: [{ procedure: 'plan-exit', people: [official.id], post: vacancy.id, rejection: { code: 'invalid-form' } }],
    });
  });
  it('once, whoever asks and when: the id says procedure, person, post and day, and nothing else', () => {
    const id = (one: PersonAndPost, at = AT) => planOpenings(rulebooks, [one], at).openings[0]?.case;
    expect(id(planned(), '2026-09-01T21:00:00.000Z')).toBe(id(planned()));
    expect(id(planned({ disciplines: [{ ...REPRIMAND, decided: '2026-06-16' }] }))).not.toBe(id(planned()));
  });
  it('of no procedure that opens otherwise, though its rule tells a day', () => {
    const atTermEnd = changed(reappointment, ['opens.itself.where', 'plan-exit-found'], ['post', 'any']);
    expect(planOpenings([rulebookOf(atTermEnd, vietnamPack, calendar)], [planned()], AT)).toEqual({ openings: [], refused: [] });
  });
});
