import type { Definition } from '../../../core/definition/definition';
import type { PostFacts } from '../../../core/facts';
import { denunciation } from '../../../workflows/procedures/denunciation';
import { planning } from '../../../workflows/procedures/planning';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { removal } from '../../../workflows/procedures/removal';
import { resignation } from '../../../workflows/procedures/resignation';
import { appointmentPlay } from '../support/appointment-path';
import { holdsPost, joins, leaves, person } from '../support/changed-town';
import { moveOpening } from '../support/move-path';
import { PROPOSAL } from '../support/plan-path';
import { type Loose, Play, shippedRulebook, text, textField } from '../support/play';
import { reportPlay, takeIn } from '../support/report-path';
import { reappointmentPlay, termOpening } from '../support/term-path';

const FORM = { need: textField('vacant'), field: textField('economy') };
const appointing = (change: Record<string, unknown> = {}): Loose => ({
  kind: 'open',
  case: 'c-1',
  by: { person: 'Lan' },
  people: {},
  post: 'post',
  first: { result: 'submit', form: FORM },
  training: false,
  ...change,
});
const TERM_FORM = { review: textField('All tasks of the term were completed.') };
const PARENT = { case: 'c-0', proposers: ['Lan'], appraisers: ['Yen'] };
const concluding = (change: Record<string, unknown> = {}): Loose => ({
  kind: 'open',
  case: 'c-0-1',
  parent: PARENT,
  people: { subject: ['An'] },
  training: false,
  ...change,
});
const post = (change: Partial<PostFacts>): Play => {
  const play = appointmentPlay();
  play.town = { ...play.town, post: { ...play.town.post, ...change } };
  return play;
};
const conclusion = (): Play => new Play(shippedRulebook(politicalStandards));
const flaw = (field: string, why: string) => ({ kind: 'rejected', code: 'invalid-form', params: expect.objectContaining({ field, why }) });

describe('a case that a person opens', () => {
  test('begins with their own result of the first step, and finds every place', () => {
    const play = appointmentPlay();
    play.do(appointing());
    expect(play.step).toBe('decidePolicy');
    expect(play.state?.places).toMatchObject({
      unit: ['office', 'commune', 'province'],
      competent: ['committee', 'province'],
      leadership: ['leadership', 'people-committee', 'province'],
      personnel: ['personnel', 'province-personnel'],
    });
  });
  test.each<[string, Record<string, unknown>, unknown]>([
    ['without a result of the first step', { first: undefined }, { code: 'wrong-command', params: { opens: 'person' } }],
    ['by nobody', { by: undefined }, { code: 'wrong-command' }],
    ['by somebody whose step it is not', { by: { person: 'Thanh' } }, { code: 'not-your-step' }],
    ['without a post', { post: undefined }, flaw('post', 'missing')],
    ['with people whom the procedure does not ask for', { people: { candidates: ['An'] } }, flaw('candidates', 'unknown')],
    ['with people in a slot that is none', { people: { rivals: ['An'] } }, flaw('rivals', 'unknown')],
    ['with a result that the step has not', { first: { result: 'dance', form: FORM } }, { code: 'result-not-permitted' }],
    ['with the result that only the engine takes', { first: { result: 'lapse', form: FORM } }, { code: 'result-not-permitted' }],
    ['with half a form', { first: { result: 'submit', form: { need: FORM.need } } }, flaw('field', 'missing')],
  ])('is not opened %s', (_what, change, refusal) => {
    const play = appointmentPlay();
    expect(play.give(appointing(change))).toMatchObject(refusal as object);
    expect(play.state).toBeUndefined();
  });
  test('is not opened about a post that is taken', () => {
    expect(post({ vacant: false }).give(appointing())).toMatchObject(flaw('post', 'not-vacant'));
  });
  test('is not opened about a post that the register has not', () => {
    const play = appointmentPlay();
    expect(play.give(appointing({ facts: { ...play.facts(), post: undefined } }))).toMatchObject(flaw('post', 'not-found'));
  });
  test.each([
    ['unit', { unit: 'nowhere' }, 'leadership'],
    ['managing body', { managing: 'nowhere' }, 'personnel'],
  ])('is not opened where an organ of its %s is not found', (_what, change, place) => {
    expect(post(change).give(appointing())).toEqual({
      kind: 'rejected',
      code: 'invalid-form',
      params: { field: 'place', why: 'not-found', place },
    });
  });
});

describe('a case about any post', () => {
  const opening = moveOpening('Lan', PROPOSAL);
  test.each<[string, readonly string[]]>([
    ['that nobody holds', []],
    ['that somebody else holds', ['Mai']],
    ['that the person holds', ['An']],
  ])('is opened about one %s', (_what, holders) => {
    const play = new Play(shippedRulebook(planning));
    play.town = { ...play.town, post: { ...play.town.post, vacant: holders.length === 0, holders } };
    play.do(opening);
    expect(play.state).toMatchObject({ post: 'post', people: { official: ['An'] } });
  });
  test('is not opened without one, nor about one that the register has not', () => {
    const play = new Play(shippedRulebook(planning));
    expect(play.give({ ...opening, post: undefined })).toMatchObject(flaw('post', 'missing'));
    expect(play.give({ ...opening, facts: { ...play.facts(), post: undefined } })).toMatchObject(flaw('post', 'not-found'));
  });
});

describe('a case about a post and whoever holds it', () => {
  /** The post as the register has it. */
  const heldBy = (...holders: readonly string[]): Play => {
    const play = reappointmentPlay();
    const town = holdsPost(play.town, 'An', {});
    play.town = { ...town, post: { ...town.post, vacant: holders.length === 0, holders } };
    return play;
  };
  test('is opened about the person who holds the post', () => {
    const play = heldBy('An');
    play.do(termOpening('Lan', 'An'));
    expect(play.state).toMatchObject({ post: 'post', people: { official: ['An'] }, concerned: ['An'] });
  });
  test('is opened about one of several who hold it', () => {
    const play = heldBy('Mai', 'An');
    play.do(termOpening('Lan', 'An'));
    expect(play.step).toBe('selfReport');
  });
  test.each<[string, readonly string[]]>([
    ['that nobody holds', []],
    ['that another holds', ['Mai']],
  ])('is not opened about a post %s', (_what, holders) => {
    const play = heldBy(...holders);
    expect(play.give(termOpening('Lan', 'An'))).toMatchObject(flaw('post', 'not-held'));
    expect(play.state).toBeUndefined();
  });
  test.each<[string, Record<string, unknown>, unknown]>([
    ['without a post', { post: undefined }, flaw('post', 'missing')],
    ['about nobody', { people: {} }, flaw('official', 'length')],
    ['about two', { people: { official: ['An', 'Mai'] } }, flaw('official', 'length')],
    ['by the person whom it is about', { by: { person: 'An' } }, { code: 'not-your-step' }],
  ])('is not opened %s', (_what, change, refusal) => {
    expect(heldBy('An').give({ ...termOpening('Lan', 'An'), ...change })).toMatchObject(refusal as object);
  });
  test('is not opened about a post that the register has not', () => {
    const play = heldBy('An');
    expect(play.give({ ...termOpening('Lan', 'An'), facts: { ...play.facts(), post: undefined } })).toMatchObject(
      flaw('post', 'not-found'),
    );
  });
});

describe('a case that the engine opens', () => {
  const TERM_ENDS = { kind: 'termEnd', day: '2026-11-01' } as const;
  const BY_CASE = { kind: 'case', case: 'c-0' } as const;
  const unasked = (change: Record<string, unknown> = {}): Loose => {
    const { by: _by, first: _first, ...opening } = termOpening('Lan', 'An');
    return { ...opening, because: TERM_ENDS, ...change };
  };
  const held = (): Play => {
    const play = reappointmentPlay();
    play.town = holdsPost(play.town, 'An', {});
    return play;
  };
  test('waits at its first step for whoever performs it, says why it was opened, and has nobody who may withdraw it', () => {
    const play = held();
    const [opened] = play.do(unasked());
    expect(opened).toMatchObject({ kind: 'opened', because: TERM_ENDS });
    expect(opened).not.toHaveProperty('by');
    expect(play.step).toBe('propose');
    expect(play.state?.opener).toBeUndefined();
    play.refused('not-your-step', { kind: 'withdraw', by: { person: 'Lan' }, reasons: text('I did not open it.') });
    play.refused('not-your-step', { kind: 'act', by: { person: 'Thanh' }, step: 'propose', result: 'submit', form: TERM_FORM });
    play.act('Lan', 'propose', 'submit', { form: TERM_FORM });
    expect(play.step).toBe('selfReport');
    expect(play.state?.duties).toMatchObject({ Lan: ['proposes'] });
  });
  test('ends where nobody does its first step, and comes to no result', () => {
    const play = held();
    play.do(unasked());
    while (play.state?.end === undefined) play.wait();
    expect(play.state).toMatchObject({ end: 'lapsed', grants: [], applied: [] });
  });
  test('is opened as the result of another case asks', () => {
    const play = appointmentPlay();
    play.do(appointing({ by: undefined, first: undefined, because: BY_CASE }));
    expect(play.step).toBe('propose');
  });
  test.each<[string, () => Play, Record<string, unknown>, unknown]>([
    ['together with a person’s act', held, { by: { person: 'Lan' } }, { code: 'wrong-command' }],
    ['for a calling case', held, { parent: PARENT }, { code: 'wrong-command' }],
    ['about a post that somebody else holds', held, { people: { official: ['Mai'] } }, flaw('post', 'not-held')],
    ['when a term ends, where the procedure does not say so', () => new Play(shippedRulebook(removal)), {}, { code: 'wrong-command' }],
    [
      'in the place of the person’s own request',
      () => new Play(shippedRulebook(resignation)),
      { because: BY_CASE },
      { code: 'wrong-command' },
    ],
  ])('is not opened %s', (_what, playOf, change, refusal) => {
    const play = playOf();
    play.town = holdsPost(play.town, 'An', {});
    expect(play.give(unasked(change))).toMatchObject(refusal as object);
    expect(play.state).toBeUndefined();
  });
  test('is not opened about a vacancy that was filled meanwhile', () => {
    const play = post({ vacant: false });
    expect(play.give(appointing({ by: undefined, first: undefined, because: BY_CASE }))).toMatchObject(flaw('post', 'not-vacant'));
  });
  test('is not opened where only another case may call it', () => {
    for (const parent of [undefined, PARENT])
      expect(conclusion().give(concluding({ parent, because: BY_CASE }))).toMatchObject({ code: 'wrong-command' });
  });
});

describe('a case that another calls', () => {
  test('waits for whoever does its first step, and keeps out whom it names of the calling case', () => {
    const play = conclusion();
    play.do(concluding());
    expect(play.step).toBe('request');
    expect(play.state?.barred).toEqual([
      { person: 'Lan', because: 'parent-proposer' },
      { person: 'Yen', because: 'parent-appraiser' },
    ]);
    expect(play.state?.places['higher']).toEqual(['province']);
  });
  test.each<[string, Record<string, unknown>, unknown]>([
    ['by a person alone', { parent: undefined, by: { person: 'Xuan' } }, { code: 'wrong-command', params: { opens: 'parent' } }],
    ['with a post', { post: 'post' }, flaw('post', 'unknown')],
    ['about nobody', { people: {} }, flaw('subject', 'length')],
    ['about two', { people: { subject: ['An', 'Nga'] } }, flaw('subject', 'length')],
    ['about somebody whom the register has not', { people: { subject: ['Nobody'] } }, flaw('place', 'not-found')],
  ])('is not opened %s', (_what, change, refusal) => {
    expect(conclusion().give(concluding(change))).toMatchObject(refusal as object);
  });
  test('is not opened where the person has no Party committee', () => {
    const play = conclusion();
    const { partyCommittee: _none, ...An } = play.facts().people.find(({ id }) => id === 'An') ?? { id: 'An' };
    play.town = { ...play.town, people: { ...play.town.people, An: An as never } };
    expect(play.give(concluding())).toMatchObject(flaw('place', 'not-found'));
  });
  test('is not opened where the committee has none above it', () => {
    const play = conclusion();
    play.town = person(play.town, 'An', { partyCommittee: 'province' });
    expect(play.give(concluding())).toMatchObject({ params: { place: 'higher' } });
  });
});

test('bodies that stand above each other in a circle are followed once around', () => {
  const play = appointmentPlay();
  play.town = {
    ...play.town,
    bodies: play.town.bodies.map((body) => (body.id === 'province' ? { ...body, superior: 'committee' } : body)),
  };
  play.do(appointing());
  expect(play.state?.places['competent']).toEqual(['committee', 'province']);
});

describe('a place that is clear of somebody', () => {
  const clear = (): Play => {
    const play = reportPlay(denunciation);
    play.at('2026-08-17 09:00');
    return play;
  };
  const committeeOf = (play: Play, by: string): readonly string[] | undefined => {
    play.do(takeIn(denunciation, by));
    return play.state?.places['competent'];
  };
  test('is the body itself where they do not sit in it', () => {
    expect(committeeOf(clear(), 'Vy')).toEqual(['committee', 'province']);
  });
  test.each([
    ['committee', 'head'],
    ['committee', 'deputy'],
    ['committee', 'member'],
    ['inspection', 'head'],
    ['inspection', 'officer'],
  ] as const)('is the body above where they sit in the %s as %s', (body, role) => {
    const play = clear();
    play.town = joins(play.town, body, role, 'An');
    expect(committeeOf(play, 'Tien')).toEqual(['province']);
  });
  test('is the body itself once they have left it', () => {
    const play = clear();
    play.town = leaves(joins(play.town, 'committee', 'member', 'An'), 'An', 'committee', '2026-06-01T00:00:00.000Z');
    expect(committeeOf(play, 'Vy')).toEqual(['committee', 'province']);
  });
  test('is nowhere where they sit in all of them, and the case is not opened', () => {
    const play = clear();
    play.town = joins(joins(play.town, 'committee', 'member', 'An'), 'province', 'member', 'An');
    expect(play.give(takeIn(denunciation, 'Tien'))).toMatchObject({ params: { place: 'competent' } });
  });
  test('ends where bodies stand above each other in a circle', () => {
    const play = clear();
    play.town = joins(joins(play.town, 'committee', 'member', 'An'), 'province', 'member', 'An');
    play.town = {
      ...play.town,
      bodies: play.town.bodies.map((body) => (body.id === 'province' ? { ...body, superior: 'committee' } : body)),
    };
    expect(play.give(takeIn(denunciation, 'Tien'))).toMatchObject({ params: { place: 'competent' } });
  });
});

test('places that are organs of each other are not found, and not sought for ever', () => {
  const { definition } = appointmentPlay().rulebook;
  const circular: Definition = { ...definition, places: { ...definition.places, unit: { kind: 'superior', of: 'leadership' } } };
  expect(new Play(shippedRulebook(circular)).give(appointing())).toMatchObject(flaw('place', 'not-found'));
});
