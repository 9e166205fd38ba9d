import { appointment } from '../../../../workflows/procedures/appointment';
import { type Malformed, P1, P9 } from './malformed';

/** Forms and lists that do not fit each other. */
export const lists: readonly Malformed[] = [
  P1('a form that nobody fills', 'form-unused', 'steps.opinions.form', [['steps.opinions.form', appointment.steps['appraise']?.form]]),
  P1('at least more than at most', 'form-least-above-most', 'steps.agreeList.form[0].least', [['steps.agreeList.form[0].least', 20]]),
  P1('a list made by silence', 'lists-impossible', 'steps.agreeList.result.lapse.lists', [
    ['steps.agreeList.result.lapse.lists', { into: 'candidates', atMost: 10 }],
  ]),
  P1('a list made by a failed ballot', 'lists-impossible', 'steps.finalVote.result.noQuorum.lists', [
    ['steps.finalVote.result.noQuorum.lists', { into: 'candidates', atMost: 10 }],
  ]),
  P1('a list made by a ballot that chooses nobody', 'lists-impossible', 'steps.decide.result.carried.lists', [
    ['steps.decide.result.carried.lists', { into: 'candidates', atMost: 1 }],
  ]),
  P1('a list without a field', 'lists-without-field', 'steps.agreeList.result.agree.lists', [['steps.agreeList.form[0].name', 'persons']]),
  P1('a list from a field for another result', 'lists-without-field', 'steps.settleHalf.result.choose.lists', [
    ['steps.settleHalf.form[0].on', ['noneChosen']],
  ]),
  P1('a list shorter than its form', 'lists-too-few', 'steps.agreeList.result.agree.lists.atMost', [
    ['steps.agreeList.result.agree.lists.atMost', 9],
  ]),
  P1('a list too short for those level with the second', 'lists-too-few', 'steps.nominate.result.topTwo.lists.atMost', [
    ['steps.nominate.result.topTwo.lists.atMost', 2],
  ]),
  P1('more tied than a half allows', 'lists-too-few', 'steps.finalVote.result.half.lists.atMost', [
    ['steps.finalVote.result.half.lists.atMost', 1],
  ]),
  P1('more listed than there is room for', 'lists-too-many', 'steps.agreeList.result.agree.lists.atMost', [
    ['people.candidates.atMost', 9],
  ]),
  P9('another person in place of the one given', 'lists-given', 'steps.draft.result.submit.lists.into', [
    ['steps.draft.form[1]', { name: 'subject', kind: 'people', label: { vi: 'Người khác', en: 'Somebody else' }, least: 1, most: 1 }],
    ['steps.draft.result.submit.lists', { into: 'subject', atMost: 1 }],
  ]),
];
