import type { Issuer } from './paper';

/** What a number is made of besides the issuer's symbol. */
export interface Numbered {
  /** The symbol of the paper's type, as the entry recorded it. */
  readonly type: string;
  readonly layout: 'party' | 'state';
  readonly number: number;
}

/**
 * Number and symbol of a paper, in the two styles that are in use: `12-QĐ/ĐU` for the Party, `12/QĐ-UBND` for the State
 * (catalogue section 2). They stand as they are in either language.
 */
export const numberLine = ({ type, layout, number }: Numbered, { symbol }: Pick<Issuer, 'symbol'>): string => {
  const digits = String(number).padStart(2, '0');
  return layout === 'party' ? `${digits}-${type}/${symbol}` : `${digits}/${type}-${symbol}`;
};
