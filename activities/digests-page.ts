import { localDate } from '../core/calendar/working-days';
import { numberOf } from '../core/definition/rule-values';
import { DIGEST_LINES_MAX, digestOf, expiryHorizon } from '../core/digests/digest';
import type { Instant, PersonId } from '../core/facts';
import { daysLater } from '../core/rules/local-dates';
import type { Database } from '../db/connect';
import { expiringFor, keepDigest, withoutDigest } from '../db/digests';
import { tasksFor } from '../db/tasks';
import { ensurePersonKey } from '../db/values';
import { digestPlace } from '../sealing/digest-place';
import type { KeyRing } from '../sealing/key-ring';
import { newPersonKey, opensPersonKey, sealForPerson } from '../sealing/person-vault';
import type { OpeningRules } from './openings-page';
import type { DigestsPage } from './periodic-activities';

/** Persons whose digests one page makes. */
const PER_PAGE = 25;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Makes a page of the digests of a day: of each person with an account, the tasks that are late or near by real time, and what runs out that they are told
 * of. Asked again it makes none twice: there is one for each person and day. Whoever's key was erased gets none.
 */
export const digestsPage = async (
  db: Database,
  { pack, calendar, ring }: OpeningRules & { readonly ring: KeyRing },
  { after, at }: { readonly after: PersonId; readonly at: Instant },
): Promise<DigestsPage> => {
  const day = localDate(calendar, at);
  const horizon = expiryHorizon(pack, day);
  const before = new Date(Date.parse(at) + numberOf({ pack }, 'digest-task-days') * MS_PER_DAY).toISOString();
  const people = await withoutDigest(db, { day, after, most: PER_PAGE });
  let made = 0;
  for (const person of people) {
    const key = await ensurePersonKey(db, person, newPersonKey(ring, person));
    if (!opensPersonKey(ring, key)) continue;
    const tasks = (await tasksFor(db, person, at)).map(({ task }) => ({
      case: task.case,
      step: task.step,
      action: task.action,
      due: task.due,
    }));
    const expiring = await expiringFor(db, { person, at, horizon, most: DIGEST_LINES_MAX + 1 });
    const sealed = sealForPerson(ring, key, digestPlace(day), JSON.stringify(digestOf(day, tasks, expiring, before)));
    const kept = { person, day, sealed, before: daysLater(day, -numberOf({ pack }, 'digest-kept-days')) };
    if (await keepDigest(db, kept)) made++;
  }
  const last = people.length < PER_PAGE ? undefined : people.at(-1);
  return { made, ...(last === undefined ? {} : { next: last }) };
};
