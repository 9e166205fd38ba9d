import type { Guarantee } from '../guarantees/names';
import type { StoryLine } from './story';
import type { Why } from './why';
import type { ChildEnd, Follow } from './world';

/** A guarantee that a trace breaks. */
export interface Broken {
  readonly guarantee: Guarantee;
  readonly why: Why;
  readonly story: readonly StoryLine[];
}

/** What one exploration found: plain JSON, because it crosses threads. */
export interface Exploration {
  readonly follow: Follow;
  readonly views: number;
  readonly moves: number;
  /** A shortest story for each guarantee that is broken. */
  readonly broken: readonly Broken[];
  /** How often something happened of which a guarantee speaks. */
  readonly triggered: Readonly<Partial<Record<Guarantee, number>>>;
  /** How the case can end, and with what in the register. */
  readonly ends: readonly ChildEnd[];
  /** Every result that was taken, as `step.result`. */
  readonly results: readonly string[];
  /** Which bound was reached before everything was explored; undefined where everything was. */
  readonly bound?: Bound;
}

/** What an exploration may take: so many views (`VIEWS_MAX`), and whoever runs it bounds its memory and its time. */
export type Bound = 'views' | 'memory' | 'time';

/** An exploration that was cut short from outside: nothing is known. */
export const cutShort = (follow: Follow, bound: Bound): Exploration => ({
  follow,
  views: 0,
  moves: 0,
  broken: [],
  triggered: {},
  ends: [],
  results: [],
  bound,
});
