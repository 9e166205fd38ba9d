import { end, head, party, resolution, secondary, t, to, unverified, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { appraised } from './parts/appraised';
import { conclusionFirst } from './parts/conclusion-first';
import { eligible } from './parts/eligible';
import { decidedByCouncil, electedPostPlaces, introducedByParty } from './parts/through-the-council';

const openness = resolution('II.2.5');
const by377 = secondary('Quy định 377-QĐ/TW');

/**
 * P3, introduction and election to a post (giới thiệu, bầu giữ chức vụ), in two legs: the Party's committee introduces, after the conclusion on political
 * standards that the resolution asks for before every introduction for election; the people's council elects. Neither leg alone puts anybody into the post.
 */
export const designationAndElection: Definition = {
  id: 'designation-and-election',
  stage: 'appointment',
  title: t('Giới thiệu, bầu giữ chức vụ', 'Introduction and election to a post'),
  basis: [openness, resolution('I.2.2(4)'), by377, unverified('Luật Tổ chức chính quyền địa phương')],
  opens: { by: 'person' },
  post: true,
  people: { candidate: { atMost: 1, given: true } },
  concerns: ['candidate'],
  bars: [],
  places: electedPostPlaces,
  effects: { election: { kind: 'elect', person: 'candidate', term: 'appointment-term-months' } },
  clocks: {},
  withdraw: { before: 'decide' },
  holds: { by: 'inspection', lifts: 'competent' },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề nghị giới thiệu người ứng cử', 'Propose whom to introduce'),
      form: [
        { name: 'why', kind: 'text', label: t('Nhận xét, lý do giới thiệu', 'Assessment, and why this person'), max: 4000 },
        {
          name: 'locality',
          kind: 'choice',
          label: t('Kết luận về người địa phương', 'Determination of who is local'),
          options: [
            { name: 'notLocal', label: t('Không là người địa phương', 'Not local') },
            { name: 'local', label: t('Là người địa phương', 'Local') },
            { name: 'undetermined', label: t('Chưa có kết luận', 'Not determined') },
          ],
        },
        {
          name: 'localityWhy',
          kind: 'text',
          label: t('Căn cứ kết luận (nơi sinh không thay được kết luận)', 'Reasons (a place of birth is none)'),
          max: 2000,
        },
      ],
      responsibility: head('leadership'),
      authority: by377,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', party('proposal')),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'candidate',
      rules: ['age-for-term', 'discipline-interval', 'not-prosecuted', 'family-pair', 'post-standard', 'non-local'],
      authority: by377,
      met: 'politicalStandards',
      refused: 'notIntroduced',
    }),
    ...conclusionFirst({ of: 'candidate', concluded: 'appraise' }),
    ...appraised({
      task: t('Thẩm định hồ sơ người ứng cử', 'Appraise the file of the candidate'),
      authority: openness,
      otherwise: { refused: 'notIntroduced' },
    }),
    ...introducedByParty({
      effect: 'election',
      authority: by377,
      task: t('Cấp ủy biểu quyết giới thiệu ứng cử', 'The committee votes on the introduction for election'),
      refused: 'notIntroduced',
      refusal: 'refusal-notice',
    }),
    ...decidedByCouncil({
      effect: 'election',
      task: t('Hội đồng nhân dân bầu bằng phiếu kín', "The people's council elects by secret ballot"),
      refused: 'notElected',
      refusal: 'refusal-notice',
      done: 'elected',
      notice: 'term-notice',
      review: false,
    }),
  },

  ends: {
    elected: 'done',
    notConfirmed: 'refused',
    notElected: 'refused',
    notIntroduced: 'refused',
    conclusionNegative: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
