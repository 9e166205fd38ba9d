import type { BallotSheet } from '../../api/views/ballot-sheet';
import type { CaseView } from '../../api/views/case-view';
import { TELLERS } from '../../core/decide/decide-ballot';
import type { StepOf } from '../../core/definition/step';
import type { ActDone } from './acts';
import type { Desk } from './desk';
import { findPerformer, NobodyHasTask } from './performers';
import type { Votes } from './votes';

/** Slips that are cast side by side. */
const SLIPS_AT_ONCE = 4;

/** How a ballot is to go. */
export interface BallotPlan {
  readonly votes: Votes;
  /** Who of the roll attends; everybody where it is not said. */
  readonly present?: (roll: readonly string[]) => readonly string[];
  /** Written by the last teller. */
  readonly minutes: string;
  /** Log-ins of the counting board; the first that may serve where it is not said. */
  readonly tellers?: readonly string[];
  /** Called when everybody has voted and nobody has signed yet. */
  readonly beforeCount?: (ballot: string) => Promise<void>;
}

/** Holds a ballot from its opening to the last teller's signature, each act by whoever has the task. */
export const holdBallot = async (desk: Desk, view: CaseView, step: StepOf<'ballot'>, plan: BallotPlan): Promise<void> => {
  const opened = await openBallot(desk, view, step, plan);
  if (opened === undefined) return;
  const { tellers } = opened;
  const [first = ''] = tellers;
  const task = `${view.id}.${view.step?.name}.attend`;
  const sheet = sheetIn(await desk.formOf(first, task));
  const roll = sheet.roll.map(({ person }) => person.id);
  const present = plan.present?.(roll) ?? roll;
  await desk.acts.complete({ login: first, task, body: { present } });
  await castAll(desk, sheet, present, plan.votes(sheet, present));
  await plan.beforeCount?.(sheet.id);
  for (const [place, teller] of tellers.entries()) {
    await desk.acts.count(teller, sheet.id, place === tellers.length - 1 ? { minutes: plan.minutes } : {});
  }
};

/** Undefined where too few could vote and the step was left at once. */
const openBallot = async (
  desk: Desk,
  view: CaseView,
  step: StepOf<'ballot'>,
  plan: BallotPlan,
): Promise<{ readonly tellers: readonly string[]; readonly act: ActDone } | undefined> => {
  const chair = await findPerformer(desk, view, step.responsibility, 'openBallot');
  const task = `${view.id}.${view.step?.name}.openBallot`;
  if (chair === undefined) throw new NobodyHasTask(task);
  const eligible = (await desk.formOf(chair.login, task)).ballot?.eligible.map(({ id }) => id) ?? [];
  const tellers = plan.tellers ?? eligible.slice(0, TELLERS).map((person) => loginOf(desk, person));
  const act = await desk.acts.complete({ ...chair, task, body: { tellers: tellers.map(desk.town.personOf) } });
  const after = await desk.viewCase(view.id);
  return after.step?.name === view.step?.name && after.step?.since === view.step?.since ? { tellers, act } : undefined;
};

const sheetIn = ({
  id,
  ballot,
}: {
  readonly id: string;
  readonly ballot?: BallotSheet | undefined;
}): BallotSheet & { readonly id: string } => {
  if (ballot?.id === undefined) throw new Error(`${id} shows no open ballot`);
  return { ...ballot, id: ballot.id };
};

const castAll = async (desk: Desk, sheet: { readonly id: string }, voters: readonly string[], slips: ReturnType<Votes>): Promise<void> => {
  const waiting = [...voters.entries()];
  const castNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, voter] = next;
      await desk.acts.vote(loginOf(desk, voter), sheet.id, slips[place] ?? { kind: 'blank' });
    }
  };
  await Promise.all(Array.from({ length: SLIPS_AT_ONCE }, castNext));
};

const loginOf = ({ town }: Desk, person: string): string => {
  const login = town.loginOf(person);
  if (login === undefined) throw new Error(`${person} has no account in the sample`);
  return login;
};
