import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../../workflows/procedures/shipped';

it('says of every procedure that comes with the product that it stands, and of no other', () => {
  const rows = readFileSync(join(__dirname, '../../docs/catalogue.md'), 'utf8').split('\n');
  const standing = rows
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .filter(([, , , state]) => /^stands?\b/.test(state ?? ''))
    .flatMap(([, , ids]) => [...(ids ?? '').matchAll(/`([a-z-]+)`/g)].map(([, id]) => id));
  expect(new Set(standing)).toEqual(new Set(SHIPPED.map(({ id }) => id)));
});
