import { digestOf } from '../../../core/ledger/digest';
import type { RejectionCode } from '../../../core/rejection';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { changed as mutated } from '../definition/mutate';
import { appointmentPlay, playUpTo, UNIT_BOARD } from '../support/appointment-path';
import { leaves } from '../support/changed-town';
import { concludeAgainst, conclusionAbout, prepare } from '../support/conclusion-path';
import { inForce } from '../support/migration-path';
import { type Loose, Play, shippedRulebook, text } from '../support/play';
import { trialOf } from '../support/trial';

/** A command to which two reasons for a refusal apply. */
export interface Clash {
  readonly first: RejectionCode;
  readonly second: RejectionCode;
  readonly play: () => Play;
  readonly command: Loose;
}

export const upTo = (step: string) => (): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  return play;
};
const changed = (play: () => Play, change: (play: Play) => void) => (): Play => {
  const changing = play();
  change(changing);
  return changing;
};
const held = (play: Play): void => void play.do({ kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: text('a report') });
const recused =
  (person: string) =>
  (play: Play): void =>
    void play.do({ kind: 'recuse', by: { person }, reasons: text('a tie') });
const formerHead = (play: Play): void => {
  play.town = leaves(play.town, 'Thanh', 'committee', play.now);
};
export const counting = (play: Play): void => void play.convene('nominate', 'Lan', UNIT_BOARD);
const closedBallot = (play: Play): void => {
  counting(play);
  play.do({ kind: 'count', by: { person: 'Binh' }, step: 'nominate', voted: [] });
};
const windowPassed = (play: Play): void => {
  play.now = play.state?.step?.due ?? '';
};
const returnedTwice = (play: Play): void => {
  for (let time = 0; time < 2; time++) {
    play.act('Thanh', 'decidePolicy', 'return', { reasons: text('no') });
    play.act('Lan', 'propose', 'submit', { form: play.lines[0]?.command.kind === 'open' ? play.lines[0].command.first?.form : {} });
  }
};
const told = (): Play => {
  const play = new Play(shippedRulebook(politicalStandards));
  play.at('2026-08-25 08:00');
  conclusionAbout('An', play);
  prepare(play, 'An');
  concludeAgainst(play, 'An');
  return play;
};

const byThanh = { kind: 'act', by: { person: 'Thanh' }, step: 'decidePolicy', form: {} } as const;
const TOO_MUCH = { rumour: { kind: 'number', value: 1 } } as const;

/** A version in which a step that the case has passed is another. */
const apart = inForce(mutated(appointment, ['steps.decidePolicy.task.en', 'Decide']));

/** For as many pairs of reasons as can apply at once: a case and a command to which both do. */
export const CLASHES: readonly Clash[] = [
  { first: 'unknown-case', second: 'unknown-step', play: appointmentPlay, command: { ...byThanh, step: 'dance', result: 'approve' } },
  {
    first: 'closed',
    second: 'unknown-step',
    play: changed(upTo('decidePolicy'), (play) => play.do({ kind: 'withdraw', by: { person: 'Lan' }, reasons: text('over') })),
    command: { ...byThanh, step: 'dance', result: 'approve' },
  },
  {
    first: 'closed',
    second: 'on-hold',
    play: changed(changed(upTo('decidePolicy'), held), (play) =>
      play.do({ kind: 'withdraw', by: { person: 'Lan' }, reasons: text('over') }),
    ),
    command: { ...byThanh, result: 'approve' },
  },
  {
    first: 'on-hold',
    second: 'unknown-step',
    play: changed(upTo('decidePolicy'), held),
    command: { ...byThanh, step: 'dance', result: 'approve' },
  },
  {
    first: 'unknown-step',
    second: 'step-not-open',
    play: upTo('decidePolicy'),
    command: { ...byThanh, step: 'toString', result: 'approve' },
  },
  {
    first: 'step-not-open',
    second: 'wrong-command',
    play: upTo('decidePolicy'),
    command: { ...byThanh, step: 'nominate', result: 'approve' },
  },
  {
    first: 'wrong-command',
    second: 'not-your-step',
    play: upTo('decidePolicy'),
    command: { kind: 'runCheck', by: { person: 'Mai' }, step: 'decidePolicy' },
  },
  {
    first: 'wrong-command',
    second: 'not-your-step',
    play: upTo('nominate'),
    command: { kind: 'attend', by: { person: 'An' }, step: 'nominate', present: [] },
  },
  {
    first: 'wrong-command',
    second: 'not-your-step',
    play: upTo('nominate'),
    command: { kind: 'reassign', by: { person: 'An' }, to: 'Binh', reasons: text('why') },
  },
  {
    first: 'not-migratable',
    second: 'reasons-missing',
    play: changed(upTo('nominate'), (play) => {
      play.town = { ...play.town, inForce: apart };
    }),
    command: { kind: 'migrate', by: { person: 'Thanh' }, to: { definition: digestOf(apart.definition), pack: apart.pack.version } },
  },
  {
    first: 'not-your-step',
    second: 'excluded',
    play: changed(upTo('decidePolicy'), recused('Mai')),
    command: { ...byThanh, by: { person: 'Mai' }, result: 'approve' },
  },
  {
    first: 'not-your-step',
    second: 'excluded',
    play: changed(upTo('decidePolicy'), recused('Mai')),
    command: { ...byThanh, by: { person: 'Mai', for: 'Thanh' }, result: 'approve' },
  },
  {
    first: 'not-your-step',
    second: 'already-done',
    play: changed(upTo('nominate'), counting),
    command: { kind: 'openBallot', by: { person: 'Mai' }, step: 'nominate', tellers: UNIT_BOARD, box: 'box' },
  },
  {
    first: 'excluded',
    second: 'standing-lost',
    play: changed(changed(upTo('decidePolicy'), recused('Thanh')), formerHead),
    command: { ...byThanh, result: 'approve' },
  },
  {
    first: 'standing-lost',
    second: 'late',
    play: changed(
      changed(() => trialOf('An'), formerHead),
      windowPassed,
    ),
    command: { ...byThanh, step: 'comment', result: 'comment', reasons: text('good') },
  },
  {
    first: 'late',
    second: 'invalid-form',
    play: changed(() => trialOf('An'), windowPassed),
    command: { ...byThanh, step: 'comment', result: 'comment', form: TOO_MUCH, reasons: text('good') },
  },
  {
    first: 'late',
    second: 'invalid-form',
    play: changed(told, windowPassed),
    command: { kind: 'act', by: { person: 'An' }, step: 'askReview', result: 'ask', form: {} },
  },
  { first: 'late', second: 'reasons-missing', play: upTo('decide'), command: { kind: 'withdraw', by: { person: 'Lan' } } },
  {
    first: 'early',
    second: 'invalid-form',
    play: changed(upTo('nominate'), (play) =>
      play.do({ kind: 'openBallot', by: { person: 'Lan' }, step: 'nominate', tellers: UNIT_BOARD, box: 'box' }),
    ),
    command: { kind: 'count', by: { person: 'Binh' }, step: 'nominate', voted: ['An', 'An'] },
  },
  {
    first: 'early',
    second: 'invalid-form',
    play: upTo('publishCandidates'),
    command: { kind: 'object', by: { person: 'Xuan' }, step: 'publishCandidates', objection: text('') },
  },
  {
    first: 'invalid-form',
    second: 'reasons-missing',
    play: upTo('decidePolicy'),
    command: { ...byThanh, result: 'refuse', form: TOO_MUCH },
  },
  {
    first: 'invalid-form',
    second: 'reasons-missing',
    play: upTo('decidePolicy'),
    command: { kind: 'hold', by: { person: 'Vinh' }, ground: 'rumour' },
  },
  {
    first: 'invalid-form',
    second: 'reasons-missing',
    play: changed(upTo('decidePolicy'), held),
    command: { kind: 'release', by: { person: 'Thanh' }, ground: 'rumour' },
  },
  {
    first: 'invalid-form',
    second: 'reasons-missing',
    play: upTo('decidePolicy'),
    command: { kind: 'reassign', by: { person: 'Thanh' }, to: 'Mai' },
  },
  {
    first: 'invalid-form',
    second: 'result-not-permitted',
    play: upTo('decidePolicy'),
    command: { ...byThanh, result: 'dance', form: TOO_MUCH },
  },
  {
    first: 'invalid-form',
    second: 'already-done',
    play: changed(upTo('nominate'), closedBallot),
    command: { kind: 'attend', by: { person: 'Binh' }, step: 'nominate', present: ['An'] },
  },
  {
    first: 'invalid-form',
    second: 'already-done',
    play: changed(upTo('nominate'), counting),
    command: { kind: 'openBallot', by: { person: 'Lan' }, step: 'nominate', tellers: ['Binh'], box: 'box' },
  },
  {
    first: 'invalid-form',
    second: 'already-done',
    play: changed(upTo('opinions'), (play) => play.do({ kind: 'opine', by: { person: 'Vinh' }, step: 'opinions', opinion: text('good') })),
    command: { kind: 'opine', by: { person: 'Vinh' }, step: 'opinions', opinion: text('') },
  },
  {
    first: 'reasons-missing',
    second: 'result-not-permitted',
    play: changed(upTo('decidePolicy'), returnedTwice),
    command: { ...byThanh, result: 'return' },
  },
  {
    first: 'reasons-missing',
    second: 'already-done',
    play: changed(upTo('decidePolicy'), recused('Mai')),
    command: { kind: 'recuse', by: { person: 'Mai' } },
  },
  {
    first: 'invalid-form',
    second: 'post-elected',
    play: () => {
      const play = appointmentPlay();
      play.town = { ...play.town, post: { ...play.town.post, vacant: false, elected: true } };
      return play;
    },
    command: {
      kind: 'open',
      case: 'c-1',
      by: { person: 'Lan' },
      people: {},
      post: 'post',
      first: { result: 'submit', form: {} },
      training: false,
    },
  },
];
