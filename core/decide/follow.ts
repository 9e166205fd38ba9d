import type { FormValues, TextOnRecord } from '../command';
import type { Rating } from '../definition/confidence';
import { EFFECTS } from '../definition/effect-table';
import type { Outcome } from '../definition/outcome';
import { numberOf } from '../definition/rule-values';
import type { Step } from '../definition/step';
import type { Duty } from '../definition/words';
import type { By } from '../event';
import type { PersonId } from '../facts';
import { brokenByApplying, brokenByGrant, brokenByIntroduction, type Guarded } from '../guarantees/guards';
import type { Guarantee } from '../guarantees/names';
import { must } from '../must';
import { type Rejection, reject } from '../rejection';
import { deadline, stepOf } from '../rulebook';
import { clockStart } from './clock-start';
import { keepsLog } from './keep-log';
import { openCases } from './open-cases';
import { openStep } from './open-step';
import { decidedFor, saidIn } from './said';
import { emit, type Turn } from './turn';

/** A result as it was taken: by whom, and with what. */
export interface Taken {
  readonly step: string;
  readonly result: string;
  readonly by: By;
  /** Whose decision a grant is: one person, or everyone on the roll. */
  readonly deciders: readonly PersonId[];
  readonly form?: FormValues;
  readonly reasons?: TextOnRecord | undefined;
  readonly chosen?: readonly PersonId[];
  /** What a ballot that rates came to about each person. */
  readonly ratings?: Readonly<Record<PersonId, Rating>>;
}

/**
 * Follows a result of a step to where it leads: who is listed, what is granted and applied, the papers, the clocks, then the next step or the end.
 * Refuses only where one of core's guards stands in the way. The turn is not to be used further after a refusal.
 */
export const follow = (turn: Turn, taken: Taken): Rejection | undefined => {
  const step = stepOf(turn.rulebook, taken.step);
  const result = countedAs(turn, step, taken);
  const outcome = must(step.result[result], `result ${result} of ${taken.step}`);
  emitResult(turn, step, { ...taken, result });
  settle(turn, outcome, taken);
  list(turn, outcome, taken);
  const broken = grant(turn, step.duty, outcome, taken) ?? apply(turn, outcome, taken);
  if (broken !== undefined) return reject('guarantee', { guarantee: broken, step: taken.step, result });
  for (const clock of outcome.stops ?? []) if (turn.state.clocks[clock] !== undefined) emit(turn, { kind: 'clockStopped', clock });
  startClocks(turn, outcome, taken);
  issuePapers(turn, step, outcome, taken);
  const unopened = openCases(turn, outcome, taken.step, taken.ratings);
  if (unopened !== undefined) return unopened;
  if (step.kind === 'act' && step.departs && !('engine' in taken.by)) emit(turn, { kind: 'departed', person: taken.by.person });
  leave(turn, outcome);
  return undefined;
};

/** The result that counts once a bound on going back is reached. A person is refused before this; the engine takes what the definition names. */
export const countedAs = (turn: Turn, step: Step, taken: Pick<Taken, 'step' | 'result'>): string => {
  const bound = step.result[taken.result]?.atMost;
  if (bound === undefined || (turn.state.taken[`${taken.step}.${taken.result}`] ?? 0) < bound.times) return taken.result;
  return must(bound.beyond, `what counts after ${taken.step}.${taken.result} has been taken ${bound.times} times`);
};

const emitResult = (turn: Turn, step: Step, taken: Taken): void => {
  const late = !('engine' in taken.by) && step.time.kind === 'duty' && (turn.state.step?.passings ?? 0) > 0;
  emit(turn, {
    kind: 'resultTaken',
    step: taken.step,
    result: taken.result,
    duty: step.duty,
    by: taken.by,
    ...(taken.form === undefined ? {} : { form: taken.form }),
    ...(taken.reasons === undefined ? {} : { reasons: taken.reasons }),
    late,
  });
};

const settle = (turn: Turn, outcome: Outcome, taken: Taken): void => {
  if (outcome.grounds) emit(turn, { kind: 'groundsRenewed' });
  if (outcome.settles !== undefined && taken.reasons !== undefined)
    emit(turn, { kind: 'objectionsSettled', notice: outcome.settles, by: taken.by, reasons: taken.reasons });
  if (outcome.breaksTie !== undefined && taken.reasons !== undefined)
    emit(turn, { kind: 'tieBroken', ballot: outcome.breaksTie, by: taken.by, reasons: taken.reasons });
  if (outcome.concludes !== undefined && taken.reasons !== undefined) {
    const verdicts = turn.state.checks[outcome.concludes] ?? {};
    const people = Object.keys(verdicts).filter((person) => verdicts[person] === 'unclear');
    emit(turn, { kind: 'concluded', step: outcome.concludes, people, by: taken.by, reasons: taken.reasons });
  }
};

const list = (turn: Turn, outcome: Outcome, taken: Taken): void => {
  if (outcome.lists === undefined) return;
  const field = taken.form?.[outcome.lists.into];
  const people = taken.chosen ?? (field?.kind === 'people' ? field.people : []);
  const slot = outcome.lists.into;
  if (keepsLog(turn.rulebook.definition, slot)) emit(turn, { kind: 'keeperNamed', slot, people, by: taken.by });
  else emit(turn, { kind: 'listed', slot, people });
};

const guardedOf = (
  turn: Turn,
  effect: string,
  duty: Duty,
  outcome: Outcome,
  taken: Pick<Taken, 'by' | 'deciders' | 'reasons' | 'ratings'>,
): Guarded => {
  const { kind, person, except } = must(turn.rulebook.definition.effects[effect], `effect ${effect}`);
  const passedOver = except === undefined ? [] : (turn.state.people[except] ?? []);
  const { ratings } = taken;
  return {
    state: turn.state,
    effect,
    properties: EFFECTS[kind],
    // A vote is recorded about those who were rated: not every item need have come to figures.
    people: (turn.state.people[person] ?? []).filter(
      (one) => !passedOver.includes(one) && (!EFFECTS[kind].ofVote || ratings === undefined || one in ratings),
    ),
    ratings,
    by: taken.by,
    duty,
    deciders: taken.deciders,
    reasoned: taken.reasons !== undefined,
    reviewable: outcome.review !== undefined,
  };
};

const grant = (turn: Turn, duty: Duty, outcome: Outcome, taken: Taken): Guarantee | undefined => {
  for (const effect of outcome.revokes ?? []) {
    emit(turn, { kind: 'revoked', effect, by: taken.by, ...(taken.reasons === undefined ? {} : { reasons: taken.reasons }) });
  }
  for (const effect of outcome.requests ?? [])
    if (!('engine' in taken.by)) emit(turn, { kind: 'requested', effect, person: taken.by.person });
  for (const effect of outcome.introduces ?? []) {
    const guarded = guardedOf(turn, effect, duty, outcome, taken);
    const broken = brokenByIntroduction(guarded);
    if (broken !== undefined) return broken;
    const { kind: effectKind } = must(turn.rulebook.definition.effects[effect], `effect ${effect}`);
    for (const person of guarded.people) emit(turn, { kind: 'introduced', effect, effectKind, person, by: taken.by });
  }
  for (const effect of outcome.grants ?? []) {
    const guarded = guardedOf(turn, effect, duty, outcome, taken);
    const broken = brokenByGrant(guarded);
    if (broken !== undefined) return broken;
    const granted = must(turn.rulebook.definition.effects[effect], `effect ${effect}`);
    const review = outcome.review === undefined ? {} : { review: { route: outcome.review.route, by: bodyOf(turn, outcome.review.by) } };
    const reasons = taken.reasons === undefined ? {} : { reasons: taken.reasons };
    for (const person of guarded.people)
      emit(turn, {
        kind: 'granted',
        effect,
        effectKind: granted.kind,
        person,
        duty,
        deciders: taken.deciders,
        ...saidIn(turn, granted, person),
        by: taken.by,
        ...reasons,
        ...review,
      });
  }
  return undefined;
};

const apply = (turn: Turn, outcome: Outcome, { by, ratings }: Pick<Taken, 'by' | 'ratings'>): Guarantee | undefined => {
  for (const effect of outcome.applies ?? []) {
    const { kind, term, until, regime } = must(turn.rulebook.definition.effects[effect], `effect ${effect}`);
    const guarded = guardedOf(turn, effect, 'records', outcome, {
      by,
      deciders: [],
      reasons: undefined,
      ...(ratings === undefined ? {} : { ratings }),
    });
    const broken = brokenByApplying(guarded);
    if (broken !== undefined) return broken;
    const post = turn.state.post === undefined ? {} : { post: turn.state.post };
    const undone = EFFECTS[kind].changes !== 'decision' || turn.state.decision === undefined ? {} : { decision: turn.state.decision };
    const months = typeof term === 'string' ? { term: numberOf(turn.rulebook, term) } : {};
    for (const person of guarded.people) {
      const day = until === undefined ? undefined : turn.state.found[until]?.[person];
      const last = day === undefined ? {} : { until: day };
      const said = decidedFor(turn, effect, person);
      const rating = ratings?.[person];
      const vote = regime === undefined || rating === undefined ? {} : { vote: { regime, ...rating } };
      emit(turn, { kind: 'applied', effect, effectKind: kind, person, ...post, ...undone, ...months, ...last, ...said, ...vote, by });
    }
  }
  return undefined;
};

const startClocks = (turn: Turn, outcome: Outcome, { form }: Pick<Taken, 'form'>): void => {
  for (const clock of outcome.starts ?? []) {
    const { limit, since: field } = must(turn.rulebook.definition.clocks[clock], `clock ${clock}`);
    const since = clockStart(turn.rulebook.calendar, turn.at, field, form);
    emit(turn, { kind: 'clockStarted', clock, since, due: deadline(turn.rulebook, since, limit).at });
  }
};

const issuePapers = (turn: Turn, step: Step, outcome: Outcome, taken: Taken): void => {
  const acting = 'engine' in taken.by || taken.by.body === undefined ? responsibleBody(turn, step) : taken.by.body;
  for (const { paper, layout, issuer: place, each } of outcome.papers ?? []) {
    const issuer = place === undefined ? acting : bodyOf(turn, place);
    const about = each === undefined ? [turn.state.concerned] : (turn.state.people[each] ?? []).map((person) => [person]);
    for (const people of about) emit(turn, { kind: 'paperIssued', paper, layout, issuer, step: taken.step, people });
  }
};

const bodyOf = (turn: Turn, place: string): string => must(turn.state.places[place]?.[0], `place ${place}`);

/** The body that answers for a step: it issues what the engine issues in its place. */
export const responsibleBody = (turn: Turn, step: Step): string => {
  const { responsibility } = step;
  return responsibility.kind === 'role' ? bodyOf(turn, responsibility.in) : must(Object.values(turn.state.places)[0]?.[0], 'any place');
};

const leave = (turn: Turn, outcome: Outcome): void => {
  if ('step' in outcome.to) return openStep(turn, outcome.to.step);
  const { end } = outcome.to;
  emit(turn, { kind: 'ended', end, as: must(turn.rulebook.definition.ends[end], `end ${end}`) });
};
