import { z } from 'zod';
import type { Text } from '../../core/definition/words';
import type { BodyId, PersonId, PostId } from '../../core/facts';
import { LANGS, type WordFamily, word } from '../../messages/message';

/** A text in both languages, so that one view model serves every reader. */
export const text = z.strictObject({ vi: z.string(), en: z.string() });

/** A row of the register with the name that people know it by. */
export const named = z.strictObject({ id: z.string(), name: text });
export type Named = z.infer<typeof named>;

/** A name of a definition or of core with its word. */
export const labelled = z.strictObject({ name: z.string(), label: text });
export type Labelled = z.infer<typeof labelled>;

/** What the register calls persons, bodies and posts. */
export interface Names {
  readonly persons: ReadonlyMap<PersonId, string>;
  readonly bodies: ReadonlyMap<BodyId, Text>;
  readonly posts: ReadonlyMap<PostId, Text>;
}

const plain = (name: string): Text => ({ vi: name, en: name });

/** A name that the register no longer has is told by the id. */
export const personNamed = ({ persons }: Names, id: PersonId): Named => ({ id, name: plain(persons.get(id) ?? id) });
export const bodyNamed = ({ bodies }: Names, id: BodyId): Named => ({ id, name: bodies.get(id) ?? plain(id) });
export const postNamed = ({ posts }: Names, id: PostId): Named => ({ id, name: posts.get(id) ?? plain(id) });

/** The word for a name, in both languages. */
export const label = (family: WordFamily, name: string): Labelled => {
  const [vi, en] = LANGS.map((lang) => word(lang, family, name));
  return { name, label: { vi: vi ?? name, en: en ?? name } };
};
