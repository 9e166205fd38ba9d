import { packOfText } from '../core/definition/kept-text';
import type { RulePack } from '../core/definition/rule-pack';
import type { Database } from './connect';
import { currentPack } from './published';

/**
 * The rules that new cases open under, at the moment of asking. Each pack is read from its text once.
 *
 * @throws Error when no rule pack was ever published
 */
export const packInForce = (db: Database): (() => Promise<RulePack>) => {
  let known: { readonly hash: string; readonly pack: RulePack } | undefined;
  return async () => {
    const current = await currentPack(db);
    if (current === undefined) throw new Error('No rule pack was ever published');
    if (known?.hash !== current.hash) known = { hash: current.hash, pack: packOfText(current.text) };
    return known.pack;
  };
};
