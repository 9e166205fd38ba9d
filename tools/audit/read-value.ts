import type { Knex } from 'knex';
import { recordText } from '../../core/ledger/value-digest';
import { personKeys } from '../../db/values';
import type { KeyRing } from '../../sealing/key-ring';
import { openForPerson, splitSalt } from '../../sealing/person-vault';
import type { ValueReader } from './check-values';

/** Opens values with the key ring of the installation and recomputes their digests. */
export const valueReader =
  (db: Knex, ring: KeyRing): ValueReader =>
  async (_case, { digest, person, sealed }) => {
    const [key] = await personKeys(db, [person]);
    if (key === undefined) return 'other';
    if (key.wrapped === null) return 'erased';
    const opened = openForPerson(ring, { person, wrapped: key.wrapped }, digest, sealed);
    if (!opened.ok) return opened.reason === 'erased' ? 'erased' : 'other';
    const { salt, text } = splitSalt(opened.text);
    return recordText(salt, text).digest === digest ? 'same' : 'other';
  };
