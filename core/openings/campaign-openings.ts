import { localDate } from '../calendar/working-days';
import { caseIdFrom } from '../case-id';
import { campaignDay } from '../definition/campaign-day';
import { numberOf } from '../definition/rule-values';
import type { Facts, Instant, LocalDate, PersonId } from '../facts';
import { must } from '../must';
import type { Rulebook } from '../rulebook';
import { daysLater } from '../rules/local-dates';
import { type Considered, type DueOpenings, sortOpenings } from './opening';

/** A campaign that is open: cases of the procedure about everybody, since a day. */
export interface Campaign {
  readonly rulebook: Rulebook;
  readonly day: LocalDate;
}

/** Somebody in office, with the snapshot on which a case about them would be opened, and the campaigns in which there has been none about them. */
export interface InOffice {
  readonly person: PersonId;
  readonly facts: Facts;
  readonly wanted: readonly string[];
}

/** The campaigns that are open at an instant: each opens cases from its day on, for so many calendar days. Who comes later is for people to see to. */
export const openCampaigns = (rulebooks: readonly Rulebook[], at: Instant): readonly Campaign[] =>
  rulebooks.flatMap((rulebook) => {
    const { itself } = rulebook.definition.opens;
    if (itself === undefined || itself.when === 'termEnd') return [];
    const today = localDate(rulebook.calendar, at);
    const day = campaignDay(itself.when, numberOf(rulebook, itself.on), today);
    const open = day !== undefined && today <= daysLater(day, numberOf(rulebook, itself.within));
    return open ? [{ rulebook, day }] : [];
  });

/** The cases that campaigns open about these people. The id follows from procedure, person and day, so each opens once, whoever asks. */
export const campaignOpenings = (campaigns: readonly Campaign[], people: readonly InOffice[], at: Instant): DueOpenings => {
  const considered: Considered[] = [];
  for (const { person, facts, wanted } of people) {
    for (const { rulebook, day } of campaigns) {
      const { id: procedure, people: slots } = rulebook.definition;
      if (!wanted.includes(procedure)) continue;
      const slot = must(
        Object.keys(slots).find((name) => slots[name]?.given),
        'a slot that is given',
      );
      const because = { kind: 'campaign', day } as const;
      considered.push({
        rulebook,
        facts,
        opening: { case: caseIdFrom(`campaign\n${procedure}\n${person}\n${day}`), procedure, slot, person, because },
      });
    }
  }
  return sortOpenings(considered, at);
};
