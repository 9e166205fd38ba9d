import { REMOVED } from '../mutate';
import { type Malformed, P11 } from './malformed';

const VOTE = 'steps.vote.result.recorded';

/** Ballots that rate people, what records them, and whom something follows for, that cannot be. */
export const ratings: readonly Malformed[] = [
  P11('a vote recorded under nobody’s rules', 'effect-without-regime', 'effects.result', [
    ['effects.result', { kind: 'recordConfidence', person: 'rated' }],
  ]),
  P11('a vote that somebody decides', 'vote-recorded-elsewhere', VOTE, [[`${VOTE}.grants`, ['result']]]),
  P11('a vote recorded before it is held', 'vote-recorded-elsewhere', 'steps.checkRated.result.pass', [
    ['steps.checkRated.result.pass.applies', ['result']],
  ]),
  P11('a vote recorded about others than were rated', 'vote-recorded-elsewhere', VOTE, [
    ['people.others', { atMost: 2, given: true }],
    ['concerns', ['rated', 'others']],
    ['effects.result.person', 'others'],
  ]),
  P11('a ballot that rates some of those whom the case concerns', 'rates-among-others', 'steps.vote.ask.each', [
    ['people.others', { atMost: 2, given: true }],
    ['concerns', ['rated', 'others']],
  ]),
  P11('a ballot that rates people in no slot', 'unknown-slot', 'steps.vote.ask.each', [['steps.vote.ask.each', 'ratd']]),
  P11('a ballot that rates by one level', 'too-small', 'steps.vote.ask.levels', [['steps.vote.ask.levels', ['low']]]),
  P11('a ballot that rates by the same level twice', 'named-twice', 'steps.vote.ask.levels[1]', [
    ['steps.vote.ask.levels', ['low', 'low']],
  ]),
  P11('a ballot that rates and records nothing', 'missing-result', VOTE, [
    ['steps.vote.result.carried', { to: { step: 'tell' }, applies: ['result'] }],
    ['steps.vote.result.recorded', REMOVED],
  ]),
  P11('a paper to each person in no slot', 'unknown-slot', 'steps.tell.result.announce.papers[0].each', [
    ['steps.tell.result.announce.papers', [{ paper: 'confidence-notice', layout: 'party', each: 'nobody' }]],
  ]),
  P11('cases for whom a rule holds that there is not', 'unknown-eligibility-rule', `${VOTE}.opens[0].where`, [
    [`${VOTE}.opens`, [{ procedure: 'replacement', for: 'rated', where: 'low', post: 'held' }]],
  ]),
  P11('cases about the post of a person, for nobody', 'opens-without-post', `${VOTE}.opens[0].post`, [
    [`${VOTE}.opens`, [{ procedure: 'replacement', post: 'held' }]],
  ]),
  P11('cases about a vacant post, of a person who holds one', 'opens-without-post', `${VOTE}.opens[0].procedure`, [
    [`${VOTE}.opens`, [{ procedure: 'appointment', for: 'rated', post: 'held' }]],
  ]),
  P11('a post to be found when the case opens, for one that is about no such post', 'opens-about-other-post', `${VOTE}.opens[0].post`, [
    [`${VOTE}.opens`, [{ procedure: 'plan-exit', for: 'rated', post: 'heldAtOpening' }]],
  ]),
  P11('cases for whom a rule holds, where a time may take the result', 'opens-without-facts', 'steps.tell.result.byOperation.opens[0]', [
    ['steps.tell.result.byOperation.opens', [{ procedure: 'replacement', for: 'rated', where: 'low-confidence', post: 'held' }]],
  ]),
];
