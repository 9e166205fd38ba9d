import { end, head, lists, members, reasons, t, to, workingDays } from '../../../../core/definition/author';
import type { Definition } from '../../../../core/definition/definition';
import { heldAgain, smallAppointment } from './small-appointment';

type Step<K> = Extract<Definition['steps'][string], { readonly kind: K }>;

const { propose, decide, check, conclude, appraise, ...rest } = smallAppointment.steps as typeof smallAppointment.steps & {
  readonly propose: Step<'act'>;
  readonly decide: Step<'ballot'>;
  readonly check: Step<'check'>;
  readonly conclude: Step<'act'>;
  readonly appraise: Step<'act'>;
};
const { return: _again, ...appraised } = appraise.result;
const task = t('Danh sách nhân sự', 'Who is listed');

/** The small appointment, of one of those whom a body lists and votes on: what a choice adds, and no more. */
export const smallChoice: Definition = {
  ...smallAppointment,
  id: 'small-choice',
  title: t('Bổ nhiệm rút gọn có lựa chọn', 'A small appointment with a choice'),
  people: { candidate: { atMost: 3, given: false }, tied: { atMost: 2, given: false } },
  concerns: ['candidate', 'tied'],
  withdraw: { before: 'appraise' },
  steps: {
    ...rest,
    propose: {
      ...propose,
      form: [{ name: 'candidate', kind: 'people', label: task, on: ['submit'], least: 1, most: 3 }],
      result: { submit: to('check', { ...lists('candidate', 3), starts: ['whole'] }), lapse: end('lapsed') },
    },
    choose: {
      ...decide,
      duty: 'votes',
      person: members('leadership'),
      tellers: members('leadership'),
      ask: { kind: 'choose', from: 'candidate' },
      responsibility: head('leadership'),
      result: {
        carried: to('publish', lists('candidate', 3)),
        half: to('settleHalf', lists('tied', 2)),
        none: end('refused', reasons),
        ...heldAgain('choose'),
      },
    },
    settleHalf: {
      kind: 'act',
      duty: 'proposes',
      departs: true,
      person: head('leadership'),
      task,
      form: [{ name: 'candidate', kind: 'people', label: task, on: ['choose'], from: 'tied', least: 1, most: 1 }],
      responsibility: head('leadership'),
      authority: { instrument: 'Sáu Rõ', certainty: 'design' },
      time: workingDays('conference-step-days', { then: 'lapse' }),
      result: {
        choose: to('publish', { ...reasons, ...lists('candidate', 1) }),
        noneChosen: end('refused', reasons),
        lapse: end('lapsed'),
      },
    },
    check: { ...check, narrows: true, result: { ...check.result, pass: to('choose') } },
    conclude: { ...conclude, result: { ...conclude.result, met: to('choose', { ...reasons, concludes: 'check' }) } },
    appraise: { ...appraise, result: appraised },
    decide,
  },
};
