import { digestOf } from './ledger/digest';

/** So much of a digest that nobody meets another's by chance. */
const HEX_CHARACTERS = 39;
const PATTERN = new RegExp(`^d[0-9a-f]{${HEX_CHARACTERS}}$`);

/**
 * The id of the draft of what has this digest, written `sha256:` and hexadecimal: the same text, the same draft.
 *
 * @param earlier how often it was published before, and went out of force: then it is to be decided on anew
 */
export const draftIdOf = (hash: string, earlier = 0): string => {
  const digest = earlier === 0 ? hash : digestOf({ hash, earlier });
  return `d${digest.slice('sha256:'.length, 'sha256:'.length + HEX_CHARACTERS)}`;
};

export const isDraftId = (text: string): boolean => PATTERN.test(text);
