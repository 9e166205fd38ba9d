import { castFor } from '../../../core/verify/cast';
import type { Names } from '../../../core/verify/names';

const names = (...pairs: readonly (readonly [string, string])[]): Names => ({ of: new Map(pairs), listed: new Map(pairs) });
const subject = (number: number) => ({ kind: 'subject', number });

describe('the cast of a story', () => {
  it('calls the followed person, officials and voters by what they are', () => {
    const { called } = castFor('anyone');
    expect(['F', 'a1', 'a2', 'v3'].map(called)).toEqual([
      { kind: 'followed' },
      { kind: 'official' },
      { kind: 'other' },
      { kind: 'member', number: 3 },
    ]);
  });

  it('calls somebody by one name, whatever the views call them', () => {
    const { called, rename } = castFor('anyone');
    expect([called('s1'), called('s2')]).toEqual([subject(1), subject(2)]);
    rename(names(['s1', 's2'], ['s2', 's1']));
    expect([called('s1'), called('s2')]).toEqual([subject(2), subject(1)]);
  });

  it('gives whoever comes new a name that nobody had', () => {
    const { called, rename } = castFor('anyone');
    called('s1');
    rename(names(['F', 'F']));
    expect(called('s1')).toEqual(subject(2));
  });

  it('never takes another for the one whose relative is followed', () => {
    const { called, rename } = castFor('relative');
    expect([called('s2'), called('s1')]).toEqual([subject(2), subject(1)]);
    rename(names(['s2', 's2']));
    expect([called('s1'), called('s2')]).toEqual([subject(1), subject(2)]);
  });
});
