import type { Definition } from '../../../../core/definition/definition';
import { derivedDuty, powersOf } from '../../../../core/verify/static/derived-duty';
import { appointment } from '../../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../../workflows/procedures/political-standards';
import { changed, REMOVED } from '../../definition/mutate';

const dutiesOf = (definition: Definition) =>
  Object.fromEntries(Object.keys(definition.steps).map((step) => [step, derivedDuty(definition, step)]));

describe('the duty that follows from power', () => {
  it('is, in an appointment, that of each step', () => {
    expect(dutiesOf(appointment)).toEqual({
      propose: 'proposes',
      decidePolicy: 'allows',
      agreeList: 'proposes',
      checkEligible: 'records',
      concludeEligible: 'appraises',
      nominate: 'votes',
      leadershipVote: 'votes',
      keyOfficials: 'votes',
      publishCandidates: 'records',
      settleObjections: 'reviews',
      opinions: 'advises',
      finalVote: 'votes',
      settleHalf: 'proposes',
      politicalStandards: 'records',
      closeWithoutConclusion: 'records',
      checkDossier: 'records',
      completeDossier: 'records',
      appraise: 'appraises',
      decide: 'decides',
      decideHalf: 'decides',
      sign: 'records',
      issue: 'records',
      announce: 'records',
    });
  });

  it('is, of a review that decides anew, to review', () => {
    expect(dutiesOf(politicalStandards)).toMatchObject({
      request: 'proposes',
      supplyFacts: 'answers',
      draft: 'appraises',
      concludeHeard: 'decides',
      review: 'reviews',
    });
  });

  it('is to decide, where a step that is named as a review can be reached without what it reviews', () => {
    const shortcut = changed(
      politicalStandards,
      ['steps.askReview.result.unused.to.step', 'review'],
      ['steps.draft.result.submit.to.step', 'review'],
    );
    expect(derivedDuty(shortcut, 'review')).toBe('decides');
  });

  it('is to decide, where a grant is only taken back', () => {
    const stopped = changed(appointment, [
      'steps.sign.result.stop',
      { to: { end: 'notAppointed' }, reasons: true, revokes: ['appointment'] },
    ]);
    expect(derivedDuty(stopped, 'sign')).toBe('decides');
  });

  it('is not to appraise merely because a clear check can be concluded no more', () => {
    expect(derivedDuty(changed(appointment, ['steps.appraise.duty', 'records']), 'appraise')).toBe('records');
    expect(
      derivedDuty(
        changed(appointment, ['steps.concludeEligible.result.met.concludes', REMOVED], ['steps.concludeEligible.duty', 'records']),
        'concludeEligible',
      ),
    ).toBe('records');
  });

  it('is never of two kinds in a shipped step', () => {
    for (const definition of [appointment, politicalStandards]) {
      for (const step of Object.keys(definition.steps)) expect(powersOf(definition, step).length).toBeLessThanOrEqual(1);
    }
  });
});
