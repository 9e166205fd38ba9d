import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { newHostInput } from '../../workflows/host-input';
import { SHIPPED } from '../../workflows/procedures/shipped';

const published = SHIPPED.map((one) => ({ procedure: one.id, hash: digestOf(one), text: canonicalJson(one) }));
const under = { pack: vietnamPack, calendar: vietnamCalendar, training: false };

describe('what a new case is judged by', () => {
  it.each([
    ['resignation', ['appointment', 'placement', 'political-standards']],
    ['replacement', ['appointment', 'placement', 'political-standards', 'removal']],
    ['reappointment', ['political-standards']],
    ['political-standards', []],
  ])('holds every procedure that it may call or open, itself or through another: %s', (procedure, reached) => {
    const input = newHostInput(published, under, { case: 'c-1', procedure });
    expect(Object.keys(input?.callable ?? {}).sort()).toEqual(reached);
    for (const [id, hash] of Object.entries(input?.callable ?? {})) {
      expect(input?.closure[hash]?.id).toBe(id);
      expect(digestOf(input?.closure[hash])).toBe(hash);
    }
  });
  it('is nothing where no such procedure is published', () => {
    expect(newHostInput(published, under, { case: 'c-1', procedure: 'no-such-procedure' })).toBeUndefined();
  });
});
