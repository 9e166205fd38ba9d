import { dateLine } from '../../templates/date-line';
import { issuerOf, symbolOf } from '../../templates/issuer';
import { numberLine } from '../../templates/number-line';

describe('numberLine', () => {
  it('has the Party style and the State style', () => {
    expect(numberLine({ type: 'QĐ', layout: 'party', number: 12 }, { symbol: 'ĐU' })).toBe('12-QĐ/ĐU');
    expect(numberLine({ type: 'QĐ', layout: 'state', number: 12 }, { symbol: 'UBND' })).toBe('12/QĐ-UBND');
    expect(numberLine({ type: 'TTr', layout: 'party', number: 3 }, { symbol: 'UBND' })).toBe('03-TTr/UBND');
    expect(numberLine({ type: 'TTr', layout: 'party', number: 1234 }, { symbol: 'UBND' })).toBe('1234-TTr/UBND');
  });
});

describe('symbolOf', () => {
  it.each([
    ['Đảng ủy xã An Bình', 'ĐU'],
    ['Ban Thường vụ Đảng ủy xã An Bình', 'ĐU'],
    ['Ban Thường vụ Tỉnh ủy An Lĩnh', 'TU'],
    ['Ban Tổ chức Tỉnh ủy An Lĩnh', 'BTC'],
    ['Ban Xây dựng Đảng Đảng ủy xã An Bình', 'BXDĐ'],
    ['Ủy ban Kiểm tra Đảng ủy xã An Bình', 'UBKT'],
    ['Ủy ban nhân dân xã An Bình', 'UBND'],
    ['Tập thể lãnh đạo UBND xã An Bình', 'TTLĐ'],
  ])('of %s is %s', (name, symbol) => {
    expect(symbolOf(name)).toBe(symbol);
  });
});

describe('issuerOf', () => {
  const names = {
    people: {},
    posts: {},
    bodies: {
      b: { name: { vi: 'Đảng ủy xã An Bình', en: 'Party Committee of An Bình Commune' }, superior: 'a' },
      a: { name: { vi: 'Tỉnh ủy An Lĩnh', en: 'Committee' } },
      c: { name: { vi: 'Hội đồng', en: 'Council' }, superior: 'gone' },
    },
  };

  it('names the body, whose it is, and its place', () => {
    expect(issuerOf('vi', names, 'b')).toEqual({ name: 'Đảng ủy xã An Bình', superior: 'Tỉnh ủy An Lĩnh', symbol: 'ĐU', place: 'An Bình' });
    expect(issuerOf('en', names, 'a')).toEqual({ name: 'Committee', superior: null, symbol: 'TU', place: 'An Lĩnh' });
  });

  it('leaves out what it does not know', () => {
    expect(issuerOf('vi', names, 'c')).toEqual({ name: 'Hội đồng', superior: null, symbol: 'HĐ', place: null });
  });
});

describe('dateLine', () => {
  it('writes zeros before days below ten and in the first two months only', () => {
    expect(dateLine('vi', 'An Bình', '2026-02-04T20:00:00.000Z')).toBe('An Bình, ngày 05 tháng 02 năm 2026');
    expect(dateLine('vi', 'An Bình', '2026-03-15T03:00:00.000Z')).toBe('An Bình, ngày 15 tháng 3 năm 2026');
    expect(dateLine('vi', null, '2026-11-22T03:00:00.000Z')).toBe('ngày 22 tháng 11 năm 2026');
    expect(dateLine('en', 'An Bình', '2026-02-04T20:00:00.000Z')).toBe('An Bình, 5 February 2026');
  });
});
