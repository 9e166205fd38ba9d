import type { BodyId } from '../core/facts';
import type { Lang } from '../messages/message';
import type { Issuer } from './paper';
import type { Names } from './paper-record';

/** Names a place after one of the words for a territory: "xã An Bình", "Tỉnh ủy An Lĩnh". */
const PLACE = /(?:[Xx]ã|[Pp]hường|[Tt]ỉnh(?: ủy)?) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)/gu;
/** Standing committees write under the symbol of their committee. */
const STANDING = /^(?:Ban Thường vụ|Ban Chấp hành|Thường trực) (?=Đảng|Tỉnh)/u;
/** A provincial committee is named by its province. */
const PROVINCIAL = /^(Tỉnh ủy) .*$/u;
/** Where the name of the body ends and what it belongs to begins. */
const BELONGS_TO = /(?<=\p{L}) (?:xã|phường|tỉnh|Tỉnh ủy|Đảng ủy|UBND|Ủy ban nhân dân)(?: .*)?$/u;

/** How a body stands on its papers: name, whose it is, its symbol in the number, the place in the date line. */
export const issuerOf = (lang: Lang, names: Names, id: BodyId): Issuer => {
  const body = names.bodies[id];
  if (body === undefined) throw new Error(`A paper can't be made without the name of the body ${id}`);
  const superior = body.superior === undefined ? undefined : names.bodies[body.superior];
  return { name: body.name[lang], superior: superior?.name[lang] ?? null, symbol: symbolOf(body.name.vi), place: placeOf(body.name.vi) };
};

/** The symbol of a body in the numbers of its papers: the initials of its Vietnamese name, such as `UBND`, `ĐU`, `BTC`. */
export const symbolOf = (name: string): string =>
  name
    .replace(STANDING, '')
    .replace(PROVINCIAL, '$1')
    .replace(BELONGS_TO, '')
    .split(/[\s-]+/u)
    .map(initial)
    .join('');

const initial = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 1).toUpperCase();

const placeOf = (name: string): string | null => [...name.matchAll(PLACE)].at(-1)?.[1] ?? null;
