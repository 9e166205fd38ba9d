import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Definition } from '../../../core/definition/definition';
import type { Library } from '../../../core/definition/issues/library';
import { GUARANTEES, type Guarantee } from '../../../core/guarantees/names';
import { rulebookOf } from '../../../core/rulebook';
import type { Cell, Claim, Proof } from '../../../core/verify/proof';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { digestOnce } from '../../../tools/verify/digest-once';
import { library } from '../definition/shipped';

const calendar = compileCalendar(vietnamCalendar);

/** Ends that the political-standards conclusion has, by kind: enough for a procedure that calls it. */
const ENDS: Proof['ends'] = [
  { end: 'meets', applied: ['concludePositive'] },
  { end: 'doesNotMeet', applied: ['concludeNegative'] },
  { end: 'lapsed', applied: [] },
];

/** A proof as if a procedure had been proved, for those that call it. */
export const provedChild = (definition: Definition, among: Library = library, ends = ENDS): Proof => ({
  procedure: definition.id,
  definition: digestOnce(definition),
  pack: digestOnce(among.pack),
  children: {},
  scope: { listed: 2, voters: 6 },
  views: 1,
  moves: 1,
  cells: Object.fromEntries(GUARANTEES.map((guarantee) => [guarantee, { status: 'proved', triggered: 1 } satisfies Cell])) as Record<
    Guarantee,
    Cell
  >,
  findings: [],
  ends,
});

/** The claim that a definition is sound, whatever it calls being so. */
export const claimOf = (definition: Definition, among: Library = library): Claim => ({
  rulebook: rulebookOf(definition, among.pack, calendar),
  library: among,
  children: Object.fromEntries(Object.values(among.procedures).map((called) => [called.id, provedChild(called, among)])),
});

/** The guarantees that a proof found broken. */
export const brokenIn = ({ cells }: Proof): readonly Guarantee[] => GUARANTEES.filter((guarantee) => cells[guarantee].status === 'broken');
