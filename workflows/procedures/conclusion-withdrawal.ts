import { end, head, party, proposed, resolution, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutPerson, personPlaces } from './parts/about-person';
import { competentDecidesAgainst } from './parts/competent-decides-against';
import { eligible } from './parts/eligible';
import { officialHeard } from './parts/official-heard';

const openness = resolution('II.2.5');

/**
 * P9 g, a conclusion on political standards is looked at again on new facts, and withdrawn: the official is heard, the committee that concluded decides with
 * reasons, and the body above reviews. What was withdrawn counts nowhere from then on; what takes its place is concluded in the next case that asks for one.
 */
export const conclusionWithdrawal: Definition = {
  ...aboutPerson('official'),
  id: 'conclusion-withdrawal',
  stage: 'political-standards',
  title: t('Xem xét lại, rút kết luận về tiêu chuẩn chính trị', 'Withdrawal of a conclusion on political standards'),
  basis: [openness],
  places: {
    ...personPlaces('official', 'competent'),
    partyCommittee: { kind: 'organ', organ: 'party-committee', of: 'unit' },
    records: { kind: 'organ', organ: 'records', of: 'competent' },
    higher: { kind: 'superior', of: 'competent' },
  },
  effects: { withdrawal: { kind: 'withdrawConclusion', person: 'official' } },
  clocks: {
    proposing: { limit: { rule: 'measure-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'measure-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'higher' },
  },

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('inspection'),
      task: t('Đề nghị xem xét lại kết luận, nêu tình tiết mới', 'Propose that the conclusion be looked at again, and name the new facts'),
      form: [
        {
          name: 'ground',
          kind: 'choice',
          label: t('Căn cứ', 'Ground'),
          options: [
            { name: 'newFacts', label: t('Có tình tiết mới sau khi kết luận', 'Facts that came up after the conclusion') },
            { name: 'concealed', label: t('Kê khai không trung thực, che giấu', 'Declared untruthfully, or concealed') },
            { name: 'mistaken', label: t('Kết luận dựa trên thông tin sai', 'The conclusion rests on wrong information') },
          ],
        },
        // Of what the conclusion rests on nothing is kept here: the file is read where it lies.
        { name: 'facts', kind: 'text', label: t('Nêu vắn tắt, không chép tài liệu mật', 'In short, without secret material'), max: 1000 },
      ],
      responsibility: head('inspection'),
      authority: openness,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', { starts: ['proposing'], ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    ...eligible({ of: 'official', rules: ['conclusion-stands'], authority: openness, met: 'hearing', refused: 'conclusionStays' }),
    ...officialHeard({ authority: proposed('heard-before-harm'), refused: 'conclusionStays', heard: 'appraise' }),
    ...competentDecidesAgainst({
      effect: 'withdrawal',
      authority: openness,
      vote: t('Cấp ủy có thẩm quyền biểu quyết về việc rút kết luận', 'The committee votes on the withdrawal of the conclusion'),
      sign: t('Ký quyết định rút kết luận', 'Sign the decision on the withdrawal'),
      announce: t('Thông báo cho người có liên quan, cập nhật hồ sơ', 'Notify the official, update the file'),
      decision: 'withdrawal-decision',
      notice: 'term-notice',
      done: 'conclusionWithdrawn',
      refused: 'conclusionStays',
    }),
  },

  ends: {
    conclusionWithdrawn: 'done',
    overturned: 'done',
    conclusionStays: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
