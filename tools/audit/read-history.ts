import type { DataConverter } from '@temporalio/common';
import { decodeArrayFromPayloads, loadDataConverter } from '@temporalio/common/lib/internal-non-workflow';
import { temporal } from '@temporalio/proto';
import type { CommitAnswer } from '../../core/commit';
import { unpackHistory, type WorkflowHistory } from '../../worker/outbox/history-content';
import type { HistoryReader } from './check-histories';
import type { Replayer } from './replayer';

const { EventType } = temporal.api.enums.v1;
/** The events with which a run is whole: it returned, or went on as another run. */
const CLOSING: readonly unknown[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
];

/** Reads archived histories with the installation's own keys, and has them replayed. */
export const historyReader =
  (converter: DataConverter, { replay }: Replayer): HistoryReader =>
  async ({ run, content, case: workflowId }) => {
    const history = unpackHistory(content);
    const committed = await committedIn(converter, history);
    const last = history.events?.at(-1)?.eventType;
    const failure = await replay(workflowId, history);
    return { run, committed, closes: CLOSING.includes(last), ...(failure === undefined ? {} : { replayFailure: failure }) };
  };

/** What the commits of a run returned: each is a marker that holds the answer of its local activity. */
const committedIn = async (
  converter: DataConverter,
  history: WorkflowHistory,
): Promise<readonly { readonly seq: number; readonly hash: string }[]> => {
  const loaded = loadDataConverter(converter);
  const found: { readonly seq: number; readonly hash: string }[] = [];
  for (const { markerRecordedEventAttributes: marker } of history.events ?? []) {
    const payloads = marker?.details?.result?.payloads;
    if (marker?.markerName !== 'core_local_activity' || payloads === undefined || payloads === null) continue;
    const [answer] = (await decodeArrayFromPayloads(loaded, payloads)) as readonly unknown[];
    found.push(...entriesOf(answer));
  }
  return found;
};

const entriesOf = (answer: unknown): readonly { readonly seq: number; readonly hash: string }[] => {
  if (Array.isArray(answer)) return answer.filter(isEntry);
  if (typeof answer !== 'object' || answer === null) return [];
  const commit = answer as Partial<Extract<CommitAnswer, { readonly kind: 'committed' }>> &
    Partial<Extract<CommitAnswer, { readonly kind: 'behind' }>>;
  return [...(commit.kind === 'committed' && commit.entry !== undefined ? [commit.entry] : []), ...(commit.entries ?? [])].filter(isEntry);
};

const isEntry = (value: unknown): value is { readonly seq: number; readonly hash: string } =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { seq?: unknown }).seq === 'number' &&
  typeof (value as { hash?: unknown }).hash === 'string';
