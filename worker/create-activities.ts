import type { CaseActivities } from '../activities/case-activities';
import { createCaseActivities } from '../activities/create-case-activities';
import { digestsPage } from '../activities/digests-page';
import { openingsPage } from '../activities/openings-page';
import type { PeriodicActivities } from '../activities/periodic-activities';
import { compileCalendar } from '../core/calendar/compiled-calendar';
import type { KeyRing } from '../sealing/key-ring';
import { type OpeningTools, openDue } from './openings/open-due';
import { paperSheet } from './papers/paper-sheet';

/** Everything that a worker does for workflows: the effects of cases, and those of periodic work. */
export const createActivities = (tools: OpeningTools & { readonly ring: KeyRing }): CaseActivities & PeriodicActivities => {
  const { db, ring, under } = tools;
  return {
    ...createCaseActivities(db, paperSheet),
    dueOpenings: async ({ after }) => {
      const { pack, calendar } = await under();
      return openingsPage(db, { pack, calendar: compileCalendar(calendar) }, { after, at: new Date().toISOString() });
    },
    openDue: (opening) => openDue(tools, opening),
    makeDigests: async ({ after }) => {
      const { pack, calendar } = await under();
      return digestsPage(db, { pack, calendar: compileCalendar(calendar), ring }, { after, at: new Date().toISOString() });
    },
  };
};
