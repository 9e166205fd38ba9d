import type { Definition } from '../../../core/definition/definition';
import { GUARANTEES } from '../../../core/guarantees/names';
import { exploreAs } from '../../../core/verify/proof';
import { emulationAndReward } from '../../../workflows/procedures/emulation-and-reward';
import { frontConfidenceVote } from '../../../workflows/procedures/front-confidence-vote';
import { claimOf } from './claim';
import { BROKEN_ENGINES } from './engines/all';
import type { BrokenEngine } from './engines/builders';
import { smallAppointment } from './procedures/small-appointment';
import { smallCalled } from './procedures/small-called';
import { smallRemoval } from './procedures/small-removal';

const PROCEDURES: Readonly<Record<BrokenEngine['on'], Definition>> = {
  appointment: smallAppointment,
  removal: smallRemoval,
  called: smallCalled,
  reward: emulationAndReward,
  rating: frontConfidenceVote,
};

/** Held by the definition and core's table of effects alone: an engine can't break it. */
const NOT_BY_AN_ENGINE = ['annullable'];

describe('an engine that', () => {
  it.each(BROKEN_ENGINES.map((one) => [one.name, one] as const))('%s is caught', (_name, { guarantee, engine, on, follow }) => {
    const { broken } = exploreAs(claimOf(PROCEDURES[on]), follow, { engine });
    expect(broken.map((one) => one.guarantee)).toContain(guarantee);
  });

  it('breaks each guarantee is among them', () => {
    const caught = new Set(BROKEN_ENGINES.map(({ guarantee }) => guarantee));
    expect(GUARANTEES.filter((guarantee) => !caught.has(guarantee))).toEqual(NOT_BY_AN_ENGINE);
  });
});
