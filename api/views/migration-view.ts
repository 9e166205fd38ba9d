import { z } from 'zod';
import type { Obstacle } from '../../core/migration/obstacles';
import { LANGS, type Lang, say, word } from '../../messages/message';
import type { CaseFile } from '../cases/case-file';
import type { MigrationAhead } from '../cases/migration-ahead';
import { changeView, sentenced } from './change-view';
import { text } from './named';

const version = z.strictObject({ definition: z.string(), pack: z.string() });

/** What would change for a case, and whether it can go over. */
export const migrationView = z.strictObject({
  /** What the case runs. */
  runs: version,
  /** What is in force, where that is something else. */
  inForce: version.optional(),
  changes: z.array(changeView),
  ruleChanges: z.array(changeView),
  /** Why the case can't go over; none where it can. */
  obstacles: z.array(z.strictObject({ kind: z.string(), name: z.string().optional(), sentence: text })),
  /** Whether the reader may decide on it. */
  yours: z.boolean(),
});
export type MigrationView = z.input<typeof migrationView>;

export const migrationViewOf = (file: CaseFile, ahead: MigrationAhead | undefined, yours: boolean): MigrationView => ({
  runs: { definition: file.rulebook.hash, pack: file.rulebook.pack.version },
  ...(ahead === undefined ? {} : { inForce: ahead.to }),
  changes: (ahead?.changes ?? []).map(sentenced),
  ruleChanges: (ahead?.ruleChanges ?? []).map(sentenced),
  obstacles: (ahead?.obstacles ?? []).map((one) => ({ ...one, sentence: sentencesOf(file, one) })),
  yours,
});

const sentencesOf = (file: CaseFile, obstacle: Obstacle) =>
  Object.fromEntries(LANGS.map((lang) => [lang, explainObstacle(lang, file, obstacle)])) as Record<Lang, string>;

/** Why a case can't go over, in one sentence. */
const explainObstacle = (lang: Lang, { rulebook: { definition, pack } }: CaseFile, obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case 'child':
    case 'decided':
    case 'waiting':
      return say(lang, `obstacle.${obstacle.kind}`);
    case 'head':
      return say(lang, 'obstacle.head', { name: word(lang, 'head', obstacle.name) });
    case 'step':
      return say(lang, 'obstacle.step', { name: definition.steps[obstacle.name]?.task[lang] ?? obstacle.name });
    case 'clock':
      return say(lang, 'obstacle.clock', { name: word(lang, 'clock', obstacle.name) });
    case 'value':
      return say(lang, 'obstacle.value', { name: pack.values[obstacle.name]?.meaning[lang] ?? obstacle.name });
    case 'called':
      return say(lang, 'obstacle.called', { name: obstacle.name });
    default:
      return obstacle satisfies never;
  }
};
