import {
  calendarDays,
  end,
  head,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  secondary,
  t,
  to,
  unverified,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import type { Outcome } from '../../core/definition/outcome';
import type { StepOf } from '../../core/definition/step';
import { leaving } from './parts/about-official';
import { reportAbout, reportTakenIn } from './parts/reported';

const byLaw = secondary('Luật Tố cáo 25/2018/QH14');
const fairness = proposed('heard-before-harm');
const concluded = { ...reasons, stops: ['settling'], ...party('denunciation-conclusion') };
const extension = { limit: { rule: 'denunciation-extension-days', unit: 'calendarDays' }, by: head('competent') } as const;

/** The verification, and the second one of a particularly complex matter. */
const verification = (limit: string, more: Record<string, Outcome>, extend?: typeof extension): StepOf<'act'> => ({
  kind: 'act',
  duty: 'records',
  person: officer('inspection'),
  task: t('Xác minh nội dung tố cáo, báo cáo bằng văn bản', 'Verify the denunciation, and report in writing'),
  form: [{ name: 'findings', kind: 'text', label: t('Kết quả xác minh', 'Findings'), max: 4000, on: ['submit'] }],
  responsibility: head('inspection'),
  authority: byLaw,
  time: calendarDays(limit, { higher: 1, then: 'overdue' }, extend),
  result: {
    submit: to('hearing', party('denunciation-verification')),
    ...more,
    overdue: end('lapsed'),
  },
});

/**
 * P17, denunciation (tố cáo) of an official: taken in, accepted, verified, the denounced heard, concluded, acted on. Whom it is about, their relatives and
 * their subordinates have no part in it. The conclusion decides nothing about their post: it may open the case in which others do.
 */
export const denunciation: Definition = {
  ...reportAbout('denounced'),
  id: 'denunciation',
  title: t('Giải quyết tố cáo', 'Denunciation'),
  basis: [resolution('II.2.5'), byLaw],
  clocks: {
    initial: { limit: { rule: 'report-initial-days', unit: 'workingDays' }, onHold: 'runs', report: 'competent' },
    settling: { limit: { rule: 'denunciation-settling-days', unit: 'calendarDays' }, onHold: 'runs', report: 'competent' },
  },

  steps: {
    ...reportTakenIn({
      of: 'denounced',
      authority: byLaw,
      task: t('Tiếp nhận, phân loại là tố cáo', 'Take the report in, and class it as a denunciation'),
      confirm: t('Kiểm tra việc phân loại tố cáo', 'Check that it is a denunciation'),
      confirmed: 'accept',
    }),

    accept: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Quyết định thụ lý tố cáo hoặc không thụ lý', 'Accept the denunciation, or refuse to'),
      responsibility: head('competent'),
      authority: byLaw,
      time: workingDays(
        'report-initial-days',
        { higher: 1, then: 'takenUpByTime' },
        {
          limit: { rule: 'report-initial-extension-days', unit: 'workingDays' },
          by: head('competent'),
        },
      ),
      result: {
        takeUp: to('verify', { stops: ['initial'], starts: ['settling'], ...party('denunciation-acceptance') }),
        refuse: end('notTakenUp', { ...reasons, stops: ['initial'], ...party('report-outcome') }),
        takenUpByTime: to('verify', { stops: ['initial'], starts: ['settling'] }), // nobody buries a denunciation by leaving it
      },
    },

    verify: verification('denunciation-verification-days', { particularlyComplex: to('permitLonger', reasons) }, extension),

    permitLonger: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Xem xét gia hạn lần hai đối với vụ việc đặc biệt phức tạp', 'Decide on a second extension of a particularly complex matter'),
      responsibility: head('competent'),
      authority: byLaw,
      time: workingDays('check-days', { higher: 1, then: 'notPermitted' }),
      result: {
        permit: to('verifyLonger', reasons),
        refuse: to('verifyToTheEnd', reasons),
        notPermitted: to('verifyToTheEnd'),
      },
    },

    verifyLonger: verification('denunciation-extension-days', {}),
    verifyToTheEnd: verification('denunciation-conclusion-days', {}),

    hearing: {
      kind: 'hearing',
      duty: 'records',
      person: head('inspection'),
      of: 'denounced',
      task: t(
        'Thông báo nội dung tố cáo, cho xem chứng cứ, nghe người bị tố cáo giải trình',
        'Tell the denounced what is held against them, show the evidence, hear them',
      ),
      responsibility: head('inspection'),
      authority: fairness,
      time: workingDays('talk-days', { higher: 1, then: 'untold' }),
      window: window('hearing-days', 'silent'),
      result: {
        answered: to('checkStands', party('hearing-minutes')),
        silent: to('checkStands', party('hearing-minutes')), // that is no ground
        untold: end('lapsed'), // nothing is concluded about somebody who was not told
      },
    },

    checkStands: {
      kind: 'check',
      duty: 'records',
      person: officer('inspection'),
      task: t('Kiểm tra việc rút tố cáo trước khi kết luận', 'See whether the reporter has taken the denunciation back'),
      rules: ['report-stands'],
      of: 'denounced',
      narrows: false,
      responsibility: head('inspection'),
      authority: byLaw,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('conclude'),
        fail: to('withdrawn'),
        unclear: to('conclude'), // the rule always knows
        overdue: to('conclude'),
      },
    },

    withdrawn: {
      kind: 'act',
      duty: 'records',
      person: head('inspection'),
      task: t(
        'Xem xét việc rút tố cáo: có bị đe dọa, mua chuộc hay không',
        'See whether the denunciation was taken back under threat, or for a bribe',
      ),
      responsibility: head('inspection'),
      authority: unverified('Luật Tố cáo 25/2018/QH14', 'Điều 33'),
      time: workingDays('check-days', { higher: 1, then: 'carriesOn' }),
      result: {
        stop: end('stopped', { ...reasons, stops: ['settling'], ...party('report-outcome') }),
        carryOn: to('conclude', reasons),
        carriesOn: to('conclude'),
      },
    },

    conclude: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Kết luận nội dung tố cáo', 'Conclude on the denunciation'),
      form: [{ name: 'conclusion', kind: 'text', label: t('Nội dung kết luận', 'The conclusion'), max: 4000 }],
      responsibility: head('competent'),
      authority: byLaw,
      time: calendarDays('denunciation-conclusion-days', { higher: 1, then: 'lapse' }),
      result: {
        founded: to('handle', concluded),
        partlyFounded: to('handle', concluded),
        notFounded: end('unfounded', concluded),
        lapse: end('lapsed'),
      },
    },

    handle: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Xử lý theo kết luận', 'Act on the conclusion'),
      form: [{ name: 'measures', kind: 'text', label: t('Biện pháp xử lý, khắc phục', 'What is done about it'), max: 4000 }],
      responsibility: head('competent'),
      authority: byLaw,
      time: workingDays('denunciation-publication-days', { higher: 1, then: 'unhandled' }),
      result: {
        considerRemoval: end('handled', { ...reasons, opens: leaving('removal', { for: 'denounced' }) }),
        considerReplacement: end('handled', { ...reasons, opens: leaving('replacement', { for: 'denounced' }) }),
        otherMeasures: end('handled', reasons),
        unhandled: end('unhandled'),
      },
    },
  },

  ends: {
    handled: 'done',
    unfounded: 'done',
    stopped: 'done',
    unhandled: 'lapsed',
    notTakenUp: 'refused',
    otherClass: 'refused',
    notTaken: 'refused',
    lapsed: 'lapsed',
  },
};
