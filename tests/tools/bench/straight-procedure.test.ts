import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Actor, Command } from '../../../core/command';
import { decide } from '../../../core/decide/decide';
import { parseDefinition } from '../../../core/definition/parse';
import { fold } from '../../../core/evolve/evolve';
import type { Facts } from '../../../core/facts';
import { rulebookOf } from '../../../core/rulebook';
import type { CaseState } from '../../../core/state';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { STRAIGHT_ACTS, straightAct, straightProcedure } from '../../../tools/bench/straight-procedure';

const at = '2026-06-01T02:00:00.000Z';
const by: Actor = { person: 'p-officer' };
const reasons = { digest: `sha256:${'0'.repeat(64)}`, length: 10 } as const;
const facts: Facts = {
  holdings: [{ person: 'p-officer', body: 'b-personnel', role: 'officer' }],
  kin: [],
  bodies: [
    { id: 'b-committee', organs: { personnel: 'b-personnel' } },
    { id: 'b-personnel', organs: {} },
  ],
  people: [],
  post: {
    id: 'o-post',
    unit: 'b-unit',
    managing: 'b-committee',
    vacant: true,
    holders: [],
    level: 2,
    first: false,
    termYears: 5,
    standard: [],
    pairedWith: [],
    dossier: [],
  },
  rows: [],
};

const commandAt = (n: number): Command => {
  const { step, result } = straightAct(n);
  const taken = { result, form: {}, ...(result === 'again' ? { reasons } : {}) };
  if (n > 1) return { kind: 'act', step, ...taken, at, facts, by };
  return {
    kind: 'open',
    case: 'c-straight',
    at,
    facts,
    by,
    people: { subjects: ['p-subject'] },
    post: 'o-post',
    first: taken,
    training: true,
  };
};

test('the straight procedure is one that could be published', () => {
  expect(parseDefinition(straightProcedure, { pack: vietnamPack, procedures: {} })).toEqual({ ok: true, definition: straightProcedure });
});

test('its acts lead from the opening to the end, past the two-hundredth', () => {
  const rulebook = rulebookOf(straightProcedure, vietnamPack, compileCalendar(vietnamCalendar));
  let state: CaseState | undefined;
  for (let n = 1; n <= STRAIGHT_ACTS; n++) {
    expect(state?.end).toBeUndefined();
    const decision = decide(rulebook, state, commandAt(n));
    if (decision.kind === 'rejected') throw new Error(`act ${n}: ${JSON.stringify(decision)}`);
    state = fold(rulebook, state, decision.events);
  }
  expect(STRAIGHT_ACTS).toBeGreaterThan(200);
  expect(state?.end).toBe('done');
});
