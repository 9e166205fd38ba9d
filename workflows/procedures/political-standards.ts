import {
  back,
  concerned,
  end,
  head,
  issuedBy,
  members,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  t,
  to,
  unverified,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { secretBallot } from './parts/secret-ballot';

const by58 = unverified('Quy định 58-QĐ/TW');
const protection = resolution('II.2.5');
const fairness = proposed('heard-before-harm');

/** What a committee does when it fails to meet or to agree: it meets again, twice at most, and then nothing is concluded. */
const meetsAgain = (step: string) => ({
  none: back(step, 2, 'abandoned'),
  noQuorum: back(step, 2, 'abandoned'),
  notHeld: back(step, 2, 'abandoned'),
  tooSmall: end('lapsed'),
  abandoned: end('lapsed'),
});

/** A committee's ballot on what to conclude. */
const committeeBallot = { ...secretBallot, announced: false } as const;

/**
 * P9, conclusion on political standards (kết luận về tiêu chuẩn chính trị), by the committee competent for the person. Only the conclusion is
 * stored, never background material. A negative one comes after a hearing and enters the register when its review has passed unused or upholds it.
 */
export const politicalStandards: Definition = {
  id: 'political-standards',
  stage: 'political-standards',
  title: t('Kết luận về tiêu chuẩn chính trị', 'Conclusion on political standards'),
  basis: [protection, by58],
  opens: { by: 'parent' },
  post: false,
  people: { subject: { atMost: 1, given: true } },
  concerns: ['subject'],
  bars: ['parentProposer', 'parentAppraiser'],
  places: {
    committee: { kind: 'ofPerson', slot: 'subject', as: 'party-committee' },
    employer: { kind: 'ofPerson', slot: 'subject', as: 'employer' },
    employerParty: { kind: 'organ', organ: 'party-committee', of: 'employer' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'committee' },
    inspection: { kind: 'organ', organ: 'inspection', of: 'committee' },
    records: { kind: 'organ', organ: 'records', of: 'committee' },
    higher: { kind: 'superior', of: 'committee' },
  },
  effects: {
    positive: { kind: 'concludePositive', person: 'subject', term: 'conclusion-valid-months' },
    positiveWithNote: { kind: 'concludePositive', person: 'subject', term: 'conclusion-valid-months' },
    negative: { kind: 'concludeNegative', person: 'subject', term: 'conclusion-valid-months' },
  },
  clocks: {},
  holds: { by: 'inspection', lifts: 'committee' },
  starts: 'request',

  steps: {
    request: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Lập đề nghị kết luận, nêu phạm vi và mục đích', 'Request the conclusion and state its scope and purpose'),
      form: [{ name: 'purpose', kind: 'text', label: t('Mục đích', 'Purpose'), max: 1000 }],
      responsibility: head('personnel'),
      authority: protection,
      time: workingDays('conclusion-step-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('checkFile', party('conclusion-request')),
        lapse: end('lapsed'),
      },
    },

    checkFile: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Đối chiếu bản khai với hồ sơ hiện có', 'Check the declaration against the existing file'),
      rules: ['declaration-complete'],
      of: 'subject',
      narrows: false,
      responsibility: head('personnel'),
      authority: by58,
      time: workingDays('conclusion-step-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('supplyFacts'),
        fail: to('supplyFacts'), // gaps are for the person to fill, and for the committee to weigh
        unclear: to('supplyFacts'),
        overdue: end('lapsed'),
      },
    },

    supplyFacts: {
      kind: 'act',
      duty: 'answers',
      person: concerned('subject'),
      task: t('Cung cấp thêm thông tin về bản thân', 'Supply facts about yourself'),
      form: [{ name: 'facts', kind: 'text', label: t('Nội dung cung cấp', 'What you wish to put on record'), max: 4000 }],
      responsibility: head('personnel'),
      authority: fairness,
      time: window('facts-days', 'silent'),
      result: {
        supply: to('verify'),
        silent: to('verify'), // a right, not a duty
      },
    },

    verify: {
      kind: 'opinions',
      duty: 'advises',
      person: head('inspection'),
      task: t('Xác minh bằng văn bản', 'Verify in writing'),
      from: ['employerParty', 'inspection'],
      responsibility: head('personnel'),
      authority: by58,
      time: workingDays('opinion-days', { then: 'incomplete' }),
      result: {
        complete: to('draft', party('opinions-record')),
        incomplete: to('draft', party('opinions-record')),
      },
    },

    draft: {
      kind: 'act',
      duty: 'appraises',
      person: head('personnel'),
      task: t('Dự thảo kết luận', 'Draft the conclusion'),
      form: [
        {
          name: 'draft',
          kind: 'text',
          label: t('Nội dung dự thảo (không ghi tài liệu nền)', 'Draft, without background material'),
          max: 2000,
        },
      ],
      responsibility: head('personnel'),
      authority: by58,
      time: workingDays('conclusion-step-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('conclude'),
        return: back('verify', 1, undefined, reasons),
        lapse: end('lapsed'),
      },
    },

    conclude: {
      ...committeeBallot,
      duty: 'decides',
      person: members('committee'),
      tellers: members('committee'),
      task: t('Cấp ủy xem xét, kết luận', 'The committee concludes'),
      ask: { kind: 'options', options: ['meets', 'meetsWithNote', 'doubt', 'adjourn'] },
      responsibility: head('committee'),
      authority: by58,
      time: workingDays('conclusion-days', { then: 'notHeld' }),
      result: {
        meets: to('issue', { grants: ['positive'], ...party('count-record') }),
        meetsWithNote: to('issueNote', { grants: ['positiveWithNote'], ...party('count-record') }),
        doubt: to('hearing', party('count-record')), // not a conclusion: the person is heard first
        adjourn: back('verify', 1, 'doubt', party('count-record')),
        ...meetsAgain('conclude'),
      },
    },

    hearing: {
      kind: 'hearing',
      duty: 'records',
      person: head('personnel'),
      of: 'subject',
      task: t('Thông báo căn cứ, cho xem tài liệu làm chứng cứ, nghe giải trình', 'Tell the grounds, show the evidence, hear the person'),
      responsibility: head('personnel'),
      authority: fairness,
      time: workingDays('conclusion-step-days', { higher: 1, then: 'untold' }),
      window: window('hearing-days', 'silent'),
      result: {
        answered: to('concludeHeard', party('hearing-minutes')),
        silent: to('concludeHeard', party('hearing-minutes')),
        untold: end('lapsed'),
      },
    },

    concludeHeard: {
      ...committeeBallot,
      duty: 'decides',
      person: members('committee', { higher: 0 }), // the next higher committee reviews, so it must not have decided
      tellers: members('committee'),
      task: t('Cấp ủy kết luận sau khi nghe giải trình', 'The committee concludes after hearing the person'),
      ask: { kind: 'options', options: ['meets', 'meetsWithNote', 'doesNotMeet'] },
      responsibility: head('committee'),
      authority: by58,
      time: workingDays('conclusion-days', { then: 'notHeld' }),
      result: {
        meets: to('issue', { grants: ['positive'], ...party('count-record') }),
        meetsWithNote: to('issueNote', { grants: ['positiveWithNote'], ...party('count-record') }),
        doesNotMeet: to('askReview', {
          ...reasons,
          grants: ['negative'],
          review: { route: 'review', by: 'higher', within: { rule: 'review-days', unit: 'workingDays' } },
          ...party('count-record', 'negative-conclusion-draft'),
        }),
        ...meetsAgain('concludeHeard'),
      },
    },

    askReview: {
      kind: 'act',
      duty: 'answers',
      person: concerned('subject'),
      task: t('Đề nghị cấp ủy cấp trên xem xét lại', 'Ask the next higher committee for a review'),
      form: [{ name: 'request', kind: 'text', label: t('Nội dung đề nghị', 'What you ask, and why'), max: 4000 }],
      responsibility: head('personnel'),
      authority: fairness,
      time: window('review-days', 'unused'),
      result: {
        ask: to('review', party('review-request')),
        unused: to('issueNegative'),
      },
    },

    review: {
      ...committeeBallot,
      duty: 'reviews',
      person: members('higher', { higher: 0 }),
      tellers: members('higher', { higher: 0 }),
      task: t('Cấp ủy cấp trên xem xét lại', 'The next higher committee reviews'),
      ask: { kind: 'options', options: ['upheld', 'overturned'] },
      responsibility: head('higher'),
      authority: fairness,
      time: workingDays('conclusion-days', { then: 'notHeld' }),
      result: {
        upheld: to('issueNegative', issuedBy('higher', party('count-record', 'review-decision'))),
        overturned: to('issue', {
          ...reasons,
          revokes: ['negative'],
          grants: ['positive'],
          ...issuedBy('higher', party('count-record', 'review-decision')),
        }),
        none: to('issueNegative', party('count-record')), // nobody overturned it: what was decided stands
        noQuorum: back('review', 2, 'standing'),
        notHeld: back('review', 2, 'standing'),
        tooSmall: to('issueNegative'),
        standing: to('issueNegative'),
      },
    },

    issue: issued('positive', 'meets'),
    issueNote: issued('positiveWithNote', 'meetsWithNote'),
    issueNegative: issued('negative', 'doesNotMeet'),
  },

  ends: { meets: 'done', meetsWithNote: 'done', doesNotMeet: 'done', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};

/** Numbering and issue of a conclusion that was made: by the records officer, and at last by the engine. */
function issued(effect: string, name: string): Definition['steps'][string] {
  const outcome = end(name, { applies: [effect], ...issuedBy('committee', party('political-conclusion')) });
  return {
    kind: 'act',
    duty: 'records',
    person: officer('records'),
    task: t('Vào số, ban hành kết luận, thông báo cho người được kết luận', 'Number and issue the conclusion and notify the person'),
    responsibility: head('records'),
    authority: proposed('decided-is-carried-out'),
    time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
    result: { issue: outcome, byOperation: outcome },
  };
}
