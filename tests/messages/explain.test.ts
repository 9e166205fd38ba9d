import { REJECTION_CODES, type Rejection, reject } from '../../core/rejection';
import { sayDate, sayDay, sayInstant } from '../../messages/dates';
import { explainFinding } from '../../messages/explain-finding';
import { explainRejection } from '../../messages/explain-rejection';
import { LANGS } from '../../messages/message';
import { appointment } from '../../workflows/procedures/appointment';

const message = (rejection: Rejection) => explainRejection('en', rejection, appointment).message;

describe('explainRejection', () => {
  it('takes the sentence of the exact reason', () => {
    expect(message(reject('excluded', { because: 'relative' }))).toBe(
      'The person who acts is a relative of somebody the case is about, so they may take no part in it.',
    );
    expect(message(reject('not-your-step', { why: 'reassigned' }))).toBe('This has been given to somebody else.');
    expect(message(reject('early', { what: 'told' }))).toBe('The person has not been told the grounds yet.');
    expect(message(reject('wrong-command', { opens: 'parent' }))).toBe('This procedure is opened only by another case.');
  });

  it('falls back to the sentence of the code', () => {
    expect(message(reject('not-your-step'))).toBe('This is not yours to do in this case.');
    expect(message(reject('already-done', { what: 'something new' }))).toBe('This has already been done.');
  });

  it('tells steps, results, ends, kinds and times in words', () => {
    expect(message(reject('step-not-open', { step: 'sign', open: 'issue' }))).toBe('The step “Sign the decision” is not open now.');
    expect(message(reject('result-not-permitted', { result: 'return', why: 'at-most', times: 2 }))).toBe(
      'The result “returned” has been taken the 2 times it may be.',
    );
    expect(message(reject('closed', { end: 'notChosen' }))).toBe('The case has ended (nobody chosen) and takes no further act.');
    expect(message(reject('wrong-command', { kind: 'ballot' }))).toContain('(secret ballot)');
    expect(message(reject('early', { due: '2026-11-22T17:00:00.000Z' }))).toContain('00:00 on 23 November 2026');
  });

  it('names the field by its label and says what is wrong with it', () => {
    expect(message(reject('invalid-form', { field: 'need', why: 'missing' }))).toBe(
      'The field “Why the post must be filled” is not right: it is missing.',
    );
    expect(message(reject('invalid-form', { field: 'tellers', why: 'excluded' }))).toBe(
      'The field “counting board” is not right: it names somebody who may take no part in this case.',
    );
    expect(message(reject('invalid-form', { field: '<b>', why: 'unknown' }))).toContain('“<b>”');
  });

  it('quotes the guarantee that would be broken', () => {
    expect(message(reject('guarantee', { guarantee: 'reasons-always', step: 'decide', result: 'none' }))).toContain('carries reasons');
  });

  it.each(LANGS)('says what would be needed for every code (%s)', (lang) => {
    const params = {
      end: 'lapsed',
      step: 'sign',
      kind: 'act',
      due: '2026-11-22T17:00:00.000Z',
      field: 'to',
      why: 'length',
      result: 'sign',
      parts: 'nominate',
      guarantee: 'bounded',
    };
    for (const code of REJECTION_CODES) {
      const { message: sentence, needed } = explainRejection(lang, reject(code, params));
      expect(sentence).not.toMatch(/[{}]|undefined/);
      expect(needed.length).toBeGreaterThan(10);
    }
  });
});

describe('explainFinding', () => {
  const finding = (rule: string, fact: string, value: string, limit: string) =>
    explainFinding('en', { person: 'p-1', rule, verdict: 'fail', fact, value, limit });

  it('tells rule, fact, value, limit and verdict in words', () => {
    expect(finding('health', 'health-certificate-issued', '2026-01-05', '6')).toEqual({
      rule: 'Fit, by a health certificate that is recent enough',
      fact: 'health certificate issued on',
      value: '5 January 2026',
      limit: '6',
      verdict: 'not met',
    });
  });

  it('names the item of the dossier and the requirement of the post', () => {
    expect(finding('dossier-complete', 'missing-asset-declaration', '6', '7').fact).toBe(
      'missing or not certified: asset and income declaration',
    );
    expect(finding('nothing-expired', 'expired-health-certificate', '2026-01-05', '2026-11-22').fact).toBe('expired: health certificate');
    expect(finding('post-standard', 'university-degree', '0', '1').fact).toBe('university degree');
    expect(finding('post-standard', 'university-degree', 'not-recorded', '1').value).toBe('not recorded');
  });
});

describe('dates', () => {
  it('are told in the zone of the calendar', () => {
    expect(sayInstant('vi', '2026-11-22T17:05:00.000Z')).toBe('00:05 ngày 23/11/2026');
    expect(sayDay('vi', '2026-11-22T16:59:59.999Z')).toBe('22/11/2026');
    expect(sayDate('en', '2026-02-28')).toBe('28 February 2026');
  });

  it.each(['', '2026-02-30', 'soon'])('refuse what is none: "%s"', (text) => {
    expect(() => sayDate('vi', text)).toThrow('Neither a date nor an instant');
    expect(() => sayInstant('vi', text)).toThrow('Neither a date nor an instant');
  });
});
