import type { CaseEvent } from '../../../../core/event';
import type { EngineUnderProof } from '../../../../core/verify/world';
import { type BrokenEngine, entry, judging, onBallot, telling, withBallot, withShare } from './builders';

/** Engines that count wrongly. */
export const VOTES: readonly BrokenEngine[] = [
  entry('valid-vote-only')(
    'needs no quorum',
    judging(({ rulebook }) => ({ rulebook: withShare(rulebook, 'quorum', 1, 6) })),
  ),
  entry('valid-vote-only')(
    'counts the absent as present',
    judging(({ state, command }) => (command.kind === 'count' ? { state: withBallot(state, ({ roll }) => ({ present: roll })) } : {})),
  ),
  entry('valid-vote-only')(
    'carries by a third',
    judging(({ rulebook }) => ({ rulebook: withShare(rulebook, 'majority', 1, 3) })),
  ),
  entry('valid-vote-only')(
    'takes a half for a majority',
    judging(({ rulebook }) => ({ rulebook: withShare(rulebook, 'majority', 49, 100) })),
  ),
  entry('valid-vote-only')(
    'lets a stranger attend',
    onBallot(({ roll }) => ({ roll: [...roll, 'x1'] })),
  ),
  entry('valid-vote-only')(
    'counts the votes of the absent',
    judging(({ state, command }) =>
      command.kind === 'count' ? { state: withBallot(state, ({ roll, present }) => (present === undefined ? {} : { present: roll })) } : {},
    ),
  ),
  entry('valid-vote-only')('counts more slips than voters', overfull()),
  entry('valid-vote-only')(
    'is content with two signatures',
    judging(({ state, command }) =>
      command.kind === 'count' && command.tally !== undefined
        ? { state: withBallot(state, ({ signed }) => ({ signed: ['x1', ...signed.slice(-1)] })) }
        : {},
    ),
  ),
  entry('valid-vote-only')(
    'takes one signature twice',
    onBallot(({ signed }) => ({ signed: signed.map((_name, index) => `x${index}`) })),
  ),
  entry('valid-vote-only')(
    'lets anyone count',
    judging(({ state, command }) =>
      'by' in command && command.kind === 'count'
        ? { state: withBallot(state, ({ tellers }) => ({ tellers: [...tellers, command.by.person] })) }
        : {},
    ),
  ),
  entry('valid-vote-only')(
    'keeps the count to itself',
    telling((events) =>
      events.map((event) => (event.kind === 'counted' ? { ...event, tally: { kind: 'approve', yes: 0, no: 0, invalid: 0 } } : event)),
    ),
  ),
];

/** One slip more than there are voters is counted, and the figures are made to look as if there were none. */
function overfull(): EngineUnderProof {
  const engine = judging(({ state, command }) => {
    if (command.kind !== 'count' || command.tally === undefined) return {};
    const more = (people: readonly string[]): readonly string[] => [...people, 'x1'];
    const ballot = withBallot(state, ({ roll, present, voted }) => ({
      roll: more(roll),
      present: more(present ?? []),
      voted: more(voted ?? []),
    }));
    return { state: ballot, command: { ...command, voted: more(command.voted) } };
  });
  return {
    ...engine,
    decide: (rulebook, state, command) => {
      const decision = engine.decide(rulebook, state, command);
      return decision.kind === 'rejected' ? decision : { ...decision, events: decision.events.map(oneFewer) };
    },
  };
}

const oneFewer = (event: CaseEvent): CaseEvent =>
  event.kind === 'counted' ? { ...event, summoned: event.summoned - 1, present: event.present - 1, voted: event.voted - 1 } : event;
