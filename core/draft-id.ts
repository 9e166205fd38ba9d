/** So much of a digest that nobody meets another's by chance. */
const HEX_CHARACTERS = 39;
const PATTERN = new RegExp(`^d[0-9a-f]{${HEX_CHARACTERS}}$`);

/** The id of the draft whose text has this digest, written `sha256:` and hexadecimal: the same text, the same draft. */
export const draftIdOf = (hash: string): string => `d${hash.slice('sha256:'.length, 'sha256:'.length + HEX_CHARACTERS)}`;

export const isDraftId = (text: string): boolean => PATTERN.test(text);
