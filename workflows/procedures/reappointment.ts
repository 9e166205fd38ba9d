import { resolution, t, unverified } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOfficial, opensBeforeTermEnd } from './parts/about-official';
import { competentDecides } from './parts/competent-decides';
import { conclusionFirst } from './parts/conclusion-first';
import { dossierAppraised } from './parts/dossier-appraised';
import { eligible } from './parts/eligible';
import { leadershipApproves } from './parts/leadership-approves';
import { termProposed } from './parts/term-proposed';

const by170 = unverified('Nghị định 170/2025/NĐ-CP', 'Điều 40');

/** P1c, reappointment (bổ nhiệm lại) of whoever holds a post, when the term ends: for another term, or to retirement where that comes first. */
export const reappointment: Definition = {
  ...aboutOfficial,
  id: 'reappointment',
  title: t('Bổ nhiệm lại', 'Reappointment'),
  basis: [resolution('II.2.2'), by170],
  opens: opensBeforeTermEnd('time-left'),
  effects: { reappointment: { kind: 'reappoint', person: 'official', term: 'appointment-term-months', until: 'time-left' } },
  starts: 'propose',

  steps: {
    ...termProposed({ task: t('Nhận xét nhiệm kỳ, đề nghị bổ nhiệm lại', 'Review the term and propose reappointment'), authority: by170 }),

    ...eligible({
      of: 'official',
      rules: ['time-left', 'grades-of-term', 'discipline-interval', 'not-prosecuted', 'family-pair', 'post-standard'],
      authority: by170,
      met: 'leadershipVote',
      refused: 'notReappointed',
    }),

    ...leadershipApproves({
      task: t('Tập thể lãnh đạo bỏ phiếu kín về việc bổ nhiệm lại', 'The leadership votes on the reappointment by secret ballot'),
      authority: by170,
      approved: 'politicalStandards',
      refused: 'notReappointed',
    }),

    ...conclusionFirst({ of: 'official', concluded: 'checkDossier' }),

    ...dossierAppraised({
      of: 'official',
      rules: [
        'holds-post',
        'time-left',
        'dossier-complete',
        'health',
        'nothing-expired',
        'conclusion-valid',
        'discipline-interval',
        'not-prosecuted',
      ],
      authority: by170,
      refused: 'notReappointed',
    }),

    ...competentDecides({
      effect: 'reappointment',
      authority: by170,
      vote: t('Cấp có thẩm quyền biểu quyết về việc bổ nhiệm lại', 'The competent body votes on the reappointment'),
      sign: t('Ký quyết định bổ nhiệm lại', 'Sign the decision on reappointment'),
      announce: t('Công bố quyết định bổ nhiệm lại, cập nhật hồ sơ', 'Announce the reappointment, update the file'),
      decision: 'reappointment-decision',
      notice: 'term-notice',
      done: 'reappointed',
      refused: 'notReappointed',
    }),
  },

  ends: {
    reappointed: 'done',
    notReappointed: 'refused',
    declined: 'done',
    conclusionNegative: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
