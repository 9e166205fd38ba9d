/**
 * The type (thể loại) of every paper, by the symbol that stands in its number. Papers of one issuer, type and year are numbered in one
 * series, as in the issuer's book (catalogue section 2). The symbols are those in use, in either language.
 */
export const PAPER_TYPES: Readonly<Record<string, string>> = {
  'policy-proposal': 'TTr',
  'policy-approval': 'TB',
  'policy-return': 'CV',
  'policy-refusal': 'TB',
  'conference-minutes': 'BB',
  'count-record': 'BBKP',
  'eligibility-report': 'BC',
  'eligibility-conclusion': 'KL',
  'publication-notice': 'BB',
  'verification-conclusion': 'KL',
  'opinions-record': 'BC',
  'half-settlement': 'BC',
  'refusal-notice': 'TB',
  'appraisal-report': 'BC',
  'appointment-decision': 'QĐ',
  'appointment-notice': 'TB',
  'conclusion-request': 'CV',
  'hearing-minutes': 'BB',
  'negative-conclusion-draft': 'TB',
  'review-request': 'PTN',
  'review-decision': 'KL',
  'political-conclusion': 'KL',
  'term-proposal': 'TTr',
  'self-report': 'PTN',
  'reappointment-decision': 'QĐ',
  'extension-decision': 'QĐ',
  'term-notice': 'TB',
  'resignation-request': 'PTN',
  'resignation-opinion': 'BC',
  'measure-proposal': 'TTr',
  'measure-appraisal': 'BC',
  'measure-notice': 'TB',
  'measure-refusal': 'TB',
  'measure-decision': 'QĐ',
  proposal: 'TTr',
  statement: 'PTN',
  letter: 'CV',
  'meeting-minutes': 'BB',
  'move-decision': 'QĐ',
  'rotation-decision': 'QĐ',
  'trial-decision': 'QĐ',
  'confirmation-decision': 'QĐ',
  'return-notice': 'TB',
  'measure-publication': 'BB',
  'annulment-decision': 'QĐ',
  'complaint-decision': 'QĐ',
  'publication-decision': 'QĐ',
  'suspension-decision': 'QĐ',
  'reassignment-decision': 'QĐ',
  'reward-proposal': 'TTr',
  'achievement-report': 'PTN',
  'nomination-appraisal': 'BC',
  'reward-decision': 'QĐ',
  'record-notice': 'TB',
  'training-proposal': 'TTr',
  'training-commitment': 'PTN',
  'training-decision': 'QĐ',
  'training-result': 'BC',
  'quick-opinion-request': 'CV',
  'quick-opinion-answer': 'CV',
  'quick-opinion-silence': 'BC',
  'difficult-task-proposal': 'TTr',
  'difficult-task-entry': 'TB',
  'difficult-task-result': 'BC',
  'plan-decision': 'QĐ',
  'plan-exit-decision': 'QĐ',
  'post-fit-alert': 'TB',
  'post-fit-outcome': 'TB',
};

/**
 * The symbol of a paper's type, such as `QĐ`.
 *
 * @throws Error for a paper that has no type: a bug, since definitions that name one are not published
 */
export const typeOfPaper = (paper: string): string => {
  const type = Object.hasOwn(PAPER_TYPES, paper) ? PAPER_TYPES[paper] : undefined;
  if (type === undefined) throw new Error(`There is no type of the paper ${paper.slice(0, 60)}`);
  return type;
};
