import { keepDiagrams } from '../../../api/diagrams/kept-diagrams';

it('makes a diagram once, however many ask for it at a time', async () => {
  let made = 0;
  const diagram = keepDiagrams();
  const make = async () => `diagram ${(made += 1)}`;
  expect(await Promise.all([diagram('a', make), diagram('a', make), diagram('b', make)])).toEqual(['diagram 1', 'diagram 1', 'diagram 2']);
  expect(await diagram('a', make)).toBe('diagram 1');
});

it('does not keep one that failed', async () => {
  const diagram = keepDiagrams();
  await expect(diagram('a', () => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
  expect(await diagram('a', async () => 'made')).toBe('made');
});

it('keeps a bounded number, and lets the oldest go', async () => {
  const made: string[] = [];
  const diagram = keepDiagrams();
  const ask = (key: string) =>
    diagram(key, async () => {
      made.push(key);
      return key;
    });
  for (let key = 0; key <= 100; key += 1) await ask(`${key}`);
  made.length = 0;
  await ask('100');
  await ask('1');
  await ask('0');
  expect(made).toEqual(['0']);
});
