import { end, head, lists, members, months, officer, proposed, reasons, t, to, window, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import { Play, peopleField, shippedRulebook } from './play';

const source = proposed('for tests');

/**
 * A small procedure that nobody has, for what the shipped ones don't use: a term with milestones, a window that a role holder must keep,
 * and a vote on options.
 */
export const trial: Definition = {
  id: 'test-trial',
  stage: 'test',
  title: t('Thử', 'Trial'),
  basis: [source],
  opens: { by: 'person' },
  post: true,
  people: { trainees: { atMost: 3, given: false } },
  concerns: ['trainees'],
  bars: [],
  places: {
    unit: { kind: 'ofPost', as: 'unit' },
    leadership: { kind: 'organ', organ: 'leadership', of: 'unit' },
    competent: { kind: 'ofPost', as: 'managing' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
  },
  effects: {},
  clocks: {},
  starts: 'propose',
  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề nghị', 'Propose'),
      form: [{ name: 'trainees', kind: 'people', label: t('Người thử', 'Trainees'), least: 1, most: 3 }],
      responsibility: head('leadership'),
      authority: source,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: { submit: to('comment', lists('trainees', 3)), lapse: end('lapsed') },
    },
    comment: {
      kind: 'act',
      duty: 'advises',
      person: head('competent'),
      task: t('Góp ý', 'Comment in time'),
      responsibility: head('competent'),
      authority: source,
      time: window('policy-days', 'silent'),
      result: { comment: to('term', reasons), silent: to('term') },
    },
    term: {
      kind: 'period',
      duty: 'records',
      person: officer('personnel'),
      task: t('Thời gian thử', 'The term of the trial'),
      milestones: [
        { name: 'midway', at: 'policy-days', task: t('Giữa kỳ', 'Midway report') },
        { name: 'finalReport', at: 'appointment-days', task: t('Cuối kỳ', 'Final report') },
      ],
      responsibility: head('personnel'),
      authority: source,
      time: months('conclusion-valid-months', { then: 'completed' }),
      result: { completed: to('rate'), broken: end('broken', reasons) },
    },
    rate: {
      kind: 'ballot',
      duty: 'votes',
      person: members('competent'),
      task: t('Xếp loại', 'Rate'),
      secret: true,
      announced: false,
      minimum: 'ballot-minimum',
      tellers: members('competent'),
      ask: { kind: 'options', options: ['good', 'poor'] },
      quorum: { share: 'quorum', of: 'summoned' },
      carried: { moreThan: 'majority', of: 'valid' },
      responsibility: head('competent'),
      authority: source,
      time: workingDays('conclusion-days', { then: 'notHeld' }),
      result: {
        good: end('done'),
        poor: end('done'),
        half: end('lapsed'),
        none: end('lapsed'),
        noQuorum: end('lapsed'),
        notHeld: end('lapsed'),
        tooSmall: end('lapsed'),
      },
    },
  },
  ends: { done: 'done', broken: 'refused', lapsed: 'lapsed' },
};

/** A trial that has been opened for these people. */
export const trialOf = (...trainees: readonly string[]): Play => {
  const play = new Play(shippedRulebook(trial));
  play.open('Lan', { trainees: peopleField(...trainees) });
  return play;
};
