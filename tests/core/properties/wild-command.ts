import type { Command, FormValue, Tally, TextOnRecord } from '../../../core/command';
import { type Loose, type Play, text } from '../support/play';
import type { Dice } from './dice';

const NAMES = ['Lan', 'Thanh', 'An', 'Nga', 'Binh', 'Hoa', 'Xuan', 'Yen', 'Vinh', 'Rong', 'Tu', 'Zung', 'Zan', 'Nobody', ''];
const TEXTS: readonly TextOnRecord[] = [
  text('words'),
  text(''),
  text('x'.repeat(5000)),
  { digest: 'none', length: 3 },
  { digest: text('words').digest, length: -1 },
];
const KINDS: readonly Command['kind'][] = [
  ...([
    'open',
    'act',
    'act',
    'openBallot',
    'attend',
    'count',
    'opine',
    'runCheck',
    'tell',
    'answer',
    'publish',
    'object',
    'reachMilestone',
    'keepLog',
    'breakPeriod',
  ] as const),
  ...(['childEnded', 'abandon', 'due', 'withdraw', 'hold', 'release', 'recuse', 'reassign', 'extend', 'migrate'] as const),
];

const names = (dice: Dice): readonly string[] => Array.from({ length: dice.roll(5) }, () => dice.pick(NAMES) ?? '');
const someText = (dice: Dice): TextOnRecord => dice.pick(TEXTS) ?? text('words');
const someTally = (dice: Dice): Tally => {
  const number = () => dice.roll(9) - 1;
  const votes = Object.fromEntries(names(dice).map((name) => [name, number()]));
  switch (dice.roll(4)) {
    case 0:
      return { kind: 'approve', yes: number(), no: number(), invalid: number() };
    case 1:
      return { kind: 'options', votes: { meets: number(), doubt: number() }, invalid: number() };
    case 2:
      return { kind: 'record', votes: Object.fromEntries(names(dice).map((name) => [name, { yes: number(), no: number() }])), invalid: 0 };
    default:
      return { kind: 'choose', votes, invalid: number() };
  }
};
const someValue = (dice: Dice): FormValue => {
  switch (dice.roll(4)) {
    case 0:
      return { kind: 'text', text: someText(dice) };
    case 1:
      return { kind: 'number', value: dice.roll(100) - 50 };
    case 2:
      return { kind: 'date', value: dice.pick(['2026-08-03', '2026-02-30', 'soon']) ?? '' };
    default:
      return { kind: 'people', people: names(dice) };
  }
};

/** A command of the right shape that means nothing in particular: anyone, any step, any result, any words. */
export const wildCommand = ({ rulebook, state, now }: Play, dice: Dice): Loose => {
  const steps = Object.keys(rulebook.definition.steps);
  const step = (dice.happens(3) ? dice.pick([...steps, 'dance', 'toString', '']) : state?.step?.name) ?? 'dance';
  const fields = rulebook.definition.steps[step]?.form ?? [];
  const results = Object.keys(rulebook.definition.steps[step]?.result ?? { dance: 1 });
  const waiting = state?.step?.progress.kind === 'call' ? state.step.progress.waiting : [];
  return {
    kind: dice.pick(KINDS) ?? 'act',
    by: { person: dice.pick(NAMES) ?? '', ...(dice.happens(5) ? { for: dice.pick(NAMES) ?? '' } : {}) },
    step,
    result: dice.happens(6) ? 'dance' : (dice.pick(results) ?? ''),
    form: Object.fromEntries(
      [...fields.map(({ name }) => name), ...(dice.happens(5) ? ['rumour'] : [])]
        .filter(() => !dice.happens(6))
        .map((name) => [name, someValue(dice)]),
    ),
    tellers: names(dice),
    present: names(dice),
    voted: names(dice),
    evidence: Array.from({ length: dice.roll(3) }, () => someText(dice)),
    of: dice.pick([
      { kind: 'hold' },
      { kind: 'clock', clock: 'conferences' },
      { kind: 'clock', clock: 'toString' },
      { kind: 'step', step },
    ]),
    ground: dice.pick(['open-report', 'report-unfounded-so-far', 'rumour', 'toString']),
    to: dice.pick(NAMES),
    milestone: 'midway',
    case: dice.pick(['c-1', 'c-9']),
    people: dice.happens(2) ? {} : { candidates: names(dice), toString: names(dice) },
    training: false,
    ...Object.fromEntries(['opinion', 'grounds', 'answer', 'objection', 'report', 'entry'].map((field) => [field, someText(dice)])),
    ...(dice.happens(3) ? {} : { reasons: someText(dice) }),
    ...(dice.happens(3) ? {} : { tally: someTally(dice) }),
    ...(dice.happens(3) ? { minutes: someText(dice) } : {}),
    ...(dice.happens(9) ? { child: { case: waiting[0]?.case ?? 'c-1-1' } } : {}),
    at: now,
  };
};
