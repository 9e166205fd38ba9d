import type { CaseState } from '../../core/state';
import { mayRead, type VaultRefusal } from '../../core/vault/two-persons';
import { readFacts } from '../../db/facts';
import { type Report, reportById } from '../../db/reports';
import { type CaseFile } from '../cases/case-file';
import { openFile } from '../cases/open-file';
import { type Refusal, refuse } from '../http/refusal';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';

type Reads = Pick<Services, 'db' | 'rulebooks'>;
export type Wanting = Parameters<typeof mayRead>[0];

/** A report with the case that has it, as somebody who may read it finds it. */
export interface FoundReport {
  readonly kind: 'found';
  readonly report: Report;
  readonly file: CaseFile | undefined;
  readonly wanting: Wanting;
}

/** Finds a report for whoever reads for its committee. Everybody else gets the answer of an unknown one. */
export const findReport = async (services: Reads, session: PersonSession, id: string, at: string): Promise<FoundReport | Refusal> => {
  const report = await reportById(services.db, id);
  if (report === undefined) return refuse('unknown-report');
  const file = report.case === null ? undefined : await openFile(services, report.case);
  const wanting = await wantingOf(services, session, report, file?.state, at);
  return mayRead(wanting) === undefined ? { kind: 'found', report, file, wanting } : refuse('unknown-report');
};

const wantingOf = async (
  { db }: Reads,
  { person }: PersonSession,
  { committee }: Report,
  state: CaseState | undefined,
  at: string,
): Promise<Wanting> => {
  const need = { at, actor: { person }, bodies: [{ id: committee }], concerned: state?.concerned ?? [], people: [] };
  return { person, at, committee, state, facts: await readFacts(db, need) };
};

/** A refusal of the vault, in words that tell nothing of the report. */
export const refuseVault = (refusal: VaultRefusal): Refusal => refuse('not-allowed', [{ path: 'identity', reason: `vault-${refusal}` }]);
