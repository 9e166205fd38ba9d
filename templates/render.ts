import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../config/repository-root';
import { type Digest, digestOf, sha256Hex } from '../core/ledger/digest';
import { LANGS, type Lang, say } from '../messages/message';
import { dateLine } from './date-line';
import { numberLine } from './number-line';
import type { Paper } from './paper';
import { type SafeTemplate, safeTemplates } from './safe-handlebars';

const FOLDER = join(repositoryRoot, 'templates', 'documents');
const EXTENSION = '.hbs';
const LAYOUTS = ['party', 'state'] as const;
type Layout = (typeof LAYOUTS)[number];

const sourcesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(FOLDER, folder))
      .filter((file) => file.endsWith(EXTENSION))
      .sort()
      .map((file) => [file.slice(0, -EXTENSION.length), readFileSync(join(FOLDER, folder, file), 'utf8').normalize('NFC')]),
  );

interface Sources {
  readonly layouts: Readonly<Record<string, string>>;
  readonly partials: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
}

/** Read once, when a process starts: what it prints with never changes under it. */
const sources: Sources = {
  layouts: sourcesIn('layouts'),
  partials: sourcesIn('partials'),
  bodies: { vi: sourcesIn('vi'), en: sourcesIn('en') },
};

/** The words of a paper's template, as it stands. */
export const sourceOf = (paper: string): string => sources.bodies.vi[paper] ?? '';

const keyOf = (paper: string, layout: Layout, lang: Lang): string => `${lang}/${layout}/${paper}`;

const compileAll = (): Readonly<Record<string, SafeTemplate>> => {
  const whole: Record<string, string> = {};
  for (const lang of LANGS) {
    for (const [paper, body] of Object.entries(sources.bodies[lang])) {
      for (const layout of LAYOUTS) whole[keyOf(paper, layout, lang)] = `{{#> ${layout}}}\n${body}\n{{/${layout}}}`;
    }
  }
  return safeTemplates(whole, { ...sources.layouts, ...sources.partials });
};
const templates = compileAll();

/** The names of all papers that there is a template for. */
export const PAPERS: readonly string[] = Object.keys(sources.bodies.vi);

/**
 * Digest of everything that a paper is printed with: its layout, its body in either language, and the parts that bodies share.
 *
 * @throws Error for a paper that has no template: a bug, since definitions that name one are not published
 */
export const templateDigest = (paper: string, layout: Layout): Digest => {
  const bodies = LANGS.map((lang) => [lang, bodyOf(paper, lang)]);
  return digestOf({
    format: 'sauro-paper/1',
    paper,
    layout: sources.layouts[layout] ?? '',
    partials: sources.partials,
    bodies: Object.fromEntries(bodies),
  });
};

const bodyOf = (paper: string, lang: Lang): string => {
  const body = Object.hasOwn(sources.bodies[lang], paper) ? sources.bodies[lang][paper] : undefined;
  if (body === undefined) throw new Error(`There is no template of the paper ${paper.slice(0, 60)} in ${lang}`);
  return body;
};

/** A page ready for print on A4, and its digest. */
export interface RenderedPaper {
  readonly html: string;
  readonly digest: Digest;
}

/**
 * Prints a paper: a pure function of what it says and the template (ruling 2). The Vietnamese text is the paper; another language is
 * marked as a translation.
 *
 * @throws Error for an unknown paper, and when the data lack what the template names
 */
export const renderPaper = (paper: Paper, lang: Lang): RenderedPaper => {
  bodyOf(paper.paper, lang);
  const template = templates[keyOf(paper.paper, paper.layout, lang)];
  if (template === undefined) throw new Error(`There is no layout ${paper.layout}`);
  const html = template({ ...paper.data, head: headOf(paper, lang) });
  return { html, digest: `sha256:${sha256Hex(html)}` };
};

/** What the layout prints around the body. */
const headOf = ({ type, layout, number, issuer, at, data }: Paper, lang: Lang) => ({
  lang,
  nation: say(lang, `layout.${layout}`),
  motto: say(lang, 'layout.motto'),
  superior: issuer.superior,
  issuer: issuer.name,
  number: say(lang, layout === 'party' ? 'layout.number-party' : 'layout.number-state', {
    number: numberLine({ type, layout, number }, issuer),
  }),
  date: dateLine(lang, issuer.place, at),
  behalf: say(lang, layout === 'party' ? 'layout.behalf-party' : 'layout.behalf-state'),
  filed: say(lang, 'layout.filed', { case: data.case }),
  training: data.training ? say(lang, 'layout.training') : null,
  translation: lang === 'vi' ? null : say(lang, 'layout.translation'),
});
