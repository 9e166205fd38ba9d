import { hashPassword, NOBODYS_HASH, PASSWORD_MAX, passwordIssue, verifyPassword } from '../../sealing/passwords';

const PASSWORD = 'mật khẩu để thử'.normalize('NFC');
const parameters = (hash: string) => hash.split('$').slice(1, 4);

/** Middle of fifteen measured times, in milliseconds. */
async function median(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[7] as number;
}

describe('passwords', () => {
  it('are stored as argon2id with 19 MiB, two passes and a salt of their own', async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(parameters(one)).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1']);
    expect(one).not.toBe(two);
  });

  it('match themselves, however the keyboard composes their letters, and nothing else', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(PASSWORD.normalize('NFD')).not.toBe(PASSWORD);
    await expect(verifyPassword(stored, PASSWORD)).resolves.toBe(true);
    await expect(verifyPassword(stored, PASSWORD.normalize('NFD'))).resolves.toBe(true);
    await expect(verifyPassword(stored, `${PASSWORD} `)).resolves.toBe(false);
    await expect(verifyPassword(stored, '')).resolves.toBe(false);
  });

  it.each([
    ['short', 'too-short'],
    ['', 'too-short'],
    ['x'.repeat(PASSWORD_MAX + 1), 'too-long'],
    ['x'.repeat(1_000_000), 'too-long'],
    [`lone surrogate \ud800`, 'not-text'],
  ])('refuse %.20j', async (password, issue) => {
    expect(passwordIssue(password)).toBe(issue);
    await expect(hashPassword(password)).rejects.toThrow(RangeError);
    await expect(verifyPassword(await hashPassword(PASSWORD), password)).resolves.toBe(false);
  });

  it('count a letter with its marks as one', () => {
    expect(passwordIssue('ấ'.normalize('NFD').repeat(11))).toBe('too-short');
    expect(passwordIssue('ấ'.normalize('NFD').repeat(PASSWORD_MAX))).toBeUndefined();
  });

  it('take as much work for an unknown account or an impossible password as for a wrong one', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(parameters(NOBODYS_HASH)).toEqual(parameters(stored));
    expect(NOBODYS_HASH).toHaveLength(stored.length);
    const wrong = await median(() => verifyPassword(stored, 'not the password'));
    const unknown = await median(() => verifyPassword(undefined, 'not the password'));
    const impossible = await median(() => verifyPassword(stored, 'x'));
    // Without the work it would take microseconds against milliseconds; the machine may be busy with other tests.
    for (const time of [unknown, impossible]) expect(time).toBeGreaterThan(wrong / 4);
  });

  it('never let an unknown account in', async () => {
    await expect(verifyPassword(undefined, PASSWORD)).resolves.toBe(false);
    await expect(verifyPassword(undefined, '')).resolves.toBe(false);
  });
});
