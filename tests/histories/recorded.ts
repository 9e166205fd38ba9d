import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packHistory, unpackHistory, type WorkflowHistory } from '../../worker/outbox/history-content';

const EXTENSION = '.history';

/** A history of a case that ran on some earlier day, encrypted under the key ring of the tests. */
export interface Recorded {
  /** `procedure.scene`, and behind a called case's procedure the scene of the calling one. */
  readonly name: string;
  readonly procedure: string;
  /** The workflow's id. */
  readonly case: string;
  readonly history: WorkflowHistory;
}

/** All recorded histories, by name. */
export const recordedHistories = (): readonly Recorded[] =>
  readdirSync(__dirname)
    .filter((file) => file.endsWith(EXTENSION))
    .sort()
    .map((file) => {
      const [procedure = '', scene = '', caseId = ''] = file.slice(0, -EXTENSION.length).split('.');
      return { name: `${procedure}.${scene}`, procedure, case: caseId, history: unpackHistory(readFileSync(join(__dirname, file))) };
    });

/** Keeps a history, in the place of an earlier one of that name. */
export const record = ({ procedure, scene }: { readonly procedure: string; readonly scene: string }, caseId: string, history: WorkflowHistory): void => {
  writeFileSync(join(__dirname, `${procedure}.${scene}.${caseId}${EXTENSION}`), packHistory(history));
};

/** The names of the files of a scene, to be removed when it is recorded anew. */
export const filesOfScene = (scene: string): readonly string[] =>
  readdirSync(__dirname)
    .filter((file) => file.endsWith(EXTENSION) && file.split('.')[1] === scene)
    .map((file) => join(__dirname, file));
