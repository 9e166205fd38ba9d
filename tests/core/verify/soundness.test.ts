import type { Definition } from '../../../core/definition/definition';
import type { CaseEvent } from '../../../core/event';
import { ENGINE, type EngineUnderProof, FOLLOWED } from '../../../core/verify/world';
import { resignation } from '../../../workflows/procedures/resignation';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { changed } from '../definition/mutate';
import { SEED, tell } from '../properties/seed';
import { smallAppointment } from './procedures/small-appointment';
import { smallCalled } from './procedures/small-called';
import { smallExtension } from './procedures/small-extension';
import { smallGrading } from './procedures/small-grading';
import { smallRemoval } from './procedures/small-removal';
import { exploredIn } from './walk/views';
import { outsideOf, type Walked, walkMany } from './walk/walk';

/** Walks over all shipped procedures together; `npm run torture` asks for more. */
const WALKS = Number(process.env.WALKS ?? 2_000);
const RUNS = Math.ceil(WALKS / SHIPPED.length);
const TIMEOUT_MS = 240_000;

describe('what anybody can see of a case', () => {
  it.each([smallRemoval, smallCalled, smallExtension, smallGrading, ...SHIPPED].map((one) => [one.id, one] as const))(
    'lies in what was explored: %s',
    (_id, definition) => {
      const walked = walkMany(definition, SEED, RUNS);
      const outside = outsideOf(walked, exploredIn(definition));
      const declared = Object.values(definition.steps).flatMap(({ result }) => Object.keys(result)).length;
      tell(
        `${definition.id}: ${walked.walks} walks, ${walked.states} states, ${walked.views} views (${walked.seen.size} different), ${outside.length} outside, ${walked.results.size} of ${declared} results`,
      );
      expect(outside.slice(0, 3)).toEqual([]);
      expect(walked.states).toBeGreaterThan(RUNS);
    },
    TIMEOUT_MS,
  );
});

/** The small appointment with an end of its own for every way in which it can fail: then a way that the exploration does not see shows. */
const telltale = changed(
  smallAppointment,
  ['steps.check.result.fail.to.end', 'unfit'],
  [
    'steps.decide.result',
    {
      ...smallAppointment.steps['decide']?.result,
      noQuorum: { to: { end: 'unattended' } },
      notHeld: { to: { end: 'unheld' } },
      tooSmall: { to: { end: 'few' } },
    },
  ],
  ['ends', { ...smallAppointment.ends, unfit: 'refused', unattended: 'lapsed', unheld: 'lapsed', few: 'lapsed' }],
);

/** An exploration that cannot see something: its engine refuses whatever leads there. */
const blindTo = (matches: (event: CaseEvent) => boolean): EngineUnderProof => ({
  ...ENGINE,
  decide: (rulebook, state, command) => {
    const decision = ENGINE.decide(rulebook, state, command);
    return decision.kind === 'accepted' && decision.events.some(matches) ? { kind: 'rejected', code: 'early', params: {} } : decision;
  },
});
const result = (name: string) => (event: CaseEvent) => event.kind === 'resultTaken' && event.result === name;

const BLIND: readonly (readonly [string, Definition, (event: CaseEvent) => boolean])[] = [
  ['a failed quorum', telltale, result('noQuorum')],
  ['small rolls', telltale, result('tooSmall')],
  ['ballots that are not held', telltale, result('notHeld')],
  ['an exact half', telltale, result('half')],
  ['the followed person on a roll', telltale, (event) => event.kind === 'ballotOpened' && event.roll.includes(FOLLOWED)],
  ['the followed person on a counting board', telltale, (event) => event.kind === 'ballotOpened' && event.tellers.includes(FOLLOWED)],
  [
    'rolls that rise with the board left below',
    telltale,
    (event) => event.kind === 'ballotOpened' && event.tellers.includes(FOLLOWED) && !event.roll.includes(FOLLOWED),
  ],
  [
    'the followed person as whoever puts it forward',
    telltale,
    (event) =>
      event.kind === 'opened'
        ? event.by?.person === FOLLOWED
        : event.kind === 'resultTaken' && event.duty === 'proposes' && 'person' in event.by && event.by.person === FOLLOWED,
  ],
  [
    'the followed person as appraiser',
    telltale,
    (event) => event.kind === 'resultTaken' && event.duty === 'appraises' && 'person' in event.by && event.by.person === FOLLOWED,
  ],
  ['what a check leaves unclear', telltale, (event) => event.kind === 'checked' && event.unclear.length > 0],
  ['what a check finds failing', telltale, (event) => event.kind === 'checked' && event.failed.length > 0],
  ['objections', telltale, (event) => event.kind === 'objected'],
  ['withdrawal', telltale, (event) => event.kind === 'ended' && event.end === 'withdrawn'],
  ['returns', telltale, result('return')],
  ['conclusions that are kept', telltale, result('kept')],
  ['new grounds', smallRemoval, (event) => event.kind === 'groundsRenewed'],
  ['reviews that overturn', smallRemoval, (event) => event.kind === 'revoked'],
  ['openings by the engine', telltale, (event) => event.kind === 'opened' && event.because !== undefined],
  ['requests', resignation, (event) => event.kind === 'requested'],
  ['whom the calling case keeps out', smallCalled, (event) => event.kind === 'opened' && event.barred.length > 0],
];

describe('an exploration that is blind', () => {
  const walked = new Map<Definition, Walked>();
  beforeAll(() => {
    for (const [definition, walks] of [
      [telltale, 2000],
      [smallRemoval, 150],
      [smallCalled, 50],
      [resignation, 20],
    ] as const)
      walked.set(definition, walkMany(definition, SEED, walks));
  }, TIMEOUT_MS);

  it('to nothing has every view that was walked', () => {
    expect(outsideOf(walked.get(telltale) as Walked, exploredIn(telltale)).slice(0, 3)).toEqual([]);
  });

  it.each(BLIND)(
    'to %s is found out by walking',
    (_name, definition, matches) => {
      expect(outsideOf(walked.get(definition) as Walked, exploredIn(definition, blindTo(matches))).length).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
