import { decide } from '../../../core/decide/decide';
import type { Definition } from '../../../core/definition/definition';
import { REJECTION_CODES } from '../../../core/rejection';
import { appointment } from '../../../workflows/procedures/appointment';
import { appointmentPlay, choose } from '../support/appointment-path';
import { Play, shippedRulebook, text } from '../support/play';
import { CLASHES, counting, upTo } from './clashes';

/** The decision of the appointment with a result that both leads back and grants, which no published definition may have. */
const unsound: Definition = {
  ...appointment,
  steps: {
    ...appointment.steps,
    propose: {
      ...appointment.steps['propose'],
      kind: 'act',
      result: { again: { to: { step: 'propose' }, grants: ['appointment'], atMost: { times: 1 } }, lapse: { to: { end: 'lapsed' } } },
    } as Definition['steps'][string],
  },
};

/** Neighbours in the list that can't both apply, or are shown below. */
const NEVER_BOTH: Readonly<Record<string, string>> = {
  'unknown-case before closed': 'a case that nobody opened has not ended',
  'late before early': 'what is early has no time that could have ended',
  'post-elected before post-not-elected': 'a post is filled by election or by appointment',
  'post-not-elected before not-migratable': 'a case that is opened runs what is in force',
  'not-migratable before post-key': 'a case that is opened runs what is in force',
  'post-key before reasons-missing': 'whoever opens a case refuses nobody by it',
  'result-not-permitted before guarantee': 'shown below with a definition that nobody could publish',
  'guarantee before already-done': 'what has been done is no open step, and guards stand at results of open steps',
  'already-done before stale': 'core never answers that the facts are stale',
};

test('every pair of neighbours in the list is tried', () => {
  const tried = CLASHES.map(({ first, second }) => `${first} before ${second}`);
  const neighbours = REJECTION_CODES.slice(1).map((code, index) => `${REJECTION_CODES[index]} before ${code}`);
  expect(neighbours.filter((pair) => !tried.includes(pair))).toEqual(Object.keys(NEVER_BOTH));
});

describe('of two reasons for a refusal, the one that stands first in the list is the answer', () => {
  test.each(CLASHES)('$first before $second: $command.kind', ({ first, second, play, command }) => {
    expect(REJECTION_CODES.indexOf(first)).toBeLessThan(REJECTION_CODES.indexOf(second));
    expect(play().give(command)).toMatchObject({ kind: 'rejected', code: first });
  });

  test('a result that may be taken no more is refused before any guarantee is looked at', () => {
    const play = new Play(shippedRulebook(unsound));
    const again = {
      kind: 'act',
      by: { person: 'Lan' },
      step: 'propose',
      result: 'again',
      form: appointmentForm(),
      reasons: text('why'),
    } as const;
    const first = { ...again, result: 'again' };
    const opened = decide(play.rulebook, undefined, {
      kind: 'open',
      at: play.now,
      facts: play.facts(),
      case: 'c-1',
      by: { person: 'Lan' },
      people: {},
      post: 'post',
      first,
      training: false,
    });
    expect(opened).toMatchObject({ code: 'guarantee' });
    const playing = appointmentPlay();
    playing.open('Lan');
    playing.act('Thanh', 'decidePolicy', 'return', { reasons: text('no') });
    const state = playing.state;
    if (state === undefined) throw new Error('No case');
    const command = { ...again, at: playing.now, facts: playing.facts() };
    expect(decide(play.rulebook, state, command)).toMatchObject({ code: 'guarantee' });
    expect(decide(play.rulebook, { ...state, taken: { 'propose.again': 1 } }, command)).toMatchObject({ code: 'result-not-permitted' });
  });

  test('only the commit answers that the facts are stale', () => {
    expect(REJECTION_CODES.at(-1)).toBe('stale');
  });
});

const appointmentForm = () => {
  const play = appointmentPlay();
  play.open('Lan');
  const [line] = play.lines;
  return line?.command.kind === 'open' ? (line.command.first?.form ?? {}) : {};
};

test('a case is opened once', () => {
  const play = appointmentPlay();
  play.open('Lan');
  expect(play.give({ kind: 'open', case: 'c-1', by: { person: 'Lan' }, people: {}, post: 'post', training: false })).toMatchObject({
    code: 'already-done',
  });
});

test('votes that nobody cast are refused before the result they would come to', () => {
  const play = upTo('nominate')();
  counting(play);
  for (const person of ['Binh', 'Cuong']) play.do({ kind: 'count', by: { person }, step: 'nominate', voted: ['Lan'] });
  const refused = play.give({ kind: 'count', by: { person: 'Dung' }, step: 'nominate', voted: ['Lan'], tally: choose({ An: 2 }) });
  expect(refused).toMatchObject({ code: 'invalid-form', params: { field: 'tally', why: 'sum' } });
});
