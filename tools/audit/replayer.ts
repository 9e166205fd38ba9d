import { readFileSync } from 'node:fs';
import type { DataConverter } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import type { WorkflowHistory } from '../../worker/outbox/history-content';

/** Replays histories on the workflow code of today, one after the other, in one worker: to make one takes longer than most replays. */
export interface Replayer {
  /** What is different, in a line; undefined where the history replays. */
  readonly replay: (workflowId: string, history: WorkflowHistory) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly workflowId: string;
  readonly history: WorkflowHistory;
}

/** @param bundle the path of the workflow code */
export const openReplayer = (converter: DataConverter, bundle: string): Replayer => {
  let asked: Asked | undefined;
  const questions = async function* (): AsyncGenerator<Asked> {
    while (asked !== undefined) {
      const one = asked;
      asked = undefined;
      yield one;
    }
  };
  const code = withoutSources(readFileSync(bundle, 'utf8'));
  const answers = Worker.runReplayHistories({ workflowBundle: { code }, dataConverter: converter }, questions());
  let before: Promise<unknown> = Promise.resolve();
  const ask = async (workflowId: string, history: WorkflowHistory): Promise<string | undefined> => {
    asked = { workflowId, history };
    const answer = await answers.next();
    if (answer.done === true) throw new Error(`The worker that replays ended before ${workflowId}`);
    const { error } = answer.value;
    return error && `${error.name}: ${error.message}`;
  };
  return {
    replay: (workflowId, history) => {
      const mine = before.then(() => ask(workflowId, history));
      before = mine.catch(() => undefined);
      return mine;
    },
    close: async () => void (await answers.return?.()),
  };
};

const MAP = '//# sourceMappingURL=data:';
const NO_SOURCES = Buffer.from(JSON.stringify({ version: 3, file: 'workflows.js', sources: [], names: [], mappings: '' })).toString(
  'base64',
);

/**
 * The code with an empty source map. The worker maps a stack for every promise that it sees; a process that had replayed some hundred histories once
 * ended in the parser of the map. Of a replay only the name and the message of an error are told.
 */
const withoutSources = (code: string): string => `${code.slice(0, code.lastIndexOf(MAP))}${MAP}application/json;base64,${NO_SOURCES}`;
