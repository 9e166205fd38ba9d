import type { Play } from '../support/play';

/** A course that a case can take, worth reading. `path` is the name of its transcript. */
export interface Scene {
  readonly path: string;
  readonly title: string;
  readonly plays: (play: Play) => void;
}
