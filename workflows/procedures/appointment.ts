import {
  back,
  end,
  head,
  issuedBy,
  lists,
  members,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  secondary,
  state,
  t,
  to,
  unverified,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';

const by377 = secondary('Quy định 377-QĐ/TW', 'Điều 34');
const by170 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 33');
const openness = resolution('II.2.5');

/** Most persons the first conference may list. */
const LISTED_MAX = 10;

/** What every conference of the five does when it fails to meet: it meets again, twice at most. */
const meetsAgain = (step: string) => ({
  noQuorum: back(step, 2, 'abandoned', party('conference-minutes')),
  notHeld: back(step, 2, 'abandoned'),
  tooSmall: end('lapsed'),
  abandoned: end('lapsed'),
});

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
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Trình xin chủ trương bổ nhiệm', 'Propose that the post be filled'),
      form: [
        { name: 'need', kind: 'text', label: t('Lý do, yêu cầu nhiệm vụ', 'Why the post must be filled'), max: 2000 },
        { name: 'field', kind: 'text', label: t('Lĩnh vực dự kiến phân công', 'Field the person will be in charge of'), max: 500 },
      ],
      responsibility: head('leadership'),
      authority: by170,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('decidePolicy', party('policy-proposal')),
        lapse: end('lapsed'),
      },
    },

    decidePolicy: {
      kind: 'act',
      duty: 'allows',
      person: head('competent'),
      task: t('Quyết định chủ trương bổ nhiệm', 'Decide whether the post is to be filled'),
      responsibility: head('competent'),
      authority: by377,
      time: workingDays('policy-days', { higher: 1, then: 'lapse' }),
      result: {
        approve: to('agreeList', { ...party('policy-approval'), starts: ['conferences'] }),
        return: back('propose', 2, undefined, { ...reasons, ...party('policy-return') }),
        refuse: end('policyRefused', { ...reasons, ...party('policy-refusal') }),
        lapse: end('lapsed'),
      },
    },

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
      kind: 'ballot',
      duty: 'votes',
      person: members('expanded'),
      task: t(
        'Hội nghị 2: tập thể lãnh đạo mở rộng giới thiệu nhân sự bằng phiếu kín',
        'Conference 2: the expanded leadership nominates by secret ballot',
      ),
      secret: true,
      announced: false,
      minimum: 'ballot-minimum',
      tellers: members('expanded'),
      ask: { kind: 'choose', from: 'candidates' },
      quorum: { share: 'quorum', of: 'summoned' },
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
      kind: 'ballot',
      duty: 'votes',
      person: members('leadership'),
      task: t(
        'Hội nghị 3: tập thể lãnh đạo đối chiếu kết quả hội nghị 2 và bỏ phiếu kín',
        'Conference 3: the leadership compares with conference 2 and votes by secret ballot',
      ),
      secret: true,
      announced: true,
      minimum: 'ballot-minimum',
      tellers: members('leadership'),
      ask: { kind: 'choose', from: 'candidates' },
      quorum: { share: 'quorum', of: 'summoned' },
      carried: { moreThan: 'majority', of: 'members' },
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
      kind: 'ballot',
      duty: 'votes',
      person: members('officials'),
      task: t(
        'Hội nghị 4: lấy ý kiến cán bộ chủ chốt về từng người bằng phiếu kín',
        'Conference 4: key officials give their opinion on each person by secret ballot',
      ),
      secret: true,
      announced: false,
      minimum: 'ballot-minimum',
      tellers: members('officials'),
      ask: { kind: 'record', from: 'candidates' },
      quorum: { share: 'quorum', of: 'summoned' },
      carried: { moreThan: 'majority', of: 'summoned' },
      responsibility: head('leadership'),
      authority: by170,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        recorded: to('publishCandidates', party('conference-minutes', 'count-record')),
        ...meetsAgain('keyOfficials'),
      },
    },

    publishCandidates: {
      kind: 'notice',
      duty: 'records',
      person: officer('personnel'),
      task: t(
        'Niêm yết công khai nhân sự, tiêu chuẩn, điều kiện; tiếp nhận phản ánh',
        'Publish the persons proposed, the standard and the conditions; receive objections',
      ),
      about: ['appointment'],
      responsibility: head('personnel'),
      authority: openness,
      time: workingDays('publish-days', { higher: 1, then: 'unpublished' }),
      window: window('publication-days', 'clear'),
      result: {
        clear: to('opinions', party('publication-notice')),
        objections: to('settleObjections', party('publication-notice')),
        unpublished: end('lapsed'),
      },
    },

    settleObjections: {
      kind: 'act',
      duty: 'reviews',
      person: head('inspection'),
      task: t('Xác minh, kết luận vấn đề mới phát sinh trước khi bỏ phiếu', 'Verify and conclude every new issue before the vote'),
      responsibility: head('inspection'),
      authority: by170,
      time: workingDays(
        'verification-days',
        { higher: 1, then: 'lapse' },
        { limit: { rule: 'verification-days', unit: 'workingDays' }, by: head('inspection') },
      ),
      result: {
        cleared: to('opinions', { ...reasons, settles: 'publishCandidates', ...party('verification-conclusion') }),
        stop: end('notChosen', { ...reasons, ...party('verification-conclusion') }),
        lapse: end('lapsed'),
      },
    },

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
      kind: 'ballot',
      duty: 'votes',
      person: members('leadership'),
      task: t(
        'Hội nghị 5: tập thể lãnh đạo thảo luận, biểu quyết nhân sự bằng phiếu kín',
        'Conference 5: the leadership discusses and votes by secret ballot',
      ),
      secret: true,
      announced: true,
      minimum: 'ballot-minimum',
      tellers: members('leadership'),
      ask: { kind: 'choose', from: 'candidates' },
      quorum: { share: 'quorum', of: 'summoned' },
      carried: { moreThan: 'majority', of: 'members' },
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

    politicalStandards: {
      kind: 'call',
      duty: 'records',
      person: officer('personnel'),
      task: t(
        'Đề nghị cấp ủy có thẩm quyền kết luận về tiêu chuẩn chính trị',
        'Ask the competent committee for its conclusion on political standards',
      ),
      procedure: 'political-standards',
      each: 'candidates',
      keeps: ['meets', 'meetsWithNote'],
      late: 'withdraw',
      responsibility: head('personnel'),
      authority: openness,
      time: workingDays('conclusion-wait-days', { report: 3, then: 'lapsed' }),
      result: {
        kept: to('checkDossier'),
        none: to('closeWithoutConclusion'),
        lapsed: end('lapsed'),
      },
    },

    closeWithoutConclusion: {
      kind: 'act',
      duty: 'records',
      person: head('personnel'),
      task: t(
        'Kết thúc khi không có kết luận đạt tiêu chuẩn chính trị, nêu rõ lý do',
        'Close the case for want of a positive conclusion, and say why',
      ),
      responsibility: head('personnel'),
      authority: openness,
      time: workingDays('check-days', { higher: 1, then: 'lapse' }),
      result: {
        refuse: end('conclusionNegative', reasons), // no paper to the unit: the reasons may be those of a negative conclusion, which it may not read
        lapse: end('lapsed'),
      },
    },

    checkDossier: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t(
        'Kiểm tra hồ sơ: đủ thành phần, còn hạn, kết luận còn hiệu lực',
        'Check the dossier: complete, not expired, the conclusion in force',
      ),
      rules: ['dossier-complete', 'health', 'nothing-expired', 'conclusion-valid', 'discipline-interval', 'not-prosecuted', 'family-pair'],
      of: 'candidates',
      narrows: false,
      responsibility: head('personnel'),
      authority: secondary('Nghị định 170/2025/NĐ-CP', 'Điều 35'),
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('appraise'),
        fail: to('completeDossier'),
        unclear: to('completeDossier'),
        overdue: end('lapsed'),
      },
    },

    completeDossier: {
      kind: 'act',
      duty: 'records',
      person: officer('personnel'),
      task: t('Bổ sung, hoàn thiện hồ sơ', 'Complete the dossier'),
      form: [{ name: 'completed', kind: 'text', label: t('Nội dung bổ sung', 'What was completed'), max: 2000 }],
      responsibility: head('personnel'),
      authority: secondary('Nghị định 170/2025/NĐ-CP', 'Điều 35'),
      time: workingDays('dossier-days', { higher: 1, then: 'lapse' }),
      result: {
        completed: back('checkDossier', 2),
        impossible: end('notChosen', { ...reasons, ...party('refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    appraise: {
      kind: 'act',
      duty: 'appraises',
      person: head('personnel'),
      task: t('Thẩm định nhân sự và hồ sơ', 'Appraise the person and the dossier'),
      form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
      responsibility: head('personnel'),
      authority: by377,
      time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('decide', party('appraisal-report')),
        return: back('completeDossier', 2, undefined, { ...reasons, ...party('appraisal-report') }),
        object: end('notChosen', { ...reasons, ...party('appraisal-report', 'refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    decide: {
      kind: 'ballot',
      duty: 'decides',
      person: members('competent'),
      task: t('Cấp có thẩm quyền biểu quyết quyết định bổ nhiệm', 'The competent body votes on the appointment'),
      secret: true,
      announced: true,
      minimum: 'ballot-minimum',
      tellers: members('competent'),
      ask: { kind: 'approve' },
      quorum: { share: 'quorum', of: 'summoned' },
      carried: { moreThan: 'majority', of: 'members' },
      responsibility: head('competent'),
      authority: by377,
      time: workingDays('decision-days', { then: 'notHeld' }),
      result: {
        carried: to('sign', { grants: ['appointment'], stops: ['conferences'], ...party('count-record') }),
        half: to('decideHalf', party('count-record')),
        none: end('notAppointed', { ...reasons, stops: ['conferences'], ...party('count-record', 'refusal-notice') }),
        ...meetsAgain('decide'),
      },
    },

    decideHalf: {
      kind: 'act',
      duty: 'decides',
      person: head('competent', { higher: 0, delegable: false }),
      task: t('Người đứng đầu quyết định khi số phiếu bằng đúng một nửa', 'The head decides on an exact half'),
      form: [{ name: 'dissent', kind: 'text', label: t('Các ý kiến khác', 'The differing opinions'), max: 4000 }],
      responsibility: head('competent'),
      authority: unverified('Nghị định 170/2025/NĐ-CP', 'Điều 33'),
      time: workingDays('decision-days', { then: 'lapse' }),
      result: {
        appoint: to('sign', { ...reasons, grants: ['appointment'], stops: ['conferences'], ...party('half-settlement') }),
        refuse: end('notAppointed', { ...reasons, stops: ['conferences'], ...party('half-settlement', 'refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    sign: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Ký quyết định bổ nhiệm', 'Sign the decision'),
      responsibility: head('competent'),
      authority: by377,
      time: workingDays('signature-days', { higher: 1, then: 'byOperation' }),
      result: {
        sign: to('issue'),
        byOperation: to('issue'), // execution of a decision that was made, not silence
      },
    },

    issue: {
      kind: 'act',
      duty: 'records',
      person: officer('records'),
      task: t('Vào số, đóng dấu, ban hành quyết định', 'Number, seal and issue the decision'),
      responsibility: head('records'),
      authority: proposed('decided-is-carried-out'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: {
        issue: to('announce', { applies: ['appointment'], ...issuedBy('competent', party('appointment-decision')) }),
        byOperation: to('announce', { applies: ['appointment'], ...issuedBy('competent', party('appointment-decision')) }),
      },
    },

    announce: {
      kind: 'act',
      duty: 'records',
      person: officer('personnel'),
      task: t(
        'Công bố quyết định, thông báo cho người được bổ nhiệm, cập nhật hồ sơ',
        'Announce the decision, notify the person, update the file',
      ),
      responsibility: head('personnel'),
      authority: openness,
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: {
        announce: end('appointed', issuedBy('unit', state('appointment-notice'))),
        byOperation: end('appointed', issuedBy('unit', state('appointment-notice'))),
      },
    },
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
