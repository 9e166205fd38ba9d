import { z } from 'zod';

/** What a slip may say of somebody in a confidence vote (lấy phiếu tín nhiệm): high, confident, low. */
export const CONFIDENCE_LEVELS = ['high', 'confident', 'low'] as const;
export const confidenceLevel = z.enum(CONFIDENCE_LEVELS);
export type ConfidenceLevel = z.infer<typeof confidenceLevel>;

/**
 * Under whose rules a confidence vote is held; they are never added up (catalogue P11): the Party's (96-QĐ/TW), an elected council's (Nghị quyết
 * 96/2023/QH15), the Fatherland Front's yearly one (resolution II.4).
 */
export const CONFIDENCE_REGIMES = ['party', 'council', 'front'] as const;
export const confidenceRegime = z.enum(CONFIDENCE_REGIMES);
export type ConfidenceRegime = z.infer<typeof confidenceRegime>;

/** What a vote came to about one person: how many said what, and of how many. Never who. */
export interface Rating {
  readonly levels: Readonly<Partial<Record<ConfidenceLevel, number>>>;
  readonly base: number;
}
