import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ChildWorkflowCancellationType, ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { CaseId, PostId } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import { must } from '../core/must';
import type { CaseState } from '../core/state';
import { sealFor } from '../sealing/sealed-command';
import { effects } from './effects';
import { type CaseToOpen, childEndedSignal, type HostInput, SEALED_UNDER, withdrawnByParentSignal } from './messages';
import { now, type RunningCase } from './running-case';
import { signalCase } from './signal-case';
import { CASE_START_OPTIONS } from './start-options';
import { turn } from './turn';

/**
 * Starts the cases that the ledger says were opened, each as a case of its own that outlives this one. Done outside the
 * turn, so that whoever caused it has their answer first.
 */
export const openChildren = async (running: RunningCase): Promise<void> => {
  const open = async (child: CaseToOpen) => {
    await startOnce(running, child);
    running.errands.toOpen.delete(child);
  };
  await Promise.all([...running.errands.toOpen].map(open));
};

const startOnce = async (running: RunningCase, child: CaseToOpen): Promise<void> => {
  try {
    await startChild(child.procedure, {
      ...CASE_START_OPTIONS,
      workflowId: child.case,
      args: [sealFor(child.case, SEALED_UNDER.start, childInput(running, child))],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      cancellationType: ChildWorkflowCancellationType.ABANDON,
    });
  } catch (error) {
    // An earlier try of this case had started it before it was set back.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};

/**
 * What a case that this one opens is started with: the version of its definition that this case was started with (ruling 7), and its opening. Only a
 * child is told who did what here: whatever goes its own way begins anew.
 */
const childInput = ({ input, state, offsetMs }: RunningCase, child: CaseToOpen): HostInput => {
  const opener = must(state, 'the case that opens another');
  const hash = must(input.callable[child.procedure], `the version of ${child.procedure} to call`);
  const procedure = must(input.closure[hash], `the definition of ${child.procedure}`);
  const { person } = child;
  const { carried: _carried, opening: _opening, ...shared } = input;
  const given = Object.keys(procedure.people).filter((slot) => procedure.people[slot]?.given === true);
  return {
    ...shared,
    case: child.case,
    procedure,
    hash,
    offsetMs,
    opening: {
      kind: 'open',
      case: child.case,
      ...(child.alone
        ? { because: { kind: 'case', case: input.case } }
        : { parent: { case: input.case, proposers: whoDid(opener, 'proposes'), appraisers: whoDid(opener, 'appraises') } }),
      people: person === undefined ? {} : Object.fromEntries(given.map((slot) => [slot, [person]])),
      ...postFor(procedure, child.post ?? opener.post),
      training: input.training,
    },
  };
};

const postFor = ({ post: asks }: HostInput['procedure'], post: PostId | undefined): { readonly post?: PostId } =>
  asks && post !== undefined ? { post } : {};

const whoDid = (state: CaseState, duty: 'proposes' | 'appraises') =>
  Object.keys(state.duties)
    .filter((person) => state.duties[person]?.includes(duty))
    .sort();

/** Tells the children that were given up that they are withdrawn. One that has ended by itself is past being told. */
export const withdrawChildren = async (running: RunningCase): Promise<void> => {
  const parent = running.input.case;
  for (const child of running.errands.toWithdraw) {
    await signalCase(child, withdrawnByParentSignal, sealFor(child, SEALED_UNDER.withdrawnByParent, { parent }));
    running.errands.toWithdraw.delete(child);
  }
};

/** Notes that a child says it has ended. What it says is kept until the case waits for it; that it has ended is asked of the database. */
export const noteReport = (running: RunningCase, child: CaseId): void => {
  if (!child.startsWith(`${running.input.case}-`)) return;
  running.errands.reported.add(child);
  running.errands.open.delete(child);
};

/** The first child whose report can be taken now: the case waits for it, and has moved on since it was last tried. */
export const nextReport = (running: RunningCase): CaseId | undefined => {
  const progress = running.state?.step?.progress;
  if (progress?.kind !== 'call') return undefined;
  return progress.waiting
    .map((waiting) => waiting.case)
    .find((child) => running.errands.reported.has(child) && running.triedAt.get(child) !== running.seq);
};

/** Takes the end of one child into the record, as the child's own record tells it. */
export const takeReport = async (running: RunningCase, child: CaseId): Promise<void> => {
  const outcome = await effects.childOutcome({ case: child });
  if (outcome === null) {
    // It has not ended, whoever said so; when it does, it will say so itself.
    running.errands.reported.delete(child);
    return;
  }
  await running.lock.run(async () => {
    running.triedAt.set(child, running.seq);
    const facts = { holdings: [], kin: [], bodies: [], people: [], rows: [], child: outcome };
    const answer = await turn(running, {
      id: `child:${child}`,
      digest: digestOf({ kind: 'childEnded', case: child }),
      command: { kind: 'childEnded', at: now(running), facts },
      values: [],
    });
    if (answer.kind === 'committed') running.errands.reported.delete(child);
  });
};

/** Tells the parent, if there is one, that this case is over. A parent that has ended itself no longer asks. */
export const reportToParent = async ({ input, state }: RunningCase): Promise<void> => {
  const parent = state?.parent ?? input.opening?.parent?.case;
  if (parent === undefined) return;
  await signalCase(parent, childEndedSignal, sealFor(parent, SEALED_UNDER.childEnded, { case: input.case }));
};
