/** Most fields of one page form: the attendance of a large body is the longest. */
const FIELDS_MAX = 6_000;

/** The fields of a form in the order in which they were sent; a field may be there more than once (ticked boxes). */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** Reads `application/x-www-form-urlencoded` strictly; undefined when it is malformed, not UTF-8 or has too many fields. */
export const readForm = (text: string): FormFields | undefined => {
  const fields = new Map<string, string[]>();
  const pairs = text === '' ? [] : text.split('&');
  if (pairs.length > FIELDS_MAX) return undefined;
  for (const pair of pairs) {
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = decode(cut < 0 ? '' : pair.slice(cut + 1));
    if (name === undefined || value === undefined) return undefined;
    fields.set(name, [...(fields.get(name) ?? []), value.replaceAll('\r\n', '\n')]);
  }
  return Object.fromEntries(fields);
};

/** The only value of a field, or undefined where it was not sent or is empty. */
export const oneOf = (fields: FormFields, name: string): string | undefined => {
  const value = Object.hasOwn(fields, name) ? fields[name]?.[0] : undefined;
  return value === undefined || value.trim() === '' ? undefined : value;
};

/** All values of a field. */
export const allOf = (fields: FormFields, name: string): readonly string[] => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []);

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
};
