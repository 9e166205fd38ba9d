import { packChanges } from '../../core/changes/changes';
import type { RulePack } from '../../core/definition/rule-pack';
import { type PackVersion, packVersions, rulesOfVersion } from '../../db/published';
import { sayDate } from '../../messages/dates';
import { type Lang, say, word } from '../../messages/message';
import { oneOf } from '../http/form-text';
import { problemOf } from '../http/problem';
import { type Refusal, refuse } from '../http/refusal';
import type { Route } from '../route';
import { sendDraft } from './draft-sent-page';
import { problemCards } from './problem-card';
import { isRefusedForm, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';
import { authorityWords } from './task-words';
import { changesPage, versionWords } from './versions-page';

/** The rules in force, value by value with its source, and the versions before them. */
export const showRules = (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => rulesPage(pages, visit);

/** Sends an earlier version of the rules in anew: `from` itself, and no changes. */
export const submitRules = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const version = oneOf(fields, 'version');
  const reply = await sendDraft(pages, routes, visit, { rules: { version, from: version, changes: {} } }, oneOf(fields, 'key'));
  return reply.kind === 'refused' ? rulesPage(pages, visit, reply) : reply;
};

/** What changed between two versions of the rules. */
export const showRulesChanges = async ({ services }: PageDesk, { lang, request }: OwnVisit): Promise<PageReply> => {
  const versions = await packVersions(services.db);
  const [from, to] = ['from', 'to'].map((name) => versions.find(({ version }) => version === request.query[name]));
  if (from === undefined || to === undefined) return refuse('unknown-route');
  const [before, after] = await Promise.all([from, to].map(({ version }) => rulesOfVersion(services.db, version)));
  if (before === undefined || after === undefined) return refuse('unknown-route');
  return changesPage(lang, {
    back: { href: '/rules', label: say(lang, 'rules.title') },
    from: from.publishedAt,
    to: to.publishedAt,
    changes: packChanges(before, after),
  });
};

const rulesPage = async ({ services }: PageDesk, { lang, visitor }: OwnVisit, refusal?: Refusal): Promise<PageReply> => {
  const [pack, versions] = await Promise.all([services.pack(), packVersions(services.db)]);
  const problem = refusal && problemOf(lang, refusal);
  return {
    kind: 'page',
    page: 'versions',
    status: problem?.status ?? 200,
    title: say(lang, 'rules.title'),
    data: {
      back: { href: '/procedures', label: say(lang, 'procedures.title') },
      lead: say(lang, 'rules.lead', { version: pack.version }),
      problem: problemCards(lang, problem),
      ...versionWords(lang, visitor.session, '/rules', { inForce: pack.version, versions: versions.map(versionOf) }),
      values: [valuesOf(lang, pack)],
    },
  };
};

const versionOf = ({ version, publishedAt }: PackVersion) => ({ value: version, label: version, publishedAt });

const valuesOf = (lang: Lang, { values }: RulePack) => ({
  title: say(lang, 'rules.values', { count: Object.keys(values).length }),
  columns: [say(lang, 'rules.name'), say(lang, 'rules.value'), say(lang, 'rules.meaning'), say(lang, 'rules.from')],
  lines: Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { value, meaning, effectiveFrom, source }]) => ({
      name,
      value: valueWords(lang, value),
      meaning: meaning[lang],
      source: `${authorityWords(lang, source)} (${word(lang, 'certainty', source.certainty)})`,
      from: sayDate(lang, effectiveFrom),
    })),
});

/** A number, a share or a day, as people write it. */
const valueWords = (lang: Lang, value: RulePack['values'][string]['value']): string => {
  if (typeof value === 'number') return new Intl.NumberFormat(lang).format(value);
  return typeof value === 'string' ? sayDate(lang, value) : `${value.parts}/${value.of}`;
};
