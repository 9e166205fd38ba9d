import {
  concerned,
  end,
  head,
  months,
  proposed,
  reasons,
  resolution,
  state,
  t,
  to,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { personPlaces } from './parts/about-person';

const tasks = resolution('II.2.6');
const closed = { ...reasons, ...state('difficult-task-result') };

/**
 * P20, an entry in the register of difficult and new tasks (danh mục nhiệm vụ khó, việc mới): proposed with its objective in six clears, entered or
 * refused for reasons, taken on or declined by the person, and closed with its result.
 */
export const difficultTask: Definition = {
  id: 'difficult-task',
  stage: 'support',
  title: t('Nhiệm vụ khó, việc mới', 'Difficult task'),
  basis: [tasks, resolution('I.1.4')],
  opens: { by: 'person' },
  post: false,
  people: { assignee: { atMost: 1, given: true } },
  concerns: ['assignee'],
  bars: [],
  places: personPlaces('assignee', 'managing'),
  effects: {},
  clocks: {},
  withdraw: { before: 'close' },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('unit'),
      task: t('Đề nghị đưa vào danh mục, xác định mục tiêu theo 6 rõ', 'Propose the task, its objective in six clears'),
      form: [
        { name: 'work', kind: 'text', label: t('Rõ việc', 'The work'), max: 2000 },
        { name: 'responsibility', kind: 'text', label: t('Rõ trách nhiệm', 'The responsibility'), max: 1000 },
        { name: 'authority', kind: 'text', label: t('Rõ thẩm quyền', 'The authority'), max: 1000 },
        { name: 'deadline', kind: 'date', label: t('Rõ thời gian', 'The time') },
        { name: 'outcome', kind: 'text', label: t('Rõ kết quả', 'The result'), max: 1000 },
      ],
      responsibility: head('unit'),
      authority: tasks,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('enter', state('difficult-task-proposal')),
        lapse: end('lapsed'),
      },
    },

    enter: {
      kind: 'act',
      duty: 'records',
      person: head('leadership'),
      task: t('Xem xét đưa vào danh mục', 'Enter the task in the register, or refuse'),
      responsibility: head('leadership'),
      authority: tasks,
      time: workingDays('difficult-task-days', { higher: 1, then: 'lapse' }),
      result: {
        enter: to('consent', state('difficult-task-entry')),
        refuse: end('notEntered', { ...reasons, ...state('refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    consent: {
      kind: 'act',
      duty: 'answers',
      person: concerned('assignee'),
      task: t('Nhận nhiệm vụ hoặc từ chối, nêu lý do', 'Take the task on, or decline and say why'),
      responsibility: head('unit'),
      authority: proposed('heard-before-harm'),
      time: window('difficult-task-days', 'silent'),
      result: {
        takeOn: to('close'),
        decline: end('declined', reasons),
        silent: end('lapsed'), // nobody takes a task on by saying nothing
      },
    },

    close: {
      kind: 'act',
      duty: 'records',
      person: head('leadership'),
      task: t('Đánh giá, kết thúc nhiệm vụ', 'Judge the result and close the task'),
      form: [{ name: 'reached', kind: 'text', label: t('Kết quả đạt được', 'What was achieved'), max: 4000 }],
      responsibility: head('leadership'),
      authority: tasks,
      time: months('difficult-task-months', { higher: 1, then: 'unclosed' }),
      result: {
        achieved: end('achieved', closed),
        partly: end('partly', closed),
        notAchieved: end('notAchieved', closed),
        unclosed: end('unclosed'),
      },
    },
  },

  ends: {
    achieved: 'done',
    partly: 'done',
    notAchieved: 'done',
    notEntered: 'refused',
    declined: 'done',
    unclosed: 'lapsed',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
