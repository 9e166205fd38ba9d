import { allOf, oneOf, readForm } from '../../../api/http/form-text';

it('reads the fields of a form, each as often as it was sent', () => {
  const fields = readForm('reasons=%C4%90%E1%BB%A7+c%C4%83n+c%E1%BB%A9%0D%0A2&people=p-1&people=p-2&empty=&__proto__=x') ?? {};
  expect(oneOf(fields, 'reasons')).toBe('Đủ căn cứ\n2');
  expect(allOf(fields, 'people')).toEqual(['p-1', 'p-2']);
  expect(oneOf(fields, 'empty')).toBeUndefined();
  expect(oneOf(fields, 'toString')).toBeUndefined();
  expect(oneOf(fields, '__proto__')).toBe('x');
});

it('refuses what does not decode, and more fields than any page has', () => {
  for (const text of ['a=%', 'a=%C3%28', '%ff=1', 'a=1&'.repeat(7000)]) expect(readForm(text)).toBeUndefined();
});
