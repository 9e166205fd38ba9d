import { type Malformed, P1, P1b, P9 } from './malformed';

/** Names that do not exist, or stand twice. */
export const names: readonly Malformed[] = [
  P1('a result that leads to no step', 'unknown-step', 'steps.sign.result.sign.to.step', [['steps.sign.result.sign.to.step', 'isue']], {
    params: { name: 'isue', closest: 'issue' },
  }),
  P1('a beginning that is no step', 'unknown-step', 'starts', [['starts', 'begin']]),
  P1('a withdrawal before no step', 'unknown-step', 'withdraw.before', [['withdraw.before', 'decided']], {
    params: { name: 'decided', closest: 'decide' },
  }),
  P9('a review that is no step', 'unknown-step', 'steps.concludeHeard.result.doesNotMeet.review.route', [
    ['steps.concludeHeard.result.doesNotMeet.review.route', 'court'],
  ]),
  P1('a time that passes into no result', 'unknown-result', 'steps.sign.time.passed.then', [['steps.sign.time.passed.then', 'lapse']]),
  P1(
    'a window that closes on no result',
    'unknown-result',
    'steps.publishCandidates.window.passed.then',
    [['steps.publishCandidates.window.passed.then', 'clera']],
    { params: { name: 'clera', closest: 'clear' } },
  ),
  P1('nothing that counts afterwards', 'unknown-result', 'steps.decide.result.notHeld.atMost.beyond', [
    ['steps.decide.result.notHeld.atMost.beyond', 'over'],
  ]),
  P1('a field for a result that is none', 'unknown-result', 'steps.settleHalf.form[0].on[0]', [
    ['steps.settleHalf.form[0].on[0]', 'chose'],
  ]),
  P1(
    'a result that leads to no end',
    'unknown-end',
    'steps.decide.result.none.to.end',
    [['steps.decide.result.none.to.end', 'notApointed']],
    { params: { name: 'notApointed', closest: 'notAppointed' } },
  ),
  P1('a performer of no place', 'unknown-place', 'steps.sign.person.in', [['steps.sign.person.in', 'competant']], {
    params: { name: 'competant', closest: 'competent' },
  }),
  P1('an opinion asked of no place', 'unknown-place', 'steps.opinions.from[1]', [['steps.opinions.from[1]', 'front']]),
  P1(
    'a paper issued by no place',
    'unknown-place',
    'steps.issue.result.issue.papers[0].issuer',
    [['steps.issue.result.issue.papers[0].issuer', 'competant']],
    { params: { name: 'competant', closest: 'competent' } },
  ),
  P1('a hold by no place', 'unknown-place', 'holds.by', [['holds.by', 'police']]),
  P1('a check of nobody', 'unknown-slot', 'steps.checkDossier.of', [['steps.checkDossier.of', 'people']]),
  P1('concerns that are no people', 'unknown-slot', 'concerns[1]', [['concerns[1]', 'ties']]),
  P1('an effect on nobody', 'unknown-slot', 'effects.appointment.person', [['effects.appointment.person', 'winner']]),
  P1(
    'a grant of nothing',
    'unknown-effect',
    'steps.decide.result.carried.grants[0]',
    [['steps.decide.result.carried.grants', ['apointment']]],
    { params: { name: 'apointment', closest: 'appointment' } },
  ),
  P1('a clock that is none', 'unknown-clock', 'steps.decide.result.carried.stops[0]', [
    ['steps.decide.result.carried.stops', ['hourglass']],
  ]),
  P1('an answer to no check', 'unknown-check', 'steps.concludeEligible.result.met.concludes', [
    ['steps.concludeEligible.result.met.concludes', 'appraise'],
  ]),
  P1('a settlement of no notice', 'unknown-notice', 'steps.settleObjections.result.cleared.settles', [
    ['steps.settleObjections.result.cleared.settles', 'opinions'],
  ]),
  P1b('an exact half of no ballot', 'unknown-ballot', 'steps.settleHalf.result.support.breaksTie', [
    ['steps.settleHalf.result.support.breaksTie', 'appraise'],
  ]),
  P1b('a day found by no rule', 'unknown-eligibility-rule', 'effects.extension.until', [['effects.extension.until', 'retirement-neat']], {
    params: { name: 'retirement-neat', closest: 'retirement-near' },
  }),
  P1b('a post held by nobody of the case', 'unknown-slot', 'post.heldBy', [['post.heldBy', 'holder']]),
  P1(
    'a limit that the rule pack does not have',
    'unknown-rule-value',
    'steps.sign.time.limit.rule',
    [['steps.sign.time.limit.rule', 'signture-days']],
    { params: { name: 'signture-days', closest: 'signature-days' } },
  ),
  P1(
    'an eligibility rule that nobody wrote',
    'unknown-eligibility-rule',
    'steps.checkDossier.rules[1]',
    [['steps.checkDossier.rules[1]', 'healthy']],
    { params: { name: 'healthy', closest: 'health' } },
  ),
  P1('a call of no procedure', 'unknown-procedure', 'steps.politicalStandards.procedure', [
    ['steps.politicalStandards.procedure', 'politics'],
  ]),
  P1(
    'an end that the called procedure does not have',
    'unknown-child-end',
    'steps.politicalStandards.keeps[0]',
    [['steps.politicalStandards.keeps[0]', 'meet']],
    { params: { name: 'meet', closest: 'meets' } },
  ),
  P1('two fields of one name', 'named-twice', 'steps.propose.form[1]', [['steps.propose.form[1].name', 'need']]),
  P1('an effect granted twice at once', 'named-twice', 'steps.decide.result.carried.grants[1]', [
    ['steps.decide.result.carried.grants', ['appointment', 'appointment']],
  ]),
  P1('an opinion asked twice of one body', 'named-twice', 'steps.opinions.from[1]', [
    ['steps.opinions.from', ['inspection', 'inspection']],
  ]),
  P1('an effect that nothing applies', 'never-used', 'effects.other', [['effects.other', { kind: 'assign', person: 'candidates' }]]),
  P1('people whom nothing lists', 'never-used', 'people.guests', [['people.guests', { atMost: 3, given: false }]]),
];
