import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../config/repository-root';
import { safeTemplates } from '../../templates/safe-handlebars';

const EXTENSION = '.hbs';
const PAGES = [
  'login',
  'tasks',
  'task',
  'case',
  'migration',
  'openings',
  'choice',
  'refusal',
  'targets',
  'digest',
  'yearly',
  'report',
  'report-code',
  'report-status',
  'received-reports',
  'received-report',
  'identity',
  'watch',
  'hold',
  'procedures',
  'versions',
  'changes',
  'drafts',
  'draft',
  'draft-sent',
  'difficult-tasks',
] as const;
export type PageName = (typeof PAGES)[number];

const read = (folder: string): Readonly<Record<string, string>> => {
  const path = join(repositoryRoot, 'templates', folder);
  const files = readdirSync(path).filter((file) => file.endsWith(EXTENSION));
  return Object.fromEntries(files.map((file) => [file.slice(0, -EXTENSION.length), readFileSync(join(path, file), 'utf8')]));
};

/** Compiled once, when a process starts. */
const templates = safeTemplates(read('pages'), read('partials'));

/** A page as HTML. Templates only print: everything is in one language and in words. @throws when the data lack what the template names */
export const renderPage = (page: PageName, data: object): string => {
  const template = templates[page];
  if (template === undefined) throw new Error(`There is no page ${page}`);
  return template(data);
};

/** The one style sheet, and where it stands: a change of it changes its address. */
export const stylesheet = (() => {
  const content = readFileSync(join(repositoryRoot, 'templates', 'pages', 'style.css'), 'utf8');
  return { content, path: `/style-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.css` };
})();
