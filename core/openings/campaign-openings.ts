import { localDate } from '../calendar/working-days';
import { caseIdFrom } from '../case-id';
import { findPlace } from '../decide/find-place';
import type { Campaign } from '../definition/campaign';
import { campaignBegan } from '../definition/campaign-day';
import { numberOf } from '../definition/rule-values';
import type { BodyId, Facts, Instant, LocalDate, PersonId } from '../facts';
import type { Rulebook } from '../rulebook';
import { daysLater } from '../rules/local-dates';
import { type Considered, type DueOpening, type DueOpenings, findingOf, slotOf, sortOpenings } from './opening';

/** A campaign that is open, since a day. */
export interface OpenCampaign {
  readonly rulebook: Rulebook;
  readonly itself: Campaign;
  readonly day: LocalDate;
}

/**
 * Somebody in office, with the snapshot on which a case about them would be opened, and the campaigns in which there has been none about them. Where one
 * is about a post, the snapshot is of the post that they hold, if they hold one that is not beside another.
 */
export interface InOffice {
  readonly person: PersonId;
  readonly facts: Facts;
  readonly wanted: readonly string[];
}

/** The campaigns that are open at an instant: each opens cases from its day on, for so many calendar days. Who comes later is for people to see to. */
export const openCampaigns = (rulebooks: readonly Rulebook[], at: Instant): readonly OpenCampaign[] =>
  rulebooks.flatMap((rulebook) => {
    const { itself } = rulebook.definition.opens;
    if (itself === undefined || !('within' in itself)) return [];
    const today = localDate(rulebook.calendar, at);
    const day = campaignBegan(itself, rulebook.pack, today);
    const open = day !== undefined && today <= daysLater(day, numberOf(rulebook, itself.within));
    return open ? [{ rulebook, itself, day }] : [];
  });

/**
 * The cases that campaigns open about these people, each about one of them: everybody, or whoever heads the body that a place is. The id follows from
 * procedure, person or body, and day, so each opens once, whoever asks.
 */
export const campaignOpenings = (campaigns: readonly OpenCampaign[], people: readonly InOffice[], at: Instant): DueOpenings => {
  const considered: Considered[] = [];
  for (const one of people) {
    for (const campaign of campaigns) {
      if (!isWanted(campaign, one, at)) continue;
      const key = keyOf(campaign, one);
      const facts = factsFor(campaign, one);
      if (key !== undefined) considered.push({ rulebook: campaign.rulebook, facts, opening: opening(campaign, key, [one.person], facts) });
    }
  }
  return sortOpenings(considered, at);
};

/**
 * The cases that campaigns open about several of these people together: one about all for whom its places are the same bodies. The people are all
 * whom one body employs, so that no other asks for the rest of them. The id follows from procedure, bodies and day.
 */
export const togetherOpenings = (campaigns: readonly OpenCampaign[], people: readonly InOffice[], at: Instant): DueOpenings =>
  sortOpenings(
    campaigns.flatMap((campaign) => {
      const groups = new Map<string, InOffice[]>();
      for (const one of people) {
        if (!isWanted(campaign, one, at)) continue;
        const key = JSON.stringify(Object.entries(placesOf(campaign, one)));
        groups.set(key, [...(groups.get(key) ?? []), one]);
      }
      return [...groups].map(([key, group]): Considered => {
        const facts = inOne(group.map((one) => factsFor(campaign, one)));
        const ids = group.map(({ person }) => person);
        return { rulebook: campaign.rulebook, facts, opening: opening(campaign, key, ids, facts) };
      });
    }),
    at,
  );

/** Whether the campaign still asks for somebody, and its rule holds of them. What a rule leaves unclear opens nothing: a person may. */
export const isWanted = (campaign: OpenCampaign, one: InOffice, at: Instant): boolean => {
  const { rulebook, itself } = campaign;
  const { id, post } = rulebook.definition;
  const facts = factsFor(campaign, one);
  if (!one.wanted.includes(id) || (post !== false && facts.post === undefined)) return false;
  return itself.where === undefined || findingOf(rulebook, facts, one.person, itself.where, at)?.verdict === 'pass';
};

/** A case about no post is judged by no post, whichever somebody holds. */
const factsFor = ({ rulebook }: OpenCampaign, { facts: { post, ...facts } }: InOffice): Facts =>
  rulebook.definition.post === false || post === undefined ? facts : { ...facts, post };

/** What a case about somebody is known by: the person, or the body that they head at the place asked for; nothing where they head no such body, or it lacks another of the places. */
const keyOf = (campaign: OpenCampaign, one: InOffice): string | undefined => {
  const { about } = campaign.itself;
  if (typeof about !== 'object') return one.person;
  const places = placesOf(campaign, one);
  const body = places[about.headOf];
  const heads = one.facts.holdings.some(
    (held) => held.person === one.person && held.body === body && held.role === 'head' && held.ended === undefined,
  );
  return heads && Object.values(places).every((place) => place !== undefined) ? body : undefined;
};

const placesOf = (
  { rulebook: { definition } }: OpenCampaign,
  { person, facts }: InOffice,
): Readonly<Record<string, BodyId | undefined>> => {
  const named = { people: { [slotOf(definition)]: [person] }, facts };
  return Object.fromEntries(Object.keys(definition.places).map((place) => [place, findPlace(definition.places, named, place)]));
};

const opening = (
  { rulebook: { definition }, day }: OpenCampaign,
  key: string,
  people: readonly PersonId[],
  { post }: Facts,
): DueOpening => ({
  case: caseIdFrom(`campaign\n${definition.id}\n${key}\n${day}`),
  procedure: definition.id,
  slot: slotOf(definition),
  people,
  ...(definition.post === false || post === undefined ? {} : { post: post.id }),
  because: { kind: 'campaign', day },
});

/** Several snapshots of the same moment as one. */
const inOne = (facts: readonly Facts[]): Facts => ({
  holdings: facts.flatMap(({ holdings }) => holdings),
  kin: facts.flatMap(({ kin }) => kin),
  bodies: facts.flatMap(({ bodies }) => bodies),
  people: facts.flatMap(({ people }) => people),
  rows: facts.flatMap(({ rows }) => rows),
});
