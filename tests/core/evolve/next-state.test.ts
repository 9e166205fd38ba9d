import { nextState } from '../../../core/evolve/next-state';
import type { CaseState } from '../../../core/state';
import { appointmentPlay, playUpTo } from '../support/appointment-path';
import { text } from '../support/play';

/** A state in which every field is there; a field that is added to the state has to be added here. */
const FULL: Required<CaseState> = {
  case: 'c-1',
  procedure: 'appointment',
  opener: 'Lan',
  parent: 'c-0',
  post: 'post',
  elected: true,
  decision: 'c-earlier',
  people: { candidates: ['An'] },
  concerned: ['An'],
  places: { unit: ['office'] },
  step: { name: 'decide', since: 'now', due: 'later', passings: 1, level: 1, extended: true, assignee: 'Tu', progress: { kind: 'plain' } },
  end: 'lapsed',
  training: true,
  duties: { Lan: ['proposes'] },
  barred: [{ person: 'Mai', because: 'recused' }],
  taken: { 'a.b': 1 },
  visited: ['decide'],
  rounds: { decide: 1 },
  pastWithdrawal: true,
  clocks: { conferences: { since: 'now', due: 'later', reported: true } },
  checks: { checkEligible: { An: 'pass' } },
  heard: ['An'],
  requested: ['resignation/An'],
  introduced: ['election/An'],
  published: ['appointment'],
  objections: { publishCandidates: 1 },
  grants: [{ effect: 'appointment', effectKind: 'assign', person: 'An', deciders: ['Thanh'] }],
  applied: [{ effect: 'appointment', effectKind: 'assign', person: 'An', deciders: ['Thanh'] }],
  conclusions: { An: { end: 'meets', applied: ['concludePositive'] } },
  children: 1,
  found: { 'retirement-near': { An: '2027-06-01' } },
  values: { ground: 'health' },
  hold: { since: 'now', due: 'later', level: 1, ordered: 0 },
};

describe('the next state', () => {
  test('has everything that does not change', () => {
    expect(nextState(FULL, {})).toStrictEqual(FULL);
  });
  test('has what changes, and leaves the one before as it was', () => {
    const before = structuredClone(FULL);
    expect(nextState(FULL, { children: 2, heard: [] })).toStrictEqual({ ...FULL, children: 2, heard: [] });
    expect(FULL).toStrictEqual(before);
  });
  test('loses the step and the hold when told to', () => {
    const { step: _closed, hold: _over, ...ended } = FULL;
    expect(nextState(FULL, {}, { step: true, hold: true })).toStrictEqual(ended);
  });
});

test('a step keeps everything that an event does not speak of', () => {
  const play = appointmentPlay();
  playUpTo(play, 'publishCandidates');
  play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
  play.do({ kind: 'object', by: { person: 'Xuan' }, step: 'publishCandidates', objection: text('no') });
  play.wait();
  play.do({ kind: 'reassign', by: { person: 'Vinh' }, to: 'Vinh', reasons: text('why') });
  play.do({ kind: 'extend', by: { person: 'Vinh' }, reasons: text('why') });
  while (play.state?.step?.passings === 0) play.wait();
  expect(play.state?.step).toMatchObject({
    name: 'settleObjections',
    assignee: 'Vinh',
    extended: true,
    passings: 1,
    level: 0,
    progress: { kind: 'plain' },
  });
});
