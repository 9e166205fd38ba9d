import { tasksOf } from '../../../core/work-list/tasks';
import { trialPost } from '../../../workflows/procedures/trial-post';
import { related } from '../support/changed-town';
import { moveOpening, movePlay, playMoveUpTo, TRIAL } from '../support/move-path';
import { type Play, text } from '../support/play';

const onTrial = (): Play => {
  const play = movePlay(trialPost);
  playMoveUpTo(play, 'trial');
  return play;
};
const keep = (person: string, entry = text('Learns fast.')) => ({ kind: 'keepLog', by: { person }, step: 'trial', entry }) as const;
const passOn = (to: string, by = 'Thanh') =>
  ({ kind: 'reassign', what: 'log', by: { person: by }, to, reasons: text('Lan has left for the province.') }) as const;
const task = (play: Play) =>
  play.state === undefined ? undefined : tasksOf(play.rulebook, play.state).find(({ action }) => action === 'keepLog');

describe('the log of a term', () => {
  test('is a task of whoever keeps it, due a month after the last entry', () => {
    const play = onTrial();
    const since = play.state?.step?.since ?? '';
    expect(task(play)).toMatchObject({ performers: { kind: 'people', people: ['Lan'] }, due: '2026-10-14T17:00:00.000Z' });
    expect(since < '2026-09-15').toBe(true);
    play.at('2026-10-01 09:00');
    expect(play.do(keep('Lan'))).toMatchObject([{ kind: 'logKept', by: { person: 'Lan' }, due: '2026-11-01T17:00:00.000Z' }]);
    expect(task(play)?.due).toBe('2026-11-01T17:00:00.000Z');
    expect(play.step).toBe('trial');
  });
  test('is kept by nobody else, for nobody else, and with words', () => {
    const play = onTrial();
    for (const person of ['An', 'Xuan', 'Thanh']) expect(play.give(keep(person))).toMatchObject({ code: 'not-your-step' });
    expect(play.give({ ...keep('Lan'), by: { person: 'Xuan', for: 'Lan' } })).toMatchObject({
      code: 'not-your-step',
      params: { why: 'not-delegable' },
    });
    expect(play.give(keep('Lan', text('')))).toMatchObject({ code: 'invalid-form', params: { field: 'entry' } });
  });
  test('is not kept by whom a tie declared later keeps out of the case', () => {
    const play = onTrial();
    play.town = related(play.town, 'Lan', 'An');
    expect(play.give(keep('Lan'))).toMatchObject({ code: 'excluded', params: { because: 'relative' } });
  });
  test('passes to another for reasons, by whoever answers for the term', () => {
    const play = onTrial();
    expect(play.give(passOn('Binh', 'Lan'))).toMatchObject({ code: 'not-your-step' });
    expect(play.do(passOn('Binh'))).toMatchObject([{ kind: 'keeperNamed', slot: 'mentor', people: ['Binh'], by: { person: 'Thanh' } }]);
    expect(task(play)?.performers).toEqual({ kind: 'people', people: ['Binh'] });
    expect(play.give(keep('Lan'))).toMatchObject({ code: 'not-your-step' });
    play.do(keep('Binh'));
    expect(play.state?.concerned).toEqual(['An']);
  });
  test('never passes to whom the case is about, nor to their relative', () => {
    const play = onTrial();
    play.town = related(play.town, 'Binh', 'An');
    for (const to of ['An', 'Binh'])
      expect(play.give(passOn(to))).toMatchObject({ code: 'invalid-form', params: { field: 'to', why: 'excluded' } });
  });
  test.each(['An', 'Binh'])('is not given to %s, whom the case is about or a relative of theirs, when it opens', (person) => {
    const play = movePlay(trialPost);
    play.town = related(play.town, 'Binh', 'An');
    play.at('2026-08-10 09:00');
    const opening = moveOpening('Lan', { ...TRIAL, mentor: { kind: 'people', people: [person] } });
    expect(play.give(opening)).toMatchObject({ code: 'invalid-form', params: { field: 'mentor', why: 'excluded' } });
  });
  test('is no part of a step that has none', () => {
    const play = movePlay(trialPost);
    playMoveUpTo(play, 'agree');
    expect(play.give({ ...keep('Lan'), step: 'agree' })).toMatchObject({ code: 'wrong-command' });
    expect(play.give(passOn('Binh', 'Yen'))).toMatchObject({ code: 'wrong-command' });
  });
});
