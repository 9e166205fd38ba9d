import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Definition } from '../../../core/definition/definition';
import { campaignOpenings, type InOffice, openCampaigns, togetherOpenings } from '../../../core/openings/campaign-openings';
import { rulebookOf } from '../../../core/rulebook';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { emulationAndReward } from '../../../workflows/procedures/emulation-and-reward';
import { frontConfidenceVote } from '../../../workflows/procedures/front-confidence-vote';
import { postFitAlert } from '../../../workflows/procedures/post-fit-alert';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { resolutionReview } from '../../../workflows/procedures/resolution-review';
import { changed } from '../definition/mutate';
import { official, vacancy } from '../rules/official';

const calendar = compileCalendar(vietnamCalendar);
/** A campaign that begins on 1 November, for ten calendar days. */
const pack = {
  ...vietnamPack,
  values: {
    ...vietnamPack.values,
    'campaign-day': { ...Object.values(vietnamPack.values)[0], value: 1101 },
    'campaign-days': { ...Object.values(vietnamPack.values)[0], value: 10 },
  },
} as typeof vietnamPack;
const itself = { when: 'yearly', on: 'campaign-day', within: 'campaign-days' };
const inCampaign: Definition = changed(emulationAndReward, ['opens', { by: 'person', itself }]);
const rulebooks = [inCampaign, reappointment].map((one) => rulebookOf(one, pack, calendar));
const open = (at: string) => openCampaigns(rulebooks, at).map(({ rulebook, day }) => [rulebook.definition.id, day]);

const someone = (change: Partial<InOffice> = {}): InOffice => ({
  person: official.id,
  wanted: [inCampaign.id],
  facts: {
    holdings: [],
    kin: [],
    bodies: [
      { id: 'b-office', superior: 'b-commune', organs: { leadership: 'b-leadership' } },
      { id: 'b-commune', organs: { 'reward-council': 'b-council', records: 'b-records' } },
      { id: 'b-committee', organs: { personnel: 'b-personnel', inspection: 'b-inspection' } },
    ],
    people: [{ ...official, employer: 'b-office', partyCommittee: 'b-committee' }],
    rows: [],
  },
  ...change,
});
const AT = '2026-11-05T02:00:00.000Z';
const about = (...people: readonly InOffice[]) => campaignOpenings(openCampaigns(rulebooks, AT), people, AT);

describe('a campaign', () => {
  it.each([
    ['on its day, in Vietnam', '2026-10-31T17:00:00.000Z', [['emulation-and-reward', '2026-11-01']]],
    ['not a moment before', '2026-10-31T16:59:59.999Z', []],
    ['on the tenth day after', '2026-11-11T16:59:59.999Z', [['emulation-and-reward', '2026-11-01']]],
    ['no later', '2026-11-11T17:00:00.000Z', []],
  ])('opens cases %s', (_when, at, campaigns) => {
    expect(open(at)).toEqual(campaigns);
  });

  it('opens a case about each person in office, by its day and nobody', () => {
    expect(about(someone())).toEqual({
      refused: [],
      openings: [
        {
          case: expect.stringMatching(/^c-[a-z2-7]{26}$/),
          procedure: 'emulation-and-reward',
          slot: 'nominee',
          people: [official.id],
          because: { kind: 'campaign', day: '2026-11-01' },
        },
      ],
    });
  });

  it('opens none about whom there has been one', () => {
    expect(about(someone({ wanted: [] }))).toEqual({ openings: [], refused: [] });
  });

  it('opens the same case, whoever asks on whatever day, and another in the next year', () => {
    const idAt = (at: string) => campaignOpenings(openCampaigns(rulebooks, at), [someone()], at).openings[0]?.case;
    expect(idAt('2026-11-09T02:00:00.000Z')).toBe(idAt(AT));
    expect(idAt('2027-11-05T02:00:00.000Z')).not.toBe(idAt(AT));
  });

  it('names whom the register does not let it be about', () => {
    const { facts } = someone();
    expect(about(someone({ facts: { ...facts, bodies: [] } }))).toMatchObject({
      openings: [],
      refused: [
        { procedure: 'emulation-and-reward', people: [official.id], rejection: { code: 'invalid-form', params: { why: 'not-found' } } },
      ],
    });
  });
});

const shipped = (definition: Definition) => [rulebookOf(definition, vietnamPack, calendar)];
const openAt = (definition: Definition, at: string) => openCampaigns(shipped(definition), at);

describe('a campaign about whoever heads a body', () => {
  const ON_THE_DAY = '2028-04-03T02:00:00.000Z';
  const bodies = [
    { id: 'b-office', superior: 'b-province', organs: { personnel: 'b-personnel', inspection: 'b-inspection', front: 'b-front' } },
    { id: 'b-committee', organs: {} },
  ];
  const head = (body: string, change: Partial<InOffice> = {}): InOffice => ({
    ...someone({ wanted: [resolutionReview.id] }),
    facts: { ...someone().facts, bodies, holdings: [{ person: official.id, body, role: 'head' }] },
    ...change,
  });
  const forHeads = (at: string, ...people: readonly InOffice[]) => campaignOpenings(openAt(resolutionReview, at), people, at);

  it('opens one case about the head of the committee, and none about who heads another body of theirs', () => {
    expect(forHeads(ON_THE_DAY, head('b-office'))).toMatchObject({
      refused: [],
      openings: [{ procedure: 'resolution-review', slot: 'lead', people: [official.id], because: { kind: 'campaign', day: '2028-04-01' } }],
    });
    expect(forHeads(ON_THE_DAY, head('b-committee'))).toEqual({ openings: [], refused: [] });
    const deputy = head('b-office');
    const holdings = [{ person: official.id, body: 'b-office', role: 'deputy' as const }];
    expect(forHeads(ON_THE_DAY, { ...deputy, facts: { ...deputy.facts, holdings } })).toEqual({ openings: [], refused: [] });
  });

  it('opens the same case when another has become its head meanwhile', () => {
    const other = head('b-office');
    const renamed: InOffice = {
      ...other,
      person: 'p-other',
      facts: {
        ...other.facts,
        people: other.facts.people.map((one) => ({ ...one, id: 'p-other' })),
        holdings: [{ person: 'p-other', body: 'b-office', role: 'head' }],
      },
    };
    const ids = [head('b-office'), renamed].map((one) => forHeads(ON_THE_DAY, one).openings[0]?.case);
    expect(ids[0]).toBeDefined();
    expect(ids[1]).toBe(ids[0]);
  });

  it('asks for nothing of a committee that lacks a body of which the procedure speaks', () => {
    const without = head('b-office');
    const facts = { ...without.facts, bodies: [{ superior: 'b-province', id: 'b-office', organs: { personnel: 'b-personnel' } }] };
    expect(forHeads(ON_THE_DAY, { ...without, facts })).toEqual({ openings: [], refused: [] });
  });

  it.each([
    ['the plan, of May 2026', '2026-05-04T02:00:00.000Z', '2026-05-04'],
    ['each year in December', '2026-12-30T02:00:00.000Z', '2026-12-01'],
    ['the final review, in the second quarter of 2030', '2030-04-01T02:00:00.000Z', '2030-04-01'],
    ['and the plan no more in November 2026', '2026-11-23T02:00:00.000Z', undefined],
  ])('opens %s', (_which, at, day) => {
    expect(openAt(resolutionReview, at)[0]?.day).toBe(day);
  });
});

describe('a campaign about several together', () => {
  const IN_OCTOBER = '2026-10-05T02:00:00.000Z';
  const bodies = [
    { id: 'b-people', organs: { front: 'b-front' } },
    { id: 'b-committee', organs: { personnel: 'b-personnel', inspection: 'b-inspection' } },
  ];
  const holder = (id: string, elected: boolean, committee = 'b-committee'): InOffice => {
    const posts = [{ post: `o-${id}`, since: '2023-05-02', beside: false, elected }];
    const facts = { ...someone().facts, bodies, people: [{ ...official, id, posts, employer: 'b-people', partyCommittee: committee }] };
    return { person: id, wanted: [frontConfidenceVote.id], facts };
  };
  const forGroup = (...people: readonly InOffice[]) => togetherOpenings(openAt(frontConfidenceVote, IN_OCTOBER), people, IN_OCTOBER);

  it('opens one case about all of whom the rule holds, and whoever else works there is in none', () => {
    const found = forGroup(holder('p-1', true), holder('p-2', false), holder('p-3', true));
    expect(found).toMatchObject({
      refused: [],
      openings: [{ procedure: 'front-confidence-vote', slot: 'rated', people: ['p-1', 'p-3'], because: { day: '2026-10-01' } }],
    });
    expect(forGroup(holder('p-1', true), holder('p-4', true)).openings[0]?.case).toBe(found.openings[0]?.case);
  });

  it('opens none about whoever has been rated, and none where nobody is left', () => {
    const rated = { ...holder('p-1', true), wanted: [] };
    expect(forGroup(rated, holder('p-3', true)).openings.map(({ people }) => people)).toEqual([['p-3']]);
    expect(forGroup(rated, holder('p-2', false))).toEqual({ openings: [], refused: [] });
  });

  it('names those whose committee has not the bodies of such a case, apart from the others', () => {
    const found = forGroup(holder('p-1', true), holder('p-5', true, 'b-people'));
    expect(found.openings.map(({ people }) => people)).toEqual([['p-1']]);
    expect(found.refused).toMatchObject([{ people: ['p-5'], rejection: { code: 'invalid-form', params: { place: 'personnel' } } }]);
  });

  it('names them where they are more than one case takes', () => {
    const many = Array.from({ length: 21 }, (_, n) => holder(`p-${n + 10}`, true));
    expect(forGroup(...many)).toMatchObject({ openings: [], refused: [{ rejection: { params: { why: 'length' } } }] });
  });
});

describe('a campaign about whoever falls short of their post', () => {
  const MID_OCTOBER = '2026-10-15T02:00:00.000Z';
  const bodies = [
    { id: 'b-office', organs: { leadership: 'b-leadership' } },
    { id: 'b-committee', organs: { personnel: 'b-personnel', inspection: 'b-inspection' } },
  ];
  const holder = (degree: number | undefined, post = true): InOffice => {
    const attainments = degree === undefined ? [] : [{ requirement: 'degree', value: degree }];
    const people = [{ ...official, attainments, employer: 'b-office', partyCommittee: 'b-committee' }];
    const held = { post: { ...vacancy, vacant: false, holders: [official.id] } };
    return someone({ wanted: [postFitAlert.id], facts: { ...someone().facts, bodies, people, ...(post ? held : {}) } });
  };
  const forHolder = (one: InOffice) => campaignOpenings(openAt(postFitAlert, MID_OCTOBER), [one], MID_OCTOBER);

  it('opens a case about them and the post', () => {
    expect(forHolder(holder(1))).toMatchObject({
      refused: [],
      openings: [
        { procedure: 'post-fit-alert', slot: 'official', people: [official.id], post: vacancy.id, because: { day: '2026-10-15' } },
      ],
    });
  });
  it.each([
    ['who meets the standard', holder(2)],
    ['of whom nothing is recorded', holder(undefined)],
    ['who holds no post but beside another', holder(1, false)],
  ])('opens none about anybody %s', (_who, one) => {
    expect(forHolder(one)).toEqual({ openings: [], refused: [] });
  });
});
