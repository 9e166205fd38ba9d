import { concerned, end, head, lists, party, proposed, resolution, t, to, window, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { competentDecides } from './parts/competent-decides';
import { conclusionFirst } from './parts/conclusion-first';
import { dossierAppraised } from './parts/dossier-appraised';
import { eligible } from './parts/eligible';
import { leadershipApproves } from './parts/leadership-approves';
import { officialMoved } from './parts/official-moved';
import { publishedFirst } from './parts/published-first';
import { trialJudged } from './parts/trial-judged';

const byTrial = resolution('II.2.2');
const design = proposed('trial-post');

/**
 * P8, a leadership post held on trial for a limited time (thử thách có thời hạn): with objectives and a mentor, agreed with the official, who
 * returns to their former post without disciplinary effect unless the competent body confirms them.
 */
export const trialPost: Definition = {
  ...officialMoved,
  id: 'trial-post',
  stage: 'appointment',
  title: t('Giao giữ chức vụ có thời hạn để thử thách', 'Post held on trial'),
  basis: [byTrial, design],
  people: { ...officialMoved.people, mentor: { atMost: 1, given: false } },
  effects: {
    trial: { kind: 'assignOnTrial', person: 'official' },
    confirmation: { kind: 'confirm', person: 'official', term: 'appointment-term-months' },
    return: { kind: 'restore', person: 'official' },
  },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề nghị giao giữ chức vụ thử thách', 'Propose that the official hold the post on trial'),
      form: [
        { name: 'objectives', kind: 'text', label: t('Mục tiêu theo 6 rõ', 'Objectives, with the six clears'), max: 4000 },
        { name: 'mentor', kind: 'people', label: t('Người hướng dẫn', 'Mentor'), least: 1, most: 1 },
        {
          name: 'powers',
          kind: 'text',
          label: t('Thẩm quyền được giao, người ký văn bản', 'Powers held on trial, and who signs'),
          max: 2000,
        },
      ],
      responsibility: head('leadership'),
      authority: byTrial,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('agree', { ...lists('mentor', 1), ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    agree: {
      kind: 'act',
      duty: 'answers',
      person: concerned('official'),
      task: t(
        'Đồng ý hoặc không đồng ý với mục tiêu, vị trí và chế độ khi trở lại',
        'Agree or not to the objectives, and to the post and pay on return',
      ),
      form: [{ name: 'answer', kind: 'text', label: t('Ý kiến, nguyện vọng', 'What you answer and wish'), max: 2000 }],
      responsibility: head('personnel'),
      authority: design,
      time: window('self-report-days', 'silent'),
      result: {
        accept: to('checkEligible', party('statement')),
        decline: end('declined'),
        silent: end('lapsed'), // nobody is tried by their silence
      },
    },

    ...eligible({
      of: 'official',
      rules: ['in-plan', 'grades-of-term', 'age-for-term', 'discipline-interval', 'not-prosecuted', 'family-pair', 'post-standard'],
      authority: design,
      met: 'publishCandidates',
      refused: 'notTried',
    }),
    ...publishedFirst({ effect: 'trial', authority: design, clear: 'leadershipVote', refused: 'notTried' }),
    ...leadershipApproves({
      task: t('Tập thể lãnh đạo bỏ phiếu kín về việc giao thử thách', 'The leadership votes on the trial by secret ballot'),
      authority: design,
      approved: 'politicalStandards',
      refused: 'notTried',
    }),
    ...conclusionFirst({ of: 'official', concluded: 'checkDossier' }),
    ...dossierAppraised({
      of: 'official',
      rules: ['dossier-complete', 'health', 'nothing-expired', 'conclusion-valid', 'discipline-interval', 'not-prosecuted', 'family-pair'],
      authority: design,
      refused: 'notTried',
    }),
    ...competentDecides({
      effect: 'trial',
      authority: byTrial,
      vote: t('Cấp có thẩm quyền biểu quyết giao thử thách', 'The competent body votes on the trial'),
      sign: t('Ký quyết định giao thử thách', 'Sign the decision on the trial'),
      announce: t('Công bố quyết định, cập nhật hồ sơ', 'Announce the decision, update the file'),
      decision: 'trial-decision',
      notice: 'term-notice',
      next: 'trial',
      refused: 'notTried',
    }),
    ...trialJudged({ authority: byTrial, design }),
  },

  ends: {
    confirmed: 'done',
    returned: 'done',
    brokenOff: 'done',
    declined: 'done',
    conclusionNegative: 'refused',
    notTried: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
