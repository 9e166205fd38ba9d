import { join } from 'node:path';
import { openIdentity, openProtected, sealIdentity, sealProtected } from '../../sealing/identity-vault';
import { openKeyRing } from '../../sealing/key-ring';
import { temporaryFolders } from '../support/temporary-folders';

const newFolder = temporaryFolders();
const ring = () => openKeyRing(join(newFolder(), 'vault.json'));
const LONGEST = { name: '\u{1F47B}'.repeat(100), contact: '"'.repeat(500), protect: false };

describe('who is protected', () => {
  it('opens for its row alone, and is as long as any other box', () => {
    const vault = ring();
    const sealed = sealProtected(vault, 'g1', { person: 'p-1', until: '2028-11-23' });
    expect(openProtected(vault, 'g1', sealed)).toEqual({ person: 'p-1', until: '2028-11-23' });
    expect(openProtected(vault, 'g2', sealed)).toBeUndefined();
    expect(openIdentity(vault, 'g1', sealed)).toEqual({ kind: 'unreadable' });
    expect(sealProtected(vault, 'g3', { person: 'p-1234567890', until: '2028-11-23' })).toHaveLength(sealed.length);
  });
});

describe('an identity', () => {
  it('opens for its report, under its ring, and nowhere else', () => {
    const vault = ring();
    const sealed = sealIdentity(vault, 'r1', { name: 'Ai đó', contact: '0', protect: true });
    expect(openIdentity(vault, 'r1', sealed)).toEqual({ kind: 'named', identity: { name: 'Ai đó', contact: '0', protect: true } });
    expect(openIdentity(vault, 'r2', sealed)).toEqual({ kind: 'unreadable' });
    expect(openIdentity(ring(), 'r1', sealed)).toEqual({ kind: 'unreadable' });
    expect(openIdentity(vault, 'r1', 'not a box')).toEqual({ kind: 'unreadable' });
  });
  it('is of one length, whether there is one or not', () => {
    const vault = ring();
    const boxes = [undefined, { name: 'A', contact: '', protect: false }, LONGEST].map((identity) => sealIdentity(vault, 'r1', identity));
    expect(new Set(boxes.map(({ length }) => length)).size).toBe(1);
    expect(openIdentity(vault, 'r1', boxes[0] ?? '')).toEqual({ kind: 'anonymous' });
    expect(openIdentity(vault, 'r1', boxes[2] ?? '')).toEqual({ kind: 'named', identity: LONGEST });
  });
  it('that is too long is refused, not cut', () => {
    expect(() => sealIdentity(ring(), 'r1', { name: 'x'.repeat(9_000), contact: '', protect: false })).toThrow(RangeError);
  });
});
