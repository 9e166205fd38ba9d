import { REMOVED } from '../../../definition/mutate';
import { type Dishonest, P1 } from './dishonest';

/** Checks that are passed over. */
export const standards: readonly Dishonest[] = [
  P1('people who are put forward after every check', 'standards-never-lowered', 'check-avoidable', 'steps.settleHalf.result.choose', [
    ['steps.settleHalf.form[0].from', REMOVED],
    ['steps.settleHalf.result.choose.to.step', 'appraise'],
    ['steps.politicalStandards.result.kept.to.step', 'checkDossier'],
  ]),
  P1('a failed check that goes on', 'standards-never-lowered', 'failed-may-pass', 'steps.checkDossier.result.fail', [
    ['steps.checkDossier.result.fail.to.step', 'appraise'],
  ]),
  P1('an unclear check that goes on', 'standards-never-lowered', 'failed-may-pass', 'steps.checkDossier.result.unclear', [
    ['steps.checkDossier.result.unclear.to.step', 'appraise'],
  ]),
  P1('an unclear condition waved through', 'standards-never-lowered', 'failed-may-pass', 'steps.checkEligible.result.unclear', [
    ['steps.concludeEligible.result.met.concludes', REMOVED],
  ]),
  P1('a check that passes by nobody running it', 'standards-never-lowered', 'failed-may-pass', 'steps.checkEligible.result.pass', [
    ['steps.checkEligible.time.passed.then', 'pass'],
    ['steps.checkEligible.result.overdue', REMOVED],
  ]),
  P1('a check that passes after the third failure', 'standards-never-lowered', 'failed-may-pass', 'steps.checkEligible.result.pass', [
    ['steps.checkEligible.result.fail.atMost.beyond', 'pass'],
    ['steps.checkEligible.result.noCandidate', REMOVED],
  ]),
];
