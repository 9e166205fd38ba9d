/** How much is measured. */
export interface Plan {
  /** Runs of each side, alternating; the median counts. */
  readonly runs: number;
  readonly clients: number;
  /** Acts of each client in a run of all clients, and of the one client in a run of one. */
  readonly actsOfEach: number;
  readonly actsOfOne: number;
  readonly factsReads: number;
  readonly openCases: number;
  /** People whose terms end at once, and how many decisions are taken before their cases open. */
  readonly campaign: { readonly people: number; readonly decisions: number };
  /** How long a system is left alone before its memory is read, in milliseconds. */
  readonly restMs: number;
}

/** Five runs of twenty clients, as the goals are set. One client's case is long enough to have a two-hundredth act. */
export const FULL: Plan = {
  runs: 5,
  clients: 20,
  actsOfEach: 50,
  actsOfOne: 205,
  factsReads: 500,
  openCases: 1_000,
  campaign: { people: 2_000, decisions: 300 },
  restMs: 15_000,
};

/** A smoke run: that everything works and prints a table, not what the figures are. */
export const QUICK: Plan = {
  runs: 1,
  clients: 20,
  actsOfEach: 4,
  actsOfOne: 205,
  factsReads: 20,
  openCases: 20,
  campaign: { people: 60, decisions: 30 },
  restMs: 1_000,
};
