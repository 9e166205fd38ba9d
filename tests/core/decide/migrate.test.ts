import { decidersOf } from '../../../core/decide/migrate';
import { digestOf } from '../../../core/ledger/digest';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { appointment } from '../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { rotation } from '../../../workflows/procedures/rotation';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { changed, REMOVED } from '../definition/mutate';
import { agree, appointmentPlay, playUpTo } from '../support/appointment-path';
import { joins } from '../support/changed-town';
import { calledBy } from '../support/conclusion-path';
import { inForce, migrate, otherRules } from '../support/migration-path';
import { type Play, text } from '../support/play';

/** A later step has another task, and what comes after it may end otherwise. */
const newer = changed(appointment, ['steps.appraise.task.en', 'Appraise the dossier, and say so in two pages']);

const at = (step: string, next = inForce(newer)): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  play.town = { ...play.town, inForce: next };
  return play;
};

describe('a case goes over to the version in force', () => {
  test('by a decision that names both versions, and stays as it was', () => {
    const play = at('nominate');
    const before = play.state;
    const [event, ...more] = play.do(migrate(play, 'Thanh'));
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      kind: 'migrated',
      from: { definition: digestOf(appointment), pack: vietnamPack.version, rules: digestOf(vietnamPack) },
      to: { definition: digestOf(newer), pack: vietnamPack.version, callable: { 'political-standards': digestOf(politicalStandards) } },
      by: { person: 'Thanh', body: 'committee', role: 'head' },
    });
    expect(play.state).toEqual(before);
    expect(play.rulebook.hash).toBe(digestOf(newer));
  });
  test('also where only the rules are new: what runs keeps its time, what opens later has the new one', () => {
    const shorter = otherRules(['conference-step-days', 2]);
    const play = at('agreeList', inForce(appointment, shorter));
    const running = play.state?.step?.due;
    play.do(migrate(play, 'Thanh'));
    expect(play.state?.step?.due).toBe(running);
    const old = at('agreeList');
    for (const each of [play, old]) {
      each.at('2026-08-07 08:30');
      agree(each, 'An', 'Nga');
      each.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkEligible' });
    }
    expect([play.state?.step?.due, old.state?.step?.due]).toEqual(['2026-08-11T17:00:00.000Z', '2026-08-14T17:00:00.000Z']);
  });
  test('when a step is new behind the open one, and is taken there', () => {
    const reviewed = changed(
      appointment,
      ['steps.agreeList.result.agree.to.step', 'checkAgain'],
      ['steps.checkAgain', { ...appointment.steps['checkEligible'], result: appointment.steps['checkEligible']?.result }],
    );
    const play = at('decidePolicy', inForce(reviewed));
    play.do(migrate(play, 'Thanh'));
    play.act('Thanh', 'decidePolicy', 'approve');
    agree(play, 'An', 'Nga');
    expect(play.step).toBe('checkAgain');
  });
  test('by the one above, where the head of the body that decides may not act', () => {
    const play = at('nominate');
    play.town = { ...play.town, kin: [{ person: 'Thanh', relative: 'An', close: true }] };
    expect(play.give(migrate(play, 'Thanh'))).toMatchObject({ code: 'excluded', params: { because: 'relative' } });
    play.do(migrate(play, 'Zung'));
  });
});

describe('it does not', () => {
  const refused = (play: Play, person: string, more = {}) => play.give(migrate(play, person, more));

  test('by anybody else', () => {
    for (const person of ['Lan', 'Yen', 'Vinh', 'Zung', 'Tu'])
      expect(refused(at('nominate'), person)).toMatchObject({ code: 'not-your-step' });
  });
  test('by whom it is about, or a relative', () => {
    const play = at('nominate');
    play.town = joins(play.town, 'committee', 'head', 'An');
    expect(refused(play, 'An')).toMatchObject({ code: 'excluded', params: { because: 'concerned' } });
    const tied = at('nominate');
    tied.town = { ...tied.town, kin: [{ person: 'An', relative: 'Thanh', close: true }] };
    expect(refused(tied, 'Thanh')).toMatchObject({ code: 'excluded', params: { because: 'relative' } });
  });
  test('by whoever proposed or appraised it, because they could not decide it either', () => {
    const play = at('nominate');
    play.town = joins(play.town, 'committee', 'head', 'Lan');
    expect(refused(play, 'Lan')).toMatchObject({ code: 'excluded', params: { because: 'earlier-role' } });
  });
  test('on behalf of somebody', () => {
    expect(refused(at('nominate'), 'Tu', { by: { person: 'Tu', for: 'Thanh' } })).toMatchObject({ params: { why: 'not-delegable' } });
  });
  test('without reasons', () => {
    expect(refused(at('nominate'), 'Thanh', { reasons: undefined })).toMatchObject({ code: 'reasons-missing' });
    expect(refused(at('nominate'), 'Thanh', { reasons: text('') })).toMatchObject({ code: 'invalid-form', params: { field: 'reasons' } });
  });
  test('while it is held, or after it has ended', () => {
    const held = at('nominate');
    held.do({ kind: 'hold', ground: 'open-report', by: { person: 'Vinh' }, reasons: text('why') });
    expect(refused(held, 'Thanh')).toMatchObject({ code: 'on-hold' });
    const ended = at('nominate');
    ended.do({ kind: 'withdraw', by: { person: 'Lan' }, reasons: text('why') });
    expect(refused(ended, 'Thanh')).toMatchObject({ code: 'closed' });
  });
  test('twice', () => {
    const play = at('nominate');
    play.do(migrate(play, 'Thanh'));
    expect(refused(play, 'Thanh')).toMatchObject({ code: 'already-done', params: { what: 'migrated' } });
  });
  test('to a version that is not in force, or that nobody knows to be', () => {
    const to = { definition: digestOf(changed(newer, ['title.en', 'Another'])), pack: vietnamPack.version };
    expect(refused(at('nominate'), 'Thanh', { to })).toMatchObject({ params: { field: 'version', why: 'not-in-force' } });
    const rules = { definition: digestOf(newer), pack: 'vietnam-1999-1' };
    expect(refused(at('nominate'), 'Thanh', { to: rules })).toMatchObject({ params: { field: 'version', why: 'not-in-force' } });
    const unknown = at('nominate');
    const command = migrate(unknown, 'Thanh');
    const { inForce: _unread, ...town } = unknown.town;
    unknown.town = town;
    expect(unknown.give(command)).toMatchObject({ params: { field: 'version', why: 'not-in-force' } });
  });
  test('to another procedure', () => {
    const play = at('nominate', inForce(rotation));
    expect(refused(play, 'Thanh')).toMatchObject({
      code: 'not-migratable',
      params: { why: 'head', parts: expect.stringMatching(/\bid\b/) },
    });
  });
  test('where a step that was passed, or the open one, is another or is gone', () => {
    const passed = changed(appointment, ['steps.decidePolicy.task.en', 'Decide']);
    expect(refused(at('nominate', inForce(passed)), 'Thanh')).toMatchObject({
      code: 'not-migratable',
      params: { why: 'step', parts: 'decidePolicy' },
    });
    const open = changed(appointment, ['steps.nominate.announced', true]);
    expect(refused(at('nominate', inForce(open)), 'Thanh')).toMatchObject({ params: { why: 'step', parts: 'nominate' } });
    const gone = changed(appointment, ['steps.nominate', REMOVED]);
    expect(refused(at('nominate', inForce(gone)), 'Thanh')).toMatchObject({ params: { why: 'step', parts: 'nominate' } });
  });
  test('where a number by which a passed vote was counted is another', () => {
    const play = at('leadershipVote', inForce(appointment, otherRules(['majority', { parts: 2, of: 3 }])));
    expect(refused(play, 'Thanh')).toMatchObject({ code: 'not-migratable', params: { why: 'value', parts: 'majority' } });
  });
  test('while it waits for a case that it called', () => {
    expect(refused(at('politicalStandards'), 'Thanh')).toMatchObject({ code: 'not-migratable', params: { why: 'waiting' } });
  });
  test('where a case that it called ran another version', () => {
    const called = [{ procedure: 'political-standards', definition: 'sha256:older' }];
    const play = at('checkDossier', inForce(changed(newer, ['steps.decide.task.en', 'Decide']), vietnamPack, called));
    expect(refused(play, 'Thanh')).toMatchObject({ code: 'not-migratable', params: { why: 'called', parts: 'political-standards' } });
  });
  test('once something is decided', () => {
    const play = at('sign', inForce(changed(appointment, ['steps.announce.task.en', 'Tell everybody'])));
    expect(play.state?.grants).not.toEqual([]);
    expect(refused(play, 'Thanh')).toMatchObject({ code: 'not-migratable', params: { why: 'decided' } });
  });
  test('as a case that another waits for', () => {
    const child = calledBy(at('politicalStandards'));
    child.town = { ...child.town, inForce: inForce(changed(politicalStandards, ['title.en', 'Another'])) };
    expect(refused(child, 'Thanh')).toMatchObject({ code: 'not-migratable', params: { why: 'child' } });
  });
});

test('every shipped procedure in which anything is decided has somebody who may decide on it', () => {
  const without = SHIPPED.filter((definition) => decidersOf(definition).length === 0);
  expect(without.filter(({ effects }) => Object.keys(effects).length > 0).map(({ id }) => id)).toEqual([]);
});
