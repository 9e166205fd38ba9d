import { mayAgree, mayAsk, mayBeShown, mayRead } from '../../../core/vault/two-persons';
import { denunciation } from '../../../workflows/procedures/denunciation';
import { joins, leaves, related } from '../support/changed-town';
import type { Play } from '../support/play';
import { playReportUpTo, reportPlay } from '../support/report-path';
import type { Town } from '../support/town';

/** A denunciation of An that is being verified by the inspection committee of the commune. */
const play = ((): Play => {
  const begun = reportPlay(denunciation);
  playReportUpTo(begun, 'verify');
  return begun;
})();
const AT = '2026-08-24T02:00:00.000Z';
const LATER = '2026-08-27T02:00:00.000Z';

const wanting = (person: string, town: Town = play.town, at = AT) => ({
  person,
  at,
  committee: 'inspection',
  state: play.state,
  facts: { holdings: town.holdings, kin: town.kin },
});
const opening = (askedBy: string, agreedBy: string | null = null) => ({ askedBy, agreedBy, ends: '2026-08-26T17:00:00.000Z' });

describe('a report', () => {
  it.each(['Vy', 'Vinh'])('is read by %s, who leads or serves the committee', (person) => {
    expect(mayRead(wanting(person))).toBeUndefined();
  });
  it.each([
    ['by whoever leads the body above', 'Thanh', play.town],
    ['by somebody who serves another committee', 'Tien', play.town],
    ['by a mere member of the committee', 'Muoi', joins(play.town, 'inspection', 'member', 'Muoi')],
    ['by an officer who has left', 'Vy', leaves(play.town, 'Vy', 'inspection', '2026-08-20T00:00:00.000Z')],
  ] as const)('is not read %s', (_who, person, town) => {
    expect(mayRead(wanting(person, town))).toBe('not-of-committee');
  });
  it('is not read by whom it is about, nor by a relative', () => {
    expect(mayRead(wanting('An', joins(play.town, 'inspection', 'officer', 'An')))).toBe('excluded');
    expect(mayRead(wanting('Vy', related(play.town, 'Vy', 'An')))).toBe('excluded');
  });
});

describe('who sent it in', () => {
  it('is asked for only where a case needs it', () => {
    expect(mayAsk(wanting('Vy'))).toBeUndefined();
    expect(mayAsk({ ...wanting('Vy'), state: undefined })).toBe('no-case');
  });
  it('takes a second person, in time', () => {
    expect(mayAgree(wanting('Vinh'), opening('Vy'))).toBeUndefined();
    expect(mayAgree(wanting('Vy'), opening('Vy'))).toBe('same-person');
    expect(mayAgree(wanting('Vinh', play.town, LATER), opening('Vy'))).toBe('too-late');
    expect(mayAgree(wanting('Vinh', related(play.town, 'An', 'Vinh')), opening('Vy'))).toBe('excluded');
    expect(mayAgree(wanting('Thanh'), opening('Vy'))).toBe('not-of-committee');
  });
  it('is not agreed to by a third person once two have', () => {
    expect(mayAgree(wanting('Viet', joins(play.town, 'inspection', 'officer', 'Viet')), opening('Vy', 'Vinh'))).toBe('same-person');
  });
  it('is shown to the two, in time, as long as they may read at all', () => {
    for (const person of ['Vy', 'Vinh']) expect(mayBeShown(wanting(person), opening('Vy', 'Vinh'))).toBeUndefined();
    expect(mayBeShown(wanting('Vy'), opening('Vy'))).toBe('not-agreed');
    expect(mayBeShown(wanting('Viet', joins(play.town, 'inspection', 'officer', 'Viet')), opening('Vy', 'Vinh'))).toBe('same-person');
    expect(mayBeShown(wanting('Vy', play.town, LATER), opening('Vy', 'Vinh'))).toBe('too-late');
    expect(mayBeShown(wanting('Vy', leaves(play.town, 'Vy', 'inspection', AT)), opening('Vy', 'Vinh'))).toBe('not-of-committee');
  });
});
