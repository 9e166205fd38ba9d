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
} from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { EffectKind } from '../../../core/definition/effect-table';
import type { Source, Text } from '../../../core/definition/words';
import { aboutPerson, personPlaces } from './about-person';
import { eligible } from './eligible';
import { headDecides } from './head-decides';
import { entered } from './issued';
import { leadershipApproves } from './leadership-approves';
import { nominationAppraised } from './nomination-appraised';

/** The decree on training: the conditions of postgraduate study, the commitment. */
export const by171 = secondary('Nghị định 171/2025/NĐ-CP');

interface Study {
  readonly id: string;
  readonly title: Text;
  readonly basis: readonly Source[];
  readonly kind: EffectKind;
  readonly courses: readonly { readonly name: string; readonly label: Text }[];
  /** What must be settled before the nomination is appraised, and the ends to which that leads. */
  readonly first?: { readonly step: string; readonly steps: Definition['steps']; readonly ends: Definition['ends'] };
  /** What is checked once more when the commitment is enough. */
  readonly last?: { readonly step: string; readonly steps: Definition['steps'] };
  readonly decide: Text;
}

/**
 * Sending somebody to a course (catalogue P16): a need that is held against the post, a nomination, the conditions of postgraduate study where it
 * is one, the person's own commitment, a decision, and the course itself up to its certificate. Nomination is one of the links that the resolution
 * watches (II.2.5).
 */
export const sentToStudy = ({ id, title, basis, kind, courses, first, last, decide }: Study): Definition => ({
  ...aboutPerson('trainee'),
  id,
  stage: 'training',
  title,
  basis: [...basis],
  places: { ...personPlaces('trainee', 'competent'), records: { kind: 'organ', organ: 'records', of: 'competent' } },
  effects: { training: { kind, person: 'trainee', detail: 'course', term: { field: 'months' } } },

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
          options: [...courses],
        },
        { name: 'months', kind: 'number', label: t('Thời gian đào tạo (tháng)', 'Length of the course in months'), least: 1, most: 48 },
        {
          name: 'gap',
          kind: 'text',
          label: t('Tiêu chuẩn của vị trí việc làm còn thiếu, nhu cầu', 'What is lacking against the standard of the post'),
          max: 4000,
        },
        { name: 'place', kind: 'text', label: t('Nơi học, cơ sở đào tạo', 'Place and institution'), max: 500 },
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
      approved: first?.step ?? 'appraise',
      refused: 'notSent',
    }),
    ...first?.steps,
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
        pass: to(last?.step ?? 'decide'),
        fail: back('commit', 1, 'insufficient', party('eligibility-report')),
        unclear: back('commit', 1, 'insufficient', party('eligibility-report')),
        insufficient: end('notSent', party('eligibility-report')),
        overdue: end('lapsed'),
      },
    },

    ...last?.steps,

    ...headDecides({
      effect: 'training',
      task: decide,
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
    ...first?.ends,
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
});
