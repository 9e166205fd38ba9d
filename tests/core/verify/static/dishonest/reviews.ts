import { type Dishonest, P9 } from './dishonest';

const review = 'steps.concludeHeard.result.doesNotMeet.review';
/** Reviews that are none. */
export const reviews: readonly Dishonest[] = [
  P9('a review by another body than the one named', 'review-open', 'review-not-by-named-body', `${review}.by`, [
    [`${review}.by`, 'employerParty'],
  ]),
  P9('a review by the committee that decided', 'review-open', 'reviewer-may-have-decided', `${review}.by`, [
    [`${review}.by`, 'committee'],
    ['steps.review.person.in', 'committee'],
  ]),
  P9('a review by a body that decides when too few of the committee are left', 'review-open', 'reviewer-may-have-decided', `${review}.by`, [
    ['steps.concludeHeard.person.higher', 1],
  ]),
  P9('a review that overturns nothing', 'review-open', 'review-cannot-overturn', `${review}.route`, [
    ['steps.review.result.overturned', { to: { step: 'issueNegative' }, reasons: true }],
  ]),
];
