import type { Knex } from 'knex';
import { up as installation } from './001-installation';
import { up as bodies } from './002-bodies';
import { up as persons } from './003-persons';
import { up as posts } from './004-posts';
import { up as assignments } from './005-assignments';
import { up as delegations } from './006-delegations';
import { up as personRecord } from './007-person-record';
import { up as ledger } from './008-ledger';
import { up as attempts } from './009-attempts';
import { up as cases } from './010-cases';
import { up as tasks } from './011-tasks';
import { up as ballots } from './012-ballots';
import { up as papers } from './013-papers';
import { up as values } from './014-values';
import { up as outbox } from './015-outbox';
import { up as accounts } from './016-accounts';
import { up as receipts } from './017-receipts';
import { up as histories } from './018-histories';
import { up as published } from './019-published';
import { up as kept } from './020-kept';
import { up as leaving } from './021-leaving';
import { up as absences } from './022-absences';
import { up as recordEntries } from './023-record-entries';
import { up as annulments } from './024-annulments';
import { up as plans } from './025-plans';
import { up as drafts } from './026-drafts';
import { up as grades } from './027-grades';
import { up as confidenceVotes } from './028-confidence-votes';
import { up as disciplinesAndElectedPosts } from './029-disciplines-and-elected-posts';
import { up as reports } from './030-reports';
import { up as vault } from './031-vault';
import { up as publications } from './032-publications';
import { up as digests } from './033-digests';
import { up as postsInKeyUnits } from './034-posts-in-key-units';
import { up as support } from './035-support';

/** One numbered step forward of the schema. There is no way back: what was published stays readable. */
export interface Migration {
  readonly name: string;
  readonly up: (db: Knex) => Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '001-installation', up: installation },
  { name: '002-bodies', up: bodies },
  { name: '003-persons', up: persons },
  { name: '004-posts', up: posts },
  { name: '005-assignments', up: assignments },
  { name: '006-delegations', up: delegations },
  { name: '007-person-record', up: personRecord },
  { name: '008-ledger', up: ledger },
  { name: '009-attempts', up: attempts },
  { name: '010-cases', up: cases },
  { name: '011-tasks', up: tasks },
  { name: '012-ballots', up: ballots },
  { name: '013-papers', up: papers },
  { name: '014-values', up: values },
  { name: '015-outbox', up: outbox },
  { name: '016-accounts', up: accounts },
  { name: '017-receipts', up: receipts },
  { name: '018-histories', up: histories },
  { name: '019-published', up: published },
  { name: '020-kept', up: kept },
  { name: '021-leaving', up: leaving },
  { name: '022-absences', up: absences },
  { name: '023-record-entries', up: recordEntries },
  { name: '024-annulments', up: annulments },
  { name: '025-plans', up: plans },
  { name: '026-drafts', up: drafts },
  { name: '027-grades', up: grades },
  { name: '028-confidence-votes', up: confidenceVotes },
  { name: '029-disciplines-and-elected-posts', up: disciplinesAndElectedPosts },
  { name: '030-reports', up: reports },
  { name: '031-vault', up: vault },
  { name: '032-publications', up: publications },
  { name: '033-digests', up: digests },
  { name: '034-posts-in-key-units', up: postsInKeyUnits },
  { name: '035-support', up: support },
];
