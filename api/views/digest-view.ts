import { z } from 'zod';
import { type Digest, EXPIRIES, type Expiry, expiryHorizon, stillExpiring } from '../../core/digests/digest';
import type { Instant, PersonId } from '../../core/facts';
import { expiringFor, latestDigest } from '../../db/digests';
import { localDateOf } from '../../db/local-date';
import { personKeys } from '../../db/values';
import { LANGS, word } from '../../messages/message';
import { digestPlace } from '../../sealing/digest-place';
import { openForPerson } from '../../sealing/person-vault';
import type { Services } from '../services';
import { taskIdOf } from './case-view';
import { labelled, type Names, named, personNamed, postNamed } from './named';
import { readNames } from './names';
import { taskLine, taskLines } from './task-list';

const expiry = z.strictObject({
  kind: z.enum(EXPIRIES),
  label: labelled.shape.label,
  person: named,
  post: named.optional(),
  /** Of the dossier, which item. */
  item: labelled.optional(),
  day: z.string(),
});

export const digestView = z.strictObject({
  /** The morning on which it was made. */
  day: z.string(),
  /** What was late or near then, and is still the reader's to do. */
  tasks: z.array(taskLine),
  /** What runs out about people of whom the reader is told, soonest first. */
  expiring: z.array(expiry),
  /** Whether there was more of either than a digest holds. */
  more: z.boolean(),
});
export type DigestView = z.infer<typeof digestView>;

/** What is read of everything that runs out now: far more than a digest holds. */
const NOW_MAX = 5_000;

/**
 * Somebody's latest digest, as far as they may see it now: a task that is done, or that core would no longer let them take, is left out; so is what runs out
 * about people of whom they are no longer told. Null where there is none, or their key was erased.
 */
export const readLatestDigest = async (
  services: Pick<Services, 'db' | 'rulebooks' | 'ring' | 'pack'>,
  person: PersonId,
  at: Instant,
): Promise<DigestView | null> => {
  const { db, ring } = services;
  const digest = await openLatest({ db, ring }, person);
  if (digest === undefined) return null;
  const then = new Set(digest.tasks.map(taskIdOf));
  const tasks = (await taskLines(services, person, at)).filter(({ id }) => then.has(id));
  const horizon = expiryHorizon(await services.pack(), localDateOf(at));
  const expiring = stillExpiring(digest, await expiringFor(db, { person, at, horizon, most: NOW_MAX }));
  const names = await readNames(db, {
    persons: expiring.map((one) => one.person),
    bodies: [],
    posts: expiring.flatMap(({ post }) => post ?? []),
  });
  return { day: digest.day, tasks, expiring: expiring.map((one) => expiryView(names, one)), more: digest.more };
};

const openLatest = async ({ db, ring }: Pick<Services, 'db' | 'ring'>, person: PersonId): Promise<Digest | undefined> => {
  const [latest, [key]] = await Promise.all([latestDigest(db, person), personKeys(db, [person])]);
  if (latest === undefined || key === undefined) return undefined;
  const opened = openForPerson(ring, key, digestPlace(latest.day), latest.sealed);
  if (opened.ok) return JSON.parse(opened.text) as Digest;
  if (opened.reason === 'erased') return undefined;
  throw new Error(`The digest of ${latest.day} does not open`);
};

const expiryView = (names: Names, { kind, person, post, item, day }: Expiry): DigestView['expiring'][number] => ({
  kind,
  label: bothWords('expiry', kind),
  person: personNamed(names, person),
  ...(post === undefined ? {} : { post: postNamed(names, post) }),
  ...(item === undefined ? {} : { item: { name: item, label: bothWords('dossier', item) } }),
  day,
});

const bothWords = (family: 'expiry' | 'dossier', name: string): DigestView['expiring'][number]['label'] => {
  const [vi = name, en = name] = LANGS.map((lang) => word(lang, family, name));
  return { vi, en };
};
