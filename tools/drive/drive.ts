import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView } from '../../api/views/case-view';
import { must } from '../../core/must';
import type { Chooser } from './choices';
import type { Desk } from './desk';
import { isCall, performStep } from './perform';
import type { Wording } from './wording';

/** Most steps that one drive performs; more is a loop. */
const STEPS_MAX = 120;
/** How long a case may take to do what it does by itself: open a child, hear of its end, in milliseconds. */
const BY_ITSELF_WITHIN_MS = 120_000;
const LOOK_AGAIN_MS = 50;

/** A case that is carried on step by step by the people of the sample. */
export interface Drive {
  readonly case: string;
  readonly view: () => Promise<CaseView>;
  /** Performs the open step once; a step that waits for child cases is performed by driving these to their end. */
  readonly next: () => Promise<void>;
  /** Goes on until a step is open. @throws Error when the case ends before */
  readonly to: (step: string) => Promise<CaseView>;
  /** Goes on until a child case is open, and then in that one until a step is; the child's drive. */
  readonly toChild: (step: string) => Promise<Drive>;
  /** Goes on to the case's end, whose name is the answer. */
  readonly toEnd: () => Promise<string>;
  /** Does nothing, and waits until the case has ended by itself; the name of its end. */
  readonly ended: () => Promise<string>;
}

/** How a case and the cases that it opens are to go. */
export interface DriveScript {
  /** By procedure: a chooser for each case of it. */
  readonly choose: (procedure: string) => Chooser;
  readonly wording: Wording;
  /** Called before each step that is performed. */
  readonly watch?: (view: CaseView) => void;
}

/** Takes a case on where it stands. */
export const driveCase = (desk: Desk, caseId: string, procedure: string, script: DriveScript): Drive => {
  const choose = script.choose(procedure);
  const children = new Map<string, Drive>();
  const view = () => desk.viewCase(caseId);

  const childOf = async (parent: CaseView): Promise<Drive> => {
    const id = must(parent.children.at(-1), `a child of ${caseId}`);
    const known = children.get(id);
    if (known !== undefined) return known;
    const opened = await untilSeen(
      `${id} to be opened`,
      () => desk.findCase(id),
      (child) => child !== undefined,
    );
    const drive = driveCase(desk, id, must(opened, id).procedure.id, script);
    children.set(id, drive);
    return drive;
  };

  const perform = async (before: CaseView): Promise<void> => {
    script.watch?.(before);
    const name = must(before.step, `an open step of ${caseId}`).name;
    const step = (await desk.definitionOf(procedure)).steps[name];
    if (!isCall(step)) return performStep(desk, before, choose(name), script.wording);
    await (await childOf(before)).toEnd();
    await untilSeen(
      `${caseId} to hear of its child`,
      view,
      (after) => after.step?.since !== before.step?.since || after.step?.name !== name,
    );
  };

  /** Performs steps until there is reason to stop, which is looked for before each. */
  const until = async (stops: (now: CaseView) => boolean): Promise<CaseView> => {
    for (let steps = 0; steps < STEPS_MAX; steps++) {
      const now = await view();
      if (stops(now) || now.status === 'ended') return now;
      await perform(now);
    }
    throw new Error(`${caseId} was not where it should be after ${STEPS_MAX} steps`);
  };

  const to = async (step: string): Promise<CaseView> => {
    const now = await until(({ step: open }) => open?.name === step);
    if (now.status === 'ended') throw new Error(`${caseId} ended as ${now.end?.name} before ${step} was open`);
    return now;
  };

  return {
    case: caseId,
    view,
    next: async () => perform(await view()),
    to,
    toChild: async (step) => {
      const now = await until(({ step: open }) => open?.kind === 'call');
      const child = await childOf(now);
      await child.to(step);
      return child;
    },
    toEnd: async () => endOf(await until(() => false)),
    ended: async () => endOf(await untilSeen(`${caseId} to end`, view, ({ status }) => status === 'ended')),
  };
};

const endOf = ({ id, end }: CaseView): string => must(end, `the end of ${id}`).name;

const untilSeen = async <Seen>(what: string, look: () => Promise<Seen>, isSo: (seen: Seen) => boolean): Promise<Seen> => {
  const limit = performance.now() + BY_ITSELF_WITHIN_MS;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (performance.now() > limit) throw new Error(`Waited ${BY_ITSELF_WITHIN_MS / 1000} s for ${what}`);
    await pause(LOOK_AGAIN_MS);
  }
};
