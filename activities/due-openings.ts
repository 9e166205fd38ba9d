import type { CompiledCalendar } from '../core/calendar/compiled-calendar';
import type { Definition } from '../core/definition/definition';
import type { RulePack } from '../core/definition/rule-pack';
import type { Instant } from '../core/facts';
import { dueOpenings, noticeReaches } from '../core/openings/due-openings';
import { rulebookOf } from '../core/rulebook';
import type { Database } from '../db/connect';
import { currentDefinitions } from '../db/published';
import { endingTerms, type TermPlace } from '../db/terms';
import type { OpeningsPage } from './periodic-activities';

/** Terms that one page looks at. */
const TERMS_PER_PAGE = 50;

/** What a page is judged by. */
export interface OpeningRules {
  readonly pack: RulePack;
  readonly calendar: CompiledCalendar;
}

/** A page of the cases that open by themselves at an instant, by the definitions now in force. */
export const dueOpeningsPage = async (
  db: Database,
  { pack, calendar }: OpeningRules,
  { after, at }: { readonly after?: TermPlace | undefined; readonly at: Instant },
): Promise<OpeningsPage> => {
  const rulebooks = (await currentDefinitions(db))
    .map(({ text }) => JSON.parse(text) as Definition)
    .filter(({ opens }) => opens.itself !== undefined)
    .map((definition) => rulebookOf(definition, pack, calendar));
  const until = noticeReaches(rulebooks, at);
  if (until === undefined) return { openings: [], refused: [] };
  const procedures = rulebooks.map(({ definition }) => definition.id);
  const terms = await endingTerms(db, { at, until, procedures, after, most: TERMS_PER_PAGE });
  const last = terms.length < TERMS_PER_PAGE ? undefined : terms.at(-1);
  return {
    ...dueOpenings(rulebooks, terms, at),
    ...(last === undefined ? {} : { next: { ends: last.ends, assignment: last.assignment } }),
  };
};
