import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Definition } from '../../../core/definition/definition';
import { campaignOpenings, type InOffice, openCampaigns } from '../../../core/openings/campaign-openings';
import { rulebookOf } from '../../../core/rulebook';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { emulationAndReward } from '../../../workflows/procedures/emulation-and-reward';
import { reappointment } from '../../../workflows/procedures/reappointment';
import { changed } from '../definition/mutate';
import { official } from '../rules/official';

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
          person: official.id,
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
        { procedure: 'emulation-and-reward', person: official.id, rejection: { code: 'invalid-form', params: { why: 'not-found' } } },
      ],
    });
  });
});
