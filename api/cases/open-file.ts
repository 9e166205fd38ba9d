import type { CaseId, Instant } from '../../core/facts';
import { spansOf } from '../../core/migration/version';
import { getCase } from '../../db/cases';
import { ledgerRows } from '../../db/ledger';
import { type Sight, sightOf } from '../../db/read-policy';
import { type Refusal, refuse } from '../http/refusal';
import type { Services } from '../services';
import type { Session } from '../session/session';
import { type CaseFile, caseFile, entryFrom, type RuledSpan } from './case-file';

type Reads = Pick<Services, 'db' | 'rulebooks'>;

/** A case as somebody may see it. */
export interface SeenCase {
  readonly kind: 'seen';
  readonly file: CaseFile;
  readonly sight: Exclude<Sight, 'nothing'>;
}

/** Reads a case for whoever asks. Those who may not see it get the answer of an unknown case (ruling 8). */
export const seeCase = async (services: Reads, session: Session, id: CaseId, at: Instant): Promise<SeenCase | Refusal> => {
  const { person, auditor } = session;
  const sight = await sightOf(services.db, { auditor, ...(person === undefined ? {} : { person }) }, id, at);
  const file = sight === 'nothing' ? undefined : await openFile(services, id);
  return file === undefined || sight === 'nothing' ? refuse('unknown-case') : { kind: 'seen', file, sight };
};

/** Reads a case from the ledger, whoever asks; undefined for an unknown one. */
export const openFile = async ({ db, rulebooks }: Reads, id: CaseId): Promise<CaseFile | undefined> => {
  const row = await getCase(db, id);
  if (row === undefined) return undefined;
  const entries = (await ledgerRows(db, id)).map(entryFrom);
  // The entries themselves say what the case runs: the row may have been read before it went over to another version.
  const spans: RuledSpan[] = [];
  for (const { version, entries: own } of spansOf(entries))
    spans.push({ rulebook: await rulebooks.of(version.definition, version.pack), entries: own });
  return caseFile(spans, row.clockOffsetMs);
};

/** An instant of ours as the case's own clock tells it: the training clock may stand ahead. */
export const inCaseTime = ({ offsetMs }: Pick<CaseFile, 'offsetMs'>, at: Instant): Instant =>
  offsetMs === 0 ? at : new Date(Date.parse(at) + offsetMs).toISOString();
