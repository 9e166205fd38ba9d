import { sha256 } from '@noble/hashes/sha256';
import type { CaseId } from './facts';

/** 26 characters of base32 are 130 bits: nobody meets another's case by chance. */
const CASE_ID_CHARACTERS = 26;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The id of the case that a text stands for: the same text, the same case, however often and by whomever it is opened. */
export const caseIdFrom = (text: string): CaseId =>
  `c-${[...sha256(text)]
    .slice(0, CASE_ID_CHARACTERS)
    .map((byte) => BASE32[byte % BASE32.length])
    .join('')}`;
