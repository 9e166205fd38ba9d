import type { Definition } from '../../../../../core/definition/definition';
import { appointment } from '../../../../../workflows/procedures/appointment';
import { designationAndElection } from '../../../../../workflows/procedures/designation-and-election';
import { REMOVED, valueAt } from '../../../definition/mutate';
import { type Dishonest, P1, P1b, P3, P9, P12 } from './dishonest';

const outcomeOf = (definition: Definition, path: string): object => Object(valueAt(definition, path));
const issueByDecree = { to: { step: 'sign' }, grants: ['appointment'] };
/** Silence and failed ballots that refuse, grant or settle. */
export const silence: readonly Dishonest[] = [
  P1('a refusal because opinions did not come', 'reasons-always', 'refused-without-reasons', 'steps.opinions.result.incomplete', [
    ['steps.opinions.result.incomplete', { to: { end: 'notChosen' } }],
  ]),
  P1('a refusal because nobody settled an objection', 'reasons-always', 'refused-without-reasons', 'steps.settleObjections.result.lapse', [
    ['steps.settleObjections.result.lapse.to.end', 'notChosen'],
  ]),
  P1('a refusal because too few may vote', 'reasons-always', 'refused-without-reasons', 'steps.decide.result.tooSmall', [
    ['steps.decide.result.tooSmall.to.end', 'notAppointed'],
  ]),
  P1('a refusal after the third failed meeting', 'reasons-always', 'refused-without-reasons', 'steps.decide.result.abandoned', [
    ['steps.decide.result.abandoned.to.end', 'notAppointed'],
  ]),
  P1('a refusal because a child case lapsed', 'reasons-always', 'refused-without-reasons', 'steps.politicalStandards.result.none', [
    ['steps.politicalStandards.result.none.to', { end: 'conclusionNegative' }],
    ['steps.closeWithoutConclusion', REMOVED],
  ]),
  P1('an appointment by the head’s silence', 'silence-never-harms', 'granted-by-engine', 'steps.decideHalf.result.lapse.grants', [
    ['steps.decideHalf.result.lapse', issueByDecree],
  ]),
  P1('an appointment because the body never met', 'silence-never-harms', 'granted-by-engine', 'steps.decide.result.abandoned.grants', [
    ['steps.decide.result.abandoned', issueByDecree],
  ]),
  P3(
    'an introduction because the committee never met',
    'silence-never-harms',
    'granted-by-engine',
    'steps.decide.result.abandoned.introduces',
    [['steps.decide.result.abandoned', { to: { step: 'putToCouncil' }, introduces: ['election'] }]],
  ),
  P3('an introduction without quorum', 'valid-vote-only', 'granted-without-majority', 'steps.decide.result.noQuorum.introduces', [
    [
      'steps.decide.result.noQuorum',
      { ...outcomeOf(designationAndElection, 'steps.decide.result.noQuorum'), to: { step: 'putToCouncil' }, introduces: ['election'] },
    ],
  ]),
  P1('an appointment without quorum', 'valid-vote-only', 'granted-without-majority', 'steps.decide.result.noQuorum.grants', [
    ['steps.decide.result.noQuorum', { ...outcomeOf(appointment, 'steps.decide.result.noQuorum'), ...issueByDecree }],
  ]),
  P1('an appointment by an exact half', 'valid-vote-only', 'granted-without-majority', 'steps.decide.result.half.grants', [
    ['steps.decide.result.half', issueByDecree],
    ['steps.decideHalf', REMOVED],
  ]),
  P1b(
    'an exact half settled by the head of those who decide',
    'valid-vote-only',
    'tie-not-by-head',
    'steps.settleHalf.result.support.breaksTie',
    [['steps.settleHalf.person.in', 'competent']],
  ),
  P1b('an exact half settled by any member', 'valid-vote-only', 'tie-not-by-head', 'steps.settleHalf.result.support.breaksTie', [
    ['steps.settleHalf.person.role', 'member'],
  ]),
  P1b(
    'an exact half settled by a head who stays in the case',
    'valid-vote-only',
    'tie-not-by-head',
    'steps.settleHalf.result.refuse.breaksTie',
    [['steps.settleHalf.departs', REMOVED]],
  ),
  P1b('an exact half settled by silence', 'reasons-always', 'settled-by-engine', 'steps.settleHalf.result.lapse.breaksTie', [
    ['steps.settleHalf.result.lapse', { to: { step: 'checkDossier' }, breaksTie: 'leadershipVote' }],
  ]),
  P12(
    'a resignation that the head asks for in the official’s name',
    'heard-before-harm',
    'requested-by-another',
    'steps.propose.result.support.requests',
    [['steps.propose.result.support.requests', ['resignation']]],
  ),
  P9(
    'a conclusion overturned because the reviewers never met',
    'decided-is-carried-out',
    'revoked-by-engine',
    'steps.review.result.standing.revokes',
    [['steps.review.result.standing', { to: { end: 'lapsed' }, revokes: ['negative'] }]],
  ),
  P1('an objection settled by silence', 'reasons-always', 'settled-by-engine', 'steps.settleObjections.result.lapse.settles', [
    ['steps.settleObjections.result.lapse', { to: { step: 'opinions' }, settles: 'publishCandidates' }],
  ]),
  P1('an unclear condition answered by silence', 'reasons-always', 'settled-by-engine', 'steps.concludeEligible.result.lapse.concludes', [
    ['steps.concludeEligible.result.lapse', { to: { step: 'nominate' }, concludes: 'checkEligible' }],
  ]),
];
