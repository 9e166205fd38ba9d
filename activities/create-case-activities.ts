import { moveClock } from '../db/cases';
import { commit } from '../db/commit';
import type { PreparePaper } from '../db/commit-document';
import type { Database } from '../db/connect';
import { readChild } from '../db/facts-child';
import { entriesPage } from '../db/ledger';
import { queueArchive } from '../db/outbox';
import type { CaseActivities } from './case-activities';
import { openingFacts } from './opening-facts';
import { recordNotSealed } from './record-not-sealed';
import { versionNamed } from './version-named';

/** The effects of a running case on one database. @param prepare makes the sheet of a paper that a commit issues */
export const createCaseActivities = (db: Database, prepare: PreparePaper): CaseActivities => ({
  commit: (request) => commit(db, request, prepare),
  entriesAfter: ({ case: caseId, seq }) => entriesPage(db, caseId, seq),
  childOutcome: async ({ case: child }) => (await readChild(db, child)) ?? null,
  openingFacts: (question) => openingFacts(db, question),
  versionNamed: (to) => versionNamed(db, to),
  recordNotSealed: (attempt) => recordNotSealed(db, attempt, new Date().toISOString()),
  moveClock: (clock) => moveClock(db, clock),
  queueArchive: (run) => queueArchive(db, run),
});
