import type { EffectKind } from './effect-table';

export const RECORD_KINDS = ['reward', 'training', 'support', 'placement'] as const;
/** What a decision may enter in a person's record besides posts, terms and conclusions. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The effects that enter something in a person's record, in the words that their `detail` names. */
export const ENTERS: Readonly<Partial<Record<EffectKind, RecordKind>>> = {
  reward: 'reward',
  sendToTraining: 'training',
  sendAbroad: 'training',
  place: 'placement',
};

/** The effects that strike such an entry out again, and how the register tells it. */
export const STRIKES: Readonly<Partial<Record<EffectKind, { readonly kind: RecordKind; readonly as: 'revoked' | 'withdrawn' }>>> = {
  revokeReward: { kind: 'reward', as: 'revoked' },
  withdrawFromTraining: { kind: 'training', as: 'withdrawn' },
};

/** Whether an effect of this kind says in a word what it enters or strikes out: the title of a reward, the course, the draft, the quarter, the grade, the form of discipline. */
export const isWorded = (kind: EffectKind): boolean => ENTERS[kind] !== undefined || STRIKES[kind] !== undefined || WORDED.includes(kind);

const WORDED: readonly EffectKind[] = ['publish', 'recordScore', 'proposeGrade', 'grade', 'correctGrade', 'discipline', 'strikeDiscipline'];
/**
 * The forms of discipline that a decision enters as such. Removal from a post is no word in a record but leaves the post, by a procedure of its own; the
 * register knows it from before.
 */
export const DISCIPLINE_FORMS = ['reprimand', 'warning'] as const;
export type DisciplineForm = (typeof DISCIPLINE_FORMS)[number];
export const isDisciplineForm = (word: string): word is DisciplineForm => DISCIPLINE_FORMS.some((form) => form === word);
