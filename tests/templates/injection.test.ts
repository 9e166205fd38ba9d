import { LANGS } from '../../messages/message';
import { paperOf } from '../../templates/paper-of';
import type { Names, PaperRecord } from '../../templates/paper-record';
import { renderPaper } from '../../templates/render';
import { PATHS } from './paths';
import { NAMES, papersOfPlay } from './played-case';

/** What a hostile person would put into every text and every name that they may write. */
const CANARY = `"><script>globalThis.ran=1</script><img src=x onerror=alert(1)>{{constructor.constructor}}{{> style}}' \u202e\u0000 & ]]>`;

const mapped = <From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
const both = { vi: CANARY, en: CANARY };
const names: Names = {
  people: mapped(NAMES.people, () => ({ name: CANARY, code: CANARY, position: both })),
  bodies: mapped(NAMES.bodies, (body) => ({ ...body, name: both })),
  posts: mapped(NAMES.posts, (post) => ({ ...post, title: both })),
};
const poisoned = (record: PaperRecord): PaperRecord => ({ ...record, case: CANARY, names, texts: mapped(record.texts, () => CANARY) });

const tagsOf = (html: string): string[] => html.match(/<[a-z!/][^>]*>/gi) ?? [];

/** One record of each paper. */
const records = new Map(
  Object.values(PATHS)
    .flatMap((path) => papersOfPlay(path()))
    .map((record) => [paperOf(record, 'vi').paper, record] as const),
);

describe.each(LANGS)('a canary in every text and name (%s)', (lang) => {
  it.each([...records])('adds no tag and no attribute to a page: %s', (_paper, record) => {
    const clean = renderPaper(paperOf(record, lang), lang).html;
    const html = renderPaper(paperOf(poisoned(record), lang), lang).html;
    expect(tagsOf(html).filter((tag) => !tagsOf(clean).includes(tag))).toEqual([]);
    expect(html).toContain('&lt;script&gt;');
    expect(html.match(/<style>/g)).toHaveLength(1);
  });
});
