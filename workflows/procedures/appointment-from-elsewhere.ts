import { concerned, end, head, party, resolution, secondary, t, to, window, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { appointmentDecided } from './parts/appointment-decided';
import { conclusionFirst } from './parts/conclusion-first';
import { dossierAppraised } from './parts/dossier-appraised';
import { eligible } from './parts/eligible';
import { leadershipApproves } from './parts/leadership-approves';
import { postPlaces } from './parts/places';
import { policyAllowed } from './parts/policy-allowed';
import { publishedFirst } from './parts/published-first';

const by377 = secondary('Quy định 377-QĐ/TW', 'Điều 34');
const by138 = secondary('Nghị định 138/2020/NĐ-CP', 'Điều 46');

/**
 * P2, appointment of somebody from elsewhere (bổ nhiệm, nguồn nhân sự từ nơi khác): policy, talk with the person, opinions of where they come from,
 * publication, vote of the leadership, then as from step 6 of an appointment on site.
 */
export const appointmentFromElsewhere: Definition = {
  id: 'appointment-from-elsewhere',
  stage: 'appointment',
  title: t('Bổ nhiệm (nguồn nhân sự từ nơi khác)', 'Appointment, source elsewhere'),
  basis: [resolution('II.2.2'), resolution('II.2.5'), by377, by138],
  opens: { by: 'person' },
  post: true,
  people: { candidate: { atMost: 1, given: true } },
  concerns: ['candidate'],
  bars: [],
  places: {
    ...postPlaces,
    sender: { kind: 'ofPerson', slot: 'candidate', as: 'employer' },
    senderLeadership: { kind: 'organ', organ: 'leadership', of: 'sender' },
    senderParty: { kind: 'organ', organ: 'party-committee', of: 'sender' },
  },
  effects: { appointment: { kind: 'assign', person: 'candidate', term: 'appointment-term-months' } },
  clocks: { conferences: { limit: { rule: 'appointment-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' } },
  withdraw: { before: 'decide' },
  holds: { by: 'inspection', lifts: 'competent' },
  starts: 'propose',

  steps: {
    ...policyAllowed({ authority: by138, policy: by377, approved: 'meet', clock: 'conferences' }),

    meet: {
      kind: 'act',
      duty: 'answers',
      person: concerned('candidate'),
      task: t('Trao đổi yêu cầu nhiệm vụ với nhân sự; nhân sự có ý kiến', 'The person is told what the post demands, and answers'),
      form: [{ name: 'answer', kind: 'text', label: t('Ý kiến, nguyện vọng', 'What you answer and wish'), max: 4000 }],
      responsibility: head('leadership'),
      authority: by138,
      time: window('self-report-days', 'silent'),
      result: {
        accept: to('checkEligible'),
        decline: end('declined'),
        silent: end('lapsed'), // nobody is moved by their silence
      },
    },

    ...eligible({
      of: 'candidate',
      rules: ['in-plan', 'months-in-post', 'age-for-term', 'discipline-interval', 'not-prosecuted', 'family-pair', 'post-standard'],
      authority: by377,
      met: 'opinions',
      refused: 'notAppointed',
    }),

    opinions: {
      kind: 'opinions',
      duty: 'advises',
      person: head('senderLeadership'),
      task: t('Nơi đang công tác nhận xét, đánh giá, cho ý kiến', 'Where the person works gives its evaluation and opinion'),
      from: ['senderLeadership', 'senderParty'],
      responsibility: head('personnel'),
      authority: by138,
      time: workingDays('opinion-days', { then: 'incomplete' }),
      result: {
        complete: to('publishCandidates', party('opinions-record')),
        incomplete: to('publishCandidates', party('opinions-record')), // no opinion is no consent, and it stops nobody
      },
    },

    ...publishedFirst({ effect: 'appointment', authority: by138, clear: 'leadershipVote', refused: 'notAppointed' }),

    ...leadershipApproves({
      task: t(
        'Tập thể lãnh đạo nơi tiếp nhận thảo luận, bỏ phiếu kín',
        'The leadership of the receiving unit discusses and votes by secret ballot',
      ),
      authority: by138,
      approved: 'politicalStandards',
      refused: 'notAppointed',
    }),

    ...conclusionFirst({ of: 'candidate', concluded: 'checkDossier' }),

    ...dossierAppraised({
      of: 'candidate',
      rules: ['dossier-complete', 'health', 'nothing-expired', 'conclusion-valid', 'discipline-interval', 'not-prosecuted', 'family-pair'],
      authority: by377,
      refused: 'notAppointed',
    }),

    ...appointmentDecided(by377),
  },

  ends: {
    appointed: 'done',
    policyRefused: 'refused',
    declined: 'done',
    conclusionNegative: 'refused',
    notAppointed: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
