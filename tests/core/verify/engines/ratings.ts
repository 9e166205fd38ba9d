import type { CaseEvent, EventOf } from '../../../../core/event';
import { type BrokenEngine, entry, judging, telling, withBallot } from './builders';

const onEvent = <K extends CaseEvent['kind']>(kind: K, change: (event: EventOf<K>) => Partial<EventOf<K>>) =>
  telling((events) => events.map((event) => (event.kind === kind ? { ...event, ...change(event as EventOf<K>) } : event)));

const nobodyLeft = (items: Readonly<Record<string, readonly string[]>> = {}) =>
  Object.fromEntries(Object.keys(items).map((person) => [person, []]));

/** Engines that rate people wrongly: each item has a roll, a quorum and figures of its own. */
export const RATINGS: readonly BrokenEngine[] = [
  entry('never-own-case', 'rating')(
    'lets people rate themselves',
    onEvent('ballotOpened', ({ items }) => ({ items: nobodyLeft(items) })),
  ),
  entry(
    'never-own-case',
    'rating',
    'relative',
  )(
    'lets people rate their relatives',
    onEvent('ballotOpened', ({ items }) => ({ items: nobodyLeft(items) })),
  ),
  entry('never-own-case', 'rating')(
    'lets those who are rated count the votes',
    judging(({ state }) => (state === undefined ? {} : { state: { ...state, concerned: [] } })),
  ),
  entry('valid-vote-only', 'rating')(
    'forgets at the count who may not rate whom',
    judging(({ state, command }) =>
      command.kind === 'count' ? { state: withBallot(state, ({ items }) => ({ items: nobodyLeft(items) })) } : {},
    ),
  ),
  entry('valid-vote-only', 'rating')(
    'needs a quorum for the ballot and none for an item',
    onEvent('counted', ({ tally, items = {} }) =>
      tally.kind !== 'rate'
        ? {}
        : {
            items: Object.fromEntries(
              Object.entries(items).map(([person, item]) => [person, { ...item, present: Math.min(3, item.present) }]),
            ),
            tally: { ...tally, votes: Object.fromEntries(Object.keys(tally.votes).map((person) => [person, { low: 1 }])) },
          },
    ),
  ),
  entry('valid-vote-only', 'rating')(
    'counts more votes for an item than may rate it',
    onEvent('counted', ({ tally, items = {} }) =>
      tally.kind !== 'rate'
        ? {}
        : {
            tally: {
              ...tally,
              votes: Object.fromEntries(Object.keys(tally.votes).map((person) => [person, { low: (items[person]?.present ?? 0) + 1 }])),
            },
          },
    ),
  ),
  entry('competent-authority-decides', 'rating')(
    'records other figures than were counted',
    onEvent('applied', ({ vote }) => (vote === undefined ? {} : { vote: { ...vote, levels: { low: vote.base } } })),
  ),
];
