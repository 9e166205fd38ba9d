import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition } from '../../core/definition/definition';
import { sha256Hex } from '../../core/ledger/digest';
import { LANGS, type Lang } from '../../messages/message';
import { paperOf } from '../../templates/paper-of';
import { namesToLookUp, type PaperRecord } from '../../templates/paper-record';
import { PAPER_TYPES, typeOfPaper } from '../../templates/paper-types';
import { PAPERS, renderPaper, templateDigest } from '../../templates/render';
import { SHIPPED } from '../../workflows/procedures/shipped';
import type { Play } from '../core/support/play';
import { PATHS } from './paths';
import { papersOfPlay, SAMPLE } from './played-case';

const records = Object.values(PATHS).flatMap((path) => papersOfPlay(path()));
const paperIn = ({ entries, n }: PaperRecord): string => entries.at(-1)?.papers[n - 1]?.paper ?? '';
const named = ({ steps }: Definition): string[] =>
  Object.values(steps).flatMap(({ result }) => Object.values(result).flatMap(({ papers }) => (papers ?? []).map(({ paper }) => paper)));
const printed = (record: PaperRecord, lang: Lang): string => renderPaper(paperOf(record, lang), lang).html;
const pages = records.map((record) => ({ record, vi: printed(record, 'vi'), en: printed(record, 'en') }));

const pathOf = (name: string): Play => {
  const path = PATHS[name];
  if (path === undefined) throw new Error(`There is no path ${name}`);
  return path();
};

describe('the papers of the shipped procedures', () => {
  const used = [...new Set(SHIPPED.flatMap(named))].sort();

  it('all have a template in both languages, and no template is left over', () => {
    expect([...PAPERS].sort()).toEqual(used);
    expect(readdirSync(join(__dirname, '../../templates/documents/en'))).toEqual(
      readdirSync(join(__dirname, '../../templates/documents/vi')),
    );
  });

  it('all have a type, whose symbol the ledger takes', () => {
    expect(Object.keys(PAPER_TYPES).sort()).toEqual(used);
    expect(Object.values(PAPER_TYPES).filter((type) => !/^\p{L}{1,10}$/u.test(type))).toEqual([]);
    expect(() => typeOfPaper('constructor')).toThrow('no type');
  });

  it('are all issued on the paths that these tests print', () => {
    expect([...new Set(records.map(paperIn))].sort()).toEqual(used);
  });

  it.each(LANGS)('are printed whole: nothing empty, unnamed or left as it is coded (%s)', (lang) => {
    const codes = [...SAMPLE.register.persons, ...SAMPLE.register.bodies, ...SAMPLE.register.posts].map(({ id }) => id);
    for (const { [lang]: html } of pages) {
      const body = html.slice(html.indexOf('<main>'));
      expect(html).toMatch(/^<!doctype html>/);
      expect(body).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|NaN|\[object|sha256:/);
      expect(body).not.toMatch(/<p[^>]*>[\s.,;:]*<\/p>(?!\s*<p class="confirmed">)/);
      expect(codes.filter((code) => html.includes(code))).toEqual([]);
    }
  });

  it('come out the same whenever they are printed, with their own digest', () => {
    for (const { record, vi } of pages.slice(-20)) {
      const { html, digest } = renderPaper(paperOf(record, 'vi'), 'vi');
      expect(html).toBe(vi);
      expect(digest).toBe(`sha256:${sha256Hex(html)}`);
    }
  });

  it('never print what an objection says, which might betray who wrote it', () => {
    expect(pages.filter(({ vi, en }) => /CANARY/.test(vi + en)).map(({ record }) => paperIn(record))).toEqual([]);
  });

  it('mark what was made in training, and a translation', () => {
    const [training] = records;
    const real = records.find((record) => record.definition.id === 'political-standards');
    if (training === undefined || real === undefined) throw new Error('The paths issue both');
    expect(printed(training, 'vi')).toContain('BẢN TẬP HUẤN');
    expect(printed(real, 'vi')).not.toContain('TẬP HUẤN');
    expect(printed(real, 'vi')).not.toContain('class="mark"');
    expect(printed(real, 'en')).toContain('Unofficial translation');
  });
});

describe('a paper reads as its clerk expects', () => {
  /** The words of a page, one line for each block, without its style. */
  const wordsOf = (html: string): string =>
    html
      .slice(html.indexOf('<body'))
      .replaceAll(/<\/(p|h1|h2|li|tr|th|td)>/g, '\n')
      .replaceAll(/<[^>]+>/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');

  it.each([
    ['appointed', 'appointment-decision'],
    ['appointed', 'count-record'],
    ['concludedNegative', 'negative-conclusion-draft'],
    ['concludedNegative', 'political-conclusion'],
    ['byOperation', 'half-settlement'],
    ['objected', 'refusal-notice'],
    ['appointed', 'appointment-notice'],
    ['reappointed', 'reappointment-decision'],
    ['declined', 'self-report'],
    ['notEligible', 'eligibility-report'],
    ['extended', 'term-proposal'],
    ['extended', 'extension-decision'],
    ['extended', 'term-notice'],
    ['leadershipRefused', 'half-settlement'],
    ['leadershipRefused', 'refusal-notice'],
    ['cameFromElsewhere', 'eligibility-report'],
    ['cameFromElsewhere', 'opinions-record'],
    ['resigned', 'resignation-request'],
    ['resigned', 'resignation-opinion'],
    ['resigned', 'measure-decision'],
    ['notLetGo', 'refusal-notice'],
    ['left', 'hearing-minutes'],
    ['left', 'measure-notice'],
    ['left', 'measure-decision'],
    ['removed', 'measure-proposal'],
    ['removed', 'conference-minutes'],
    ['removed', 'measure-appraisal'],
    ['removed', 'measure-notice'],
    ['removed', 'measure-decision'],
    ['removed', 'term-notice'],
    ['overturned', 'review-request'],
    ['overturned', 'review-decision'],
    ['stays', 'measure-refusal'],
    ['transferred', 'proposal'],
    ['transferred', 'meeting-minutes'],
    ['transferred', 'move-decision'],
    ['transferred', 'term-notice'],
    ['seconded', 'letter'],
    ['seconded', 'move-decision'],
    ['seconded', 'return-notice'],
    ['rotated', 'rotation-decision'],
    ['tried', 'statement'],
    ['tried', 'trial-decision'],
    ['tried', 'trial-log'],
    ['tried', 'confirmation-decision'],
    ['trialBrokenOff', 'return-notice'],
    ['quarterScored', 'evaluation-sheet'],
    ['quarterScored', 'score-notice'],
    ['gradeProposed', 'grade-proposal'],
    ['gradedIncomplete', 'incomplete-decision'],
    ['graded', 'excellent-list'],
    ['graded', 'grading-decision'],
    ['graded', 'grading-notice'],
    ['nobodyExcellent', 'excellent-list'],
    ['corrected', 'correction-decision'],
    ['corrected', 'petition-notice'],
    ['upheld', 'petition-answer'],
    ['annulled', 'measure-publication'],
    ['annulled', 'measure-notice'],
    ['annulled', 'annulment-decision'],
    ['annulled', 'term-notice'],
    ['notAnnulled', 'measure-refusal'],
    ['setAside', 'letter'],
    ['setAside', 'complaint-decision'],
    ['suspended', 'suspension-decision'],
    ['reassigned', 'reassignment-decision'],
    ['disciplined', 'measure-notice'],
    ['disciplined', 'discipline-decision'],
    ['withdrawn', 'withdrawal-decision'],
    ['elected', 'introduction-letter'],
    ['elected', 'council-submission'],
    ['elected', 'council-resolution'],
    ['elected', 'council-confirmation'],
    ['relieved', 'council-resolution'],
    ['relieved', 'council-confirmation'],
    ['published', 'publication-decision'],
    ['rewarded', 'reward-proposal'],
    ['rewarded', 'reward-decision'],
    ['rewarded', 'record-notice'],
    ['notRecommended', 'refusal-notice'],
    ['notWished', 'achievement-report'],
    ['trained', 'training-proposal'],
    ['trained', 'nomination-appraisal'],
    ['trained', 'training-commitment'],
    ['trained', 'training-decision'],
    ['brokenOff', 'training-result'],
    ['studiedAbroad', 'training-proposal'],
    ['studiedAbroad', 'training-decision'],
    ['placedAfterwards', 'placement-decision'],
    ['opinionGiven', 'quick-opinion-request'],
    ['opinionGiven', 'quick-opinion-answer'],
    ['neverAnswered', 'quick-opinion-silence'],
    ['taskAchieved', 'difficult-task-proposal'],
    ['taskAchieved', 'difficult-task-entry'],
    ['taskAchieved', 'difficult-task-result'],
    ['planned', 'proposal'],
    ['planned', 'plan-decision'],
    ['planned', 'term-notice'],
    ['outOfPlan', 'proposal'],
    ['outOfPlan', 'measure-notice'],
    ['outOfPlan', 'plan-exit-decision'],
    ['staysInPlan', 'measure-refusal'],
    ['planReviewed', 'opinions-record'],
    ['planReviewed', 'plan-review-report'],
    ['alerted', 'post-fit-alert'],
    ['alerted', 'post-fit-outcome'],
    ['heeded', 'report-outcome'],
    ['denounced', 'denunciation-acceptance'],
    ['denounced', 'denunciation-verification'],
    ['denounced', 'denunciation-conclusion'],
    ['ratedByOfficials', 'confidence-plan'],
    ['ratedByOfficials', 'count-record'],
    ['ratedByOfficials', 'confidence-notice'],
    ['ratedByFront', 'count-record'],
    ['reviewNoted', 'opinions-record'],
    ['reviewNoted', 'conference-minutes'],
    ['reviewNoted', 'resolution-review-report'],
    ['reviewNoted', 'resolution-review-note'],
    ['reviewRefused', 'refusal-notice'],
    ['reviewReturned', 'resolution-review-return'],
    ['reviewReturned', 'resolution-review-silence'],
    ['inspected', 'inspection-plan'],
    ['inspected', 'inspection-report'],
    ['inspected', 'inspection-conclusion'],
    ['inspected', 'mending-report'],
  ] as const)('%s: %s', (path, paper) => {
    const record = papersOfPlay(pathOf(path)).find((one) => paperIn(one) === paper);
    if (record === undefined) throw new Error('The path does not issue this paper');
    const file = join(__dirname, 'golden', `${path}.${paper}.txt`);
    const text = `${wordsOf(printed(record, 'vi'))}\n`;
    if (process.env['REWRITE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('templateDigest', () => {
  it('differs from paper to paper and from layout to layout', () => {
    const digests = PAPERS.flatMap((paper) => [templateDigest(paper, 'party'), templateDigest(paper, 'state')]);
    expect(new Set(digests).size).toBe(2 * PAPERS.length);
    expect(digests.every((digest) => /^sha256:[0-9a-f]{64}$/.test(digest))).toBe(true);
  });

  it.each(['no-such-paper', 'constructor', '__proto__', '../pages/login', ''])('takes an unknown paper for a bug: "%s"', (paper) => {
    expect(() => templateDigest(paper, 'party')).toThrow('no template');
  });
});

describe('the record of a paper', () => {
  const [record] = records;
  if (record === undefined) throw new Error('The paths issue papers');

  it('names everything that has to be looked up: a lookup of nothing else is enough', () => {
    const asked = new Set(namesToLookUp(record.entries));
    const only = <Row>(rows: Readonly<Record<string, Row>>) => Object.fromEntries(Object.entries(rows).filter(([id]) => asked.has(id)));
    const { people, bodies, posts } = record.names;
    const found = { people: only(people), bodies: only(bodies), posts: only(posts) };
    expect(Object.keys(found.people).length).toBeLessThan(Object.keys(people).length);
    expect(printed({ ...record, names: found, texts: only(record.texts) }, 'vi')).toBe(printed(record, 'vi'));
  });

  it('says that a text was erased where it was', () => {
    expect(printed({ ...record, texts: {} }, 'vi')).toContain('(nội dung đã xóa theo quy định)');
  });

  it('takes a missing name, a missing paper and an empty case for a bug', () => {
    expect(() => paperOf({ ...record, names: { people: {}, bodies: {}, posts: {} } }, 'vi')).toThrow("can't be made without");
    expect(() => paperOf({ ...record, n: 9 }, 'vi')).toThrow('issues no paper 9');
    expect(() => paperOf({ ...record, n: 0 }, 'vi')).toThrow('issues no paper 0');
    expect(() => paperOf({ ...record, entries: [] }, 'vi')).toThrow('issues no paper');
  });
});

describe('the conditions in the templates', () => {
  /** Strict templates throw for what they print, not for what they only ask about: so every question is watched here. */
  const watched = <T extends object>(value: T, missed: Set<string>, path: string): T =>
    new Proxy(value, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        if (typeof key === 'string' && !(key in target)) missed.add(`${path}${key}`);
        return typeof found === 'object' && found !== null ? watched(found, missed, `${path}${String(key)}.`) : found;
      },
    });

  it('ask only about what the data have', () => {
    const missed = new Set<string>();
    for (const { record } of pages) {
      const paper = paperOf(record, 'vi');
      renderPaper({ ...paper, data: watched(paper.data, missed, '') }, 'vi');
    }
    expect([...missed]).toEqual([]);
  });

  it('begin with a name that the data or a line of them has', () => {
    const [record] = records;
    if (record === undefined) throw new Error('The paths issue papers');
    const ofLines = ['head', 'signer', 'by', 'position', 'findings', 'levels', 'milestone', '..', '@first'];
    const known = [...Object.keys(paperOf(record, 'vi').data), ...ofLines];
    const root = join(__dirname, '../../templates/documents');
    const asked = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.hbs'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/\{\{#(?:if|unless|each) ([@\w]+|\.\.)/g)].map(
          ([, name]) => `${file}: ${name}`,
        ),
      );
    expect(asked.filter((line) => !known.includes(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});
