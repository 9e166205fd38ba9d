import { back, end, head, members, officer, party, t, to, window, workingDays } from '../../../core/definition/author';
import type { ConfidenceRegime } from '../../../core/definition/confidence';
import type { Definition } from '../../../core/definition/definition';
import type { Form } from '../../../core/definition/form';
import type { Outcome } from '../../../core/definition/outcome';
import type { Person, Source, Text } from '../../../core/definition/words';
import { inCampaign } from './in-campaign';
import { meetsAgain } from './meets-again';
import { secretBallot } from './secret-ballot';

type ConfidenceCampaign = { readonly when: 'yearly'; readonly on: string } | { readonly when: 'days'; readonly on: readonly string[] };

interface ConfidenceVote {
  readonly id: string;
  readonly title: Text;
  readonly basis: readonly Source[];
  readonly authority: Source;
  readonly regime: ConfidenceRegime;
  /** The place of the body that votes, and how it is found. */
  readonly voters: string;
  readonly places: Definition['places'];
  /** Who draws up the list, keeps the case and tells the results; and who answers for that and for the conference. */
  readonly keeper: Person;
  readonly answers: Person;
  readonly chair: Person;
  readonly propose: Text;
  readonly form: Form;
  readonly vote: Text;
  /** When it opens by itself, and who is rated then: one case about all of a body. */
  readonly campaign?: { readonly opens: ConfidenceCampaign; readonly where: string };
  /** What follows for whom. */
  readonly opens?: Outcome['opens'];
}

const told: Outcome = end('recorded', { papers: [{ paper: 'confidence-notice', layout: 'party', each: 'rated' }] });

/**
 * A confidence vote (lấy phiếu tín nhiệm, catalogue P11): whoever is to be rated is listed, is asked for a self-report, and is rated in secret, each
 * person by everybody but themselves and their relatives (ruling 11). Whoever is about to retire or new in the post is left out. The vote decides nothing: what
 * was counted enters the register, each person is told their own figures, and what the rules attach to low confidence are cases of their own.
 */
export const confidenceRated = (vote: ConfidenceVote): Definition => ({
  id: vote.id,
  stage: 'evaluation',
  title: vote.title,
  basis: [...vote.basis],
  opens:
    vote.campaign === undefined ? { by: 'person' } : inCampaign({ ...vote.campaign.opens, where: vote.campaign.where, about: 'together' }),
  post: false,
  people: { rated: { atMost: 20, given: true } },
  concerns: ['rated'],
  bars: [],
  places: {
    unit: { kind: 'ofPerson', slot: 'rated', as: 'employer' },
    managing: { kind: 'ofPerson', slot: 'rated', as: 'party-committee' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'managing' },
    inspection: { kind: 'organ', organ: 'inspection', of: 'managing' },
    ...vote.places,
  },
  effects: { result: { kind: 'recordConfidence', person: 'rated', regime: vote.regime } },
  clocks: {},
  withdraw: { before: 'vote' },
  holds: { by: 'inspection', lifts: 'managing' },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: vote.keeper,
      task: vote.propose,
      form: vote.form,
      responsibility: vote.answers,
      authority: vote.authority,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('selfReports', party('confidence-plan')),
        lapse: end('lapsed'),
      },
    },

    selfReports: {
      kind: 'hearing',
      duty: 'records',
      person: vote.keeper,
      of: 'rated',
      task: t('Thông báo cho người được lấy phiếu, nhận báo cáo tự đánh giá', 'Tell those who will be rated, and take their self-reports'),
      responsibility: vote.answers,
      authority: vote.authority,
      time: workingDays('talk-days', { higher: 1, then: 'untold' }),
      window: window('hearing-days', 'silent'),
      result: {
        answered: to('checkRated'),
        silent: to('checkRated'), // nobody has to report, and nothing follows from silence
        untold: end('lapsed'),
      },
    },

    checkRated: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'), // who keeps the register
      task: t('Rà soát người thuộc diện lấy phiếu', 'Check who is to be rated'),
      rules: ['not-retiring', 'not-new-in-post'],
      of: 'rated',
      narrows: true,
      responsibility: head('personnel'),
      authority: vote.authority,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('vote', party('eligibility-report')),
        fail: end('nobodyRated', party('eligibility-report')),
        unclear: to('vote', party('eligibility-report')), // only what the register shows leaves anybody out
        overdue: end('lapsed'),
      },
    },

    vote: {
      ...secretBallot,
      duty: 'votes',
      person: members(vote.voters),
      task: vote.vote,
      announced: true,
      tellers: members(vote.voters),
      ask: { kind: 'rate', each: 'rated', levels: ['high', 'confident', 'low'] },
      responsibility: vote.chair,
      authority: vote.authority,
      time: workingDays('conference-step-days', { then: 'notHeld' }),
      result: {
        recorded: to('tell', {
          applies: ['result'],
          ...(vote.opens === undefined ? {} : { opens: vote.opens }),
          ...party('count-record'),
        }),
        ...meetsAgain('vote'),
        noQuorum: back('vote', 2, 'abandoned', party('count-record')),
      },
    },

    tell: {
      kind: 'act',
      duty: 'records',
      person: vote.keeper,
      task: t('Thông báo kết quả cho từng người được lấy phiếu', 'Tell each person who was rated their own figures'),
      responsibility: vote.answers,
      authority: vote.authority,
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: { announce: told, byOperation: told },
    },
  },

  ends: { recorded: 'done', nobodyRated: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
});

/** Where the body that votes keeps the vote itself: its head lists, tells and checks, and answers for it. */
export const keptBy = (place: string): Pick<ConfidenceVote, 'voters' | 'keeper' | 'answers' | 'chair'> => ({
  voters: place,
  keeper: head(place),
  answers: head(place),
  chair: head(place),
});

/** What whoever draws up the list says about it. */
export const REASON_FOR_LIST: Form = [
  { name: 'scope', kind: 'text', label: t('Phạm vi, đối tượng lấy phiếu', 'Who is to be rated, and why'), max: 2000 },
];
