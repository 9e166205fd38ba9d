import type { Logger } from 'pino';
import type { Session } from './session/session';

/** A refused attempt as it enters its chain (ruling 5). */
export interface RefusedAttempt {
  readonly actor: string;
  readonly route: string;
  readonly case?: string;
  readonly code: string;
  /** Of what was sent, where it was read whole; never of a slip or a password. */
  readonly digest?: string;
  readonly at: string;
}

/** What stands around every route: the clock, who is signed in, the record of refusals, the log. */
export interface Desk {
  readonly now: () => Date;
  readonly sessionOf: (token: string, at: string) => Promise<Session | undefined>;
  readonly recordRefused: (attempt: RefusedAttempt) => Promise<void>;
  /** Attempts of nobody are only counted. */
  readonly countUnknown: (at: string) => Promise<void>;
  readonly log: Logger;
}
