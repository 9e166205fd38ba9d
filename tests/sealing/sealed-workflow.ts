import {
  ApplicationFailure,
  condition,
  currentUpdateInfo,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { openSealed } from '../../sealing/sealed-command';

/**
 * Does with sealed commands what a host does, and nothing else: an update answers how its argument was read; a command
 * that says so fails, with its own text as message and detail.
 */
export async function sealedWorkflow(): Promise<void> {
  let ended = false;
  setHandler(defineUpdate<unknown, [unknown]>('command'), (arg) => {
    const opened = openSealed(arg, workflowInfo().workflowId, currentUpdateInfo()?.id ?? '');
    if (opened.ok && isFailing(opened.value)) {
      throw ApplicationFailure.create({
        type: 'Rejection',
        message: opened.value.fail,
        details: [opened.value.fail],
        nonRetryable: true,
      });
    }
    return opened;
  });
  setHandler(defineSignal('end'), () => {
    ended = true;
  });
  await condition(() => ended);
}

function isFailing(value: unknown): value is { readonly fail: string } {
  return typeof value === 'object' && value !== null && 'fail' in value && typeof value.fail === 'string';
}
