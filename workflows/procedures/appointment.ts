import {
  back,
  end,
  head,
  lists,
  members,
  officer,
  party,
  reasons,
  resolution,
  secondary,
  t,
  to,
  unverified,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { appointmentDecided } from './parts/appointment-decided';
import { conclusionFirst } from './parts/conclusion-first';
import { dossierAppraised } from './parts/dossier-appraised';
import { meetsAgain } from './parts/meets-again';
import { policyAllowed } from './parts/policy-allowed';
import { publishedFirst } from './parts/published-first';
import { secretBallot } from './parts/secret-ballot';

const by377 = secondary('Quy định 377-QĐ/TW', 'Điều 34');
const by170 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 33');
const openness = resolution('II.2.5');

/** Most persons the first conference may list. */
const LISTED_MAX = 10;

/**
 * P1, appointment to a leadership post, source on site (bổ nhiệm, nguồn nhân sự tại chỗ): policy decision, five conferences,
 * verification of new issues, political-standards conclusion, appraisal, decision of the competent body, issue.
 */
export const appointment: Definition = {
  id: 'appointment',
  stage: 'appointment',
  title: t('Bổ nhiệm (nguồn nhân sự tại chỗ)', 'Appointment, source on site'),
  basis: [resolution('II.2.2'), openness, by377, by170],
  opens: { by: 'person' },
  post: true,
  people: {
    candidates: { atMost: LISTED_MAX, given: false },
    tied: { atMost: 2, given: false },
  },
  concerns: ['candidates', 'tied'],
  bars: [],
  places: {
    unit: { kind: 'ofPost', as: 'unit' },
    leadership: { kind: 'organ', organ: 'leadership', of: 'unit' },
    expanded: { kind: 'organ', organ: 'expanded-leadership', of: 'unit' },
    officials: { kind: 'organ', organ: 'key-officials', of: 'unit' },
    partyCommittee: { kind: 'organ', organ: 'party-committee', of: 'unit' },
    competent: { kind: 'ofPost', as: 'managing' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
    inspection: { kind: 'organ', organ: 'inspection', of: 'competent' },
    records: { kind: 'organ', organ: 'records', of: 'competent' },
  },
  effects: { appointment: { kind: 'assign', person: 'candidates', term: 'appointment-term-months' } },
  clocks: { conferences: { limit: { rule: 'appointment-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' } },
  withdraw: { before: 'decide' },
  holds: { by: 'inspection', lifts: 'competent' },
  starts: 'propose',

  steps: {
    ...policyAllowed({ authority: by170, policy: by377, approved: 'agreeList', clock: 'conferences' }),

    agreeList: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t(
        'Hội nghị 1: thống nhất cơ cấu, tiêu chuẩn, quy trình và danh sách nhân sự đủ điều kiện',
        'Conference 1: agree structure, standard, procedure and the list of eligible persons',
      ),
      form: [
        { name: 'candidates', kind: 'people', label: t('Danh sách nhân sự', 'Persons listed'), least: 1, most: LISTED_MAX },
        { name: 'minutes', kind: 'text', label: t('Biên bản hội nghị', 'Minutes'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: by170,
      time: workingDays('conference-step-days', { then: 'lapse' }),
      result: {
        agree: to('checkEligible', { ...lists('candidates', LISTED_MAX), ...party('conference-minutes') }),
        lapse: end('lapsed'),
      },
    },

    checkEligible: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t(
        'Rà soát tiêu chuẩn, điều kiện của từng người trong danh sách',
        'Check each listed person against the standard and the conditions',
      ),
      rules: ['in-plan', 'months-in-post', 'age-for-term', 'discipline-interval', 'not-prosecuted', 'family-pair', 'post-standard'],
      of: 'candidates',
      narrows: true,
      responsibility: head('personnel'),
      authority: by377,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('nominate', party('eligibility-report')),
        fail: back('agreeList', 2, 'noCandidate', party('eligibility-report')),
        unclear: to('concludeEligible', party('eligibility-report')),
        noCandidate: end('notChosen', party('eligibility-report')),
        overdue: end('lapsed'),
      },
    },

    concludeEligible: {
      kind: 'act',
      duty: 'appraises',
      person: head('personnel'),
      task: t('Kết luận những điều kiện chưa rõ', 'Answer what the check left unclear'),
      responsibility: head('personnel'),
      authority: by377,
      time: workingDays('check-days', { higher: 1, then: 'lapse' }),
      result: {
        met: to('nominate', { ...reasons, concludes: 'checkEligible', ...party('eligibility-conclusion') }),
        notMet: back('agreeList', 2, undefined, { ...reasons, ...party('eligibility-conclusion') }),
        lapse: end('lapsed'),
      },
    },

    nominate: {
      ...secretBallot,
      duty: 'votes',
      person: members('expanded'),
      task: t(
        'Hội nghị 2: tập thể lãnh đạo mở rộng giới thiệu nhân sự bằng phiếu kín',
        'Conference 2: the expanded leadership nominates by secret ballot',
      ),
      announced: false,
      tellers: members('expanded'),
      ask: { kind: 'choose', from: 'candidates' },
      carried: { moreThan: 'majority', of: 'summoned' },
      responsibility: head('leadership'),
      authority: by170,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        carried: to('leadershipVote', { ...lists('candidates', LISTED_MAX), ...party('conference-minutes', 'count-record') }),
        topTwo: to('leadershipVote', { ...lists('candidates', LISTED_MAX), ...party('conference-minutes', 'count-record') }),
        none: end('notChosen', { ...reasons, ...party('conference-minutes', 'count-record') }),
        ...meetsAgain('nominate'),
      },
    },

    leadershipVote: {
      ...secretBallot,
      duty: 'votes',
      person: members('leadership'),
      task: t(
        'Hội nghị 3: tập thể lãnh đạo đối chiếu kết quả hội nghị 2 và bỏ phiếu kín',
        'Conference 3: the leadership compares with conference 2 and votes by secret ballot',
      ),
      announced: true,
      tellers: members('leadership'),
      ask: { kind: 'choose', from: 'candidates' },
      responsibility: head('leadership'),
      authority: by170,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        carried: to('keyOfficials', { ...lists('candidates', LISTED_MAX), ...party('conference-minutes', 'count-record') }),
        topTwo: to('keyOfficials', { ...lists('candidates', LISTED_MAX), ...party('conference-minutes', 'count-record') }),
        none: end('notChosen', { ...reasons, ...party('conference-minutes', 'count-record') }),
        ...meetsAgain('leadershipVote'),
      },
    },

    keyOfficials: {
      ...secretBallot,
      duty: 'votes',
      person: members('officials'),
      task: t(
        'Hội nghị 4: lấy ý kiến cán bộ chủ chốt về từng người bằng phiếu kín',
        'Conference 4: key officials give their opinion on each person by secret ballot',
      ),
      announced: false,
      tellers: members('officials'),
      ask: { kind: 'record', from: 'candidates' },
      carried: { moreThan: 'majority', of: 'summoned' },
      responsibility: head('leadership'),
      authority: by170,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        recorded: to('publishCandidates', party('conference-minutes', 'count-record')),
        ...meetsAgain('keyOfficials'),
      },
    },

    ...publishedFirst({ effect: 'appointment', authority: by170, clear: 'opinions', refused: 'notChosen' }),

    opinions: {
      kind: 'opinions',
      duty: 'advises',
      person: head('partyCommittee'),
      task: t('Cho ý kiến bằng văn bản về nhân sự', 'Give a written opinion on the persons'),
      from: ['partyCommittee', 'inspection'],
      responsibility: head('personnel'),
      authority: by170,
      time: workingDays('opinion-days', { then: 'incomplete' }),
      result: {
        complete: to('finalVote', party('opinions-record')),
        incomplete: to('finalVote', party('opinions-record')), // advice that was not given stands on record as not given; it is no consent, and it stops nobody
      },
    },

    finalVote: {
      ...secretBallot,
      duty: 'votes',
      person: members('leadership'),
      task: t(
        'Hội nghị 5: tập thể lãnh đạo thảo luận, biểu quyết nhân sự bằng phiếu kín',
        'Conference 5: the leadership discusses and votes by secret ballot',
      ),
      announced: true,
      tellers: members('leadership'),
      ask: { kind: 'choose', from: 'candidates' },
      responsibility: head('leadership'),
      authority: by170,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        carried: to('politicalStandards', { ...lists('candidates', LISTED_MAX), ...party('conference-minutes', 'count-record') }),
        half: to('settleHalf', { ...lists('tied', 2), ...party('conference-minutes', 'count-record') }),
        none: end('notChosen', { ...reasons, ...party('conference-minutes', 'count-record') }),
        ...meetsAgain('finalVote'),
      },
    },

    settleHalf: {
      kind: 'act',
      duty: 'proposes',
      departs: true,
      person: head('leadership'),
      task: t(
        'Quyết định khi số phiếu bằng đúng một nửa, báo cáo đầy đủ ý kiến khác nhau',
        'Settle an exact half and report every differing opinion',
      ),
      form: [
        {
          name: 'candidates',
          kind: 'people',
          label: t('Người được chọn', 'The person chosen'),
          on: ['choose'],
          from: 'tied',
          least: 1,
          most: 1,
        },
        { name: 'dissent', kind: 'text', label: t('Các ý kiến khác', 'The differing opinions'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: unverified('Nghị định 170/2025/NĐ-CP', 'Điều 33'),
      time: workingDays('conference-step-days', { higher: 1, then: 'lapse' }),
      result: {
        choose: to('politicalStandards', { ...reasons, ...lists('candidates', 1), ...party('half-settlement') }),
        noneChosen: end('notChosen', { ...reasons, ...party('half-settlement') }),
        lapse: end('lapsed'),
      },
    },

    ...conclusionFirst({ of: 'candidates', concluded: 'checkDossier' }),

    ...dossierAppraised({
      of: 'candidates',
      rules: ['dossier-complete', 'health', 'nothing-expired', 'conclusion-valid', 'discipline-interval', 'not-prosecuted', 'family-pair'],
      authority: by377,
      refused: 'notChosen',
    }),

    ...appointmentDecided(by377),
  },

  ends: {
    appointed: 'done',
    policyRefused: 'refused',
    notChosen: 'refused',
    conclusionNegative: 'refused',
    notAppointed: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
