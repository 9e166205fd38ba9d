import { langOf } from '../../../api/http/language';

it.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['fr,de;q=0.9', 'vi'],
  ['en;q=0', 'vi'],
  ['en;q=0.2, vi;q=0.7', 'vi'],
  ['*', 'vi'],
  [`${'x,'.repeat(10_000)}en`, 'vi'],
  ['en;q=oops', 'en'],
])('takes %s for %s', (header, lang) => {
  expect(langOf(header)).toBe(lang);
});
