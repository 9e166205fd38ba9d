import { concerned, end, head, issuedBy, proposed, reasons, resolution, state, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { personPlaces } from './parts/about-person';

const quickly = resolution('II.2.6');
const answered = { ...reasons, ...state('quick-opinion-answer') };

/**
 * P20, quick opinion (xin ý kiến nhanh) on a situation that no rule foresees. The question, what the asker means to do and the answer are on record,
 * so that whoever acts on it in good faith can show it. Silence rises, is reported at last, and is neither a refusal nor a consent.
 */
export const quickOpinion: Definition = {
  id: 'quick-opinion',
  stage: 'support',
  title: t('Xin ý kiến nhanh', 'Quick opinion'),
  basis: [quickly, proposed('silence-never-harms')],
  opens: { by: 'person' },
  post: false,
  people: { asker: { atMost: 1, given: true } },
  concerns: ['asker'],
  bars: [],
  places: personPlaces('asker', 'managing'),
  effects: {},
  clocks: {},
  starts: 'ask',

  steps: {
    ask: {
      kind: 'act',
      duty: 'answers',
      person: concerned('asker'),
      task: t('Xin ý kiến về tình huống phát sinh', 'Ask for an opinion on what has come up'),
      form: [
        {
          name: 'situation',
          kind: 'choice',
          label: t('Tình huống', 'Situation'),
          options: [
            { name: 'noRule', label: t('Chưa có quy định', 'No rule foresees it') },
            { name: 'rulesDiffer', label: t('Quy định còn khác nhau', 'Rules differ') },
            { name: 'initiative', label: t('Cách làm mới, đúng pháp luật', 'A new and lawful way') },
          ],
        },
        { name: 'question', kind: 'text', label: t('Nội dung xin ý kiến', 'The question'), max: 2000 },
        { name: 'intention', kind: 'text', label: t('Phương án dự kiến, căn cứ', 'What you mean to do, and on what ground'), max: 2000 },
      ],
      responsibility: head('unit'),
      authority: quickly,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('answer', state('quick-opinion-request')),
        lapse: end('lapsed'),
      },
    },

    answer: {
      kind: 'act',
      duty: 'records',
      person: head('unit', { higher: 2 }),
      task: t('Cho ý kiến', 'Give the opinion'),
      form: [{ name: 'opinion', kind: 'text', label: t('Ý kiến', 'The opinion'), max: 2000 }],
      responsibility: head('unit'),
      authority: quickly,
      time: workingDays('quick-opinion-days', { report: 0, higher: 2, then: 'unanswered' }),
      result: {
        proceed: end('answered', answered),
        notProceed: end('answered', answered),
        unanswered: end('unanswered', issuedBy('unit', state('quick-opinion-silence'))), // neither refusal nor consent
      },
    },
  },

  ends: { answered: 'done', unanswered: 'lapsed', lapsed: 'lapsed' },
};
