import { WHYS } from '../../../core/verify/why';
import { isMessageKey } from '../../../messages/message';
import en from '../../../messages/verify.en.json';

const keysOf = (family: string): readonly string[] =>
  Object.keys(en).flatMap((key) => (key.startsWith(`${family}.`) ? [key.slice(family.length + 1)] : []));

describe('the sentences about proofs', () => {
  it('say everything by which a guarantee can be broken, and nothing else', () => {
    expect(keysOf('why').toSorted()).toEqual([...WHYS].toSorted());
  });

  it('end with a full stop where they are sentences', () => {
    const sentences = Object.entries(en).filter(([key]) => /^(why|nothing|held|unknown)\./.test(key));
    expect(sentences.length).toBeGreaterThan(WHYS.length);
    for (const [key, text] of sentences) expect([key, text.endsWith('.')]).toEqual([key, true]);
  });

  it('are all among the messages', () => {
    expect(Object.keys(en).filter((key) => !isMessageKey(key))).toEqual([]);
  });
});
