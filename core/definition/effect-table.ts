import { z } from 'zod';

export const EFFECT_KINDS = ['assign', 'endAssignment', 'concludePositive', 'concludeNegative', 'withdrawConclusion'] as const;
export const effectKind = z.enum(EFFECT_KINDS);
export type EffectKind = z.infer<typeof effectKind>;

/** What core demands of an effect because of its kind: an author can't mark an effect harmless (language.md, "The vocabulary"). */
export interface EffectProperties {
  /** Harms the person: needs a hearing before it, reasons with it, a review after it, and never follows from silence. */
  readonly adverse: boolean;
  /** One of the five triggers of a political-standards conclusion (resolution II.2.5). */
  readonly needsConclusion: boolean;
  readonly needsPublication: boolean;
  /** Whether an eligibility check must have been passed by the person. */
  readonly needsStandards: boolean;
  /** An unsettled report or objection keeps it from being granted and applied. */
  readonly stoppedByReport: boolean;
  readonly onePerPost: boolean;
  /** The effect that undoes it (annullable). */
  readonly reversal: EffectKind;
}

/** The properties of each kind of register effect. Publication before appointment: resolution II.2.5, order and length are design. */
export const EFFECTS: Readonly<Record<EffectKind, EffectProperties>> = {
  assign: {
    adverse: false,
    needsConclusion: true,
    needsPublication: true,
    needsStandards: true,
    stoppedByReport: true,
    onePerPost: true,
    reversal: 'endAssignment',
  },
  endAssignment: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    stoppedByReport: true,
    onePerPost: false,
    reversal: 'assign',
  },
  concludePositive: {
    adverse: false,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    stoppedByReport: true,
    onePerPost: false,
    reversal: 'withdrawConclusion',
  },
  concludeNegative: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    stoppedByReport: true,
    onePerPost: false,
    reversal: 'withdrawConclusion',
  },
  withdrawConclusion: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    stoppedByReport: false,
    onePerPost: false,
    reversal: 'concludePositive',
  },
};
