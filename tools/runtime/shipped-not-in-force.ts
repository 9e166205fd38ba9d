import { digestOf } from '../../core/ledger/digest';
import type { Database } from '../../db/connect';
import { currentDefinitions, currentPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';
import { SHIPPED } from '../../workflows/procedures/shipped';

/** What comes with the system and stands back behind what was decided here: the procedures by their ids, and the rules by their version. */
export const shippedNotInForce = async (db: Database): Promise<readonly string[]> => {
  const current = new Set((await currentDefinitions(db)).map(({ hash }) => hash));
  const pack = await currentPack(db);
  return [
    ...SHIPPED.filter((definition) => !current.has(digestOf(definition))).map(({ id }) => id),
    ...(pack?.hash === digestOf(vietnamPack) ? [] : [vietnamPack.version]),
  ];
};
