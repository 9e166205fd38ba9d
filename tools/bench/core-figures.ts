import { measureCore } from './core-speed';
import { type Figure, judged, perSecond } from './figures';

/** Accepted commands of an appointment's happy path, decided and evolved on one core (ruling 28). */
const COMMANDS = { goal: 200_000, floor: 100_000, better: 'higher' } as const;
const EVENTS = { goal: 50_000, better: 'higher' } as const;

/** What core does alone, without Temporal and PostgreSQL. */
export const coreFigures = (): readonly Figure[] => {
  const { commandsPerSecond, eventsPerSecondFolded } = measureCore();
  return [
    judged('decide and evolve, one core', commandsPerSecond, COMMANDS, perSecond),
    judged('folding a stored history', eventsPerSecondFolded, EVENTS, perSecond),
  ];
};
