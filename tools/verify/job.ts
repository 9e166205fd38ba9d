import { parentPort, workerData } from 'node:worker_threads';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Definition } from '../../core/definition/definition';
import type { Library } from '../../core/definition/issues/library';
import { rulebookOf } from '../../core/rulebook';
import { exploreAs, type Proof } from '../../core/verify/proof';
import type { Follow } from '../../core/verify/world';
import { vietnamCalendar } from '../../rules/calendars/vietnam';

/** One exploration, in a thread of its own. */
export interface Job {
  readonly definition: Definition;
  readonly library: Library;
  readonly children: Readonly<Record<string, Proof>>;
  readonly follow: Follow;
}

if (parentPort !== null) {
  const { definition, library, children, follow } = workerData as Job;
  const rulebook = rulebookOf(definition, library.pack, compileCalendar(vietnamCalendar));
  parentPort.postMessage(exploreAs({ rulebook, library, children }, follow));
}
