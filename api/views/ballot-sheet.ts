import { z } from 'zod';
import { capacityOf } from '../../core/decide/capacity';
import { isRejection } from '../../core/decide/standing';
import { type StepOf, slotAsked } from '../../core/definition/step';
import type { Instant, PersonId } from '../../core/facts';
import type { Task } from '../../core/work-list/task';
import { ballotName, ballotStatus } from '../../db/ballots';
import { readFacts } from '../../db/facts';
import { onSlip } from '../ballots/slip';
import type { CaseFile } from '../cases/case-file';
import { factsNeed } from '../commands/facts-need';
import type { Services } from '../services';
import { label, labelled, named, personNamed } from './named';
import { readNames } from './names';

/** A ballot as voters and tellers see it. Never a slip, and never who voted how. */
export const ballotSheet = z.strictObject({
  /** Absent until it is opened. */
  id: z.string().optional(),
  ask: z.enum(['choose', 'approve', 'options', 'record', 'rate']),
  announced: z.boolean(),
  /** On whom is voted. */
  persons: z.array(named),
  options: z.array(labelled),
  /** What may be said of each, where they are rated; and of whom who says nothing: themselves and their relatives. */
  levels: z.array(labelled),
  silentOn: z.array(z.strictObject({ person: z.string(), voters: z.array(z.string()) })),
  roll: z.array(z.strictObject({ person: named, present: z.boolean(), voted: z.boolean() })),
  tellers: z.array(named),
  signed: z.array(named),
  /** Who may be named to the counting board, before it is opened. */
  eligible: z.array(named),
});
export type BallotSheet = z.infer<typeof ballotSheet>;

/** The sheet of the ballot of an open step. */
export const ballotSheetOf = async (
  services: Pick<Services, 'db'>,
  file: CaseFile,
  step: StepOf<'ballot'>,
  task: Task,
  at: Instant,
): Promise<BallotSheet> => {
  const { state } = file;
  const current = state.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  const ballot = current && { case: file.case, step: task.step, round: current.round };
  const status = ballot && (await ballotStatus(services.db, ballot));
  const asked = current?.items === undefined ? (state.people[slotAsked(step.ask) ?? ''] ?? []) : onSlip(state, step.ask).persons;
  const persons = step.ask.kind === 'approve' ? state.concerned : asked;
  const eligible = current === undefined ? await eligibleTellers(services, file, step, at) : [];
  const names = await readNames(services.db, {
    persons: [...persons, ...eligible, ...(current?.roll ?? []), ...(current?.tellers ?? [])],
    bodies: [],
    posts: [],
  });
  const all = (list: readonly PersonId[]) => list.map((person) => personNamed(names, person));
  return {
    ...(ballot === undefined ? {} : { id: ballotName(ballot) }),
    ask: step.ask.kind,
    announced: step.announced,
    persons: all(persons),
    options: step.ask.kind === 'options' ? step.ask.options.map((option) => label('result', option)) : [],
    levels: step.ask.kind === 'rate' ? step.ask.levels.map((level) => label('level', level)) : [],
    silentOn: Object.entries(current?.items ?? {}).map(([person, voters]) => ({ person, voters: [...voters] })),
    roll: (status?.roll ?? []).map(({ person, present, voted }) => ({ person: personNamed(names, person), present, voted })),
    tellers: all(current?.tellers ?? []),
    signed: all(current?.signed ?? []),
    eligible: all(eligible).sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi')),
  };
};

/** Whom core would accept on the counting board. */
const eligibleTellers = async (
  { db }: Pick<Services, 'db'>,
  { rulebook, state }: CaseFile,
  step: StepOf<'ballot'>,
  at: Instant,
): Promise<readonly PersonId[]> => {
  const facts = await readFacts(db, factsNeed(rulebook, state, { kind: 'openBallot', by: { person: '' }, at }));
  const held = [...new Set(facts.holdings.filter(({ ended }) => ended === undefined).map(({ person }) => person))];
  return held.filter(
    (person) =>
      !isRejection(capacityOf({ state, facts, at, by: { person }, spec: step.tellers, duty: 'counts', risen: state.step?.level ?? 0 })),
  );
};
