import type { By } from '../event';
import type { EntryActor } from './entry';

/**
 * Who an entry says has acted: the person, for whom, and by which delegation. The capacity (body, role, level) stands in
 * the events, where core's own readers look for it.
 */
export function entryActor(by: By): EntryActor {
  if ('engine' in by) return { engine: by.engine };
  return {
    person: by.person,
    ...(by.for === undefined ? {} : { for: by.for }),
    ...(by.delegation === undefined ? {} : { delegation: by.delegation }),
  };
}
