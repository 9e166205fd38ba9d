import {
  back,
  concerned,
  end,
  head,
  members,
  party,
  reasons,
  resolution,
  runningMonths,
  secondary,
  t,
  to,
  unverified,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOfficial, leaving } from './parts/about-official';
import { officialHeard } from './parts/official-heard';
import { postPlaces } from './parts/places';
import { REVIEW, reviewedThenIssued } from './parts/reviewed-then-issued';
import { secretBallot } from './parts/secret-ballot';

const by172 = secondary('Nghị định 172/2025/NĐ-CP');
const council = unverified('Nghị định 172/2025/NĐ-CP');
/** Whatever is decided, the time in which it had to be is over. */
const settled = { ...reasons, stops: ['deciding', 'handling', 'complexHandling'] };
/** What runs until it is proposed, and while the case is not deferred. */
const RUNNING = ['proposing', 'handling', 'complexHandling'];

/**
 * P14, discipline (kỷ luật): reprimand or warning, decided by the head of the competent body after the official's own review of what happened, a hearing
 * and, where it is asked for, the opinion of the leadership. Removal from the post is a way of its own. Two clocks count from the day on which the breach
 * was found out and only report: time-barred or not is for people to judge. Elsewhere the register's disciplines stand in the way of a higher post.
 */
export const discipline: Definition = {
  ...aboutOfficial,
  id: 'discipline',
  title: t('Xử lý kỷ luật', 'Discipline'),
  basis: [resolution('II.2.2'), by172],
  places: { ...postPlaces, higher: { kind: 'superior', of: 'competent' } },
  effects: { discipline: { kind: 'discipline', person: 'official', detail: 'form', term: 'discipline-months' } },
  clocks: {
    proposing: { limit: { rule: 'measure-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'measure-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'higher' },
    handling: { limit: { rule: 'discipline-days', unit: 'calendarDays' }, onHold: 'stops', report: 'competent', since: 'detected' },
    complexHandling: {
      limit: { rule: 'discipline-complex-days', unit: 'calendarDays' },
      onHold: 'stops',
      report: 'higher',
      since: 'detected',
    },
  },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề nghị xem xét, xử lý kỷ luật', 'Propose that a discipline be considered'),
      form: [
        { name: 'detected', kind: 'date', label: t('Ngày phát hiện hành vi vi phạm', 'Day on which the breach was found out') },
        { name: 'facts', kind: 'text', label: t('Hành vi vi phạm, chứng cứ', 'The breach, and the evidence'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: by172,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('admit', { starts: RUNNING, ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    admit: {
      kind: 'act',
      duty: 'records',
      person: head('personnel'),
      task: t('Xác định thuộc trường hợp chưa xem xét kỷ luật hay không', 'Say whether the case must be deferred'),
      form: [
        {
          name: 'deferral',
          kind: 'choice',
          label: t('Trường hợp chưa xem xét kỷ luật', 'Ground of the deferral'),
          options: [
            { name: 'illness', label: t('Đang điều trị bệnh hiểm nghèo', 'Under treatment for a serious illness') },
            {
              name: 'maternity',
              label: t(
                'Đang mang thai, nghỉ thai sản, nuôi con dưới 12 tháng tuổi',
                'Pregnant, on maternity leave, or with a child of less than 12 months',
              ),
            },
            { name: 'detention', label: t('Đang bị tạm giữ, tạm giam', 'In custody or detention') },
          ],
          on: ['defer'],
        },
      ],
      responsibility: head('personnel'),
      authority: by172,
      time: workingDays('check-days', { higher: 1, then: 'lapse' }),
      result: {
        proceed: to('selfReview'),
        defer: to('deferred', { ...reasons, stops: RUNNING, ...party('letter') }),
        lapse: end('lapsed'),
      },
    },

    deferred: {
      kind: 'period',
      duty: 'records',
      person: head('personnel'),
      task: t('Tạm thời chưa xem xét kỷ luật', 'The case is deferred'),
      milestones: [],
      responsibility: head('personnel'),
      authority: by172,
      time: runningMonths('discipline-deferral-months', 'completed'),
      result: {
        completed: back('admit', 3, 'overlong', { starts: RUNNING }), // the ground is looked at again
        broken: to('selfReview', { ...reasons, starts: RUNNING }), // it has fallen away
        overlong: to('selfReview', { starts: RUNNING }),
      },
    },

    selfReview: {
      kind: 'act',
      duty: 'answers',
      person: concerned('official'),
      task: t('Viết bản kiểm điểm', 'Write your own review of what happened'),
      form: [{ name: 'report', kind: 'text', label: t('Nội dung kiểm điểm', 'Your review'), max: 4000 }],
      responsibility: head('personnel'),
      authority: by172,
      time: window('self-report-days', 'silent'),
      result: {
        submit: to('hearing', party('statement')),
        silent: to('hearing'), // nobody must accuse themselves, and no review is no ground
      },
    },

    ...officialHeard({ authority: by172, refused: 'notDisciplined', heard: 'askLeadership' }),

    askLeadership: {
      kind: 'act',
      duty: 'records',
      person: head('personnel'),
      task: t('Quyết định có lấy ý kiến tập thể lãnh đạo về hình thức kỷ luật', 'Say whether the leadership is asked for its opinion'),
      responsibility: head('personnel'),
      authority: council,
      time: workingDays('check-days', { then: 'unasked' }),
      result: {
        consult: to('leadershipOpinion'),
        goOn: to('appraise', reasons),
        unasked: to('leadershipOpinion'), // who says nothing spares nobody the opinion
      },
    },

    leadershipOpinion: {
      ...secretBallot,
      duty: 'votes',
      person: members('leadership'),
      task: t('Tập thể lãnh đạo bỏ phiếu kín kiến nghị hình thức kỷ luật', 'The leadership votes by secret ballot on the form it advises'),
      announced: true,
      tellers: members('leadership'),
      ask: { kind: 'options', options: ['reprimand', 'warning', 'noDiscipline'] },
      responsibility: head('leadership'),
      authority: council,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        reprimand: to('appraise', party('count-record')),
        warning: to('appraise', party('count-record')),
        noDiscipline: to('appraise', party('count-record')),
        none: to('appraise', party('count-record')), // no majority: the head decides without advice
        noQuorum: back('leadershipOpinion', 2, 'abandoned', party('conference-minutes')),
        notHeld: back('leadershipOpinion', 2, 'abandoned'),
        tooSmall: to('appraise'),
        abandoned: to('appraise'), // advice that can't be had holds nobody up
      },
    },

    decide: {
      kind: 'act',
      duty: 'decides',
      person: head('competent', { higher: 0, delegable: false }), // the next higher body reviews
      task: t('Quyết định hình thức kỷ luật', 'Decide on the discipline'),
      form: [
        {
          name: 'form',
          kind: 'choice',
          label: t('Hình thức kỷ luật', 'Form of discipline'),
          options: [
            { name: 'reprimand', label: t('Khiển trách', 'Reprimand') },
            { name: 'warning', label: t('Cảnh cáo', 'Warning') },
          ],
          on: ['discipline'],
        },
      ],
      responsibility: head('competent'),
      authority: by172,
      time: workingDays(
        'measure-decision-days',
        { then: 'lapse' },
        { limit: { rule: 'measure-extension-days', unit: 'workingDays' }, by: head('competent') },
      ),
      result: {
        discipline: to('askReview', { ...settled, grants: ['discipline'], review: REVIEW, ...party('measure-notice') }),
        refuse: end('notDisciplined', { ...settled, ...party('measure-refusal') }),
        removalDue: end('removalDue', { ...settled, opens: leaving('removal', { for: 'official' }), ...party('measure-refusal') }),
        lapse: end('lapsed'),
      },
    },

    ...reviewedThenIssued({
      effect: 'discipline',
      authority: by172,
      sign: t('Ký quyết định kỷ luật', 'Sign the decision on the discipline'),
      announce: t('Công bố quyết định kỷ luật, cập nhật hồ sơ', 'Announce the decision, update the file'),
      decision: 'discipline-decision',
      notice: 'record-notice',
      done: 'disciplined',
    }),
  },

  ends: {
    disciplined: 'done',
    overturned: 'done',
    notDisciplined: 'refused',
    removalDue: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
