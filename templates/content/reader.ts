import type { TextOnRecord } from '../../core/command';
import type { Capacity } from '../../core/event';
import type { BodyId, PersonId } from '../../core/facts';
import { type Lang, say } from '../../messages/message';
import type { PersonLine, PostLine, Signer } from '../paper';
import { lastOf, type Names, type PaperRecord, type RecordedEntry } from '../paper-record';

/** A record being read for one paper, in one language. `before` ends with the event that issued it. */
export interface Reader {
  readonly lang: Lang;
  readonly record: PaperRecord;
  readonly before: readonly RecordedEntry[];
}

/** The people of a slot, as it stands. */
export const peopleIn = ({ before }: Reader, slot: string): readonly PersonId[] => {
  const here = <E extends { readonly slot: string }>(event: E) => event.slot === slot;
  const listed = lastOf(before, 'keeperNamed', here) ?? lastOf(before, 'listed', here);
  return listed?.event.people ?? lastOf(before, 'opened')?.event.people[slot] ?? [];
};

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`A paper can't be made without ${what}`);
  return value;
};

const nameOf = (names: Names, id: PersonId) =>
  found(Object.hasOwn(names.people, id) ? names.people[id] : undefined, `the name of the person ${id}`);

export const personLine = ({ lang, record }: Reader, id: PersonId): PersonLine => {
  const { name, code, position } = nameOf(record.names, id);
  return { name, code, position: position?.[lang] ?? '' };
};

export const bodyName = ({ lang, record }: Reader, id: BodyId): string =>
  found(Object.hasOwn(record.names.bodies, id) ? record.names.bodies[id] : undefined, `the name of the body ${id}`).name[lang];

export const postLine = (reader: Reader, id: string): PostLine => {
  const { posts } = reader.record.names;
  const { title, unit } = found(Object.hasOwn(posts, id) ? posts[id] : undefined, `the title of the post ${id}`);
  return { title: title[reader.lang], unit: bodyName(reader, unit) };
};

export const signerOf = (reader: Reader, by: Capacity): Signer => ({
  ...personLine(reader, by.person),
  body: by.body === undefined ? null : bodyName(reader, by.body),
  behalf: by.body !== undefined && by.role === 'head',
  for: by.for === undefined ? null : personLine(reader, by.for),
});

/** A text on record, or the words that it was erased. */
export const textOf = ({ lang, record }: Reader, { digest }: TextOnRecord): string =>
  (Object.hasOwn(record.texts, digest) ? record.texts[digest] : null) ?? say(lang, 'paper-line.erased');
