import type { Definition } from '../../core/definition/definition';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { connect } from '../../db/connect';
import { publishDefinition, publishPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';
import { appointment } from '../../workflows/procedures/appointment';
import { politicalStandards } from '../../workflows/procedures/political-standards';

/** The procedures that come with the product, each before those that call it. */
export const SHIPPED: readonly Definition[] = [politicalStandards, appointment];

/**
 * Puts the shipped procedures and their rule pack into a database; what stands there already stays as it is.
 *
 * @param ownerUrl of the database's owner
 * @throws Error when the pack's version stands for other rules in this database: rules that changed need a new version
 */
export async function publishShipped(ownerUrl: string): Promise<void> {
  const db = connect(ownerUrl, { most: 1, name: 'sauro publish' });
  try {
    await db.transaction(async (transaction) => {
      for (const definition of SHIPPED) {
        const text = canonicalJson(definition);
        await publishDefinition(transaction, { hash: digestOf(definition), procedure: definition.id, text });
      }
      const { version } = vietnamPack;
      await publishPack(transaction, { hash: digestOf(vietnamPack), version, text: canonicalJson(vietnamPack) });
    });
  } finally {
    await db.destroy();
  }
}
