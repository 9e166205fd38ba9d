import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import { listCases } from '../../db/cases';
import type { Database } from '../../db/connect';
import { ledgerEnd, ledgerMoves } from '../../db/ledger-moves';
import { type Rounds, startRounds } from '../rounds';
import { checkCase } from './check-case';

const ROUND_MS = 5_000;
/** How far before the newest place each round looks again: what a crash left behind is among the newest, and places may show late. */
const LOOK_BACK = 1_000;
/** Cases that one round asks at most; the others wait for the next. */
const CHECKS_PER_ROUND = 20;
/** Open cases that one round goes through besides, in the order of their ids, to see that a workflow runs each. */
const SWEPT_PER_ROUND = 2;
/** Cases of which the round remembers how far they agreed. */
const REMEMBERED = 10_000;

/**
 * Keeps ledger and workflows together. Where a commit stood and its answer was lost for good, and nobody asks again, the
 * case would not know of its own act until the next one came: it is nudged. What no nudge can mend is reported.
 */
export const runReconciler = (db: Database, temporal: Client, log: Logger): Rounds => {
  const agreed = new Map<string, number>();
  let seen = new Map<string, number>();
  let swept = '';

  const check = async (caseId: string, seq?: number): Promise<void> => {
    const agreement = await checkCase(db, temporal, caseId).catch((error: unknown) => {
      if (error instanceof WorkflowNotFoundError) return 'agrees' as const;
      throw error;
    });
    if (agreement === 'behind') log.warn({ case: caseId }, 'a case was behind its ledger and was nudged');
    if (agreement === 'lost') log.error({ case: caseId, alert: true }, 'an open case has no running workflow');
    if (agreement === 'set-back') log.error({ case: caseId, alert: true }, 'a workflow knows more than its ledger');
    if (agreement === 'mute') log.error({ case: caseId, alert: true }, 'a workflow does not answer');
    if (seq !== undefined && agreement !== 'behind') remember(agreed, caseId, seq);
  };

  const recent = async (): Promise<void> => {
    const moves = await ledgerMoves(db, (await ledgerEnd(db)) - LOOK_BACK);
    // A case that is moving at this moment is left alone: it is compared when it has stood still for a round.
    const still = moves.filter(({ case: caseId, seq }) => seen.get(caseId) === seq && agreed.get(caseId) !== seq);
    seen = new Map(moves.map(({ case: caseId, seq }) => [caseId, seq]));
    for (const { case: caseId, seq } of still.slice(0, CHECKS_PER_ROUND)) await check(caseId, seq);
  };

  const sweep = async (): Promise<void> => {
    const page = await listCases(db, { ended: false, after: swept, most: SWEPT_PER_ROUND });
    for (const { id } of page) await check(id);
    swept = page.length < SWEPT_PER_ROUND ? '' : (page.at(-1)?.id ?? '');
  };

  return startRounds('reconciler', log, ROUND_MS, async () => {
    await recent();
    await sweep();
    return false;
  });
};

const remember = (agreed: Map<string, number>, caseId: string, seq: number): void => {
  agreed.delete(caseId);
  agreed.set(caseId, seq);
  const oldest = agreed.size > REMEMBERED ? agreed.keys().next() : undefined;
  if (oldest?.value !== undefined) agreed.delete(oldest.value);
};
