import demoEn from './demo.en.json';
import demoVi from './demo.vi.json';
import en from './en.json';
import issuesEn from './issues.en.json';
import issuesVi from './issues.vi.json';
import officeEn from './office.en.json';
import officeVi from './office.vi.json';
import pagesEn from './pages.en.json';
import pagesVi from './pages.vi.json';
import reportsEn from './reports.en.json';
import reportsVi from './reports.vi.json';
import verifyEn from './verify.en.json';
import verifyVi from './verify.vi.json';
import vi from './vi.json';

/** The languages of every text that a user reads. Vietnamese is the official one. */
export const LANGS = ['vi', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/**
 * What the whole system says, what only its pages and its api do, what only the demo does, what is said about definitions and their proofs, what reports and changes of versions say, and what
 * pages say to those who receive reports, send in drafts, or follow difficult tasks.
 */
const VI = { ...vi, ...pagesVi, ...demoVi, ...issuesVi, ...verifyVi, ...reportsVi, ...officeVi };
const EN = { ...en, ...pagesEn, ...demoEn, ...issuesEn, ...verifyEn, ...reportsEn, ...officeEn };

export type MessageKey = keyof typeof VI;
export type MessageParams = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Lang, Readonly<Record<MessageKey, string>>>> = { vi: VI, en: EN };

const PLACEHOLDER = /\{([a-z][A-Za-z]*)\}/g;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(VI, key);

/**
 * The sentence under a key. It is plain text: whoever puts it into a page or a paper escapes it.
 *
 * @throws Error when a parameter that the sentence names is not given: a bug.
 */
export const say = (lang: Lang, key: MessageKey, params: MessageParams = {}): string =>
  CATALOGUES[lang][key].replaceAll(PLACEHOLDER, (_placeholder, param: string) => {
    const value = Object.hasOwn(params, param) ? params[param] : undefined;
    if (value === undefined) throw new Error(`The message ${key} needs the parameter ${param}`);
    return String(value);
  });

/** The sentence in both languages. */
export const sayBoth = (key: MessageKey, params: MessageParams = {}): Readonly<Record<Lang, string>> => ({
  vi: say('vi', key, params),
  en: say('en', key, params),
});

/** The names of the parameters in a sentence, each once, in order of the alphabet. */
export const paramsOf = (lang: Lang, key: MessageKey): readonly string[] =>
  [...new Set([...CATALOGUES[lang][key].matchAll(PLACEHOLDER)].map(([, param]) => param ?? ''))].sort();

/** Families of names for which the catalogues have a word each. */
export type WordFamily = MessageKey extends infer Key ? (Key extends `${infer Family}.${string}` ? Family : never) : never;

/**
 * The word for a name: of a result, a place, a paper, a role. A definition may be published later than the catalogues
 * were written; a name that they don't know stands for itself.
 */
export const word = (lang: Lang, family: WordFamily, name: string): string => {
  const key = `${family}.${name}`;
  return isMessageKey(key) ? say(lang, key) : name;
};
