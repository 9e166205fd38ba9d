import { nextDue } from '../../core/due';
import { must } from '../../core/must';
import { appointmentPlay, playUpTo } from './support/appointment-path';
import { type Play, text } from './support/play';

const at = (step: string): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  return play;
};
const next = (play: Play) => nextDue(play.rulebook, must(play.state, 'a case'));

describe('what falls due next', () => {
  test('is the step, where nothing is sooner', () => {
    const play = at('nominate');
    expect(next(play)).toEqual({ at: play.state?.step?.due, of: { kind: 'step', step: 'nominate' } });
  });
  test('is a clock that ends before the step', () => {
    const play = at('politicalStandards');
    expect(next(play)).toEqual({ at: play.state?.clocks['conferences']?.due, of: { kind: 'clock', clock: 'conferences' } });
  });
  test('is no clock that was reported', () => {
    const play = at('politicalStandards');
    play.wait();
    expect(next(play)).toMatchObject({ of: { kind: 'step' } });
  });
  test('is only the hold while the case is held', () => {
    const play = at('politicalStandards');
    play.do({ kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: text('a report') });
    expect(next(play)).toEqual({ at: play.state?.hold?.due, of: { kind: 'hold' } });
  });
  test('is the step before the clock when both end at one instant', () => {
    const play = at('nominate');
    const state = must(play.state, 'a case');
    const due = must(state.step, 'a step').due;
    const clocks = { conferences: { since: play.now, due, reported: false } };
    expect(nextDue(play.rulebook, { ...state, clocks })).toMatchObject({ of: { kind: 'step' } });
  });
  test('is nothing once the case has ended, whatever ran', () => {
    const play = at('nominate');
    play.do({ kind: 'withdraw', by: { person: 'Lan' }, reasons: text('over') });
    expect(Object.keys(play.state?.clocks ?? {})).toEqual(['conferences']);
    expect(next(play)).toBeUndefined();
  });
  test('runs on for a step whose time a hold does not stop', () => {
    const play = at('nominate');
    const { definition } = play.rulebook;
    const step = must(definition.steps['nominate'], 'a step');
    const rulebook = {
      ...play.rulebook,
      definition: { ...definition, steps: { ...definition.steps, nominate: { ...step, time: { ...step.time, onHold: 'runs' as const } } } },
    };
    play.do({ kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: text('a report') });
    expect(nextDue(rulebook, must(play.state, 'a case'))).toMatchObject({ of: { kind: 'step' } });
  });
});
