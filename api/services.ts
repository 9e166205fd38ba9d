import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { WorkingCalendar } from '../core/calendar/calendar';
import type { RulePack } from '../core/definition/rule-pack';
import type { Database } from '../db/connect';
import type { BallotKeys } from '../sealing/ballot-box';
import type { KeyRing } from '../sealing/key-ring';
import type { Rulebooks } from './cases/rulebooks';

/** What the api works with. Made once, by the composition root; everything below takes of it what it needs. */
export interface Services {
  readonly db: Database;
  readonly temporal: Client;
  readonly taskQueue: string;
  /** How long a command may take before its sender is told that it may still be carried out, in milliseconds. */
  readonly answerWithinMs: number;
  readonly ring: KeyRing;
  readonly ballotKeys: BallotKeys;
  /** Who sent reports in: a ring of its own, and a login of its own to read them, where this process may at all. */
  readonly vault: { readonly ring: KeyRing; readonly db?: Database };
  readonly rulebooks: Rulebooks;
  /** What new cases are opened under. */
  readonly pack: () => Promise<RulePack>;
  readonly calendar: WorkingCalendar;
  /** Whether the database was created for training. */
  readonly training: boolean;
  readonly now: () => Date;
  readonly log: Logger;
}
