import fc from 'fast-check';
import { onSlip, readSlip, SLIP_BYTES, type Slip, slipText } from '../../../api/ballots/slip';
import { tallyOf } from '../../../api/ballots/tally';
import { slipsOf } from '../../../core/decide/count';
import type { Ask } from '../../../core/definition/step';

const PERSONS = ['p-1', 'p-2', 'p-3'];
const ASKS: readonly Ask[] = [
  { kind: 'choose', from: 'candidates' },
  { kind: 'approve' },
  { kind: 'options', options: ['meets', 'adjourn'] },
  { kind: 'record', from: 'candidates' },
  { kind: 'rate', each: 'candidates', levels: ['high', 'confident', 'low'] },
];

const slips = (ask: Ask): fc.Arbitrary<Slip> => {
  const blank = fc.constant<Slip>({ kind: 'blank' });
  switch (ask.kind) {
    case 'choose':
      return fc.oneof(
        blank,
        fc.constantFrom(...PERSONS).map((person): Slip => ({ kind: 'choose', person })),
      );
    case 'approve':
      return fc.oneof(
        blank,
        fc.constantFrom('yes' as const, 'no' as const).map((vote): Slip => ({ kind: 'approve', vote })),
      );
    case 'options':
      return fc.oneof(
        blank,
        fc.constantFrom(...ask.options).map((result): Slip => ({ kind: 'options', result })),
      );
    case 'record':
      return fc
        .dictionary(fc.constantFrom(...PERSONS), fc.constantFrom('yes' as const, 'no' as const), { minKeys: 1 })
        .map((votes): Slip => ({ kind: 'record', votes: { ...votes } }));
    case 'rate':
      return fc
        .dictionary(fc.constantFrom(...PERSONS), fc.constantFrom(...ask.levels), { minKeys: 1 })
        .map((votes): Slip => ({ kind: 'rate', votes: { ...votes } }));
    default:
      return ask satisfies never;
  }
};

it.each(ASKS.map((ask) => [ask.kind, ask] as const))(
  'every slip of a ballot that asks to %s is read back as it was written',
  (_kind, ask) => {
    fc.assert(
      fc.property(slips(ask), (slip) => {
        const text = slipText(ask, PERSONS, slip);
        expect(text === undefined ? undefined : readSlip(ask, PERSONS, text)).toEqual(slip);
      }),
    );
  },
);

it.each(ASKS.filter(({ kind }) => kind !== 'record' && kind !== 'rate').map((ask) => [ask.kind, ask] as const))(
  'a count of %s accounts for every slip',
  (_kind, ask) => {
    fc.assert(
      fc.property(fc.array(slips(ask), { maxLength: 30 }), fc.nat(3), (cast, unreadable) => {
        const texts = cast.map((slip) => slipText(ask, PERSONS, slip) ?? '');
        expect(slipsOf(tallyOf(ask, PERSONS, texts, unreadable))).toBe(cast.length + unreadable);
      }),
    );
  },
);

it('counts each person, names who got none, and takes blank and impossible slips for invalid', () => {
  const texts = ['choose p-1', 'choose p-1', 'choose p-3', 'blank', 'choose p-9', 'approve yes', ''];
  expect(tallyOf({ kind: 'choose', from: 'candidates' }, PERSONS, texts, 1)).toEqual({
    kind: 'choose',
    votes: { 'p-1': 2, 'p-2': 0, 'p-3': 1 },
    invalid: 5,
  });
  expect(tallyOf({ kind: 'approve' }, [], ['approve yes', 'approve no', 'approve yes', 'approve perhaps'], 0)).toEqual({
    kind: 'approve',
    yes: 2,
    no: 1,
    invalid: 1,
  });
  expect(tallyOf({ kind: 'record', from: 'candidates' }, PERSONS, ['record yn-', 'record yyy', 'record y', 'blank'], 0)).toEqual({
    kind: 'record',
    votes: { 'p-1': { yes: 2, no: 0 }, 'p-2': { yes: 1, no: 1 }, 'p-3': { yes: 1, no: 0 } },
    invalid: 2,
  });
});

it('counts each level of each person, and takes a slip with a sign that no level has for invalid', () => {
  const ask: Ask = { kind: 'rate', each: 'rated', levels: ['high', 'confident', 'low'] };
  expect(tallyOf(ask, PERSONS, ['rate 02-', 'rate 22-', 'rate 11', 'rate 3--', 'blank'], 0)).toEqual({
    kind: 'rate',
    votes: {
      'p-1': { high: 1, confident: 0, low: 1 },
      'p-2': { high: 0, confident: 0, low: 2 },
      'p-3': { high: 0, confident: 0, low: 0 },
    },
    invalid: 3,
  });
});

it('puts on the slip whoever may be rated, and says of whom a voter says nothing', () => {
  const ask: Ask = { kind: 'rate', each: 'rated', levels: ['high', 'low'] };
  const current = { round: 1, body: 'b', level: 0, roll: ['v', 'p-2'], tellers: [], signed: [], items: { 'p-3': ['v'], 'p-2': ['p-2'] } };
  const progress = { kind: 'ballot', current } as const;
  const open = { name: 'vote', since: '', due: '', passings: 0, level: 0, extended: false, progress };
  const state = { people: { rated: PERSONS }, step: open };
  expect(onSlip(state, ask).persons).toEqual(['p-2', 'p-3']);
  expect(onSlip(state, ask, 'v').own).toEqual(['p-3']);
  expect(onSlip(state, ask, 'p-2').own).toEqual(['p-2']);
  expect(slipText(ask, ['p-2', 'p-3'], { kind: 'rate', votes: { 'p-1': 'high' } })).toBeUndefined();
  expect(slipText(ask, ['p-2', 'p-3'], { kind: 'rate', votes: { 'p-2': 'confident' } })).toBeUndefined();
  expect(slipText(ask, ['p-2', 'p-3'], { kind: 'rate', votes: {} })).toBeUndefined();
});

it('takes no slip that does not answer what is asked', () => {
  const wrong: readonly (readonly [Ask, Slip])[] = [
    [
      { kind: 'choose', from: 'candidates' },
      { kind: 'choose', person: 'p-9' },
    ],
    [
      { kind: 'choose', from: 'candidates' },
      { kind: 'approve', vote: 'yes' },
    ],
    [
      { kind: 'options', options: ['meets', 'adjourn'] },
      { kind: 'options', result: 'bribe' },
    ],
    [
      { kind: 'record', from: 'candidates' },
      { kind: 'record', votes: {} },
    ],
    [
      { kind: 'record', from: 'candidates' },
      { kind: 'record', votes: { 'p-9': 'yes' } },
    ],
  ];
  for (const [ask, slip] of wrong) expect(slipText(ask, PERSONS, slip)).toBeUndefined();
});

it('fits the longest slip into the length of all', () => {
  const crowd = Array.from({ length: 50 }, (_, index) => `p-${'x'.repeat(90)}${index}`);
  const all = Object.fromEntries(crowd.map((person) => [person, 'yes' as const]));
  const texts = [
    slipText({ kind: 'record', from: 's' }, crowd, { kind: 'record', votes: all }),
    slipText({ kind: 'choose', from: 's' }, crowd, { kind: 'choose', person: crowd[49] ?? '' }),
  ];
  for (const text of texts) expect(Buffer.byteLength(text ?? '')).toBeLessThan(SLIP_BYTES);
});
