import type { CaseId, Instant } from '../core/facts';
import type { Digest } from '../core/ledger/digest';
import type { ChainRow } from './chain';

interface KeptThing {
  readonly format: 'sauro-kept/1';
  /** When it was stored, by the clock of whoever made it. */
  readonly at: Instant;
  readonly case: CaseId;
  /** Over the bytes as stored. */
  readonly digest: Digest;
}

/** A rendered paper: the n-th (from 1) of entry `entry` of the case's ledger, under the number and from the template that stand there. */
export interface KeptPaper extends KeptThing {
  readonly kind: 'paper';
  readonly entry: number;
  readonly n: number;
  readonly paper: string;
  readonly number: number;
  readonly template: Digest;
  readonly mediaType: string;
}

/** The archived history of one run of the case's workflow. */
export interface KeptHistory extends KeptThing {
  readonly kind: 'history';
  readonly run: string;
}

/**
 * What a row of the chain `kept` says. The format is final, as that of the ledger is: a new need gets a new `format` beside this one.
 * Written by functions/keep.sql.
 */
export type Kept = KeptPaper | KeptHistory;

/** What a row says is kept. @param row of a chain that is not broken */
export const keptIn = ({ text }: ChainRow): Kept => (JSON.parse(text) as { readonly kept: Kept }).kept;
