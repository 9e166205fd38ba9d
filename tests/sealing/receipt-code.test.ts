import { hashReceiptCode, newReceiptCode } from '../../sealing/receipt-code';

describe('a receipt code', () => {
  it('has 160 random bits in signs that nobody takes for one another', () => {
    const codes = Array.from({ length: 200 }, newReceiptCode);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('has one hash however it is written, which is slow and holds nothing of it', async () => {
    const code = newReceiptCode();
    const hash = await hashReceiptCode(code);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const written of [code.toLowerCase(), ` ${code} `, code.replaceAll('-', ''), code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
      expect(await hashReceiptCode(written)).toBe(hash);
    }
    expect(await hashReceiptCode(newReceiptCode())).not.toBe(hash);
  });
  it('of another length has the hash of no code', async () => {
    const [short, long] = await Promise.all([hashReceiptCode('ABCD'), hashReceiptCode('A'.repeat(100_000))]);
    expect(short).toBe(long);
  });
});
