import type { Rejection } from '../../../core/rejection';
import type { BallotState } from '../../../core/state';
import { agree, appointmentPlay, approve, COMMITTEE_BOARD, choose, playUpTo, UNIT_BOARD } from '../support/appointment-path';
import { joins, leaves, related } from '../support/changed-town';
import { type Play, text } from '../support/play';
import { trialOf } from '../support/trial';

const at = (step: string): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  return play;
};
const current = (play: Play): BallotState | undefined =>
  play.state?.step?.progress.kind === 'ballot' ? play.state.step.progress.current : undefined;
const recuse = (play: Play, ...people: readonly string[]): void => {
  for (const person of people) play.do({ kind: 'recuse', by: { person }, reasons: text('a tie') });
};
const openBallot = (tellers: readonly string[], more: Record<string, unknown> = {}) =>
  ({ kind: 'openBallot', by: { person: 'Lan' }, step: 'nominate', tellers, box: 'box', ...more }) as const;
const flaw = (field: string, why: string): Partial<Rejection> => ({ code: 'invalid-form', params: { field, why }, path: field });

describe('the counting board', () => {
  test.each([
    ['two tellers', ['Binh', 'Cuong'], 'length'],
    ['four tellers', ['Binh', 'Cuong', 'Dung', 'Giang'], 'length'],
    ['the same teller twice', ['Binh', 'Cuong', 'Binh'], 'twice'],
    ['somebody from another body', ['Binh', 'Cuong', 'Thanh'], 'not-your-step'],
    ['a candidate', ['Binh', 'Cuong', 'An'], 'not-your-step'],
  ])('is not %s', (_who, tellers, why) => {
    expect(at('nominate').give(openBallot(tellers))).toMatchObject(flaw('tellers', why));
  });
  test('has nobody who has recused', () => {
    const play = at('nominate');
    recuse(play, 'Cuong');
    expect(play.give(openBallot(UNIT_BOARD))).toMatchObject(flaw('tellers', 'excluded'));
  });
  test('has nobody who has lost their seat', () => {
    const play = at('nominate');
    play.town = leaves(play.town, 'Cuong', 'expanded', play.now);
    expect(play.give(openBallot(UNIT_BOARD))).toMatchObject(flaw('tellers', 'standing-lost'));
  });
  test('comes from the body above where the roll does', () => {
    const play = at('leadershipVote');
    recuse(play, 'Binh', 'Cuong', 'Dung', 'Giang');
    const above = { ...openBallot(['Phuc', 'Son', 'Tam']), step: 'leadershipVote' };
    expect(play.do(above)).toMatchObject([{ kind: 'ballotOpened', body: 'people-committee', level: 1, tellers: ['Phuc', 'Son', 'Tam'] }]);
  });
  test('does not come from the body above where the roll does not', () => {
    expect(at('leadershipVote').give({ ...openBallot(['Binh', 'Cuong', 'Phuc']), step: 'leadershipVote' })).toMatchObject(
      flaw('tellers', 'not-your-step'),
    );
  });
  test('needs the key of the ballot', () => {
    expect(at('nominate').give(openBallot(UNIT_BOARD, { box: undefined }))).toMatchObject(flaw('box', 'missing'));
  });
});

describe('the key of a ballot', () => {
  test('serves the round that it was made for, and no other', () => {
    const play = at('nominate');
    const late = openBallot(UNIT_BOARD, { round: 1 });
    play.do(late);
    recuse(play, 'Cuong');
    // The same key again: it ended with the ballot that was voided.
    expect(play.give({ ...late, tellers: ['Binh', 'Dung', 'Giang'] })).toMatchObject({ code: 'stale' });
    expect(play.do({ ...late, tellers: ['Binh', 'Dung', 'Giang'], round: 2 })).toMatchObject([{ kind: 'ballotOpened', round: 2 }]);
  });
});

describe('the roll', () => {
  test('has every member once, whatever their seats', () => {
    const play = at('nominate');
    play.town = joins(play.town, 'expanded', 'deputy', 'Binh');
    play.do(openBallot(UNIT_BOARD));
    expect(current(play)?.roll).toEqual(['Binh', 'Cuong', 'Dung', 'Giang', 'Hoa', 'Khanh', 'Lan', 'Long', 'Mai']);
  });
  test('has nobody who has left the body', () => {
    const play = at('nominate');
    play.town = leaves(play.town, 'Mai', 'expanded', play.now);
    play.do(openBallot(UNIT_BOARD));
    expect(current(play)?.roll).not.toContain('Mai');
  });
  test('of a decision has nobody who proposed, appraised or reviewed', () => {
    const play = at('decide');
    play.town = joins(joins(play.town, 'committee', 'member', 'Lan'), 'committee', 'member', 'Yen');
    expect(play.do({ ...openBallot(COMMITTEE_BOARD), by: { person: 'Thanh' }, step: 'decide' })).toMatchObject([
      {
        roll: ['Thanh', 'Thao', 'Trang', 'Tu', 'Tuan', 'Tung'],
        excluded: [
          { person: 'Lan', because: 'earlier-role' },
          { person: 'Yen', because: 'earlier-role' },
        ],
      },
    ]);
  });
  test('of a nomination has whoever proposed: the head proposes, chairs and votes', () => {
    const play = at('nominate');
    play.do(openBallot(UNIT_BOARD));
    expect(current(play)?.roll).toContain('Lan');
  });
  test('rises where relatives leave too few', () => {
    const play = at('leadershipVote');
    play.town = related(related(play.town, 'Hoa', 'An'), 'Giang', 'An');
    expect(play.do({ ...openBallot(UNIT_BOARD), step: 'leadershipVote' })).toMatchObject([{ body: 'people-committee', level: 1 }]);
  });
  test('is too small where nobody is left to vote or to count', () => {
    const play = at('leadershipVote');
    play.town = {
      ...play.town,
      holdings: play.town.holdings.filter(({ body, role }) => body !== 'people-committee' && (body !== 'leadership' || role === 'head')),
    };
    expect(play.do({ ...openBallot([]), step: 'leadershipVote' })).toMatchObject([
      { result: 'tooSmall' },
      { kind: 'ended', end: 'lapsed' },
    ]);
  });
});

describe('attendance', () => {
  const opened = (): Play => {
    const play = at('nominate');
    play.do(openBallot(UNIT_BOARD));
    return play;
  };
  const attend = (present: readonly string[], person = 'Binh') => ({ kind: 'attend', by: { person }, step: 'nominate', present }) as const;

  test('may be corrected until the first teller signs', () => {
    const play = opened();
    play.do(attend(['Binh', 'Cuong']));
    play.do(attend(['Cuong', 'Binh', 'Dung'], 'Cuong'));
    expect(current(play)?.present).toEqual(['Binh', 'Cuong', 'Dung']);
    play.do({ kind: 'count', by: { person: 'Binh' }, step: 'nominate', voted: [] });
    expect(play.give(attend(['Binh']))).toMatchObject({ code: 'already-done', params: { what: 'ballot-closed' } });
  });
  test.each([
    ['somebody who is not on the roll', ['Binh', 'An']],
    ['somebody twice', ['Binh', 'Binh']],
  ])('has not %s', (_who, present) => {
    expect(opened().give(attend(present))).toMatchObject(flaw('present', 'not-listed'));
  });
  test('is recorded by a teller in person', () => {
    expect(opened().give(attend(['Binh'], 'Mai'))).toMatchObject({ code: 'not-your-step' });
    expect(opened().give({ ...attend(['Binh']), by: { person: 'Mai', for: 'Binh' } })).toMatchObject({ params: { why: 'not-delegable' } });
  });
});

describe('the count', () => {
  const PRESENT = ['Binh', 'Cuong', 'Dung', 'Giang', 'Khanh', 'Lan'];
  const attended = (): Play => {
    const play = at('nominate');
    play.convene('nominate', 'Lan', UNIT_BOARD, PRESENT);
    return play;
  };
  const count = (person: string, more: Record<string, unknown> = {}) =>
    ({ kind: 'count', by: { person }, step: 'nominate', voted: PRESENT, ...more }) as const;
  const signedTwice = (): Play => {
    const play = attended();
    play.do(count('Binh'));
    play.do(count('Cuong'));
    return play;
  };

  test.each([
    ['somebody who was not present', ['Mai'], 'not-listed'],
    ['somebody twice', ['Lan', 'Lan'], 'twice'],
  ])('has not among the voters %s', (_who, voted, why) => {
    expect(attended().give(count('Binh', { voted }))).toMatchObject(flaw('voted', why));
  });
  test('is signed once by each teller, over the same voters in any order', () => {
    const play = attended();
    play.do(count('Binh'));
    expect(play.give(count('Binh'))).toMatchObject({ code: 'already-done', params: { what: 'signature' } });
    expect(play.give(count('Cuong', { voted: PRESENT.slice(1) }))).toMatchObject(flaw('voted', 'changed'));
    expect(play.give(count('Cuong', { voted: [...PRESENT.slice(1), 'Lan'] }))).toMatchObject(flaw('voted', 'twice'));
    play.do(count('Cuong', { voted: PRESENT.toReversed() }));
  });
  test('is signed in person', () => {
    expect(attended().give(count('Mai', { by: { person: 'Mai', for: 'Binh' } }))).toMatchObject({ params: { why: 'not-delegable' } });
    expect(attended().give(count('Mai'))).toMatchObject({ code: 'not-your-step' });
  });
  test.each([
    ['no totals', undefined, 'missing'],
    ['fewer slips than voters', choose({ An: 5 }), 'sum'],
    ['more slips than voters', choose({ An: 7 }), 'sum'],
    ['votes for somebody not listed', choose({ Mai: 6 }), 'sum'],
    ['votes for a name that every object inherits', choose({ toString: 6 }), 'sum'],
    ['a negative number', choose({ An: 7, Nga: -1 }), 'sum'],
    ['parts of slips', choose({ An: 5.5, Nga: 0.5 }), 'sum'],
    ['the totals of another kind of ballot', approve(6, 0), 'sum'],
  ])('is refused with %s', (_what, tally, why) => {
    expect(signedTwice().give(count('Dung', { tally }))).toMatchObject(flaw('tally', why));
  });
  test('that elects nobody needs minutes, which serve as its reasons', () => {
    const play = signedTwice();
    const nobody = { tally: choose({ An: 0 }, 6) };
    expect(play.give(count('Dung', nobody))).toMatchObject({ code: 'reasons-missing', path: 'minutes' });
    expect(play.give(count('Dung', { ...nobody, minutes: text('') }))).toMatchObject(flaw('minutes', 'length'));
    expect(play.do(count('Dung', { ...nobody, minutes: text('Nobody is wanted.') }))).toContainEqual(
      expect.objectContaining({ kind: 'ended', end: 'notChosen' }),
    );
  });
  test('without a quorum looks at no totals, whatever they say', () => {
    const play = at('nominate');
    play.convene('nominate', 'Lan', UNIT_BOARD, PRESENT.slice(0, 5));
    const voted = PRESENT.slice(0, 5);
    for (const person of ['Binh', 'Cuong']) play.do(count(person, { voted }));
    expect(play.do(count('Dung', { voted, tally: choose({ An: 5 }) }))).toContainEqual(
      expect.objectContaining({ kind: 'counted', result: 'noQuorum', tally: choose({}) }),
    );
  });
  test('of opinions on persons may have fewer slips on one line than voters', () => {
    const play = at('keyOfficials');
    expect(play.ballot('keyOfficials', 'Lan', UNIT_BOARD, { kind: 'record', votes: { An: { yes: 1, no: 0 } }, invalid: 0 })).toContainEqual(
      expect.objectContaining({ result: 'recorded' }),
    );
  });
  test('of options may be for none but the options', () => {
    const play = trialOf('An');
    play.act('Thanh', 'comment', 'comment', { reasons: text('good') });
    play.waitOut();
    const present = play.convene('rate', 'Thanh', COMMITTEE_BOARD);
    const sign = (person: string, votes: Record<string, number>) =>
      ({ kind: 'count', by: { person }, step: 'rate', voted: present, tally: { kind: 'options', votes, invalid: 2 } }) as const;
    for (const person of ['Tu', 'Tuan']) play.do(sign(person, {}));
    expect(play.give(sign('Thao', { none: 4 }))).toMatchObject(flaw('tally', 'sum'));
    expect(play.do(sign('Thao', { good: 3, poor: 1 }))).toContainEqual(expect.objectContaining({ kind: 'resultTaken', result: 'good' }));
  });
});

test('of a decision everyone on the roll is a decider, also who stayed away', () => {
  const play = at('decide');
  const events = play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(4, 0), { present: ['Thanh', 'Thao', 'Tu', 'Tuan'] });
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'granted', person: 'An', deciders: ['Thanh', 'Thao', 'Trang', 'Tu', 'Tuan', 'Tung'] }),
  );
});

describe('a recusal', () => {
  test('voids the ballot of a member of its roll and of a teller', () => {
    for (const person of ['Mai', 'Binh']) {
      const play = at('nominate');
      play.convene('nominate', 'Lan', UNIT_BOARD);
      expect(play.do({ kind: 'recuse', by: { person }, reasons: text('a tie') })).toContainEqual(
        expect.objectContaining({ kind: 'ballotVoided', round: 1 }),
      );
      expect(current(play)).toBeUndefined();
    }
  });
  test('of somebody who has nothing to do with the ballot leaves it alone', () => {
    const play = at('nominate');
    play.convene('nominate', 'Lan', UNIT_BOARD);
    play.do({ kind: 'recuse', by: { person: 'Thanh' }, reasons: text('a tie') });
    expect(current(play)?.round).toBe(1);
  });
  test('after which the ballot can be held no more ends the case', () => {
    const play = at('nominate');
    for (const person of ['Mai', 'Long']) {
      play.convene('nominate', 'Lan', UNIT_BOARD);
      recuse(play, person);
    }
    play.convene('nominate', 'Lan', UNIT_BOARD);
    expect(play.do({ kind: 'recuse', by: { person: 'Khanh' }, reasons: text('a tie') })).toContainEqual(
      expect.objectContaining({ kind: 'resultTaken', result: 'abandoned' }),
    );
    expect(play.state?.end).toBe('lapsed');
  });
});

describe('whoever loses the seat or comes to be excluded once the ballot is open', () => {
  const left = {
    'a voter who lost the seat': [(play: Play) => leaves(play.town, 'Mai', 'expanded', play.now), 'Mai', 'seat-lost'],
    'a teller who lost the seat': [(play: Play) => leaves(play.town, 'Binh', 'expanded', play.now), 'Binh', 'seat-lost'],
    'a voter who turns out to be a relative': [(play: Play) => related(play.town, 'Mai', 'An'), 'Mai', 'relative'],
  } as const;
  test.each(Object.entries(left))('voids it, when attendance is recorded and when it is counted: %s', (_who, [change, person, because]) => {
    for (const attended of [false, true]) {
      const play = at('nominate');
      play.do(openBallot(UNIT_BOARD));
      const roll = current(play)?.roll ?? [];
      const attend = { kind: 'attend', by: { person: 'Cuong' }, step: 'nominate', present: roll } as const;
      if (attended) play.do(attend);
      play.town = change(play);
      const next = attended ? ({ kind: 'count', by: { person: 'Cuong' }, step: 'nominate', voted: roll } as const) : attend;
      expect(play.do(next)).toContainEqual(expect.objectContaining({ kind: 'ballotVoided', round: 1, because: { person, because } }));
      expect(current(play)).toBeUndefined();
      expect(play.step).toBe('nominate');
    }
  });
});

test('candidates who are listed anew after nobody passed stay out of the roll with those of the first list', () => {
  const play = at('agreeList');
  const unplanned = { planned: [] };
  play.town = {
    ...play.town,
    people: Object.fromEntries(
      Object.entries(play.town.people).map(([id, person]) => [id, id === 'Mai' ? { ...person, ...unplanned } : person]),
    ),
  };
  agree(play, 'Mai');
  play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
  agree(play, 'An');
  play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
  play.do(openBallot(UNIT_BOARD));
  expect(current(play)?.roll).not.toContain('Mai');
});
