import { workingDaysBetween } from '../../../core/calendar/working-days';
import type { Instant } from '../../../core/facts';
import { appointmentPlay, playUpTo, UNIT_BOARD } from '../support/appointment-path';
import { calledBy, outcomeOf } from '../support/conclusion-path';
import { type Play, text } from '../support/play';

const at = (step: string): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  return play;
};
const hold = (play: Play): void => void play.do({ kind: 'hold', by: { person: 'Vinh' }, ground: 'open-report', reasons: text('a report') });
const release = (play: Play): void => void play.do({ kind: 'release', by: { person: 'Vinh' }, reasons: text('settled') });
const daysLeft = (play: Play, due: Instant | undefined): number => workingDaysBetween(play.rulebook.calendar, play.now, due ?? '');
const stepDays = (play: Play): number => daysLeft(play, play.state?.step?.due);
const clockDays = (play: Play): number => daysLeft(play, play.state?.clocks['conferences']?.due);

describe('a hold stops time', () => {
  test('and gives the step and the clocks back the working days that were left', () => {
    const play = at('nominate');
    play.at('2026-08-12 09:00');
    const before = [stepDays(play), clockDays(play)];
    hold(play);
    play.at('2026-08-31 09:00');
    release(play);
    expect([stepDays(play), clockDays(play)]).toEqual(before);
  });
  test('and leaves at least one day, even where the last one was running out', () => {
    const play = at('nominate');
    play.at('2026-08-17 16:00');
    expect(stepDays(play)).toBe(0);
    hold(play);
    play.at('2026-08-18 09:00');
    release(play);
    expect(stepDays(play)).toBe(1);
  });
  test('and leaves a clock alone that has already been reported', () => {
    const play = at('appraise');
    while (play.state?.clocks['conferences']?.reported === false) play.wait();
    const due = play.state?.clocks['conferences']?.due;
    hold(play);
    release(play);
    expect(play.state?.clocks['conferences']?.due).toBe(due);
  });
  test('and gives a step that began while it stood all of its days, and no more', () => {
    const play = at('politicalStandards');
    const child = calledBy(play);
    hold(play);
    child.do({ kind: 'abandon' });
    play.at('2026-09-08 09:00');
    const outcome = { ...outcomeOf(child), end: 'meets', applied: ['concludePositive'] };
    play.do({ kind: 'childEnded', facts: play.facts(outcome) });
    expect(play.step).toBe('checkDossier');
    const days = stepDays(play);
    play.at('2026-09-09 09:00');
    release(play);
    expect(stepDays(play)).toBe(days);
  });
});

describe('while a case is held', () => {
  test('nobody acts in it, but anyone may recuse', () => {
    const play = at('nominate');
    hold(play);
    expect(play.give({ kind: 'openBallot', by: { person: 'Lan' }, step: 'nominate', tellers: UNIT_BOARD, box: 'box' })).toMatchObject({
      code: 'on-hold',
    });
    play.do({ kind: 'recuse', by: { person: 'Mai' }, reasons: text('a tie') });
  });
  test('its step does not fall due', () => {
    const play = at('nominate');
    hold(play);
    const command = { kind: 'due', of: { kind: 'step', step: 'nominate' }, at: play.state?.step?.due } as const;
    expect(play.give(command)).toMatchObject({ code: 'on-hold' });
  });
  test('the hold itself falls due: it rises once, and then ends', () => {
    const play = at('nominate');
    hold(play);
    const due = { kind: 'due', of: { kind: 'hold' } } as const;
    expect(play.give(due)).toMatchObject({ code: 'early' });
    play.wait();
    expect(play.state?.hold?.level).toBe(1);
    play.wait();
    expect(play.state?.hold).toBeUndefined();
    expect(play.give(due)).toMatchObject({ code: 'already-done', params: { what: 'hold' } });
  });
});

test('the inspection committee above may order a hold too; then that below does not release it, and at its limit it ends', () => {
  const play = at('nominate');
  play.do({ kind: 'hold', by: { person: 'Ti' }, ground: 'open-inspection', reasons: text('an inspection from above') });
  expect(play.state?.hold?.level).toBe(1);
  play.refused('not-your-step', { kind: 'release', by: { person: 'Vinh' }, reasons: text('settled') });
  play.wait();
  expect(play.state?.hold).toBeUndefined();
  play.refused('not-your-step', { kind: 'hold', by: { person: 'Zung' }, ground: 'open-inspection', reasons: text('from elsewhere') });
});

test('an open report keeps the decision from being carried out: a case held after the grant is not applied', () => {
  const play = at('issue');
  hold(play);
  expect(play.give({ kind: 'act', by: { person: 'Rong' }, step: 'issue', result: 'issue', form: {} })).toMatchObject({ code: 'on-hold' });
  release(play);
  play.act('Rong', 'issue', 'issue');
});
