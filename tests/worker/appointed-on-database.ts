import { createCaseActivities } from '../../activities/create-case-activities';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { NO_PREVIOUS } from '../../core/ledger/entry';
import { connect, type Database } from '../../db/connect';
import { publishDefinition, publishPack } from '../../db/published';
import { vietnamPack } from '../../rules/packs/vietnam';
import { loadSample } from '../../tools/sample/load';
import { paperSheet } from '../../worker/papers/paper-sheet';
import type { Play } from '../core/support/play';
import { freshDatabase } from '../support/servers';
import { appointed } from '../templates/paths';
import { TODAY } from '../templates/played-case';

/** The case as the templates' own paths call it. */
export const CASE = 'c-an-linh';

/** A database of one's own with the sample and one appointment committed to its end; nothing is rendered or archived yet. */
export interface AppointedOnDatabase {
  readonly application: Database;
  readonly superuser: Database;
  readonly close: () => Promise<void>;
}

export const appointedOnDatabase = async (): Promise<AppointedOnDatabase> => {
  const fresh = await freshDatabase();
  await loadSample(fresh.ownerUrl, { today: TODAY });
  const application = connect(fresh.applicationUrl);
  const superuser = connect(fresh.superuserUrl, { most: 1 });
  const play = appointed();
  const { definition, hash } = play.rulebook;
  await publishDefinition(application, { hash, procedure: definition.id, text: canonicalJson(definition) });
  await publishPack(application, { hash: digestOf(vietnamPack), version: vietnamPack.version, text: canonicalJson(vietnamPack) });
  await commitAll(application, superuser, play);
  const close = async (): Promise<void> => {
    await Promise.all([application, superuser].map((db) => db.destroy()));
    await fresh.drop();
  };
  return { application, superuser, close };
};

const commitAll = async (application: Database, superuser: Database, play: Play): Promise<void> => {
  const { commit } = createCaseActivities(application, paperSheet);
  let previous = NO_PREVIOUS;
  for (const [index, { at, command, events }] of play.lines.entries()) {
    // Nobody cast a slip in a play; the roll has to say that those who are listed have.
    if (command.kind === 'count') await superuser.raw('UPDATE ballot_roll SET voted = person = ANY (?)', [[...command.voted]]);
    const by = 'by' in command && command.by !== undefined ? command.by : ({ engine: 'due' } as const);
    const answer = await commit({
      case: CASE,
      seq: index + 1,
      previous,
      command: { id: `u-${index}`, kind: command.kind, digest: digestOf(index) },
      at,
      by,
      decision: { kind: 'accepted', events },
      tasks: [],
      rows: [],
      values: [],
      training: true,
    });
    if (answer.kind !== 'committed') throw new Error(`${index}, ${command.kind}: ${answer.kind}`);
    previous = answer.entry.hash;
  }
};
