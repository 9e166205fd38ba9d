import { z } from 'zod';

export const EFFECT_KINDS = [
  'assign', // bổ nhiệm
  'reappoint', // bổ nhiệm lại
  'extendTerm', // kéo dài thời gian giữ chức vụ
  'shortenTerm', // rút ngắn thời gian giữ chức vụ
  'endAssignment', // cho thôi giữ chức vụ
  'acceptResignation', // đồng ý từ chức
  'remove', // miễn nhiệm
  'concludePositive',
  'concludeNegative',
  'withdrawConclusion',
] as const;
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
  /** Follows only on the person's own request. */
  readonly needsRequest: boolean;
  /** An unsettled report or objection keeps it from being granted and applied. */
  readonly stoppedByReport: boolean;
  /** What of the register it changes: the same thing is undone by the same reversal. */
  readonly changes: 'beginsPost' | 'endsPost' | 'term' | 'conclusion';
  /** Whether it is about a post, which the case then has. */
  readonly ofPost: boolean;
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
    needsRequest: false,
    stoppedByReport: true,
    changes: 'beginsPost',
    ofPost: true,
    onePerPost: true,
    reversal: 'endAssignment',
  },
  reappoint: {
    adverse: false,
    needsConclusion: true,
    needsPublication: false,
    needsStandards: true,
    needsRequest: false,
    stoppedByReport: true,
    changes: 'term',
    ofPost: true,
    onePerPost: false,
    reversal: 'shortenTerm',
  },
  extendTerm: {
    adverse: false,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: true,
    needsRequest: false,
    stoppedByReport: true,
    changes: 'term',
    ofPost: true,
    onePerPost: false,
    reversal: 'shortenTerm',
  },
  shortenTerm: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    needsRequest: false,
    stoppedByReport: true,
    changes: 'term',
    ofPost: true,
    onePerPost: false,
    reversal: 'extendTerm',
  },
  endAssignment: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    needsRequest: false,
    stoppedByReport: true,
    changes: 'endsPost',
    ofPost: true,
    onePerPost: false,
    reversal: 'assign',
  },
  acceptResignation: {
    adverse: false,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    needsRequest: true,
    stoppedByReport: true,
    changes: 'endsPost',
    ofPost: true,
    onePerPost: false,
    reversal: 'assign',
  },
  remove: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    needsRequest: false,
    stoppedByReport: true,
    changes: 'endsPost',
    ofPost: true,
    onePerPost: false,
    reversal: 'assign',
  },
  concludePositive: {
    adverse: false,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    needsRequest: false,
    stoppedByReport: true,
    changes: 'conclusion',
    ofPost: false,
    onePerPost: false,
    reversal: 'withdrawConclusion',
  },
  concludeNegative: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    needsRequest: false,
    stoppedByReport: true,
    changes: 'conclusion',
    ofPost: false,
    onePerPost: false,
    reversal: 'withdrawConclusion',
  },
  withdrawConclusion: {
    adverse: true,
    needsConclusion: false,
    needsPublication: false,
    needsStandards: false,
    needsRequest: false,
    stoppedByReport: false,
    changes: 'conclusion',
    ofPost: false,
    onePerPost: false,
    reversal: 'concludePositive',
  },
};
