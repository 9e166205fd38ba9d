import type { CompiledCalendar } from '../core/calendar/compiled-calendar';
import type { RulePack } from '../core/definition/rule-pack';
import type { Instant, PersonId } from '../core/facts';
import { campaignOpenings, openCampaigns } from '../core/openings/campaign-openings';
import type { DueOpenings } from '../core/openings/opening';
import { noticeReaches, termOpenings } from '../core/openings/term-openings';
import { type Rulebook, rulebookOf } from '../core/rulebook';
import type { Database } from '../db/connect';
import { peopleInOffice } from '../db/in-office';
import { definitionsInForce } from '../db/published';
import { endingTerms, type TermPlace } from '../db/terms';
import type { OpeningsPage, OpeningsPlace } from './periodic-activities';

/** Terms, or people, that one page looks at. */
const PER_PAGE = 50;

/** What a page is judged by. */
export interface OpeningRules {
  readonly pack: RulePack;
  readonly calendar: CompiledCalendar;
}

/** A page of the cases that open by themselves at an instant, by the definitions now in force: first those about terms, then those of campaigns. */
export const openingsPage = async (
  db: Database,
  { pack, calendar }: OpeningRules,
  { after, at }: { readonly after?: OpeningsPlace | undefined; readonly at: Instant },
): Promise<OpeningsPage> => {
  const rulebooks = (await definitionsInForce(db))
    .filter(({ opens }) => opens.itself !== undefined)
    .map((definition) => rulebookOf(definition, pack, calendar));
  return after === undefined || 'ends' in after ? termsPage(db, rulebooks, at, after) : peoplePage(db, rulebooks, at, after.person);
};

/** Before the first person: the campaigns begin. */
const CAMPAIGNS: OpeningsPlace = { person: '' };
const NOTHING: DueOpenings = { openings: [], refused: [] };

const termsPage = async (
  db: Database,
  rulebooks: readonly Rulebook[],
  at: Instant,
  after: TermPlace | undefined,
): Promise<OpeningsPage> => {
  const until = noticeReaches(rulebooks, at);
  if (until === undefined) return { ...NOTHING, next: CAMPAIGNS };
  const procedures = rulebooks.map(({ definition }) => definition.id);
  const terms = await endingTerms(db, { at, until, procedures, after, most: PER_PAGE });
  const last = terms.length < PER_PAGE ? undefined : terms.at(-1);
  const next = last === undefined ? CAMPAIGNS : { ends: last.ends, assignment: last.assignment };
  return { ...termOpenings(rulebooks, terms, at), next };
};

const peoplePage = async (db: Database, rulebooks: readonly Rulebook[], at: Instant, after: PersonId): Promise<OpeningsPage> => {
  const open = openCampaigns(rulebooks, at);
  if (open.length === 0) return NOTHING;
  const campaigns = open.map(({ rulebook, day }) => ({ procedure: rulebook.definition.id, day }));
  const people = await peopleInOffice(db, { at, campaigns, after, most: PER_PAGE });
  const last = people.length < PER_PAGE ? undefined : people.at(-1);
  return { ...campaignOpenings(open, people, at), ...(last === undefined ? {} : { next: { person: last.person } }) };
};
