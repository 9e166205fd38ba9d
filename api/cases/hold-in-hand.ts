import type { CaseWide, Command } from '../../core/command';
import { decide } from '../../core/decide/decide';
import type { Facts, PersonId } from '../../core/facts';
import { readFacts } from '../../db/facts';
import { factsNeed } from '../commands/facts-need';
import type { Services } from '../services';
import type { CaseFile } from './case-file';
import { inCaseTime } from './open-file';

const NO_TEXT = { digest: '', length: 0 } as const;

/** Whether somebody may put a case on hold, or let a held one go on: core is asked with an empty form, because standing is judged before it. */
export const holdInHand = async (
  { db }: Pick<Services, 'db'>,
  file: CaseFile,
  person: PersonId,
  at: string,
): Promise<'hold' | 'release' | undefined> => {
  if (file.state.end !== undefined) return undefined;
  const kind = file.state.hold === undefined ? 'hold' : 'release';
  const caseTime = inCaseTime(file, at);
  const by = { person };
  const facts = await readFacts(db, factsNeed(file.rulebook, file.state, { kind, by, at: caseTime }));
  const decision = decide(file.rulebook, file.state, probe(kind, { by, at: caseTime, facts }));
  return decision.kind === 'accepted' || decision.code === 'invalid-form' || decision.code === 'reasons-missing' ? kind : undefined;
};

/** A hold on no ground at all, or a release on one that nobody lists: whoever may not do it is refused for that before it is looked at. */
const probe = (kind: 'hold' | 'release', given: { readonly by: CaseWide['by']; readonly at: string; readonly facts: Facts }): Command => ({
  kind,
  ...given,
  ground: '',
  reasons: NO_TEXT,
});
