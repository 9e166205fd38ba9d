import { type Malformed, P1, P1b, P9 } from './malformed';

/** Performers, places and beginnings that cannot be. */
export const roles: readonly Malformed[] = [
  P1('candidates who count the votes about them', 'not-for-person-concerned', 'steps.decide.tellers', [
    ['steps.decide.tellers', { kind: 'concerned', slot: 'candidates' }],
  ]),
  P9('the person concerned who answers for the hearing', 'not-for-person-concerned', 'steps.hearing.responsibility', [
    ['steps.hearing.responsibility', { kind: 'concerned', slot: 'subject' }],
  ]),
  P1('candidates who run their own check', 'not-for-person-concerned', 'steps.checkDossier.person', [
    ['steps.checkDossier.person', { kind: 'concerned', slot: 'candidates' }],
  ]),
  P1('a ballot of officers', 'ballot-not-by-members', 'steps.decide.person.role', [['steps.decide.person.role', 'officer']]),
  P1('a vote that is delegated', 'ballot-delegable', 'steps.decide.person.delegable', [['steps.decide.person.delegable', true]]),
  P1('a place that is its own superior', 'place-cycle', 'places.competent.of', [
    ['places.competent', { kind: 'superior', of: 'competent' }],
  ]),
  P1('places that define each other', 'place-cycle', 'places.unit.of', [
    ['places.unit', { kind: 'organ', organ: 'leadership', of: 'leadership' }],
  ]),
  P9('the body of a post where there is none', 'place-without-post', 'places.higher', [
    ['places.higher', { kind: 'ofPost', as: 'managing' }],
  ]),
  P1('the body of someone not yet chosen', 'place-of-nobody-given', 'places.competent.slot', [
    ['places.competent', { kind: 'ofPerson', slot: 'candidates', as: 'employer' }],
  ]),
  P1('a body clear of somebody not yet chosen', 'place-of-nobody-given', 'places.records.slot', [
    ['places.records', { kind: 'clearOf', of: 'competent', slot: 'candidates' }],
  ]),
  P9('a body clear of nobody', 'unknown-slot', 'places.higher.slot', [
    ['places.higher', { kind: 'clearOf', of: 'committee', slot: 'nobody' }],
  ]),
  P9('a body that is clear of somebody in itself', 'place-cycle', 'places.higher.of', [
    ['places.higher', { kind: 'clearOf', of: 'higher', slot: 'subject' }],
  ]),
  P9('an appointment to no post', 'effect-without-post', 'effects.positive.kind', [['effects.positive.kind', 'assign']]),
  P1b('a post held by somebody who is named only later', 'held-by-not-given', 'post.heldBy', [['people.official.given', false]]),
  P1b('an extension to a day that no check finds', 'until-not-found', 'effects.extension.until', [
    ['steps.checkEligible.rules', ['grades-of-term', 'discipline-interval', 'not-prosecuted']],
    ['steps.checkDossier.rules', ['health']],
  ]),
  P1b('an extension to a day, with a way around the check that finds it', 'until-not-found', 'effects.extension.until', [
    ['steps.selfReport.result.silent.to.step', 'leadershipVote'],
    ['steps.checkDossier.rules', ['health']],
  ]),
  P1b('an extension to a day that a check would have found, had anybody run it', 'until-not-found', 'effects.extension.until', [
    ['steps.checkEligible.result.overdue', { to: { step: 'leadershipVote' } }],
    ['steps.checkDossier.rules', ['health']],
    ['ends.lapsed', 'lapsed'],
  ]),
  P1b('an extension to what is no day', 'unknown-eligibility-rule', 'effects.extension.until', [
    ['effects.extension.until', 'grades-of-term'],
  ]),
  P1b('an extension to no day at all', 'effect-without-end', 'effects.extension', [
    ['effects.extension', { kind: 'extendTerm', person: 'official' }],
  ]),
  P1('bars on people of a case that never called', 'bars-without-parent', 'bars', [['bars', ['parentProposer']]]),
  P1('a case that a person opens with a ballot', 'opening-not-an-act', 'starts', [['starts', 'decide']]),
];
