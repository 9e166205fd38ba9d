import { type Digest, digestOf } from '../../core/ledger/digest';

const known = new WeakMap<object, Digest>();

/** The digest of a definition, a rule pack or a calendar, which nobody changes: found once for each, since a rule pack stands behind every proof. */
export const digestOnce = (value: object): Digest => {
  const before = known.get(value);
  if (before !== undefined) return before;
  const digest = digestOf(value);
  known.set(value, digest);
  return digest;
};
