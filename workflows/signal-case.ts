import { TemporalFailure } from '@temporalio/common';
import { getExternalWorkflowHandle, type SignalDefinition } from '@temporalio/workflow';
import type { CaseId } from '../core/facts';

/**
 * Signals another case. False when the server says that it can't be: the case is not open, or not any more. Nothing that
 * a signal tells here is lost by that, since whoever would need it reads the database.
 */
export const signalCase = async <Args extends unknown[]>(to: CaseId, signal: SignalDefinition<Args>, ...args: Args): Promise<boolean> => {
  try {
    await getExternalWorkflowHandle(to).signal(signal, ...args);
    return true;
  } catch (error) {
    if (error instanceof TemporalFailure) return false;
    throw error;
  }
};
