import type { Definition } from '../../../core/definition/definition';
import type { CaseEvent } from '../../../core/event';
import { ENGINE, type EngineUnderProof, FOLLOWED } from '../../../core/verify/world';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { changed } from '../definition/mutate';
import { SEED, tell } from '../properties/seed';
import { smallAppointment } from './procedures/small-appointment';
import { smallCalled } from './procedures/small-called';
import { smallRemoval } from './procedures/small-removal';
import { type Explored, exploredIn } from './walk/views';
import { nothingWalked, type Walked, walk } from './walk/walk';

const TIMEOUT_MS = 240_000;

const walkMany = (definition: Definition, explored: Explored, walks: number): Walked => {
  const walked = nothingWalked();
  for (let index = 0; index < walks; index++) walk(definition, explored, SEED + index, walked);
  return walked;
};

describe('what anybody can see of a case', () => {
  it.each([
    [smallAppointment, 150],
    [smallRemoval, 100],
    [smallCalled, 50],
    [politicalStandards, 120],
    [appointment, 80],
  ] as const)(
    'lies in what was explored: %#',
    (definition, walks) => {
      const { outside, states, views, results, walks: walked } = walkMany(definition, exploredIn(definition), walks);
      const declared = Object.values(definition.steps).flatMap(({ result }) => Object.keys(result)).length;
      tell(
        `${definition.id}: ${walked} walks, ${states} states, ${views} views, ${outside.length} outside, ${results.size} of ${declared} results`,
      );
      expect(outside.slice(0, 3)).toEqual([]);
      expect(states).toBeGreaterThan(walks);
    },
    TIMEOUT_MS,
  );
});

/** The small appointment with an end of its own for every way in which its ballot can fail: then a way that the exploration does not see shows. */
const telltale = changed(
  smallAppointment,
  [
    'steps.decide.result',
    {
      ...smallAppointment.steps['decide']?.result,
      noQuorum: { to: { end: 'unattended' } },
      notHeld: { to: { end: 'unheld' } },
      tooSmall: { to: { end: 'few' } },
    },
  ],
  ['ends', { ...smallAppointment.ends, unattended: 'lapsed', unheld: 'lapsed', few: 'lapsed' }],
);

/** An exploration that cannot see something: its engine refuses whatever leads there. */
const blindTo = (matches: (event: CaseEvent) => boolean): EngineUnderProof => ({
  ...ENGINE,
  decide: (rulebook, state, command) => {
    const decision = ENGINE.decide(rulebook, state, command);
    return decision.kind === 'accepted' && decision.events.some(matches) ? { kind: 'rejected', code: 'early', params: {} } : decision;
  },
});

const BLIND: readonly (readonly [string, Definition, EngineUnderProof])[] = [
  ['a failed quorum', telltale, blindTo((event) => event.kind === 'counted' && event.result === 'noQuorum')],
  ['small rolls', telltale, blindTo((event) => event.kind === 'resultTaken' && event.result === 'tooSmall')],
  ['members who leave', telltale, blindTo((event) => event.kind === 'ballotVoided')],
  ['an exact half', telltale, blindTo((event) => event.kind === 'counted' && event.result === 'half')],
  ['the followed person on a roll', telltale, blindTo((event) => event.kind === 'ballotOpened' && event.roll.includes(FOLLOWED))],
  [
    'the followed person on a counting board',
    telltale,
    blindTo((event) => event.kind === 'ballotOpened' && event.tellers.includes(FOLLOWED)),
  ],
  ['whoever opens the case', telltale, blindTo((event) => event.kind === 'opened' && event.by?.person === FOLLOWED)],
  ['delegations', telltale, blindTo((event) => event.kind === 'resultTaken' && 'for' in event.by && event.by.for !== undefined)],
  ['what a check leaves unclear', telltale, blindTo((event) => event.kind === 'checked' && event.unclear.length > 0)],
  ['what a check finds failing', telltale, blindTo((event) => event.kind === 'checked' && event.failed.length > 0)],
  ['objections', telltale, blindTo((event) => event.kind === 'objected')],
  ['withdrawal', telltale, blindTo((event) => event.kind === 'ended' && event.end === 'withdrawn')],
  ['the time of a notice', telltale, blindTo((event) => event.kind === 'resultTaken' && event.result === 'clear')],
  ['returns', telltale, blindTo((event) => event.kind === 'resultTaken' && event.result === 'return')],
  ['silence at a hearing', smallRemoval, blindTo((event) => event.kind === 'stayedSilent')],
  ['new grounds', smallRemoval, blindTo((event) => event.kind === 'groundsRenewed')],
  ['reviews that overturn', smallRemoval, blindTo((event) => event.kind === 'revoked')],
  ['whom the calling case keeps out', smallCalled, blindTo((event) => event.kind === 'opened' && event.barred.length > 0)],
];

describe('an exploration that is blind', () => {
  it.each(BLIND)(
    'to %s is found out by walking',
    (_name, definition, engine) => {
      expect(walkMany(definition, exploredIn(definition, engine), 150).outside.length).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
