import { join } from 'node:path';
import fc from 'fast-check';
import { openKeyRing, rotateKeyRing } from '../../sealing/key-ring';
import {
  joinSalt,
  newPersonKey,
  newSalt,
  openForPerson,
  PERSON_VALUE_MAX,
  PersonKeyLost,
  sealForPerson,
  splitSalt,
} from '../../sealing/person-vault';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const path = join(folder, 'ring.json');
const ring = openKeyRing(path);
const keyOf = (person: string) => ({ person, wrapped: newPersonKey(ring, person) });
const an = keyOf('p-000001');
const binh = keyOf('p-000002');
const unreadable = { ok: false, reason: 'unreadable' };

describe('the vault of persons', () => {
  it('gives a value back to its own place, and to no other place or person', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, (place, other, value) => {
        const sealed = sealForPerson(ring, an, place, value);
        expect(openForPerson(ring, an, place, sealed)).toEqual({ ok: true, text: value });
        expect(openForPerson(ring, binh, place, sealed)).toEqual(unreadable);
        fc.pre(place !== other);
        expect(openForPerson(ring, an, other, sealed)).toEqual(unreadable);
      }),
    );
  });

  it('makes every value unreadable once the wrapped key is erased', () => {
    const sealed = sealForPerson(ring, an, 'place', 'a value');
    for (const wrapped of [null, undefined]) {
      expect(openForPerson(ring, { person: an.person, wrapped }, 'place', sealed)).toEqual({
        ok: false,
        reason: 'erased',
      });
      expect(() => sealForPerson(ring, { person: an.person, wrapped }, 'place', 'x')).toThrow(PersonKeyLost);
    }
    const fresh = keyOf(an.person);
    expect(openForPerson(ring, fresh, 'place', sealed)).toEqual(unreadable);
  });

  it('does not open a key that was moved to another person, altered, or wrapped by another ring', () => {
    const sealed = sealForPerson(ring, an, 'place', 'a value');
    const foreign = newPersonKey(openKeyRing(join(folder, 'foreign.json')), an.person);
    for (const wrapped of [binh.wrapped, foreign, an.wrapped.slice(0, -8), 'not base64 !', '']) {
      expect(openForPerson(ring, { person: an.person, wrapped }, 'place', sealed)).toEqual(unreadable);
      expect(() => sealForPerson(ring, { person: an.person, wrapped }, 'place', 'x')).toThrow(PersonKeyLost);
    }
    expect(openForPerson(ring, { person: binh.person, wrapped: an.wrapped }, 'place', sealed)).toEqual(unreadable);
  });

  it('never throws on any sealed text', () => {
    fc.assert(fc.property(fc.string(), (sealed) => expect(openForPerson(ring, an, 'place', sealed)).toEqual(unreadable)));
  });

  it('opens what was sealed before the ring was rotated', () => {
    const sealed = sealForPerson(ring, an, 'place', 'a value');
    rotateKeyRing(path);
    expect(openForPerson(openKeyRing(path), an, 'place', sealed)).toEqual({ ok: true, text: 'a value' });
  });

  it('shows neither value nor key in what it stores', () => {
    const sealed = sealForPerson(ring, an, 'place', 'canary');
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('canary');
    expect(sealed).not.toBe(sealForPerson(ring, an, 'place', 'canary'));
  });

  it('refuses a value beyond its bound', () => {
    expect(() => sealForPerson(ring, an, 'place', 'x'.repeat(PERSON_VALUE_MAX + 1))).toThrow(RangeError);
  });

  it('keeps a text together with its salt', () => {
    const salt = newSalt();
    expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(newSalt()).not.toBe(salt);
    expect(splitSalt(joinSalt(salt, 'một ý kiến'))).toEqual({ salt, text: 'một ý kiến' });
    expect(() => joinSalt('abc', 'text')).toThrow(RangeError);
  });
});
