import { randomBytes } from 'node:crypto';
import { EFFECTS } from '../../core/definition/effect-table';
import { numberOf } from '../../core/definition/rule-values';
import type { Rulebook } from '../../core/rulebook';
import { monthsLater } from '../../core/rules/local-dates';
import { localDateOf } from '../../db/local-date';
import { keepProtected, openCasesBelow, protectedRows } from '../../db/protected';
import { openProtected, sealProtected } from '../../sealing/identity-vault';
import type { CaseFile } from '../cases/case-file';
import { openFile } from '../cases/open-file';
import type { Services } from '../services';

/** Most open cases below a committee that are looked at: the oldest first. */
const LOOKED_AT_MOST = 500;

type Vault = Required<Services['vault']>;

/** From now on measures against somebody and their family are shown to the committee above, for as long as the rule pack says. */
export const protect = async (vault: Vault, rulebook: Pick<Rulebook, 'pack'>, person: string, at: string): Promise<void> => {
  const id = `g${randomBytes(16).toString('hex')}`;
  const until = monthsLater(localDateOf(at), numberOf(rulebook, 'protection-months'));
  await keepProtected(vault.db, id, sealProtected(vault.ring, id, { person, until }));
};

/**
 * The guard against retaliation: open cases below these committees that may harm a protected person, or their spouse, parent or child. It is a list that the
 * committee above looks at, and no mark on the case: whoever takes part in the case sees nothing of it.
 */
export const casesToWatch = async (
  services: Pick<Services, 'db' | 'rulebooks'>,
  vault: Vault,
  committees: readonly string[],
  at: string,
): Promise<readonly CaseFile[]> => {
  const today = localDateOf(at);
  const rows = (await protectedRows(vault.db)).map(({ id, sealed }) => openProtected(vault.ring, id, sealed));
  const people = new Set(rows.flatMap((row) => (row === undefined || row.until < today ? [] : [row.person])));
  const below = await openCasesBelow(services.db, committees, LOOKED_AT_MOST);
  const near = below.filter((one) => one.near.some((person) => people.has(person)));
  const files = await Promise.all(near.map(({ id }) => openFile(services, id)));
  return files.flatMap((file) => (file !== undefined && mayHarm(file) ? [file] : []));
};

const mayHarm = ({ rulebook: { definition } }: CaseFile): boolean =>
  Object.values(definition.effects).some(({ kind }) => EFFECTS[kind].adverse);
