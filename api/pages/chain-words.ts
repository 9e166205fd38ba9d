import { sayInstant } from '../../messages/dates';
import { type Lang, say, word } from '../../messages/message';
import type { ChainRow } from '../views/chain';
import { authorityWords } from './task-words';

/** So much of a hash is enough to compare by eye; the whole stands beside it. */
const HASH_SHOWN = 10;

/** The heads of the chain's columns. */
export const chainColumns = (lang: Lang): readonly string[] => [
  '#',
  say(lang, 'page.step'),
  say(lang, 'page.person'),
  say(lang, 'page.body'),
  say(lang, 'page.authority'),
  say(lang, 'page.time'),
  say(lang, 'page.result'),
  say(lang, 'page.papers'),
  say(lang, 'page.hash'),
];

/** A line of the chain in words, every property of it there. */
export const chainLine = (lang: Lang, caseId: string, row: ChainRow) => ({
  seq: row.seq,
  at: sayInstant(lang, row.at),
  ...titleWords(lang, row),
  closes: row.result !== undefined,
  ...performerWords(lang, row.by),
  authority: row.authority === undefined ? '' : authorityWords(lang, row.authority),
  certainty: row.authority === undefined ? '' : word(lang, 'certainty', row.authority.certainty),
  time: row.time === undefined ? '' : timeWords(lang, row.time),
  late: row.late ? say(lang, 'page.late') : null,
  result: row.result?.label[lang] ?? '',
  papers: row.papers.map(({ seq, n, paper, type, number, year, issuer }) => ({
    href: `/cases/${caseId}/papers/${seq}/${n}`,
    title: paper.label[lang],
    number: `${say(lang, 'page.number', { type, number, year })}, ${issuer.name[lang]}`,
  })),
  hash: row.hash,
  short: row.hash.slice(0, HASH_SHOWN),
});

/** A result is told by its step; what happens on the way to it, by itself. */
const titleWords = (lang: Lang, { step, what, result }: ChainRow) => {
  const [task, event] = [step?.task[lang] ?? '', what.label[lang]];
  return result !== undefined && task !== '' ? { title: task, below: '' } : { title: event, below: task };
};

const performerWords = (lang: Lang, by: ChainRow['by']) => {
  if (by.kind === 'engine') return { person: by.engine.label[lang], behalf: '', body: '', role: '' };
  return {
    person: by.person.name[lang],
    behalf: by.for === undefined ? '' : say(lang, 'page.on-behalf-of', { name: by.for.name[lang] }),
    body: by.body?.name[lang] ?? '',
    role: by.role === undefined ? '' : word(lang, 'role', by.role),
  };
};

const timeWords = (lang: Lang, { taken, limit, unit }: NonNullable<ChainRow['time']>): string => {
  switch (unit) {
    case 'workingDays':
      return say(lang, 'page.time-of', { taken, limit });
    case 'calendarDays':
      return say(lang, 'page.time-of-calendar', { taken, limit });
    case 'months':
      return say(lang, 'page.time-of-months', { taken, limit });
    default:
      return unit satisfies never;
  }
};
