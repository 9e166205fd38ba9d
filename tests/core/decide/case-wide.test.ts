import type { CaseWide } from '../../../core/command';
import { appointmentPlay, playUpTo, UNIT_BOARD } from '../support/appointment-path';
import { delegating, joins, leaves } from '../support/changed-town';
import { calledBy, conclusionAbout } from '../support/conclusion-path';
import { type Loose, type Play, text } from '../support/play';
import { trialOf } from '../support/trial';

const at = (step: string): Play => {
  const play = appointmentPlay();
  playUpTo(play, step);
  return play;
};
const reasons = text('why');
const by = (person: string) => ({ by: { person }, reasons });
const hold = { kind: 'hold', ground: 'open-report', ...by('Vinh') } as const;
const held = (step: string): Play => {
  const play = at(step);
  play.do(hold);
  return play;
};

const COMMANDS: readonly (Loose & { readonly kind: CaseWide['kind'] })[] = [
  { kind: 'withdraw', ...by('Lan') },
  hold,
  { kind: 'release', ...by('Vinh') },
  { kind: 'recuse', ...by('Mai') },
  { kind: 'reassign', to: 'Xuan', ...by('Yen') },
  { kind: 'extend', ...by('Vinh') },
];

describe('every case-wide command', () => {
  test.each(COMMANDS)('needs reasons: $kind', (command) => {
    const play = at('checkEligible');
    if (command.kind === 'release') play.do(hold);
    if (command.kind === 'extend') objected(play);
    expect(play.give({ ...command, reasons: undefined })).toMatchObject({ code: 'reasons-missing' });
    expect(play.give({ ...command, reasons: text('') })).toMatchObject({ code: 'invalid-form', params: { field: 'reasons' } });
    play.do(command);
  });
  test.each(COMMANDS)('is refused when the case has ended: $kind', (command) => {
    const play = at('decidePolicy');
    play.do({ kind: 'withdraw', ...by('Lan') });
    expect(play.give(command)).toMatchObject({ code: 'closed' });
  });
  test.each(COMMANDS.filter(({ kind }) => !['withdraw', 'release', 'recuse'].includes(kind)))(
    'is refused on a held case: $kind',
    (command) => {
      expect(held('checkEligible').give(command)).toMatchObject({ code: 'on-hold' });
    },
  );
  test.each(COMMANDS.filter(({ kind }) => kind !== 'recuse'))('refuses whoever the case is about: $kind', (command) => {
    const play = at('checkEligible');
    if (command.kind === 'release') play.do(hold);
    if (command.kind === 'extend') objected(play);
    const person = command.kind === 'withdraw' ? 'Lan' : 'Nga';
    for (const [body, role] of [
      ['inspection', 'head'],
      ['personnel', 'head'],
    ] as const)
      play.town = joins(play.town, body, role, 'Nga');
    if (command.kind === 'withdraw') play.town = { ...play.town, kin: [{ person: 'Lan', relative: 'Nga', close: true }] };
    expect(play.give({ ...command, by: { person } })).toMatchObject({ code: 'excluded' });
  });
});

/** Objections were received, and are to be settled. */
function objected(play: Play): void {
  playUpTo(play, 'publishCandidates');
  play.do({ kind: 'publish', by: { person: 'Xuan' }, step: 'publishCandidates' });
  play.do({ kind: 'object', by: { person: 'Xuan' }, step: 'publishCandidates', objection: text('no') });
  play.wait();
}

describe('withdrawing', () => {
  test.each(['decidePolicy', 'nominate', 'appraise'])('is open to whoever opened the case, while it is at %s', (step) => {
    const play = at(step);
    expect(play.do({ kind: 'withdraw', ...by('Lan') })).toContainEqual({ kind: 'ended', end: 'withdrawn', as: 'withdrawn' });
  });
  test('is too late from the decision on, and after it', () => {
    for (const step of ['decide', 'sign'])
      expect(at(step).give({ kind: 'withdraw', ...by('Lan') })).toMatchObject({ code: 'late', params: { what: 'withdraw' } });
  });
  test('is for nobody else, and for no delegate', () => {
    expect(at('nominate').give({ kind: 'withdraw', ...by('Thanh') })).toMatchObject({ code: 'not-your-step' });
    expect(at('nominate').give({ kind: 'withdraw', by: { person: 'Mai', for: 'Lan' }, reasons })).toMatchObject({ code: 'not-your-step' });
  });
  test('a held case ends it', () => {
    const play = held('nominate');
    play.do({ kind: 'withdraw', ...by('Lan') });
    expect(play.state).toMatchObject({ end: 'withdrawn' });
    expect(play.state?.hold).toBeUndefined();
  });
  test('withdraws the related cases that are waited for', () => {
    const play = at('politicalStandards');
    expect(play.do({ kind: 'withdraw', ...by('Lan') })).toContainEqual({
      kind: 'childAbandoned',
      step: 'politicalStandards',
      case: 'c-1-1',
      how: 'withdraw',
    });
  });
  test('is not there where the procedure does not name it', () => {
    expect(trialOf('An').give({ kind: 'withdraw', ...by('Lan') })).toMatchObject({ code: 'late' });
  });
});

describe('holding', () => {
  test('is for the head of the place that the procedure names, or the one above', () => {
    expect(at('nominate').give({ ...hold, ...by('Thanh') })).toMatchObject({ code: 'not-your-step' });
    at('nominate').do({ ...hold, ...by('Ti') });
    const play = at('nominate');
    play.town = leaves(play.town, 'Vinh', 'inspection', play.now);
    play.do({ ...hold, ...by('Ti') });
  });
  test('is not delegated', () => {
    const play = at('nominate');
    play.town = delegating(play.town, {
      id: 'd-1',
      from: 'Vinh',
      to: 'Mai',
      body: 'inspection',
      role: 'head',
      start: '2026-08-01T00:00:00.000Z',
      end: '2026-12-01T00:00:00.000Z',
    });
    expect(play.give({ ...hold, by: { person: 'Mai', for: 'Vinh' } })).toMatchObject({ params: { why: 'not-delegable' } });
  });
  test('is not there where the procedure does not name it', () => {
    expect(trialOf('An').give(hold)).toMatchObject({ code: 'not-your-step', params: { why: 'never-held' } });
  });
});

describe('letting a held case go on', () => {
  test('is for the level above once the hold has risen', () => {
    const play = held('nominate');
    expect(play.give({ kind: 'release', ...by('Ti') })).toMatchObject({ code: 'not-your-step' });
    play.wait();
    play.do({ kind: 'release', ...by('Ti') });
  });
  test('is for the body that lifts only on a ground that the rule pack lists', () => {
    expect(held('nominate').give({ kind: 'release', ...by('Thanh') })).toMatchObject({ code: 'not-your-step' });
    held('nominate').do({ kind: 'release', ground: 'report-unfounded-so-far', ...by('Thanh') });
  });
  test('of a case that is not held is done already', () => {
    expect(at('nominate').give({ kind: 'release', ...by('Vinh') })).toMatchObject({ code: 'already-done' });
  });
});

describe('giving a step to one person', () => {
  const reassign = (to: string, person: string) => ({ kind: 'reassign', to, ...by(person) }) as const;
  test.each(['nominate', 'opinions', 'settleHalf'])('works on no ballot, on no opinions and on nobody who may not do it: %s', (step) => {
    if (step !== 'settleHalf') expect(at(step).give(reassign('Binh', 'Lan'))).toMatchObject({ code: 'wrong-command' });
    else
      expect(at('decidePolicy').give(reassign('Zung', 'Thanh'))).toMatchObject({
        code: 'invalid-form',
        params: { field: 'to', why: 'not-your-step' },
      });
  });
  test('does not work where the person concerned acts', () => {
    const play = conclusionAbout('An');
    play.act('Xuan', 'request', 'submit', { form: { purpose: { kind: 'text', text: reasons } } });
    play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkFile' });
    expect(play.give(reassign('Mai', 'Yen'))).toMatchObject({ code: 'wrong-command' });
  });
  test('may be done again, and ends when the step rises', () => {
    const play = at('checkEligible');
    play.town = joins(play.town, 'personnel', 'officer', 'Xoa');
    play.do(reassign('Xoa', 'Yen'));
    play.do(reassign('Xuan', 'Yen'));
    expect(play.state?.step?.assignee).toBe('Xuan');
    play.wait();
    expect(play.state?.step).toMatchObject({ assignee: 'Xuan', level: 0 });
    play.wait();
    expect(play.state?.step?.assignee).toBeUndefined();
    play.do({ kind: 'runCheck', by: { person: 'Te' }, step: 'checkEligible' });
  });
  test('does not bind whoever answers for the step', () => {
    const play = trialOf('An');
    play.act('Thanh', 'comment', 'comment', { reasons });
    play.do(reassign('Xuan', 'Yen'));
    play.do({ kind: 'breakPeriod', step: 'term', ...by('Yen') });
    expect(play.state?.end).toBe('broken');
  });
});

describe('extending', () => {
  test('is not there where the step does not name it', () => {
    expect(at('nominate').give({ kind: 'extend', ...by('Lan') })).toMatchObject({
      code: 'not-your-step',
      params: { why: 'never-extended' },
    });
  });
  test('adds the named limit to what is left, once', () => {
    const play = at('publishCandidates');
    objected(play);
    const due = play.state?.step?.due ?? '';
    play.do({ kind: 'extend', ...by('Vinh') });
    expect((play.state?.step?.due ?? '') > due).toBe(true);
    expect(play.give({ kind: 'extend', ...by('Vinh') })).toMatchObject({ code: 'already-done', params: { what: 'extended' } });
  });
});

describe('a case that another called', () => {
  test('ends when the calling case gives up', () => {
    const child = calledBy(at('politicalStandards'));
    expect(child.do({ kind: 'abandon' })).toEqual([{ kind: 'ended', end: 'withdrawn', as: 'withdrawn' }]);
  });
  test('is not abandoned when nobody called it', () => {
    expect(at('nominate').give({ kind: 'abandon' })).toMatchObject({ code: 'not-your-step' });
  });
});

test('recusing is for oneself only, and once', () => {
  const play = at('nominate');
  expect(play.give({ kind: 'recuse', by: { person: 'Mai', for: 'Lan' }, reasons })).toMatchObject({ params: { why: 'not-delegable' } });
  play.do({ kind: 'recuse', ...by('Lan') });
  expect(play.give({ kind: 'recuse', ...by('Lan') })).toMatchObject({ code: 'already-done' });
  expect(play.give({ kind: 'openBallot', by: { person: 'Lan' }, step: 'nominate', tellers: UNIT_BOARD, box: 'box' })).toMatchObject({
    code: 'excluded',
  });
  play.do({ kind: 'openBallot', by: { person: 'Quang' }, step: 'nominate', tellers: UNIT_BOARD, box: 'box' });
});
