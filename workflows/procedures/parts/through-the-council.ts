import {
  concerned,
  end,
  head,
  issuedBy,
  members,
  officer,
  party,
  reasons,
  resolution,
  state,
  t,
  to,
  unverified,
  window,
  workingDays,
} from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Outcome } from '../../../core/definition/outcome';
import type { Source, Text } from '../../../core/definition/words';
import { meetsAgain } from './meets-again';
import { postPlaces } from './places';
import { secretBallot } from './secret-ballot';

const byLaw = unverified('Luật Tổ chức chính quyền địa phương');
const confirmed = { route: 'confirm', by: 'confirming', within: { rule: 'review-days', unit: 'workingDays' } } as const;

/** The bodies of a case about an elected post: those of any post; the council that elects, and the body above the unit that confirms what it decided. */
export const electedPostPlaces: Definition['places'] = {
  ...postPlaces,
  peopleCouncil: { kind: 'organ', organ: 'people-council', of: 'unit' },
  confirming: { kind: 'superior', of: 'unit' },
};

interface Leg {
  readonly effect: string;
  readonly authority: Source;
  readonly task: Text;
  readonly refused: string;
  /** The notice to whom it concerns, where it is not carried. */
  readonly refusal: string;
  readonly stops?: readonly string[];
}

/** The Party leg: the committee that manages the post votes by secret ballot whether to introduce; exactly half is not more than half. It decides nothing itself. */
export const introducedByParty = ({ effect, authority, task, refused, refusal, stops }: Leg): Definition['steps'] => {
  const over = stops === undefined ? {} : { stops };
  return {
    decide: {
      ...secretBallot,
      duty: 'votes',
      person: members('competent', { higher: 0 }),
      task,
      announced: true,
      tellers: members('competent'),
      ask: { kind: 'approve' },
      responsibility: head('competent'),
      authority,
      time: workingDays('decision-days', { then: 'notHeld' }),
      result: {
        carried: to('putToCouncil', { ...reasons, introduces: [effect], ...over, ...party('count-record', 'introduction-letter') }),
        none: end(refused, { ...reasons, ...over, ...party('count-record', refusal) }),
        ...meetsAgain('decide'),
      },
    },
  };
};

interface Council {
  readonly effect: string;
  readonly task: Text;
  /** The end where the council does not carry it, and the notice of that. */
  readonly refused: string;
  readonly refusal: string;
  readonly done: string;
  readonly notice: string;
  /** Whether the official may ask for a review of what the council decided: where it takes their post from them. */
  readonly review: boolean;
  readonly opens?: Outcome['opens'];
}

/**
 * The State leg: the chair puts it to the people's council, more than half of all whose deputies carry it by secret ballot; the body above confirms, or takes
 * it back for reasons. Who may decide so is the State's alone (catalogue P3; shares and confirmation are general knowledge).
 */
export const decidedByCouncil = (council: Council): Definition['steps'] => {
  const { effect, task, refused, refusal, done, notice, review, opens } = council;
  const entered = to('announce', { applies: [effect], ...issuedBy('confirming', state('council-confirmation')) });
  const follows = opens === undefined ? {} : { opens };
  const announced: Outcome = { to: { end: done }, ...issuedBy('unit', state(notice)), ...follows };
  return {
    putToCouncil: {
      kind: 'act',
      duty: 'records',
      person: head('peopleCouncil', { higher: 0 }),
      task: t('Thường trực Hội đồng nhân dân trình Hội đồng nhân dân', "Put it to the people's council"),
      responsibility: head('peopleCouncil'),
      authority: byLaw,
      time: workingDays('council-days', { then: 'lapse' }),
      result: {
        submit: to('councilVote', state('council-submission')),
        lapse: end('lapsed'),
      },
    },

    councilVote: {
      ...secretBallot,
      duty: 'decides',
      person: members('peopleCouncil', { higher: 0 }),
      task,
      announced: true,
      tellers: members('peopleCouncil'),
      ask: { kind: 'approve' },
      responsibility: head('peopleCouncil'),
      authority: byLaw,
      time: workingDays('council-days', { then: 'notHeld' }),
      result: {
        carried: review
          ? to('askReview', { ...reasons, grants: [effect], review: confirmed, ...state('count-record', 'council-resolution') })
          : to('confirm', { grants: [effect], ...state('count-record', 'council-resolution') }),
        none: end(refused, { ...reasons, ...state('count-record', refusal) }),
        ...meetsAgain('councilVote'),
      },
    },

    ...(review ? ASKED : {}),

    confirm: {
      kind: 'act',
      duty: review ? 'reviews' : 'decides',
      person: head('confirming'),
      task: t('Phê chuẩn kết quả', 'Confirm what the council decided'),
      responsibility: head('confirming'),
      authority: byLaw,
      time: workingDays('confirmation-days', { higher: 1, then: 'byOperation' }),
      result: {
        confirm: entered,
        refuse: end('notConfirmed', { ...reasons, revokes: [effect], ...issuedBy('confirming', state(refusal)) }),
        byOperation: entered, // execution of what the council decided, not silence
      },
    },

    announce: {
      kind: 'act',
      duty: 'records',
      person: officer('personnel'),
      task: t('Công bố kết quả, cập nhật hồ sơ', 'Announce the outcome, update the file'),
      responsibility: head('personnel'),
      authority: resolution('II.2.5'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: { announce: announced, byOperation: announced },
    },
  };
};

/** The official says what the body that confirms should know; it looks at what the council decided in either case. */
const ASKED: Definition['steps'] = {
  askReview: {
    kind: 'act',
    duty: 'answers',
    person: concerned('official'),
    task: t('Đề nghị cơ quan phê chuẩn xem xét lại', 'Ask the body that confirms for a review'),
    form: [{ name: 'request', kind: 'text', label: t('Nội dung đề nghị', 'What you ask, and why'), max: 4000 }],
    responsibility: head('personnel'),
    authority: byLaw,
    time: window('review-days', 'unused'),
    result: { ask: to('confirm', party('statement')), unused: to('confirm') },
  },
};
