import { ApplicationFailure, condition, defineUpdate, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';

/** One act of a bare workflow: whatever identifies it. */
export interface BareAct {
  readonly id: string;
}
/** How many acts the workflow has taken, this one included. */
export interface BareDone {
  readonly seq: number;
}

export interface BareActivities {
  readonly insertAct: (act: BareAct & BareDone & { readonly case: string }) => Promise<void>;
}

/** Set as workflows/effects.ts sets the effects of a case. */
const { insertAct } = proxyLocalActivities<BareActivities>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '1s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '20s' },
});

export const bareAct = defineUpdate<BareDone, [BareAct]>('act');

/** The least that anything durable on Temporal does for one act, which ours is compared with: a validator and one insert. */
export async function bareCase(): Promise<void> {
  let acts = 0;
  setHandler(
    bareAct,
    async (act) => {
      const seq = ++acts;
      await insertAct({ ...act, seq, case: workflowInfo().workflowId });
      return { seq };
    },
    {
      validator: ({ id }) => {
        if (id === '') throw ApplicationFailure.nonRetryable('An act has an id');
      },
    },
  );
  await condition(() => false);
}
