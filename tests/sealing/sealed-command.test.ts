import { addressOf, openSealed, sealFor, unreadable, unreadableReason } from '../../sealing/sealed-command';

describe('a sealed command', () => {
  it('is read by the case and the update it was sealed for', () => {
    const sealed = sealFor('c-1', 'u-1', { kind: 'act' });
    expect(addressOf(sealed)).toEqual({ case: 'c-1', update: 'u-1' });
    expect(openSealed(sealed, 'c-1', 'u-1')).toEqual({ ok: true, value: { kind: 'act' } });
  });

  it('is refused as moved by another case or another update', () => {
    const sealed = sealFor('c-1', 'u-1', {});
    expect(openSealed(sealed, 'c-2', 'u-1')).toEqual({ ok: false, reason: 'moved' });
    expect(openSealed(sealed, 'c-1', 'u-2')).toEqual({ ok: false, reason: 'moved' });
  });

  it.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { value: {} },
    { sealedFor: { case: 'c-1', update: 'u-1' }, value: {} },
    { 'Symbol(sauro.sealed-command)': { kind: 'sealed', case: 'c-1', update: 'u-1' }, value: {} },
    JSON.parse(JSON.stringify(sealFor('c-1', 'u-1', {}))),
  ])('takes %j for plain', (arg) => {
    expect(openSealed(arg, 'c-1', 'u-1')).toEqual({ ok: false, reason: 'plain' });
    expect(addressOf(arg)).toBeUndefined();
    expect(unreadableReason(arg)).toBeUndefined();
  });

  it.each([
    ['plain', 'plain'],
    ['unknown-key', 'foreign'],
    ['bad-tag', 'foreign'],
    ['malformed', 'foreign'],
  ] as const)('refuses what was unreadable as %s', (reason, refusal) => {
    expect(openSealed(unreadable(reason), 'c-1', 'u-1')).toEqual({ ok: false, reason: refusal });
    expect(unreadableReason(unreadable(reason))).toBe(reason);
  });

  it.each(['', 'a\nb', 'x'.repeat(501)])('cannot be addressed to the id %j', (id) => {
    expect(() => sealFor(id, 'u-1', {})).toThrow(RangeError);
    expect(() => sealFor('c-1', id, {})).toThrow(RangeError);
  });
});
