import type { Guarantee } from '../guarantees/names';
import type { StoryLine } from './story';
import type { ChildEnd, Follow } from './world';

/** A guarantee that a trace breaks. */
export interface Broken {
  readonly guarantee: Guarantee;
  /** What happened, by name: its sentence is in `messages/` under `why.<name>`. */
  readonly why: string;
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
  /** Whether everything was explored, or a bound was reached. */
  readonly complete: boolean;
}
