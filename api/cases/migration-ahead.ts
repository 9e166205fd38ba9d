import { type Change, definitionChanges, packChanges } from '../../core/changes/changes';
import { decide } from '../../core/decide/decide';
import type { Instant, PersonId } from '../../core/facts';
import { digestOf } from '../../core/ledger/digest';
import { type Obstacle, obstaclesTo } from '../../core/migration/obstacles';
import { type NamedVersion, versionOf } from '../../core/migration/version';
import { readFacts } from '../../db/facts';
import { readInForce } from '../../db/facts-in-force';
import { factsNeed } from '../commands/facts-need';
import type { Services } from '../services';
import type { CaseFile } from './case-file';
import { inCaseTime } from './open-file';
import { NOT_YOU } from './own-tasks';

/** What lies ahead of a case that may go over to the version in force, before anybody decides on it. */
export interface MigrationAhead {
  readonly from: NamedVersion;
  readonly to: NamedVersion;
  /** Everything that the version in force has otherwise, of the procedure and of the rules. */
  readonly changes: readonly Change[];
  readonly ruleChanges: readonly Change[];
  /** Why the case can't go over; none where it can. */
  readonly obstacles: readonly Obstacle[];
}

/** What would change for an open case; undefined where it has ended, or runs what is in force. */
export const migrationAhead = async (
  { db }: Pick<Services, 'db'>,
  { rulebook, state }: Pick<CaseFile, 'rulebook' | 'state'>,
): Promise<MigrationAhead | undefined> => {
  const read = state.end === undefined ? await readInForce(db, { procedure: state.procedure, for: state.case }) : undefined;
  if (read === undefined) return undefined;
  const { definition, pack } = read.facts;
  const from = versionOf(rulebook);
  const to = versionOf({ hash: digestOf(definition), pack });
  if (from.definition === to.definition && from.rules === to.rules) return undefined;
  return {
    from: { definition: from.definition, pack: from.pack },
    to: { definition: to.definition, pack: to.pack },
    changes: definitionChanges(rulebook.definition, definition),
    ruleChanges: packChanges(rulebook.pack, pack),
    obstacles: obstaclesTo(rulebook, state, read.facts),
  };
};

/** Whether somebody may decide on it: core is asked without reasons, because standing is judged before them. */
export const mayMigrate = async (
  { db }: Pick<Services, 'db'>,
  file: CaseFile,
  { to }: Pick<MigrationAhead, 'to'>,
  person: PersonId | undefined,
  at: Instant,
): Promise<boolean> => {
  if (person === undefined) return false;
  const given = { by: { person }, at: inCaseTime(file, at) };
  const facts = await readFacts(db, factsNeed(file.rulebook, file.state, { kind: 'migrate', ...given }));
  const decision = decide(file.rulebook, file.state, { kind: 'migrate', ...given, facts, to, reasons: { digest: '', length: 0 } });
  return decision.kind === 'accepted' || !NOT_YOU.includes(decision.code);
};
