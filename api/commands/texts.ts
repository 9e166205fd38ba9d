import type { TextOnRecord } from '../../core/command';
import type { SealedValue } from '../../core/commit';
import { recordText } from '../../core/ledger/value-digest';
import type { KeyRing } from '../../sealing/key-ring';
import { joinSalt, newSalt, type PersonKey, sealForPerson } from '../../sealing/person-vault';

/** Keeps the free texts of one command: core gets their digests, the commit the sealed values. */
export interface TextKeeper {
  /** Puts a text on record under a salt of its own. */
  readonly put: (text: string) => TextOnRecord;
  /** Every text that was put, sealed. */
  readonly values: () => readonly SealedValue[];
}

/** Seals under the key of one person; a value is bound to its digest, so that it can't stand in for another. */
export const keepTexts = (ring: KeyRing, key: PersonKey): TextKeeper => {
  const values: SealedValue[] = [];
  return {
    values: () => values,
    put: (text) => {
      const salt = newSalt();
      const onRecord = recordText(salt, text);
      values.push({ digest: onRecord.digest, person: key.person, sealed: sealForPerson(ring, key, onRecord.digest, joinSalt(salt, text)) });
      return onRecord;
    },
  };
};
