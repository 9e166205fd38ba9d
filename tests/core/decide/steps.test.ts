import { changed } from '../definition/mutate';
import { agree, appointmentPlay, playUpTo } from '../support/appointment-path';
import { joins, related } from '../support/changed-town';
import { calledBy, concludeAgainst, conclusionAbout, outcomeOf, prepare, reportTo } from '../support/conclusion-path';
import { Play, text, textField } from '../support/play';
import { trialOf } from '../support/trial';

const at = (step: string): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  return play;
};
const flaw = (field: string, why = 'length') => ({ code: 'invalid-form', params: expect.objectContaining({ field, why }) });

describe('opinions', () => {
  const opine = (person: string) => ({ kind: 'opine', by: { person }, step: 'opinions', opinion: text('good') }) as const;
  test('are given once by each body that was asked', () => {
    const play = at('opinions');
    play.do(opine('Khanh'));
    expect(play.give(opine('Khanh'))).toMatchObject({ code: 'already-done' });
    expect(play.give(opine('Lan'))).toMatchObject({ code: 'not-your-step' });
    expect(play.give({ ...opine('Vinh'), opinion: text('') })).toMatchObject(flaw('opinion'));
    expect(play.do(opine('Vinh'))).toContainEqual(expect.objectContaining({ result: 'complete' }));
  });
  test('of two bodies with one head take two answers', () => {
    const play = at('opinions');
    play.town = joins(play.town, 'cell', 'head', 'Vinh');
    play.do(opine('Vinh'));
    play.do(opine('Vinh'));
    expect(play.step).toBe('finalVote');
  });
  test('are not asked of a relative: the head above gives it', () => {
    const play = at('opinions');
    play.town = related(play.town, 'Khanh', 'An');
    expect(play.give(opine('Khanh'))).toMatchObject({ code: 'excluded' });
    play.do(opine('Thanh'));
  });
  test('that are missing at the end stand on record as missing, and stop nobody', () => {
    const play = at('opinions');
    play.waitOut();
    expect(play.step).toBe('finalVote');
  });
});

describe('a check', () => {
  test('that nobody passes goes back, twice, and then ends the case', () => {
    const play = at('agreeList');
    play.town = { ...play.town, post: { ...play.town.post, standard: [{ requirement: 'degree', least: 9 }] } };
    for (const next of ['agreeList', 'agreeList', undefined]) {
      agree(play, 'An');
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
      expect(play.step).toBe(next);
    }
    expect(play.state?.end).toBe('notChosen');
  });
  test('of somebody whose record was not read is refused', () => {
    const play = at('agreeList');
    agree(play, 'An', 'Stranger');
    expect(play.give({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' })).toMatchObject(flaw('facts', 'not-found'));
  });
  test('that does not narrow fails as soon as one fails', () => {
    const play = at('checkDossier');
    play.town = { ...play.town, people: {}, post: { ...play.town.post, dossier: ['curriculum-vitae', 'diplomas'] } };
    const facts = { ...play.facts(), people: Object.values(appointmentPlay().town.people) };
    expect(play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkDossier', facts })).toContainEqual(
      expect.objectContaining({ kind: 'resultTaken', result: 'fail' }),
    );
  });
});

describe('a notice', () => {
  const object = { kind: 'object', by: { person: 'Xuan' }, step: 'publishCandidates', objection: text('no') } as const;
  const publish = { kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' } as const;
  test('names those who still stand, and is published once', () => {
    const play = at('publishCandidates');
    expect(play.do(publish)).toMatchObject([{ kind: 'published', people: ['An'], about: ['appointment'] }]);
    expect(play.give(publish)).toMatchObject({ code: 'already-done' });
  });
  test('takes objections while it stands, and no longer', () => {
    const play = at('publishCandidates');
    play.do(publish);
    play.do(object);
    play.do(object);
    expect(play.state?.objections).toEqual({ publishCandidates: 2 });
    expect(play.give({ ...object, objection: text('') })).toMatchObject(flaw('objection'));
    expect(play.give({ ...object, at: play.state?.step?.due })).toMatchObject({ code: 'late' });
  });
  test('that was never published ends the case', () => {
    const play = at('publishCandidates');
    play.waitOut();
    expect(play.state?.end).toBe('lapsed');
  });
});

describe('a hearing', () => {
  const hearing = (): Play => {
    const play = conclusionAbout('An', undefined);
    play.act('Xuan', 'request', 'submit', { form: { purpose: textField('p') } });
    play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkFile' });
    play.act('An', 'supplyFacts', 'supply', { form: { facts: textField('f') } });
    for (const person of ['Khanh', 'Vinh']) play.do({ kind: 'opine', by: { person }, step: 'verify', opinion: text('o') });
    play.act('Yen', 'draft', 'submit', { form: { draft: textField('d') } });
    play.ballot('conclude', 'Thanh', ['Tu', 'Tuan', 'Thao'], { kind: 'options', votes: { doubt: 6 }, invalid: 0 });
    return play;
  };
  const tell = { kind: 'tell', by: { person: 'Yen' }, step: 'hearing', grounds: text('g'), evidence: [text('e')] } as const;
  const answer = { kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('a') } as const;

  test.each<[string, Record<string, unknown>, string]>([
    ['without grounds', { grounds: text('') }, 'grounds'],
    ['without evidence', { evidence: [] }, 'evidence'],
    ['with an empty piece of evidence', { evidence: [text('e'), text('')] }, 'evidence'],
    ['with more evidence than anyone reads', { evidence: Array.from({ length: 51 }, () => text('e')) }, 'evidence'],
  ])('is not opened %s', (_what, change, field) => {
    expect(hearing().give({ ...tell, ...change })).toMatchObject(flaw(field));
  });
  test('is opened by telling, once', () => {
    const play = hearing();
    expect(play.give(answer)).toMatchObject({ code: 'early', params: { what: 'told' } });
    play.do(tell);
    expect(play.give(tell)).toMatchObject({ code: 'already-done' });
  });
  test('is for the person concerned, in person and in time', () => {
    const play = hearing();
    play.do(tell);
    expect(play.give({ ...answer, by: { person: 'Nga' } })).toMatchObject({ code: 'not-your-step' });
    expect(play.give({ ...answer, by: { person: 'Nga', for: 'An' } })).toMatchObject({ params: { why: 'not-delegable' } });
    expect(play.give({ ...answer, answer: text('') })).toMatchObject(flaw('answer'));
    expect(play.give({ ...answer, at: play.state?.step?.due })).toMatchObject({ code: 'late' });
    play.do(answer);
    expect(play.state?.heard).toEqual(['An']);
  });
  test('of which nobody was told leads to nothing adverse', () => {
    const play = hearing();
    play.waitOut();
    expect(play.state).toMatchObject({ end: 'lapsed', heard: [] });
  });
});

describe('a term', () => {
  const term = (): Play => {
    const play = trialOf('An');
    play.act('Thanh', 'comment', 'comment', { reasons: text('good') });
    return play;
  };
  const reach = (milestone: string, report = text('done')) =>
    ({ kind: 'reachMilestone', by: { person: 'Xuan' }, step: 'term', milestone, report }) as const;
  test('has its milestones recorded once each', () => {
    const play = term();
    play.do(reach('midway'));
    expect(play.give(reach('midway'))).toMatchObject({ code: 'already-done' });
    expect(play.give(reach('halfway'))).toMatchObject(flaw('milestone', 'unknown'));
    expect(play.give(reach('finalReport', text('')))).toMatchObject(flaw('report'));
    expect(play.state?.step?.progress).toEqual({ kind: 'period', reached: ['midway'] });
  });
  test('is ended early by whoever answers for it, for reasons', () => {
    const breaks = { kind: 'breakPeriod', step: 'term', reasons: text('illness') } as const;
    expect(term().give({ ...breaks, by: { person: 'Xuan' } })).toMatchObject({ code: 'not-your-step' });
    expect(term().give({ ...breaks, by: { person: 'Yen' }, reasons: undefined })).toMatchObject({ code: 'reasons-missing' });
    expect(term().do({ ...breaks, by: { person: 'Yen' } })).toContainEqual(expect.objectContaining({ kind: 'ended', end: 'broken' }));
  });
  test('that may be completed early is, by its last milestone', () => {
    const play = term();
    const early = changed(play.rulebook.definition, ['steps.term.early', true]);
    const begun = new Play({ ...play.rulebook, definition: early });
    begun.town = play.town;
    begun.state = play.state;
    begun.now = play.now;
    begun.do(reach('finalReport'));
    expect(begun.step).toBe('term');
    expect(begun.do(reach('midway'))).toContainEqual(
      expect.objectContaining({ kind: 'resultTaken', result: 'completed', by: expect.objectContaining({ person: 'Xuan' }) }),
    );
    expect(begun.step).toBe('rate');
  });
  test('is completed when it has run', () => {
    const play = term();
    play.waitOut();
    expect(play.step).toBe('rate');
  });
});

describe('a window', () => {
  test('that has closed takes nothing more', () => {
    const play = trialOf('An');
    expect(
      play.give({
        kind: 'act',
        by: { person: 'Thanh' },
        step: 'comment',
        result: 'comment',
        form: {},
        reasons: text('good'),
        at: play.state?.step?.due,
      }),
    ).toMatchObject({ code: 'late' });
    play.wait();
    expect(play.step).toBe('term');
  });
});

describe('a related case', () => {
  test('counts by its own record, and only while it is waited for', () => {
    const play = at('politicalStandards');
    const child = calledBy(play);
    child.do({ kind: 'abandon' });
    const outcome = outcomeOf(child);
    expect(play.give({ kind: 'childEnded' })).toMatchObject({ code: 'already-done', params: { what: 'child' } });
    for (const change of [{ case: 'c-1-2' }, { person: 'Nga' }])
      expect(play.give({ kind: 'childEnded', facts: play.facts({ ...outcome, ...change }) })).toMatchObject({ code: 'already-done' });
    expect(play.give({ kind: 'childEnded', facts: play.facts({ ...outcome, procedure: 'appointment' }) })).toMatchObject({
      code: 'wrong-command',
    });
    reportTo(play, child);
    expect(play.step).toBe('closeWithoutConclusion');
    expect(at('nominate').give({ kind: 'childEnded', facts: play.facts(outcome) })).toMatchObject({ code: 'already-done' });
  });
  test('that nobody concludes is given up, withdrawn, and the case lapses', () => {
    const play = at('politicalStandards');
    play.waitOut();
    expect(play.lines.at(-1)?.events).toContainEqual({
      kind: 'childAbandoned',
      step: 'politicalStandards',
      case: 'c-1-1',
      how: 'withdraw',
    });
    expect(play.state?.end).toBe('lapsed');
  });
  test('that has decided something can be abandoned no more', () => {
    const play = conclusionAbout('An', undefined);
    const child = (() => {
      const fresh = at('politicalStandards');
      return calledBy(fresh);
    })();
    prepare(child, 'An');
    concludeAgainst(child, 'An');
    expect(child.give({ kind: 'abandon' })).toMatchObject({ code: 'late', params: { what: 'withdraw' } });
    play.do({ kind: 'abandon' });
  });
});

describe('a due', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['of a step that is not open', { of: { kind: 'step', step: 'sign' } }, 'step-not-open'],
    ['that has not come yet', { of: { kind: 'step', step: 'nominate' } }, 'early'],
    ['of a clock that has not passed', { of: { kind: 'clock', clock: 'conferences' } }, 'early'],
    ['of a clock that does not run', { of: { kind: 'clock', clock: 'toString' } }, 'already-done'],
    ['of a hold that is none', { of: { kind: 'hold' } }, 'already-done'],
  ])('%s is refused', (_what, of, code) => {
    expect(at('nominate').give({ kind: 'due', ...of })).toMatchObject({ code });
  });
  test('of a clock reports once', () => {
    const play = at('appraise');
    while (play.state?.clocks['conferences']?.reported === false) play.wait();
    expect(play.give({ kind: 'due', of: { kind: 'clock', clock: 'conferences' } })).toMatchObject({
      code: 'already-done',
      params: { what: 'clock' },
    });
  });
});
