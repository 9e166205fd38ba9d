import { end, head, officer, party, proposed, reasons, resolution, t, to, window, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOfficial } from './parts/about-official';
import { personPlaces } from './parts/about-person';
import { inCampaign } from './parts/in-campaign';

const fit = resolution('II.2.7');
const fairness = proposed('heard-before-harm');
const closed = { ...reasons, ...party('post-fit-outcome') };

/**
 * P22, an alert on how far somebody meets the standard of their post (cảnh báo mức độ đáp ứng tiêu chuẩn vị trí việc làm). The register is compared with
 * the standard, the official sees what was found and may contest it, and the head of their unit says what help follows or that the alert was wrong. It is
 * advice: it enters nothing in the register and decides nothing about the post. Each quarter one opens by itself about whoever falls short of a
 * requirement that is on record, so that whoever has nothing recorded is asked by a person and not by a list.
 */
export const postFitAlert: Definition = {
  ...aboutOfficial,
  id: 'post-fit-alert',
  stage: 'support',
  opens: inCampaign({ when: 'quarterly', on: 'post-fit-alert-opens-on', where: 'below-post-standard' }),
  title: t('Cảnh báo mức độ đáp ứng tiêu chuẩn vị trí việc làm', 'Alert on fit to the post'),
  basis: [fit, fairness],
  places: personPlaces('official', 'managing'), // leaders and specialists alike
  withdraw: { before: 'assess' },
  holds: { by: 'inspection', lifts: 'managing' },
  effects: {},
  starts: 'raise',

  steps: {
    raise: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Rà soát, nêu điều cần đối chiếu với tiêu chuẩn', 'Review, and say what is to be compared with the standard'),
      form: [{ name: 'observed', kind: 'text', label: t('Điều ghi nhận được', 'What was observed'), max: 2000 }],
      responsibility: head('personnel'),
      authority: fit,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('compare'),
        lapse: end('lapsed'),
      },
    },

    compare: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Đối chiếu với tiêu chuẩn vị trí việc làm', 'Compare the official with the standard of the post'),
      rules: ['post-standard', 'grades-of-term'],
      of: 'official',
      narrows: false,
      responsibility: head('personnel'),
      authority: fit,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: end('fits', party('eligibility-report')),
        fail: to('hearing', party('post-fit-alert')),
        unclear: to('hearing', party('post-fit-alert')), // what the register does not know, the official can tell
        overdue: end('lapsed'),
      },
    },

    hearing: {
      kind: 'hearing',
      duty: 'records',
      person: head('personnel'),
      of: 'official',
      task: t('Giải thích cảnh báo, nghe ý kiến phản hồi', 'Explain the alert and hear what the official says to it'),
      responsibility: head('personnel'),
      authority: fairness,
      time: workingDays('talk-days', { higher: 1, then: 'untold' }),
      window: window('hearing-days', 'silent'),
      result: {
        answered: to('assess', party('hearing-minutes')),
        silent: to('assess', party('hearing-minutes')),
        untold: end('lapsed'),
      },
    },

    assess: {
      kind: 'act',
      duty: 'records',
      person: head('leadership', { higher: 1 }),
      task: t('Kết luận về cảnh báo, xác định hướng hỗ trợ', 'Conclude on the alert, and say what help follows'),
      form: [
        {
          name: 'support',
          kind: 'choice',
          label: t('Hướng hỗ trợ', 'Help'),
          options: [
            { name: 'training', label: t('Đào tạo, bồi dưỡng', 'Training') },
            { name: 'guidance', label: t('Kèm cặp, hướng dẫn', 'Guidance at work') },
            { name: 'workload', label: t('Điều chỉnh công việc', 'A change of tasks') },
            { name: 'none', label: t('Không cần', 'None is needed') },
          ],
        },
        { name: 'plan', kind: 'text', label: t('Việc cần làm, thời gian', 'What is to be done, and by when'), max: 2000 },
      ],
      responsibility: head('leadership'),
      authority: fit,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        advise: end('advised', closed),
        retract: end('retracted', closed),
        lapse: end('lapsed'), // nobody stood by it: it is no alert any more
      },
    },
  },

  ends: { fits: 'done', advised: 'done', retracted: 'done', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
