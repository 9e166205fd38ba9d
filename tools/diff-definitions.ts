import { readStartEnvironment } from '../config/environment';
import { connect, type Database } from '../db/connect';
import { definitionByHash, packByVersion } from '../db/published';
import { openAuditPlaces } from './audit/audit-places';
import { diffDefinitions, EXIT } from './diff-definitions/command';

/** The database of this machine, brought up only where a version is asked of it. */
const openOnce = () => {
  const closing: (() => Promise<unknown>)[] = [];
  let opened: Promise<Database> | undefined;
  const open = async (): Promise<Database> => {
    const places = await openAuditPlaces(readStartEnvironment());
    closing.push(places.close);
    const db = connect(places.databaseUrl, { most: 1, name: 'sauro diff' });
    closing.unshift(() => db.destroy());
    return db;
  };
  return {
    db: () => {
      opened ??= open();
      return opened;
    },
    close: async () => {
      for (const close of closing) await close();
    },
  };
};

/** `npm run diff-definitions`: what changed from one version of a procedure or of the rule pack to another. */
const main = async (): Promise<number> => {
  const here = openOnce();
  try {
    return await diffDefinitions(process.argv.slice(2), {
      print: (line) => process.stdout.write(`${line}\n`),
      report: (line) => process.stderr.write(`${line}\n`),
      published: {
        definition: async (hash) => (await definitionByHash(await here.db(), hash))?.text,
        pack: async (version) => (await packByVersion(await here.db(), version))?.text,
      },
    });
  } finally {
    await here.close();
  }
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(EXIT.failed);
  },
);
