import type { Report } from '../../db/reports';
import type { KeyRing } from '../../sealing/key-ring';
import { openForPerson, sealForPerson } from '../../sealing/person-vault';

type Keyed = Pick<Report, 'id' | 'wrapped'>;

/** Where a text of a report stands: it opens there only. */
export const REPORT_TEXT = 'report-text';
export const noteAt = (n: number): string => `report-note-${n}`;
export const reasonAt = (opening: string, whose: 'asked' | 'agreed'): string => `identity-${whose}-${opening}`;

/** Seals a text under the report's own key. @throws PersonKeyLost once that is erased */
export const sealInReport = (ring: KeyRing, { id, wrapped }: Keyed, place: string, text: string): string =>
  sealForPerson(ring, { person: id, wrapped }, place, text);

/** The text; null once the report's key is erased. @throws Error when it does not open: a bug, or somebody changed it */
export const openInReport = (ring: KeyRing, { id, wrapped }: Keyed, place: string, sealed: string): string | null => {
  const opened = openForPerson(ring, { person: id, wrapped }, place, sealed);
  if (opened.ok) return opened.text;
  if (opened.reason === 'erased') return null;
  throw new Error('A text of a report does not open');
};
