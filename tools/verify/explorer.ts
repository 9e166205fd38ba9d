import { parentPort } from 'node:worker_threads';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Definition } from '../../core/definition/definition';
import type { Library } from '../../core/definition/issues/library';
import { rulebookOf } from '../../core/rulebook';
import { exploreAs, type Proof } from '../../core/verify/proof';
import type { Follow } from '../../core/verify/world';
import { vietnamCalendar } from '../../rules/calendars/vietnam';

/** One exploration that a thread is asked for; it answers with what it found. */
export interface Job {
  readonly definition: Definition;
  readonly library: Library;
  /** The proofs of the procedures that it calls. */
  readonly children: Readonly<Record<string, Proof>>;
  readonly follow: Follow;
  readonly viewsMax: number;
}

parentPort?.on('message', ({ definition, library, children, follow, viewsMax }: Job) => {
  const rulebook = rulebookOf(definition, library.pack, compileCalendar(vietnamCalendar));
  parentPort?.postMessage(exploreAs({ rulebook, library, children }, follow, { viewsMax }));
});
