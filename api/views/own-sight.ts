import type { CaseView } from './case-view';
import type { ChainRow } from './chain';

/**
 * What the person a case is about may see of it: where it stands, what was decided and by which body, what they were told and
 * answered. Not who acted, voted or advised, and no paper but through the body that keeps the case.
 */
export const ownCase = (view: CaseView, person: string): CaseView => ({
  ...view,
  ...(view.step === undefined ? {} : { step: withoutAssignee(view.step) }),
  people: view.people.map(({ slot, persons }) => ({ slot, persons: persons.filter(({ id }) => id === person) })),
  places: [],
  children: [],
});

const withoutAssignee = ({ assignee: _named, ...step }: NonNullable<CaseView['step']>) => step;

/** The lines of the chain that the person concerned may see. */
export const ownChain = (rows: readonly ChainRow[], person: string): readonly ChainRow[] =>
  rows
    .filter(({ what, by }) => SHOWN.has(what.name) || isOwn(by, person))
    .map((row) => ({ ...row, by: isOwn(row.by, person) ? row.by : bodyOnly(row.by), papers: [] }));

const SHOWN = new Set([
  'resultTaken',
  'published',
  'told',
  'answered',
  'stayedSilent',
  'applied',
  'held',
  'released',
  'extended',
  'migrated',
  'ended',
]);

const isOwn = (by: ChainRow['by'], person: string): boolean => by.kind === 'person' && by.person.id === person;

const bodyOnly = (by: ChainRow['by']): ChainRow['by'] =>
  by.kind === 'engine'
    ? by
    : { kind: 'person', person: by.body ?? { id: '', name: { vi: '', en: '' } }, ...(by.body === undefined ? {} : { body: by.body }) };
