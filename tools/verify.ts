import { isSound } from '../core/verify/proof';
import { vietnamPack } from '../rules/packs/vietnam';
import { appointment } from '../workflows/procedures/appointment';
import { politicalStandards } from '../workflows/procedures/political-standards';
import { printProofs } from './verify/print-proof';
import { proveAll } from './verify/prove-all';

/** `npm run verify`: proves the guarantees of every shipped procedure. Exits with 1 where one is broken or unknown. */
const main = async (): Promise<number> => {
  const shipped = [politicalStandards, appointment];
  const library = { pack: vietnamPack, procedures: Object.fromEntries(shipped.map((definition) => [definition.id, definition])) };
  const proved = await proveAll(
    library,
    shipped.map(({ id }) => id),
    (line) => process.stderr.write(`${line}\n`),
  );
  printProofs(proved, (line) => process.stdout.write(`${line}\n`));
  return proved.every(({ proof }) => isSound(proof)) ? 0 : 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
