import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import type { Database } from '../../db/connect';
import { publishPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';

/** Brings the shipped rules into force with some numbers, or days, changed, in a database where nobody has decided on rules. */
export const changeNumbers = async (
  owner: Database,
  version: string,
  numbers: Readonly<Record<string, number | string>>,
): Promise<void> => {
  const changed = Object.entries(numbers).map(([rule, value]) => [rule, { ...must(vietnamPack.values[rule], rule), value }] as const);
  const pack = { ...vietnamPack, version, values: { ...vietnamPack.values, ...Object.fromEntries(changed) } };
  await publishPack(owner, { hash: digestOf(pack), version, text: canonicalJson(pack) });
};
