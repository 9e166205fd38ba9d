import { resolution, secondary, t } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOfficial, opensBeforeTermEnd } from './parts/about-official';
import { competentDecides } from './parts/competent-decides';
import { dossierAppraised } from './parts/dossier-appraised';
import { eligible } from './parts/eligible';
import { leadershipApproves } from './parts/leadership-approves';
import { termProposed } from './parts/term-proposed';

const by170 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 40');

/** P1b, extension of a term to retirement (kéo dài thời gian giữ chức vụ đến tuổi nghỉ hưu), for whoever has too little time left for another term. */
export const extensionToRetirement: Definition = {
  ...aboutOfficial,
  id: 'extension-to-retirement',
  title: t('Kéo dài thời gian giữ chức vụ đến tuổi nghỉ hưu', 'Extension of a term to retirement'),
  basis: [resolution('II.2.2'), by170],
  opens: opensBeforeTermEnd('retirement-near'),
  effects: { extension: { kind: 'extendTerm', person: 'official', until: 'retirement-near' } },
  starts: 'propose',

  steps: {
    ...termProposed({
      task: t('Nhận xét nhiệm kỳ, đề nghị kéo dài thời gian giữ chức vụ', 'Review the term and propose its extension'),
      authority: by170,
    }),

    ...eligible({
      of: 'official',
      rules: ['retirement-near', 'grades-of-term', 'discipline-interval', 'not-prosecuted'],
      authority: by170,
      met: 'leadershipVote',
      refused: 'notExtended',
    }),

    ...leadershipApproves({
      task: t('Tập thể lãnh đạo bỏ phiếu kín về việc kéo dài', 'The leadership votes on the extension by secret ballot'),
      authority: by170,
      approved: 'checkDossier',
      refused: 'notExtended',
    }),

    ...dossierAppraised({
      task: t('Kiểm tra sức khỏe và điều kiện trước khi quyết định', 'Check health and the conditions before the decision'),
      of: 'official',
      rules: ['holds-post', 'retirement-near', 'health', 'discipline-interval', 'not-prosecuted'],
      authority: by170,
      refused: 'notExtended',
    }),

    ...competentDecides({
      effect: 'extension',
      authority: by170,
      vote: t('Cấp có thẩm quyền biểu quyết về việc kéo dài', 'The competent body votes on the extension'),
      sign: t('Ký quyết định kéo dài thời gian giữ chức vụ', 'Sign the decision on the extension'),
      announce: t('Công bố quyết định kéo dài, cập nhật hồ sơ', 'Announce the extension, update the file'),
      decision: 'extension-decision',
      notice: 'term-notice',
      done: 'extended',
      refused: 'notExtended',
    }),
  },

  ends: { extended: 'done', notExtended: 'refused', declined: 'done', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
