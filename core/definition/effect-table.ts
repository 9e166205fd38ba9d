import { z } from 'zod';

export const EFFECT_KINDS = [
  'assign', // bổ nhiệm
  'reappoint', // bổ nhiệm lại
  'extendTerm', // kéo dài thời gian giữ chức vụ
  'shortenTerm', // rút ngắn thời gian giữ chức vụ
  'endAssignment', // cho thôi giữ chức vụ
  'acceptResignation', // đồng ý từ chức
  'remove', // miễn nhiệm
  'transfer', // điều động
  'rotate', // luân chuyển
  'second', // biệt phái
  'assignOnTrial', // giao giữ chức vụ thử thách
  'confirm', // bổ nhiệm chính thức sau thử thách
  'reassign', // tạm bố trí công tác khác
  'suspend', // tạm đình chỉ công tác
  'restore', // trở lại vị trí công tác
  'annul', // hủy bỏ, thu hồi quyết định
  'overturn', // hủy bỏ quyết định theo khiếu nại, đề nghị xem xét lại
  'publish', // ban hành quy trình, bộ quy tắc
  'concludePositive',
  'concludeNegative',
  'withdrawConclusion',
  'reward', // khen thưởng
  'revokeReward', // thu hồi khen thưởng
  'sendToTraining', // cử đi đào tạo, bồi dưỡng
  'sendAbroad', // cử đi học tập ở nước ngoài
  'place', // bố trí công tác
  'withdrawFromTraining', // rút khỏi đào tạo, bồi dưỡng
  'putInPlan', // đưa vào quy hoạch
  'takeFromPlan', // đưa ra khỏi quy hoạch
  'recordScore', // ghi nhận điểm đánh giá quý
  'proposeGrade', // đề nghị mức xếp loại
  'gradeIncomplete', // xếp loại không hoàn thành nhiệm vụ
  'grade', // xếp loại chất lượng
  'gradeExcellent', // xếp loại hoàn thành xuất sắc nhiệm vụ
  'correctGrade', // điều chỉnh kết quả xếp loại
  'discipline', // kỷ luật
  'strikeDiscipline', // xóa kỷ luật, hủy bỏ quyết định kỷ luật
  'elect', // bầu giữ chức vụ
  'relieve', // miễn nhiệm, bãi nhiệm chức vụ do bầu
  'recordConfidence', // ghi nhận kết quả lấy phiếu tín nhiệm
] as const;
export const effectKind = z.enum(EFFECT_KINDS);
export type EffectKind = z.infer<typeof effectKind>;

/** What core demands of an effect because of its kind: an author can't mark an effect harmless (language.md, "The vocabulary"). */
export interface EffectProperties {
  /** Harms the person: needs a hearing before it, reasons with it, a review after it, and never follows from silence. */
  readonly adverse: boolean;
  /** The person is met and heard before it, though it need not harm them (catalogue P5 to P7). */
  readonly meetsFirst: boolean;
  /** One of the five triggers of a political-standards conclusion (resolution II.2.5). */
  readonly needsConclusion: boolean;
  readonly needsPublication: boolean;
  /** Whether an eligibility check must have been passed by the person. */
  readonly needsStandards: boolean;
  /** Follows only on the person's own request. */
  readonly needsRequest: boolean;
  /** An unsettled report or objection keeps it from being granted and applied. */
  readonly stoppedByReport: boolean;
  /**
   * An agreed expiry or a restoration: it ends what the same case began, needs no decision of its own, and silence may bring it about
   * (guarantees 9 and 12).
   */
  readonly neutral: boolean;
  /** The record of a vote: it decides nothing and nobody grants it. What is entered is what this case counted about the person. */
  readonly ofVote: boolean;
  /** What of the register it changes: the same thing is undone by the same reversal. */
  readonly changes:
    | 'beginsPost'
    | 'endsPost'
    | 'term'
    | 'goesAway'
    | 'comesBack'
    | 'conclusion'
    | 'decision'
    | 'reward'
    | 'training'
    | 'rules'
    | 'plan'
    | 'score'
    | 'proposal'
    | 'grade'
    | 'discipline'
    | 'confidence'
    | 'placement';
  /** Whether it is about a post, which the case then has. */
  readonly ofPost: boolean;
  /**
   * Begins or ends an elected post: the Party introduces, and the council decides (catalogue P3). Every other effect on who holds a post is for posts
   * that are filled by appointment.
   */
  readonly byElection: boolean;
  readonly onePerPost: boolean;
  /** One decision may give it to everyone in a slot at once; each gets one such thing by a case (guarantee one-person-per-post). */
  readonly together: boolean;
  /** The effect that undoes it (annullable). */
  readonly reversal: EffectKind;
}

const PLAIN = {
  adverse: false,
  meetsFirst: false,
  needsConclusion: false,
  needsPublication: false,
  needsStandards: false,
  needsRequest: false,
  stoppedByReport: true,
  neutral: false,
  ofVote: false,
  ofPost: true,
  byElection: false,
  onePerPost: false,
  together: false,
} as const;
const HARM = { ...PLAIN, adverse: true } as const;
const CHECKED = { ...PLAIN, needsStandards: true } as const;
/** Gives a post to somebody who meets its published standard. */
const POST = { ...CHECKED, onePerPost: true } as const;

/** The grade of a year, for a whole group at once and published within the body (catalogue P10, resolution II.2.3). */
const GRADED = { ...CHECKED, needsPublication: true, ofPost: false, together: true } as const;

/**
 * The properties of each kind of register effect, by what they have beyond the plainest. Publication before appointment: resolution II.2.5, order
 * and length are design. A suspension is not stopped by the very inspection that it makes room for (catalogue P13).
 */
export const EFFECTS: Readonly<Record<EffectKind, EffectProperties>> = {
  assign: { ...POST, needsConclusion: true, needsPublication: true, changes: 'beginsPost', reversal: 'endAssignment' },
  reappoint: { ...CHECKED, needsConclusion: true, changes: 'term', reversal: 'shortenTerm' },
  extendTerm: { ...CHECKED, changes: 'term', reversal: 'shortenTerm' },
  shortenTerm: { ...HARM, changes: 'term', reversal: 'extendTerm' },
  endAssignment: { ...HARM, changes: 'endsPost', reversal: 'assign' },
  acceptResignation: { ...PLAIN, needsRequest: true, changes: 'endsPost', reversal: 'assign' },
  remove: { ...HARM, changes: 'endsPost', reversal: 'assign' },
  transfer: { ...POST, meetsFirst: true, changes: 'beginsPost', reversal: 'endAssignment' },
  rotate: { ...POST, meetsFirst: true, needsConclusion: true, changes: 'beginsPost', reversal: 'endAssignment' },
  second: { ...POST, meetsFirst: true, changes: 'goesAway', reversal: 'restore' },
  assignOnTrial: { ...POST, needsConclusion: true, needsPublication: true, changes: 'goesAway', reversal: 'restore' },
  confirm: { ...CHECKED, needsConclusion: true, needsPublication: true, changes: 'comesBack', reversal: 'endAssignment' },
  reassign: { ...HARM, onePerPost: true, changes: 'goesAway', reversal: 'restore' },
  suspend: { ...HARM, stoppedByReport: false, changes: 'goesAway', reversal: 'restore' },
  restore: { ...PLAIN, stoppedByReport: false, neutral: true, changes: 'comesBack', reversal: 'suspend' },
  annul: { ...HARM, needsPublication: true, ofPost: false, changes: 'decision', reversal: 'overturn' },
  overturn: { ...PLAIN, needsRequest: true, ofPost: false, changes: 'decision', reversal: 'annul' },
  publish: { ...CHECKED, needsRequest: true, stoppedByReport: false, ofPost: false, changes: 'rules', reversal: 'publish' },
  concludePositive: { ...PLAIN, ofPost: false, changes: 'conclusion', reversal: 'withdrawConclusion' },
  concludeNegative: { ...HARM, ofPost: false, changes: 'conclusion', reversal: 'withdrawConclusion' },
  withdrawConclusion: { ...HARM, stoppedByReport: false, ofPost: false, changes: 'conclusion', reversal: 'concludePositive' },
  reward: { ...CHECKED, needsPublication: true, ofPost: false, changes: 'reward', reversal: 'revokeReward' },
  revokeReward: { ...HARM, ofPost: false, changes: 'reward', reversal: 'reward' },
  sendToTraining: { ...CHECKED, ofPost: false, changes: 'training', reversal: 'withdrawFromTraining' },
  sendAbroad: { ...CHECKED, needsConclusion: true, ofPost: false, changes: 'training', reversal: 'withdrawFromTraining' },
  withdrawFromTraining: { ...HARM, ofPost: false, changes: 'training', reversal: 'sendToTraining' },
  place: { ...PLAIN, meetsFirst: true, ofPost: false, changes: 'placement', reversal: 'annul' },
  putInPlan: { ...CHECKED, needsConclusion: true, changes: 'plan', reversal: 'takeFromPlan' },
  takeFromPlan: { ...HARM, changes: 'plan', reversal: 'putInPlan' },
  recordScore: { ...CHECKED, ofPost: false, changes: 'score', reversal: 'recordScore' },
  proposeGrade: { ...CHECKED, ofPost: false, changes: 'proposal', reversal: 'proposeGrade' },
  gradeIncomplete: { ...HARM, ofPost: false, changes: 'grade', reversal: 'correctGrade' },
  grade: { ...GRADED, changes: 'grade', reversal: 'correctGrade' },
  gradeExcellent: { ...GRADED, changes: 'grade', reversal: 'grade' },
  correctGrade: { ...CHECKED, needsRequest: true, ofPost: false, changes: 'grade', reversal: 'grade' },
  elect: { ...POST, needsConclusion: true, byElection: true, changes: 'beginsPost', reversal: 'relieve' },
  relieve: { ...HARM, byElection: true, changes: 'endsPost', reversal: 'elect' },
  discipline: { ...HARM, ofPost: false, changes: 'discipline', reversal: 'strikeDiscipline' },
  strikeDiscipline: { ...PLAIN, ofPost: false, changes: 'discipline', reversal: 'discipline' },
  recordConfidence: { ...PLAIN, stoppedByReport: false, ofVote: true, ofPost: false, changes: 'confidence', reversal: 'annul' },
};

/** What of the register is about who holds a post, and for how long. */
const HOLDING: readonly EffectProperties['changes'][] = ['beginsPost', 'endsPost', 'term', 'goesAway', 'comesBack'];

/** Whether an effect of this kind may be about a post that is filled by election, or by appointment. */
export const fitsPost = (kind: EffectKind, elected: boolean): boolean =>
  !HOLDING.includes(EFFECTS[kind].changes) || EFFECTS[kind].byElection === elected;

/** Whether an effect of this kind may be about a post in a key or secret unit: it puts nobody to work there, or not without a conclusion (resolution II.2.5). */
export const fitsKeyPost = (kind: EffectKind): boolean => !EFFECTS[kind].onePerPost || EFFECTS[kind].needsConclusion;
