import type { Knex } from 'knex';
import { followChain } from '../../db/chain';
import { openingsOfCase, type StoredOpening, type VaultAct, vaultActIn } from '../../db/vault';
import type { Check } from './check';

/**
 * Of a case that settles a report: the chain of the vault is whole over all reports, and says of every request to see who sent this one in who asked and who
 * agreed, as the table does; and nothing was shown that two persons had not wanted. A case without such a request has nothing to compare.
 */
export const checkVault = (db: Knex, id: string): Promise<readonly Check[]> =>
  db.transaction(
    async (snapshot) => {
      const openings = await openingsOfCase(snapshot, id);
      if (openings.length === 0) return [];
      const acts: VaultAct[] = [];
      const broken = await followChain(snapshot, 'vault_acts', (row) => acts.push(vaultActIn(row)));
      if (broken !== undefined)
        return [{ name: 'vault', compared: broken.seq, difference: `row ${broken.seq} of the chain of the vault: ${broken.reason}` }];
      const [difference] = openings.flatMap((opening) => differencesOf(opening, acts));
      return [{ name: 'vault', compared: openings.length, ...(difference === undefined ? {} : { difference }) }];
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );

const differencesOf = ({ id, askedBy, agreedBy }: StoredOpening, acts: readonly VaultAct[]): readonly string[] => {
  const by = (kind: VaultAct['act']) => acts.flatMap((act) => (act.opening === id && act.act === kind ? [act.by] : []));
  const unwanted = by('identity-shown').find((person) => agreedBy === null || (person !== askedBy && person !== agreedBy));
  return [
    ...(by('identity-asked').includes(askedBy) ? [] : [`the chain does not have that ${askedBy} asked for ${id}`]),
    ...(agreedBy === null || by('identity-agreed').includes(agreedBy) ? [] : [`the chain does not have that ${agreedBy} agreed to ${id}`]),
    ...(unwanted === undefined ? [] : [`${id} was shown to ${unwanted}, and two persons had not wanted it`]),
  ];
};
