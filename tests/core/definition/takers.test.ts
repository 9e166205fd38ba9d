import * as fc from 'fast-check';
import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Tally } from '../../../core/command';
import { weigh } from '../../../core/decide/count';
import type { StepOf } from '../../../core/definition/step';
import { takersOf, weighedResults } from '../../../core/definition/takers';
import { rulebookOf, stepOf } from '../../../core/rulebook';
import type { BallotState } from '../../../core/state';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';

const rulebook = rulebookOf(appointment, vietnamPack, compileCalendar(vietnamCalendar));

const ballotOf = (definition: typeof appointment, name: string): StepOf<'ballot'> => {
  const step = definition.steps[name];
  if (step?.kind !== 'ballot') throw new Error(`${name} is no ballot`);
  return step;
};

const PEOPLE = ['an', 'binh', 'cuc'];
const votes = fc.nat({ max: 6 });
const invalid = fc.nat({ max: 2 });

const cases: readonly (readonly [string, StepOf<'ballot'>, fc.Arbitrary<Tally>])[] = [
  [
    'a choice',
    ballotOf(appointment, 'finalVote'),
    fc.record({ kind: fc.constant('choose'), votes: fc.dictionary(fc.constantFrom(...PEOPLE), votes), invalid }),
  ],
  [
    'a choice with the two strongest',
    ballotOf(appointment, 'nominate'),
    fc.record({ kind: fc.constant('choose'), votes: fc.dictionary(fc.constantFrom(...PEOPLE), votes), invalid }),
  ],
  ['an approval', ballotOf(appointment, 'decide'), fc.record({ kind: fc.constant('approve'), yes: votes, no: votes, invalid })],
  [
    'a choice of options',
    ballotOf(politicalStandards, 'concludeHeard'),
    fc.record({
      kind: fc.constant('options'),
      votes: fc.dictionary(fc.constantFrom('meets', 'meetsWithNote', 'doesNotMeet'), votes),
      invalid,
    }),
  ],
];

describe('who takes a result', () => {
  it.each(cases)('%s weighs to no result that its kind is not known for, and only to such as the step has', (_name, step, tallies) => {
    const { must, may } = weighedResults(step.ask);
    fc.assert(
      fc.property(tallies, fc.integer({ min: 6, max: 20 }), (tally, size) => {
        const roll = Array.from({ length: size }, (_, index) => `p-${index}`);
        const current: BallotState = {
          round: 1,
          body: 'b',
          level: 0,
          roll,
          tellers: [],
          present: roll,
          signed: [],
          voted: roll,
        };
        const { result } = weigh(rulebook, step, current, tally);
        expect([...must, ...may]).toContain(result);
        expect(Object.keys(step.result)).toContain(result);
      }),
    );
  });

  it('lets a person take every result of an act but the one that time takes', () => {
    expect(takersOf(stepOf(rulebook, 'sign'))).toEqual({
      sign: [{ by: 'person' }],
      byOperation: [{ by: 'due' }],
    });
  });

  it('says in place of what a result counts', () => {
    expect(takersOf(ballotOf(appointment, 'decide'))['abandoned']).toEqual([
      { by: 'count', insteadOf: 'noQuorum' },
      { by: 'due', insteadOf: 'notHeld' },
      { by: 'no-count', insteadOf: 'notHeld' },
    ]);
  });
});
