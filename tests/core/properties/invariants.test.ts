import { must } from '../../../core/must';
import type { BallotState, CaseState } from '../../../core/state';
import { training } from '../../../workflows/procedures/training';
import { appointmentPlay, playUpTo, UNIT_BOARD } from '../support/appointment-path';
import { honourPlay, playHonourUpTo } from '../support/honour-path';
import type { Play } from '../support/play';
import { playTermUpTo, reappointmentPlay } from '../support/term-path';
import { ILLEGAL, illegalities } from './invariants';

/** A ballot that has just been opened. */
const opened = (): Play => {
  const play = appointmentPlay();
  playUpTo(play, 'nominate');
  play.convene('nominate', 'Lan', UNIT_BOARD);
  return play;
};

type Came = Parameters<typeof illegalities>[0];
const came = (change: (came: Came) => Partial<Came>): Came => {
  const play = opened();
  const state = must(play.state, 'a case');
  const line = must(play.lines.at(-2), 'the opening of the ballot');
  const base: Came = { rulebook: play.rulebook, before: state, facts: play.facts(), at: play.now, events: line.events, after: state };
  return { ...base, ...change(base) };
};
const after = (change: (state: CaseState) => Partial<CaseState>): Came =>
  came(({ after: state }) => ({ after: { ...state, ...change(state) } }));
const step = (state: CaseState) => must(state.step, 'a step');
const ballot = (state: CaseState): BallotState => {
  const { progress } = step(state);
  return must(progress.kind === 'ballot' ? progress.current : undefined, 'a ballot');
};
const GRANT = { effect: 'appointment', effectKind: 'assign', person: 'An', deciders: [] } as const;

/** For each thing that may never come about, a case in which it has. */
const BROKEN: Readonly<Record<string, Came>> = {
  'a case has an open step until it ends, and none after': after(() => ({ end: 'lapsed' })),
  'a case that has ended is not held': after(({ step: _over, ...rest }) => ({
    ...rest,
    end: 'lapsed',
    hold: { since: '', due: '', level: 0, ordered: 0 },
  })),
  'nothing happens by a command that was accepted': came(() => ({ events: [] })),
  'a case ends once, and nothing follows its end': came(({ events }) => ({
    events: [{ kind: 'ended', end: 'lapsed', as: 'lapsed' }, ...events],
  })),
  'an end or a step is none of the definition': after((state) => ({ step: { ...step(state), name: 'dance' } })),
  'the progress of the step is of another kind of step': after((state) => ({ step: { ...step(state), progress: { kind: 'plain' } } })),
  'something falls due in the past, or never': after((state) => ({
    step: { ...step(state), due: state.clocks['conferences']?.since ?? '' },
  })),
  'a result that leads back was taken more often than it may be': after(() => ({ taken: { 'nominate.noQuorum': 3 } })),
  'a limit has passed more often than it reports and rises': after((state) => ({ step: { ...step(state), passings: 2 } })),
  'a hold has risen twice': after(() => ({
    hold: { since: '2026-08-12T00:00:00.000Z', due: '2026-12-01T00:00:00.000Z', level: 2, ordered: 0 },
  })),
  'somebody is no longer concerned': after(() => ({ concerned: ['An'] })),
  'a slot holds too many, or somebody twice': after(() => ({ people: { candidates: ['An', 'An'] } })),
  'two people are put in one post': after(() => ({ grants: [GRANT, { ...GRANT, person: 'Nga' }] })),
  'an effect that lasts to a day that a check found was applied without one': came(() => {
    const play = reappointmentPlay();
    playTermUpTo(play, 'issue');
    const issued = must(play.state, 'a case');
    return {
      rulebook: play.rulebook,
      before: issued,
      after: issued,
      events: [{ kind: 'applied', effect: 'reappointment', effectKind: 'reappoint', person: 'An', term: 60, by: { engine: 'due' } }],
    };
  }),
  'an effect was entered in another word, or for another length, than it was decided': came(() => {
    const play = honourPlay(training);
    playHonourUpTo(play, 'issue');
    const decided = must(play.state, 'a case');
    const event = {
      kind: 'applied',
      effect: 'training',
      effectKind: 'sendToTraining',
      person: 'An',
      term: 12,
      by: { engine: 'due' },
    } as const;
    return { rulebook: play.rulebook, before: decided, after: decided, events: [{ ...event, detail: 'doctorate' }] };
  }),
  'an effect was applied that nobody granted': came(() => ({
    events: [{ kind: 'applied', effect: 'appointment', effectKind: 'assign', person: 'An', by: { engine: 'due' } }],
  })),
  'a vote was recorded that was not counted by the same command': came(() => ({
    events: [
      {
        kind: 'applied',
        effect: 'result',
        effectKind: 'recordConfidence',
        person: 'An',
        vote: { regime: 'party', levels: { low: 9 }, base: 9 },
        by: { engine: 'count' },
      },
    ],
  })),
  'somebody on a roll may rate themselves or a relative': came(({ events }) => ({
    events: events.map((event) => (event.kind === 'ballotOpened' ? { ...event, items: { [must(event.roll[0], 'a voter')]: [] } } : event)),
  })),
  'somebody has two of the duties that are kept apart': after(() => ({ duties: { Lan: ['proposes', 'decides'] } })),
  'whom the case is about, or a relative, acts, votes or counts': came(({ before }) => ({
    before: { ...must(before, 'a case'), concerned: ['Lan'] },
  })),
  'the roll, the present and the voters do not hold each other': after((state) => ({
    step: { ...step(state), progress: { kind: 'ballot', current: { ...ballot(state), voted: ['An'] } } },
  })),
};

test('a sound case has nothing illegal about it', () => {
  expect(illegalities(came(() => ({})))).toEqual([]);
});

test.each(Object.keys(ILLEGAL))('it is noticed when %s', (name) => {
  expect(illegalities(must(BROKEN[name], name))).toContain(name);
});
