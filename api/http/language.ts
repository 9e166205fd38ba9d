import { LANGS, type Lang } from '../../messages/message';

/** Longest Accept-Language header that is read, in characters. */
const HEADER_MAX = 500;

export const isLang = (value: unknown): value is Lang => LANGS.some((lang) => lang === value);

/** The language a client asks for by Accept-Language (RFC 9110, section 12.5.4); Vietnamese where it names neither. */
export const langOf = (header: string | undefined): Lang => {
  let best: { readonly lang: Lang; readonly weight: number } | undefined;
  for (const range of (header ?? '').slice(0, HEADER_MAX).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const lang = tag.split('-')[0];
    const weight = weightOf(parameters);
    if (isLang(lang) && weight > 0 && (best === undefined || weight > best.weight)) best = { lang, weight };
  }
  return best?.lang ?? 'vi';
};

const weightOf = (parameters: readonly string[]): number => {
  const given = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
  return given === undefined ? 1 : Number(given);
};
