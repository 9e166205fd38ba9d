import { complaint } from '../../../../../workflows/procedures/complaint';
import { changed } from '../../../definition/mutate';
import { library } from '../../../definition/shipped';
import { type Dishonest, P9, P13 } from './dishonest';

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
  P13(
    'a complaint to a body that is not above the one that decided',
    'review-open',
    'review-not-by-named-body',
    'steps.decide.result.carried.review.by',
    [['places.higher.of', 'unit']],
  ),
  P13(
    'a complaint to a body to which the ballot may rise',
    'review-open',
    'reviewer-may-have-decided',
    'steps.decide.result.carried.review.by',
    [['steps.decide.person.higher', 1]],
  ),
  P13(
    'a complaint that lets the deciders judge themselves',
    'review-open',
    'reviewer-may-have-decided',
    'steps.decide.result.carried.review.by',
    [],
    { ...library, procedures: { ...library.procedures, complaint: changed(complaint, ['bars', []]) } },
  ),
  P13('a complaint that undoes nothing', 'review-open', 'review-cannot-overturn', 'steps.decide.result.carried.review.route', [], {
    ...library,
    procedures: { ...library.procedures, complaint: changed(complaint, ['effects', {}]) },
  }),
];
