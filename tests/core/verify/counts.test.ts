import { exploreAs } from '../../../core/verify/proof';
import { ENGINE, type EngineUnderProof, FOLLOWED } from '../../../core/verify/world';
import { claimOf } from './claim';
import { smallAppointment } from './procedures/small-appointment';

/** An engine whose count depends on what somebody has done in the case before: so one tally could not stand for others elsewhere. */
const MOODY: EngineUnderProof = {
  ...ENGINE,
  decide: (rulebook, state, command) => {
    const decision = ENGINE.decide(rulebook, state, command);
    if (decision.kind === 'rejected' || state?.duties[FOLLOWED] === undefined) return decision;
    return { ...decision, events: decision.events.map((event) => (event.kind === 'counted' ? { ...event, result: 'half' } : event)) };
  },
};

describe('one tally that stands for others', () => {
  it('does so only while a count depends on its ballot and its tally alone', () => {
    expect(() => exploreAs(claimOf(smallAppointment), 'anyone', { engine: MOODY })).toThrow('A count depends on more than its ballot');
  });

  it('leaves every result of the ballot to be reached wherever it is held', () => {
    const { results, triggered } = exploreAs(claimOf(smallAppointment), 'anyone');
    const { decide } = smallAppointment.steps;
    const declared = Object.keys(decide?.result ?? {}).map((result) => `decide.${result}`);
    expect(declared.filter((result) => !results.includes(result))).toEqual([]);
    expect(triggered['valid-vote-only']).toBeGreaterThan(0);
  });
});
