import type { Definition } from '../../core/definition/definition';
import type { Issue } from '../../core/definition/issues/issue';
import { libraryOf } from '../../core/definition/issues/library';
import { parseDefinition } from '../../core/definition/parse';
import type { RulePack } from '../../core/definition/rule-pack';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import type { SentIn } from '../../db/drafts';
import { definitionsInForce, packByVersion, rulesOfVersion } from '../../db/published';
import { sayBoth } from '../../messages/message';
import { type Misfit, misfits } from '../../templates/misfits';
import type { FieldFlaw } from '../http/refusal';
import type { Services } from '../services';

/** What somebody sends in to be published. */
export type Sendable =
  | { readonly definition: unknown }
  | { readonly rules: { readonly version: string; readonly from?: string | undefined; readonly changes: RulePack['values'] } };

/** What was sent in, read beside what is in force; or what is wrong with it, each with its path and a sentence. */
export type ReadIn =
  | { readonly ok: true; readonly sent: Omit<SentIn, 'author'> }
  | { readonly ok: false; readonly flaws: readonly FieldFlaw[] };

export const readSentIn = async (services: Pick<Services, 'db' | 'pack'>, sent: Sendable): Promise<ReadIn> => {
  const definitions = await definitionsInForce(services.db);
  const inForce = await services.pack();
  return 'rules' in sent
    ? readRules(services, sent.rules, { definitions, inForce })
    : readDefinition(sent.definition, { definitions, inForce });
};

interface Beside {
  readonly definitions: readonly Definition[];
  readonly inForce: RulePack;
}

/** A procedure: its shape, its names, and whether its papers can be printed of it. */
const readDefinition = (given: unknown, { definitions, inForce }: Beside): ReadIn => {
  const parsed = parseDefinition(given, libraryOf(inForce, definitions));
  if (!parsed.ok) return { ok: false, flaws: parsed.issues.map(toldIssue) };
  const { definition } = parsed;
  const unfit = misfits(definition);
  if (unfit.length > 0) return { ok: false, flaws: unfit.map(toldMisfit) };
  return {
    ok: true,
    sent: { what: 'procedure', name: definition.id, hash: digestOf(definition), text: canonicalJson(definition), base: null },
  };
};

/** Rules: those of an earlier version, by default of the one in force, with some values changed or added. Without a change it is that version itself. */
const readRules = async (
  { db }: Pick<Services, 'db'>,
  { version, from, changes }: Extract<Sendable, { readonly rules: unknown }>['rules'],
  { definitions, inForce }: Beside,
): Promise<ReadIn> => {
  const start = from === undefined || from === inForce.version ? inForce : await rulesOfVersion(db, from);
  if (start === undefined) return flawed('rules.from', 'rules-unknown', { version: from ?? '' });
  const pack: RulePack = { ...start, version, values: { ...start.values, ...changes } };
  const hash = digestOf(pack);
  const known = await packByVersion(db, version);
  if (known !== undefined && known.hash !== hash) return flawed('rules.version', 'rules-version-taken', { version });
  const library = libraryOf(pack, definitions);
  const flaws = definitions.flatMap((definition) => {
    const parsed = parseDefinition(definition, library);
    return parsed.ok ? [] : parsed.issues.map(toldIssue).map((flaw) => ({ ...flaw, path: `${definition.id}: ${flaw.path}` }));
  });
  if (flaws.length > 0) return { ok: false, flaws };
  return { ok: true, sent: { what: 'rules', name: version, hash, text: canonicalJson(pack), base: digestOf(inForce) } };
};

const flawed = (path: string, reason: 'rules-unknown' | 'rules-version-taken', params: { readonly version: string }): ReadIn => ({
  ok: false,
  flaws: [{ path, reason, told: sayBoth(`draft.${reason}`, params) }],
});

const toldIssue = ({ path, code, params }: Issue): FieldFlaw => ({ path, reason: code, told: sayBoth(`issue.${code}`, params) });

const toldMisfit = ({ path, code, params }: Misfit): FieldFlaw => ({ path, reason: code, told: sayBoth(`draft.${code}`, params) });
