import type { Tally } from '../../../core/command';
import { hasQuorum, numbersOf, slipsOf, weigh } from '../../../core/decide/count';
import type { StepOf } from '../../../core/definition/step';
import type { Rulebook } from '../../../core/rulebook';
import type { BallotState } from '../../../core/state';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { shippedRulebook } from '../support/play';

const rulebook = shippedRulebook(appointment);
const THIRDS: Rulebook = {
  ...rulebook,
  pack: { ...rulebook.pack, values: { ...rulebook.pack.values, majority: { ...must('majority'), value: { parts: 2, of: 3 } } } },
};

function must(value: string) {
  const found = rulebook.pack.values[value];
  if (found === undefined) throw new Error(value);
  return found;
}

const ballot = (definition: typeof appointment, step: string, change: Partial<StepOf<'ballot'>> = {}): StepOf<'ballot'> => {
  const found = definition.steps[step];
  if (found?.kind !== 'ballot') throw new Error(`${step} is no ballot`);
  return { ...found, ...change };
};
const NOMINATE = ballot(appointment, 'nominate');
const FINAL = ballot(appointment, 'finalVote');
const DECIDE = ballot(appointment, 'decide');
const CONCLUDE = ballot(politicalStandards, 'conclude');
const RECORD = ballot(appointment, 'keyOfficials');

const voters = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `v${index}`);
const held = (roll: number, present = roll): BallotState => ({
  round: 1,
  body: 'b',
  level: 0,
  roll: voters(roll),
  tellers: [],
  present: voters(present),
  signed: [],
});
const choose = (votes: Readonly<Record<string, number>>, invalid = 0): Tally => ({ kind: 'choose', votes, invalid });
const approve = (yes: number, no: number, invalid = 0): Tally => ({ kind: 'approve', yes, no, invalid });
const options = (votes: Readonly<Record<string, number>>, invalid = 0): Tally => ({ kind: 'options', votes, invalid });

describe('a quorum of two thirds', () => {
  test.each([
    [3, 1, false],
    [3, 2, true],
    [5, 3, false],
    [5, 4, true],
    [6, 3, false],
    [6, 4, true],
    [7, 4, false],
    [7, 5, true],
    [8, 5, false],
    [8, 6, true],
    [9, 5, false],
    [9, 6, true],
    [9, 0, false],
  ])('of %i summoned, with %i present: %s', (roll, present, expected) => {
    expect(hasQuorum(rulebook, NOMINATE, held(roll, present))).toBe(expected);
  });

  test('is not there before attendance is recorded', () => {
    const { present: _none, ...unattended } = held(9);
    expect(hasQuorum(rulebook, NOMINATE, unattended)).toBe(false);
  });
});

describe('more than half of all members, in a choice of persons', () => {
  test.each([
    [5, { An: 2, Nga: 1 }, 'topTwo', ['An', 'Nga']],
    [5, { An: 3 }, 'carried', ['An']],
    [6, { An: 3, Nga: 2 }, 'topTwo', ['An', 'Nga']],
    [6, { An: 4 }, 'carried', ['An']],
    [7, { An: 3, Nga: 3 }, 'topTwo', ['An', 'Nga']],
    [7, { An: 4, Nga: 3 }, 'carried', ['An']],
    [8, { An: 4, Nga: 4 }, 'topTwo', ['An', 'Nga']],
    [8, { An: 5 }, 'carried', ['An']],
    [8, { An: 3, Nga: 2, Mai: 2 }, 'topTwo', ['An', 'Mai', 'Nga']],
    [8, { An: 3, Nga: 3, Mai: 2 }, 'topTwo', ['An', 'Nga']],
    [8, { An: 2, Nga: 2, Mai: 2 }, 'topTwo', ['An', 'Mai', 'Nga']],
    [8, { An: 3 }, 'topTwo', ['An']],
    [8, { An: 1, Nga: 0 }, 'topTwo', ['An']],
    [8, { An: 0, Nga: 0 }, 'none', []],
    [8, {}, 'none', []],
  ] as const)('of %i, votes %j: %s, %j', (roll, votes, result, chosen) => {
    expect(weigh(rulebook, NOMINATE, held(roll), choose(votes))).toEqual({ result, chosen });
  });

  test('those who stay away or spoil their slip count against', () => {
    expect(weigh(rulebook, NOMINATE, held(9, 6), choose({ An: 4 }, 2)).result).toBe('topTwo');
    expect(weigh(rulebook, NOMINATE, held(9, 6), choose({ An: 5 }, 1)).result).toBe('carried');
  });
});

describe('exactly half, where a step of its own settles it', () => {
  test.each([
    [6, { An: 3 }, 'half', ['An']],
    [6, { An: 3, Nga: 3 }, 'half', ['An', 'Nga']],
    [8, { An: 4, Nga: 3 }, 'half', ['An']],
    [8, { An: 3, Nga: 3 }, 'none', []],
    [7, { An: 3, Nga: 3 }, 'none', []],
    [7, { An: 4, Nga: 3 }, 'carried', ['An']],
    [0, { An: 0 }, 'none', []],
  ] as const)('of %i, votes %j: %s, %j', (roll, votes, result, chosen) => {
    expect(weigh(rulebook, FINAL, held(roll), choose(votes))).toEqual({ result, chosen });
  });
});

describe('a decision by yes and no', () => {
  test.each([
    [5, approve(2, 3), 'none'],
    [5, approve(3, 2), 'carried'],
    [6, approve(3, 3), 'half'],
    [6, approve(3, 0, 3), 'half'],
    [6, approve(4, 2), 'carried'],
    [6, approve(2, 0), 'none'],
    [8, approve(4, 4), 'half'],
    [8, approve(5, 3), 'carried'],
  ])('of %i, %j: %s', (roll, tally, result) => {
    expect(weigh(rulebook, DECIDE, held(roll), tally)).toEqual({ result, chosen: [] });
  });

  test.each([
    [5, 4, 1, 'carried'],
    [5, 3, 2, 'none'],
    [6, 5, 1, 'carried'],
    [6, 4, 2, 'none'],
    [10, 8, 2, 'carried'],
    [10, 7, 3, 'none'],
    [10, 0, 10, 'none'],
  ] as const)('of %i members, %i for and %i against, where exactly four fifths are enough: %s', (roll, yes, no, result) => {
    const fifths = { ...rulebook, pack: { ...rulebook.pack, values: { ...rulebook.pack.values, majority: must('reward-share') } } };
    const exactly = { ...DECIDE, carried: { ...DECIDE.carried, orExactly: true } as const };
    expect(weigh(fifths, exactly, held(roll), approve(yes, no)).result).toBe(result);
  });

  test('without a step for an exact half, half is not enough', () => {
    const { half: _none, ...result } = DECIDE.result;
    expect(weigh(rulebook, { ...DECIDE, result }, held(6), approve(3, 3)).result).toBe('none');
  });
});

describe('a choice among options', () => {
  test.each([
    [6, { meets: 4 }, 'meets'],
    [6, { meets: 3, doubt: 3 }, 'none'],
    [7, { adjourn: 4, meets: 3 }, 'adjourn'],
    [6, {}, 'none'],
  ] as const)('of %i, votes %j: %s', (roll, votes, result) => {
    expect(weigh(rulebook, CONCLUDE, held(roll), options(votes)).result).toBe(result);
  });

  test('an exact half is a half where the step has one', () => {
    const withHalf = { ...CONCLUDE, result: { ...CONCLUDE.result, half: { to: { end: 'lapsed' } } } };
    expect(weigh(rulebook, withHalf, held(6), options({ meets: 3, doubt: 3 })).result).toBe('half');
  });
});

describe('what votes are weighed against', () => {
  const base = (of: 'summoned' | 'members' | 'present' | 'valid') => ({ ...FINAL, carried: { ...FINAL.carried, of } });
  test.each([
    ['summoned', 'none'],
    ['members', 'none'],
    ['present', 'half'],
    ['valid', 'carried'],
  ] as const)('of %s, three of four valid slips, six present, eight summoned: %s', (of, result) => {
    expect(weigh(rulebook, base(of), held(8, 6), choose({ An: 3, Nga: 1 }, 2)).result).toBe(result);
  });
});

test('of no valid slips nothing is a half', () => {
  expect(weigh(rulebook, { ...DECIDE, carried: { ...DECIDE.carried, of: 'valid' } }, held(6), approve(0, 0, 6)).result).toBe('none');
});

describe('more than two thirds', () => {
  test.each([
    [6, 4, 'half'],
    [6, 5, 'carried'],
    [7, 4, 'none'],
    [7, 5, 'carried'],
    [9, 6, 'half'],
    [9, 7, 'carried'],
  ])('of %i, %i votes: %s', (roll, votes, result) => {
    expect(weigh(THIRDS, FINAL, held(roll), choose({ An: votes })).result).toBe(result);
  });
});

describe('slips', () => {
  test('opinions on persons are recorded, whatever they are', () => {
    expect(weigh(rulebook, RECORD, held(6), { kind: 'record', votes: { An: { yes: 0, no: 6 } }, invalid: 0 })).toEqual({
      result: 'recorded',
      chosen: [],
    });
  });

  test.each<[Tally, number, readonly number[]]>([
    [choose({ An: 2, Nga: 1 }, 1), 4, [2, 1, 1]],
    [approve(3, 2, 1), 6, [3, 2, 1]],
    [options({ meets: 2 }), 2, [2, 0]],
    [{ kind: 'record', votes: { An: { yes: 3, no: 1 }, Nga: { yes: 1, no: 1 } }, invalid: 1 }, 5, [3, 1, 1, 1, 1]],
  ])('of %j are %i', (tally, slips, numbers) => {
    expect(slipsOf(tally)).toBe(slips);
    expect(numbersOf(tally)).toEqual(numbers);
  });
});
