import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { connect } from '../../db/connect';
import { lockPublication, publishDefinition, publishPack } from '../../db/published';
import { say } from '../../messages/message';
import { vietnamPack } from '../../rules/packs/vietnam';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { openProofCache } from '../verify/proof-cache';
import { openProver } from '../verify/prover';
import { requireProofs } from '../verify/publishable';
import { libraryWith } from '../verify/shipped';
import { shippedNotInForce } from './shipped-not-in-force';

/**
 * Puts the shipped procedures and their rule pack into a database, once each is proved; what stands there already stays as it is. The first time on
 * a machine the proofs take as long as `npm run verify`, then they are in the user's cache.
 *
 * @param ownerUrl of the database's owner
 * @throws Error when a procedure is not proved, or when the pack's version stands for other rules in this database: rules that changed need a new version
 */
export async function publishShipped(ownerUrl: string, report: (line: string) => void = tell): Promise<void> {
  await requireShippedProofs(report);
  const db = connect(ownerUrl, { most: 1, name: 'sauro publish' });
  try {
    await db.transaction(async (transaction) => {
      await lockPublication(transaction);
      for (const definition of SHIPPED) {
        const text = canonicalJson(definition);
        await publishDefinition(transaction, { hash: digestOf(definition), procedure: definition.id, text });
      }
      const { version } = vietnamPack;
      await publishPack(transaction, { hash: digestOf(vietnamPack), version, text: canonicalJson(vietnamPack) });
    });
    const waiting = await shippedNotInForce(db);
    if (waiting.length > 0) report(say('en', 'verify.not-in-force', { what: waiting.join(', ') }));
  } finally {
    await db.destroy();
  }
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const requireShippedProofs = async (report: (line: string) => void): Promise<void> => {
  const prover = openProver({ report, cache: openProofCache() });
  try {
    await requireProofs(SHIPPED, libraryWith(), prover);
  } finally {
    await prover.close();
  }
};
