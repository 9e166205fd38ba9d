import demoEn from '../../messages/demo.en.json';
import demoVi from '../../messages/demo.vi.json';
import coreEn from '../../messages/en.json';
import issuesEn from '../../messages/issues.en.json';
import issuesVi from '../../messages/issues.vi.json';
import { LANGS, type MessageKey, paramsOf, say, word } from '../../messages/message';
import officeEn from '../../messages/office.en.json';
import officeVi from '../../messages/office.vi.json';
import pagesEn from '../../messages/pages.en.json';
import pagesVi from '../../messages/pages.vi.json';
import reportsEn from '../../messages/reports.en.json';
import reportsVi from '../../messages/reports.vi.json';
import verifyEn from '../../messages/verify.en.json';
import verifyVi from '../../messages/verify.vi.json';
import coreVi from '../../messages/vi.json';

const vi = { ...coreVi, ...pagesVi, ...demoVi, ...issuesVi, ...verifyVi, ...reportsVi, ...officeVi };
const en = { ...coreEn, ...pagesEn, ...demoEn, ...issuesEn, ...verifyEn, ...reportsEn, ...officeEn };
const keys = Object.keys(vi) as MessageKey[];

it('no key stands in two catalogues', () => {
  expect(keys).toHaveLength(
    [coreVi, pagesVi, demoVi, issuesVi, verifyVi, reportsVi, officeVi].reduce((sum, one) => sum + Object.keys(one).length, 0),
  );
});

describe('the message catalogues', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  it('name the same parameters in both languages', () => {
    for (const key of keys) expect([key, paramsOf('en', key)]).toEqual([key, paramsOf('vi', key)]);
  });

  it.each(LANGS)('hold no empty, untrimmed or decomposed text (%s)', (lang) => {
    for (const key of keys) {
      const text = (lang === 'vi' ? vi : en)[key];
      expect(text).toBe(text.trim().normalize('NFC'));
      expect(text).not.toBe('');
    }
  });

  it('hold no markup, since whoever shows a text escapes it', () => {
    for (const key of keys) expect(vi[key] + en[key]).not.toMatch(/[<>&]/);
  });

  it('end every sentence about a rejection, a guarantee or a problem with a full stop', () => {
    const sentences = keys.filter((key) => /^(rejection|needed|guarantee|problem)\./.test(key) && key !== 'rejection.guarantee');
    for (const key of sentences) expect([key, vi[key].endsWith('.'), en[key].endsWith('.')]).toEqual([key, true, true]);
  });
});

describe('say', () => {
  it('puts the parameters into the sentence', () => {
    expect(say('en', 'rejection.unknown-step', { step: 'sign' })).toBe('The procedure of this case has no step “sign”.');
  });

  it('leaves a placeholder inside a parameter alone', () => {
    expect(say('en', 'rejection.unknown-step', { step: '{step} $& {end}' })).toContain('“{step} $& {end}”');
  });

  it('throws when a parameter is missing', () => {
    expect(() => say('vi', 'rejection.closed')).toThrow('needs the parameter end');
    expect(() => say('vi', 'rejection.closed', Object.create({ end: 'x' }))).toThrow('needs the parameter end');
  });
});

describe('word', () => {
  it('gives the word for a name', () => {
    expect(word('vi', 'role', 'head')).toBe('người đứng đầu');
  });

  it.each(['publishedLater', 'constructor', '__proto__', ''])('lets a name that no catalogue knows stand for itself: "%s"', (name) => {
    expect(word('en', 'result', name)).toBe(name);
  });
});
