import type { Actor } from '../../../core/command';
import { capacityOf } from '../../../core/decide/capacity';
import type { Person } from '../../../core/definition/words';
import type { Delegation } from '../../../core/facts';
import { must } from '../../../core/must';
import { agree, appointmentPlay, playUpTo } from '../support/appointment-path';
import { delegating, joins, leaves, related, without } from '../support/changed-town';
import { type Play, text } from '../support/play';

/** A case in which An and Nga are listed. */
const listed = (): Play => {
  const play = appointmentPlay();
  playUpTo(play, 'checkEligible');
  return play;
};
const COMPETENT: Person = { kind: 'role', role: 'head', in: 'competent', higher: 1, delegable: true };
const MEMBER: Person = { kind: 'role', role: 'member', in: 'competent', higher: 0, delegable: false };
const LEADERSHIP: Person = { kind: 'role', role: 'head', in: 'leadership', higher: 2, delegable: true };

interface More {
  readonly risen?: number;
  readonly assignee?: string;
  readonly duty?: 'decides' | 'records';
}
const asked = (play: Play, by: Actor, spec: Person, more: More = {}) =>
  capacityOf({
    state: must(play.state, 'a case'),
    facts: play.facts(),
    at: play.now,
    by,
    spec,
    duty: more.duty ?? 'records',
    risen: more.risen ?? 0,
    assignee: more.assignee,
  });

const NOT_YOURS = { kind: 'rejected', code: 'not-your-step' };

describe('standing', () => {
  test('is found in the body and role that a person holds', () => {
    expect(asked(listed(), { person: 'Thanh' }, COMPETENT)).toEqual({ person: 'Thanh', body: 'committee', role: 'head', level: 0 });
  });
  test('of a member has everyone who sits in the body, its head too', () => {
    expect(asked(listed(), { person: 'Thanh' }, MEMBER)).toMatchObject({ role: 'head', level: 0 });
    expect(asked(listed(), { person: 'Tu' }, MEMBER)).toMatchObject({ role: 'member', level: 0 });
  });
  test('of a member has no officer who serves the body', () => {
    const play = listed();
    play.town = joins(play.town, 'committee', 'officer', 'Xinh');
    expect(asked(play, { person: 'Xinh' }, MEMBER)).toMatchObject(NOT_YOURS);
  });
  test('has nobody from another body', () => {
    expect(asked(listed(), { person: 'Lan' }, COMPETENT)).toMatchObject(NOT_YOURS);
  });
  test('is lost with the post', () => {
    const play = listed();
    play.town = joins(leaves(play.town, 'Thanh', 'committee', play.now), 'committee', 'head', 'Tu');
    expect(asked(play, { person: 'Thanh' }, COMPETENT)).toMatchObject({ code: 'standing-lost' });
  });
  test('is not lost by whoever still holds the role elsewhere in reach', () => {
    const play = listed();
    play.town = joins(leaves(play.town, 'Thanh', 'committee', play.now), 'committee', 'head', 'Thanh');
    expect(asked(play, { person: 'Thanh' }, COMPETENT)).toMatchObject({ person: 'Thanh', level: 0 });
  });
});

describe('the level above', () => {
  test('may not act while somebody below may', () => {
    expect(asked(listed(), { person: 'Zung' }, COMPETENT)).toMatchObject(NOT_YOURS);
  });
  test('may act once the step has risen, and so may the level below', () => {
    expect(asked(listed(), { person: 'Zung' }, COMPETENT, { risen: 1 })).toMatchObject({ body: 'province', level: 1 });
    expect(asked(listed(), { person: 'Thanh' }, COMPETENT, { risen: 1 })).toMatchObject({ body: 'committee', level: 0 });
  });
  test('may act when nobody holds the role below', () => {
    const play = listed();
    play.town = leaves(play.town, 'Thanh', 'committee', play.now);
    expect(asked(play, { person: 'Zung' }, COMPETENT)).toMatchObject({ level: 1 });
  });
  test('may act when everyone below is excluded', () => {
    const play = listed();
    play.town = related(play.town, 'Thanh', 'An');
    expect(asked(play, { person: 'Zung' }, COMPETENT)).toMatchObject({ level: 1 });
    expect(asked(play, { person: 'Thanh' }, COMPETENT)).toMatchObject({ code: 'excluded', params: { because: 'relative' } });
  });
  test('two levels up may act when both below are vacant', () => {
    const play = listed();
    play.town = without(without(play.town, 'leadership'), 'people-committee');
    expect(asked(play, { person: 'Zung' }, LEADERSHIP)).toMatchObject({ body: 'province', level: 2 });
  });
  test('beyond what the step names may never act', () => {
    const play = listed();
    play.town = without(play.town, 'committee');
    expect(asked(play, { person: 'Zung' }, { ...COMPETENT, higher: 0 }, { risen: 3 })).toMatchObject(NOT_YOURS);
  });
});

describe('exclusion', () => {
  test.each([
    ['whoever the case is about', (play: Play) => joins(play.town, 'committee', 'head', 'An'), 'An', 'concerned'],
    ['a relative, in whichever order the tie is declared', (play: Play) => related(play.town, 'An', 'Thanh'), 'Thanh', 'relative'],
    ['a relative of somebody who has dropped out', (play: Play) => related(play.town, 'Nga', 'Thanh'), 'Thanh', 'relative'],
  ])('keeps out %s', (_who, change, person, because) => {
    const play = listed();
    play.town = change(play);
    playUpTo(play, 'leadershipVote');
    expect(asked(play, { person }, COMPETENT)).toMatchObject({ code: 'excluded', params: { because } });
  });
  test('keeps out whoever has recused', () => {
    const play = listed();
    play.do({ kind: 'recuse', by: { person: 'Thanh' }, reasons: text('a tie') });
    expect(asked(play, { person: 'Thanh' }, COMPETENT)).toMatchObject({ code: 'excluded', params: { because: 'recused' } });
  });
  test('keeps whoever proposed from deciding, and not from keeping records', () => {
    const play = listed();
    play.town = joins(play.town, 'committee', 'head', 'Lan');
    expect(asked(play, { person: 'Lan' }, COMPETENT, { duty: 'decides' })).toMatchObject({
      code: 'excluded',
      params: { because: 'earlier-role' },
    });
    expect(asked(play, { person: 'Lan' }, COMPETENT)).toMatchObject({ person: 'Lan' });
  });
});

describe('a delegation', () => {
  const SOUND: Delegation = {
    id: 'd-1',
    from: 'Thanh',
    to: 'Trang',
    body: 'committee',
    role: 'head',
    start: '2026-08-01T00:00:00.000Z',
    end: '2026-09-01T00:00:00.000Z',
  };
  const acting = (
    change: Partial<Delegation> = {},
    by: Actor = { person: 'Trang', for: 'Thanh' },
    spec: Person = COMPETENT,
    play = listed(),
  ) => {
    play.town = delegating(play.town, { ...SOUND, ...change });
    return asked(play, by, spec);
  };

  test('gives the standing of whoever gave it, and both are named', () => {
    expect(acting()).toEqual({ person: 'Trang', for: 'Thanh', body: 'committee', role: 'head', level: 0, delegation: 'd-1' });
  });
  test('is in force at its first instant, and no more at its last', () => {
    const { now } = listed();
    expect(acting({ start: now })).toMatchObject({ person: 'Trang' });
    expect(acting({ end: now })).toMatchObject({ code: 'not-your-step', params: { why: 'no-delegation' } });
  });
  test.each<[string, Partial<Delegation>]>([
    ['has not begun', { start: '2026-12-01T00:00:00.000Z' }],
    ['has ended', { end: '2026-08-02T00:00:00.000Z' }],
    ['is for another body', { body: 'personnel' }],
    ['is for another role', { role: 'member' }],
    ['is from somebody else', { from: 'Tu' }],
    ['is to somebody else', { to: 'Tu' }],
  ])('gives nothing that %s', (_what, change) => {
    expect(acting(change)).toMatchObject({ code: 'not-your-step', params: { why: 'no-delegation' } });
  });
  test('gives nothing where there is none', () => {
    expect(asked(listed(), { person: 'Trang', for: 'Thanh' }, COMPETENT)).toMatchObject({ params: { why: 'no-delegation' } });
  });
  test('gives nothing where a thing must be done in person', () => {
    expect(acting({ role: 'member', from: 'Tu' }, { person: 'Trang', for: 'Tu' }, MEMBER)).toMatchObject({
      params: { why: 'not-delegable' },
    });
    expect(acting({}, { person: 'Trang', for: 'An' }, { kind: 'concerned', slot: 'candidates' })).toMatchObject({
      params: { why: 'not-delegable' },
    });
  });
  test('is not passed on: whoever gave it must hold the role themselves', () => {
    expect(acting({ from: 'Trang', to: 'Tung' }, { person: 'Tung', for: 'Trang' })).toMatchObject(NOT_YOURS);
  });
  test('ends with the post of whoever gave it', () => {
    const play = listed();
    play.town = leaves(play.town, 'Thanh', 'committee', play.now);
    expect(acting({}, { person: 'Trang', for: 'Thanh' }, COMPETENT, play)).toMatchObject({ code: 'standing-lost' });
  });
  test('is refused where either of the two is excluded', () => {
    for (const one of ['Thanh', 'Trang']) {
      const play = listed();
      play.town = related(play.town, one, 'An');
      expect(acting({}, { person: 'Trang', for: 'Thanh' }, COMPETENT, play)).toMatchObject({
        code: 'excluded',
        params: { because: 'relative' },
      });
    }
  });
  test('does not make two of one person: what either did counts for both', () => {
    const play = appointmentPlay();
    play.open('Lan');
    play.town = delegating(play.town, SOUND);
    play.do({ kind: 'act', by: { person: 'Trang', for: 'Thanh' }, step: 'decidePolicy', result: 'approve', form: {} });
    expect(play.state?.duties).toMatchObject({ Thanh: ['allows'], Trang: ['allows'] });
    agree(play, 'An');
  });
});

describe('a step given to one person', () => {
  test('is theirs alone', () => {
    expect(asked(listed(), { person: 'Thanh' }, COMPETENT, { assignee: 'Tu' })).toMatchObject({
      code: 'not-your-step',
      params: { why: 'reassigned' },
    });
    expect(asked(listed(), { person: 'Thanh' }, COMPETENT, { assignee: 'Thanh' })).toMatchObject({ person: 'Thanh' });
  });
  test('may be done by a delegate of that person', () => {
    const play = listed();
    play.town = delegating(play.town, {
      id: 'd-1',
      from: 'Thanh',
      to: 'Trang',
      body: 'committee',
      role: 'head',
      start: '2026-08-01T00:00:00.000Z',
      end: '2026-09-01T00:00:00.000Z',
    });
    expect(asked(play, { person: 'Trang', for: 'Thanh' }, COMPETENT, { assignee: 'Thanh' })).toMatchObject({
      person: 'Trang',
      for: 'Thanh',
    });
  });
});

describe('the person concerned', () => {
  const CONCERNED: Person = { kind: 'concerned', slot: 'candidates' };
  test('acts for themselves while they are in the slot', () => {
    expect(asked(listed(), { person: 'An' }, CONCERNED)).toEqual({ person: 'An' });
    expect(asked(listed(), { person: 'Mai' }, CONCERNED)).toMatchObject(NOT_YOURS);
  });
});
