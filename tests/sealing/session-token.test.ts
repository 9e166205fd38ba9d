import { createHash } from 'node:crypto';
import { newSessionToken, sessionDigest } from '../../sealing/session-token';

describe('a session token', () => {
  it('is 256 random bits, of which only the digest is stored', () => {
    const { token, digest } = newSessionToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(digest).toBe(createHash('sha256').update(token).digest('hex'));
    expect(sessionDigest(token)).toBe(digest);
    expect(newSessionToken().token).not.toBe(token);
  });

  it.each(['', 'short', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}é`, `${'A'.repeat(43)}\n`, 'x'.repeat(100_000)])(
    'is not the text %.20j',
    (text) => {
      expect(sessionDigest(text)).toBeUndefined();
    },
  );
});
