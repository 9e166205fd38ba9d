import type { CompiledCalendar } from '../core/calendar/compiled-calendar';
import type { RulePack } from '../core/definition/rule-pack';
import type { BodyId, Instant, PersonId } from '../core/facts';
import {
  campaignOpenings,
  type InOffice,
  isWanted,
  type OpenCampaign,
  openCampaigns,
  togetherOpenings,
} from '../core/openings/campaign-openings';
import type { DueOpenings } from '../core/openings/opening';
import { planOpenings } from '../core/openings/plan-openings';
import { noticeReaches, termOpenings } from '../core/openings/term-openings';
import { type Rulebook, rulebookOf } from '../core/rulebook';
import type { Database } from '../db/connect';
import { nextEmployer, peopleInOffice, type WantingCampaign } from '../db/in-office';
import { type PlanPlace, peopleInPlan } from '../db/plans';
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

/**
 * A page of the cases that open by themselves at an instant, by the definitions now in force: first those about terms, then those about
 * people in the plan, then those of campaigns about one person each, at last those about several together, body by body.
 */
export const openingsPage = async (
  db: Database,
  { pack, calendar }: OpeningRules,
  { after, at }: { readonly after?: OpeningsPlace | undefined; readonly at: Instant },
): Promise<OpeningsPage> => {
  const rulebooks = (await definitionsInForce(db))
    .filter(({ opens }) => opens.itself !== undefined)
    .map((definition) => rulebookOf(definition, pack, calendar));
  if (after === undefined || 'ends' in after) return termsPage(db, rulebooks, at, after);
  if ('planned' in after) return planPage(db, rulebooks, at, after);
  const open = openCampaigns(rulebooks, at);
  const [together, single] = [open.filter(isTogether), open.filter((one) => !isTogether(one))];
  return 'person' in after ? peoplePage(db, single, at, after.person) : togetherPage(db, together, at, after.employer);
};

/** Before the first person in the plan. */
const PLAN: OpeningsPlace = { planned: '', post: '' };
/** Before the first person: the campaigns begin. */
const CAMPAIGNS: OpeningsPlace = { person: '' };
/** Before the first employer: the campaigns about several together begin. */
const TOGETHER: OpeningsPlace = { employer: '' };
const NOTHING: DueOpenings = { openings: [], refused: [] };

const termsPage = async (
  db: Database,
  rulebooks: readonly Rulebook[],
  at: Instant,
  after: TermPlace | undefined,
): Promise<OpeningsPage> => {
  const until = noticeReaches(rulebooks, at);
  if (until === undefined) return { ...NOTHING, next: PLAN };
  const terms = await endingTerms(db, { at, until, procedures: idsOf(rulebooks), after, most: PER_PAGE });
  const last = terms.length < PER_PAGE ? undefined : terms.at(-1);
  const next = last === undefined ? PLAN : { ends: last.ends, assignment: last.assignment };
  return { ...termOpenings(rulebooks, terms, at), next };
};

const planPage = async (db: Database, rulebooks: readonly Rulebook[], at: Instant, after: PlanPlace): Promise<OpeningsPage> => {
  const asking = rulebooks.filter(({ definition }) => definition.opens.itself?.when === 'inPlan');
  if (asking.length === 0) return { ...NOTHING, next: CAMPAIGNS };
  const planned = await peopleInPlan(db, { at, procedures: idsOf(asking), after, most: PER_PAGE });
  const last = planned.length < PER_PAGE ? undefined : planned.at(-1);
  const next = last === undefined ? CAMPAIGNS : { planned: last.person, post: last.post };
  return { ...planOpenings(asking, planned, at), next };
};

const idsOf = (rulebooks: readonly Rulebook[]): readonly string[] => rulebooks.map(({ definition }) => definition.id);

const isTogether = ({ itself }: OpenCampaign): boolean => itself.about === 'together';

const peoplePage = async (db: Database, open: readonly OpenCampaign[], at: Instant, after: PersonId): Promise<OpeningsPage> => {
  if (open.length === 0) return { ...NOTHING, next: TOGETHER };
  const withPost = open.some(({ rulebook }) => rulebook.definition.post !== false);
  const people = await peopleInOffice(db, { at, campaigns: open.map(wanting), withPost, after, most: PER_PAGE });
  const last = people.length < PER_PAGE ? undefined : people.at(-1);
  return { ...campaignOpenings(open, people, at), next: last === undefined ? TOGETHER : { person: last.person } };
};

/** All of one employer's people, since a case may be about any of them together; of those for whom no campaign asks nothing is kept. */
const togetherPage = async (db: Database, open: readonly OpenCampaign[], at: Instant, after: BodyId): Promise<OpeningsPage> => {
  const campaigns = open.map(wanting);
  const employer = open.length === 0 ? undefined : await nextEmployer(db, { at, campaigns, after });
  if (employer === undefined) return NOTHING;
  const asked: InOffice[] = [];
  for (let page: readonly InOffice[] | undefined; page === undefined || page.length === PER_PAGE; ) {
    page = await peopleInOffice(db, { at, campaigns, employer, after: page?.at(-1)?.person, most: PER_PAGE });
    asked.push(...page.filter((one) => open.some((campaign) => isWanted(campaign, one, at))));
  }
  return { ...togetherOpenings(open, asked, at), next: { employer } };
};

const wanting = ({ rulebook, itself, day }: OpenCampaign): WantingCampaign => ({
  procedure: rulebook.definition.id,
  day,
  place: typeof itself.about === 'object' ? itself.about.headOf : undefined,
});
