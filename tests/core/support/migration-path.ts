import type { Definition } from '../../../core/definition/definition';
import type { RulePack } from '../../../core/definition/rule-pack';
import type { InForceFacts } from '../../../core/facts';
import { digestOf } from '../../../core/ledger/digest';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { type Change, changed } from '../definition/mutate';
import { type Loose, type Play, text } from './play';

/** What is in force as a case is to go over to it. It calls the conclusion on political standards as it is shipped. */
export const inForce = (definition: Definition, pack: RulePack = vietnamPack, called: InForceFacts['called'] = []): InForceFacts => ({
  definition,
  pack,
  callable: { [politicalStandards.id]: digestOf(politicalStandards) },
  called,
});

/** The rules with a number, or a share, changed: a version of its own. */
export const otherRules = (...changes: readonly Change[]): RulePack =>
  changed(vietnamPack, ['version', 'test-2'], ...changes.map(([path, value]) => [`values.${path}.value`, value] as const));

/** The command by which somebody lets the case go over to what is in force in the play's town. */
export const migrate = ({ town }: Play, person: string, more: Partial<Loose> = {}): Loose => {
  const to = { definition: digestOf(town.inForce?.definition), pack: town.inForce?.pack.version };
  return { kind: 'migrate', by: { person }, to, reasons: text('The case is to be appraised as every other is by now.'), ...more };
};
