import {
  back,
  concerned,
  end,
  head,
  months,
  officer,
  party,
  reasons,
  resolution,
  secondary,
  state,
  t,
  to,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutPerson, personPlaces } from './parts/about-person';
import { eligible } from './parts/eligible';
import { headDecides } from './parts/head-decides';
import { entered } from './parts/issued';
import { leadershipApproves } from './parts/leadership-approves';
import { nominationAppraised } from './parts/nomination-appraised';

const by171 = secondary('Nghị định 171/2025/NĐ-CP');

/**
 * P16, training in the country (đào tạo, bồi dưỡng): a need that is held against the post, a nomination, the conditions of postgraduate study where it
 * is one, the person's own commitment, a decision, and the course itself up to its certificate. Nomination is one of the links that the resolution
 * watches (II.2.5). Study abroad is no part of it: that is a trigger of a political-standards conclusion.
 */
export const training: Definition = {
  ...aboutPerson('trainee'),
  id: 'training',
  stage: 'training',
  title: t('Cử đi đào tạo, bồi dưỡng', 'Sending to training'),
  basis: [resolution('II.2.4'), resolution('II.2.5'), by171],
  places: { ...personPlaces('trainee', 'competent'), records: { kind: 'organ', organ: 'records', of: 'competent' } },
  effects: { training: { kind: 'sendToTraining', person: 'trainee', detail: 'course', term: { field: 'months' } } },

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('unit'),
      task: t('Đề nghị cử đi đào tạo, bồi dưỡng, nêu nhu cầu', 'Nominate for training, and state the need'),
      form: [
        {
          name: 'course',
          kind: 'choice',
          label: t('Khóa học', 'Course'),
          options: [
            { name: 'leadership', label: t('Bồi dưỡng lãnh đạo, quản lý cấp phòng', 'Leadership at division level') },
            { name: 'politicalTheory', label: t('Lý luận chính trị', 'Political theory') },
            { name: 'stateManagement', label: t('Quản lý nhà nước', 'State management') },
            { name: 'digitalSkills', label: t('Kỹ năng số', 'Digital skills') },
            { name: 'positionSkills', label: t('Kỹ năng theo vị trí việc làm', 'Skills of the position') },
            { name: 'master', label: t('Thạc sĩ', 'Master’s degree') },
            { name: 'doctorate', label: t('Tiến sĩ', 'Doctorate') },
          ],
        },
        { name: 'months', kind: 'number', label: t('Thời gian đào tạo (tháng)', 'Length of the course in months'), least: 1, most: 48 },
        {
          name: 'gap',
          kind: 'text',
          label: t('Tiêu chuẩn của vị trí việc làm còn thiếu, nhu cầu', 'What is lacking against the standard of the post'),
          max: 4000,
        },
      ],
      responsibility: head('unit'),
      authority: resolution('II.2.4'),
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', state('training-proposal')),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'trainee',
      rules: ['not-prosecuted', 'training-service', 'training-grades', 'training-age'],
      authority: by171,
      met: 'leadershipVote',
      refused: 'notSent',
    }),
    ...leadershipApproves({
      task: t('Tập thể lãnh đạo bỏ phiếu kín về việc cử đi đào tạo', 'The leadership votes on the nomination by secret ballot'),
      authority: resolution('II.2.5'),
      approved: 'appraise',
      refused: 'notSent',
    }),
    ...nominationAppraised({ authority: by171, appraised: 'commit', refused: 'notSent' }),

    commit: {
      kind: 'act',
      duty: 'answers',
      person: concerned('trainee'),
      task: t('Cam kết thời gian phục vụ sau đào tạo', 'Undertake to serve after the course'),
      form: [
        {
          name: 'commitment',
          kind: 'number',
          label: t('Thời gian cam kết phục vụ sau đào tạo (tháng)', 'Months of service that you undertake'),
          least: 0,
          most: 480,
          on: ['commit'],
        },
      ],
      responsibility: head('personnel'),
      authority: by171,
      time: window('commitment-days', 'silent'),
      result: {
        commit: to('checkCommitment', party('training-commitment')),
        decline: end('declined'),
        silent: end('lapsed'), // nobody is sent without their own word
      },
    },

    checkCommitment: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Đối chiếu cam kết với thời gian đào tạo', 'Hold the commitment against the length of the course'),
      rules: ['training-commitment', 'not-prosecuted'],
      of: 'trainee',
      narrows: false,
      responsibility: head('personnel'),
      authority: by171,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('decide'),
        fail: back('commit', 1, 'insufficient', party('eligibility-report')),
        unclear: back('commit', 1, 'insufficient', party('eligibility-report')),
        insufficient: end('notSent', party('eligibility-report')),
        overdue: end('lapsed'),
      },
    },

    ...headDecides({
      effect: 'training',
      task: t('Quyết định cử đi đào tạo, bồi dưỡng', 'Decide on the training'),
      authority: by171,
      refused: 'notSent',
    }),
    ...entered({
      effect: 'training',
      announce: t('Công bố, giao quyết định, cập nhật hồ sơ', 'Announce and hand over the decision, update the file'),
      decision: 'training-decision',
      notice: 'record-notice',
      leads: { step: 'course' },
    }),

    course: {
      kind: 'period',
      duty: 'records',
      person: officer('personnel'),
      task: t('Theo dõi khóa học, ghi nhận văn bằng, chứng chỉ', 'Follow the course and record the certificate'),
      milestones: [
        { name: 'certificate', at: 'training-longest-months', task: t('Nhận văn bằng, chứng chỉ', 'The certificate has been received') },
      ],
      early: true,
      responsibility: head('personnel'),
      authority: by171,
      time: months('training-longest-months', { report: 0, then: 'uncertified' }),
      result: {
        completed: end('trained', party('training-result')),
        broken: end('broken', { ...reasons, ...party('training-result') }),
        uncertified: end('uncertified'),
      },
    },
  },

  ends: {
    trained: 'done',
    broken: 'done',
    uncertified: 'lapsed',
    declined: 'done',
    notSent: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
