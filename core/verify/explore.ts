import type { Command } from '../command';
import type { CaseEvent } from '../event';
import type { Guarantee } from '../guarantees/names';
import type { CaseState } from '../state';
import { boundedIn, unbounded } from './bounds';
import type { Exploration } from './exploration';
import { fold } from './fold';
import { isStranger } from './moves/listings';
import type { Move } from './moves/move';
import { boundsReached, movesOf } from './moves/moves';
import { openings } from './opening';
import { endlessHold, missedBy, missedIn } from './refusals';
import { changesRoll } from './rolls';
import { begin, count, isFirst, type Run, reach, report, sharesHalf, show, silentFrom } from './run';
import { endlessSilence } from './silence';
import { leadsBack, type Node, type TraceLine } from './trace';
import { FOLLOWED, type World } from './world';

/** Most views one exploration may hold. Reaching it is "unknown", and unknown is refused. */
export const VIEWS_MAX = 250_000;

interface Options {
  readonly viewsMax?: number;
  /** Hears of every view that is reached, as text. */
  readonly onView?: (view: string) => void;
}

/** What has been found of one view while its moves are tried. */
interface Visit {
  readonly node: Node | undefined;
  readonly prefixes: Map<readonly Command[], Start | undefined>;
  /** What the moves of a family have already come to. */
  readonly families: Set<string>;
}

/** The state in which a move's own command is tried, and the events of what went before it. */
interface Start {
  readonly state: CaseState | undefined;
  readonly events: readonly CaseEvent[];
}

/**
 * Explores every view that the followed person can have of a case, breadth first, with the real engine: each move is decided and
 * evolved by it, and each event is shown to every monitor. The first trace that breaks a guarantee is a shortest one.
 */
export const explore = (world: World, options: Options = {}): Exploration => {
  const run = begin(world, options.onView);
  const opening: Visit = { node: undefined, prefixes: new Map(), families: new Set() };
  for (const move of openings(world)) take(run, opening, move);
  let next = 0;
  for (; next < run.queue.length && run.known.size < (options.viewsMax ?? VIEWS_MAX); next++) {
    const node = run.queue[next];
    if (node !== undefined && !isStranger(world, node.state)) visit(run, node);
  }
  const endless = endlessSilence(run.silent);
  if (endless !== undefined)
    report(
      run,
      run.queue.find(({ id }) => id === endless),
      'every-wait-ends',
      'silence-goes-round',
    );
  return {
    follow: world.follow,
    views: run.known.size,
    moves: run.moves,
    broken: [...run.broken.values()],
    triggered: Object.fromEntries(run.triggered),
    ends: [...run.ends.values()],
    results: [...run.results],
    complete: next >= run.queue.length,
  };
};

/** Tries everything in a view: what may happen, what must be refused, and that time goes on. */
const visit = (run: Run, node: Node): void => {
  const { world } = run;
  const here: Visit = { node, prefixes: new Map(), families: new Set() };
  if (world.engine.nextDue(world.rulebook, node.state) === undefined) report(run, node, 'every-wait-ends', 'nothing-falls-due');
  for (const { guarantee, why, command } of missedIn(world, node.state))
    report(run, node, guarantee, why, { who: FOLLOWED, command, events: [] });
  holdOnce(run, node);
  for (const move of movesOf(world, node.state)) take(run, here, move);
};

/** That a hold ends depends on nothing but the step whose time it stops: each is tried once. */
const holdOnce = (run: Run, node: Node): void => {
  if (!isFirst(run, `hold ${node.state.step?.name} ${JSON.stringify(node.state.step?.progress)}`)) return;
  const endless = endlessHold(run.world, node.state);
  if (endless !== undefined) report(run, node, 'every-wait-ends', endless);
};

const take = (run: Run, here: Visit, move: Move): void => {
  if (move.once !== undefined && !isFirst(run, move.once)) return;
  const start = startOf(run.world, here, move);
  if (start !== undefined) takeFrom(run, here, move, start, false);
};

/** Tries one move: refused moves lead nowhere, a guard that is reached is broken, accepted ones lead to the view they make. */
const takeFrom = (run: Run, here: Visit, move: Move, start: Start, spent: boolean): void => {
  const { world } = run;
  run.moves++;
  const tried = attempt(world, start.state, move);
  const line: TraceLine = {
    who: move.who,
    command: tried.command,
    events: tried.kind === 'accepted' ? [...start.events, ...tried.events] : [],
  };
  if (tried.kind === 'guard') return report(run, here.node, tried.guarantee, 'guard-reached', line);
  if (tried.kind === 'refused') {
    if (move.silent !== false) report(run, here.node, 'every-wait-ends', 'silence-refused', line);
    return;
  }
  const memories = show(run, here.node, line);
  if (move.family !== undefined && (isUnfinished(tried.events) || isRepeated(here, `${move.family} ${spent}`, tried.events))) return;
  const after = fold(world, start.state, tried.events);
  if (after === undefined) throw new Error('An accepted command leaves a case');
  inspect(run, here.node, { move, events: tried.events, before: start.state, after, spent }, line);
  const bounded = boundedIn(world, tried.events).length > 0;
  const reached = bounded && !spent && start.state !== undefined ? boundsReached(world, start.state) : undefined;
  if (reached !== undefined) takeFrom(run, here, move, { state: reached, events: start.events }, true);
  const to = reach(run, here.node, after, memories, line);
  if (move.silent === 'ends' && here.node !== undefined) silentFrom(run, here.node.id, { to, bounded });
};

/** What must hold of an accepted move besides what the monitors see. */
const inspect = (run: Run, node: Node | undefined, accepted: Parameters<typeof unbounded>[1], line: TraceLine): void => {
  const { world } = run;
  const { move, events, before } = accepted;
  for (const { guarantee, why } of missedBy(world, move, before)) report(run, node, guarantee, why, line);
  if (changesRoll(before, events)) report(run, node, 'valid-vote-only', 'roll-changed', line);
  const endless = unbounded(world, accepted);
  if (endless !== undefined) report(run, node, 'bounded', endless, line);
  if (boundedIn(world, events).length > 0) count(run, 'bounded');
  const half = events.some((event) => event.kind === 'counted' && event.result === 'half');
  for (const event of events) {
    if (event.kind === 'stepOpened' && sharesHalf(run, event.step, half ? 'half' : 'otherwise'))
      report(run, node, 'valid-vote-only', 'half-without-step-of-its-own', line);
    if (event.kind !== 'resultTaken') continue;
    run.results.add(`${event.step}.${event.result}`);
    const returned = !('engine' in event.by) && event.reasons === undefined && leadsBack(node, events);
    if (returned) report(run, node, 'reasons-always', 'returned-without-reasons', line);
  }
  if (move.silent === 'ends') {
    count(run, 'every-wait-ends');
    if (!events.some(({ kind }) => kind === 'resultTaken')) report(run, node, 'every-wait-ends', 'silence-takes-no-result', line);
  }
};

/** What the commands before a move make of the state; undefined where one of them is refused. Shared by all moves with the same list. */
const startOf = (world: World, { node, prefixes }: Visit, { from, before }: Move): Start | undefined => {
  const state = node === undefined ? undefined : from;
  if (before === undefined) return { state, events: [] };
  if (!prefixes.has(before)) prefixes.set(before, afterAll(world, state, before));
  return prefixes.get(before);
};

const afterAll = (world: World, from: CaseState | undefined, commands: readonly Command[]): Start | undefined => {
  let state = from;
  const events: CaseEvent[] = [];
  for (const command of commands) {
    const decision = world.engine.decide(world.rulebook, state, command);
    if (decision.kind === 'rejected') return undefined;
    state = fold(world, state, decision.events);
    events.push(...decision.events);
  }
  return { state, events };
};

type Attempt = { readonly command: Command } & (
  | { readonly kind: 'accepted'; readonly events: readonly CaseEvent[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'guard'; readonly guarantee: Guarantee }
);

const attempt = (world: World, state: CaseState | undefined, { command, otherwise }: Move): Attempt => {
  const first = decideOn(world, state, command);
  return first.kind === 'refused' && otherwise !== undefined ? decideOn(world, state, otherwise) : first;
};

const decideOn = ({ engine, rulebook }: World, state: CaseState | undefined, command: Command): Attempt => {
  const decision = engine.decide(rulebook, state, command);
  if (decision.kind === 'accepted') return { kind: 'accepted', command, events: decision.events };
  return decision.code === 'guarantee'
    ? { kind: 'guard', command, guarantee: decision.params.guarantee as Guarantee }
    : { kind: 'refused', command };
};

/** What comes to no result, such as a ballot half counted, is no view of its own. */
const isUnfinished = (events: readonly CaseEvent[]): boolean => !events.some(({ kind }) => kind === 'resultTaken');

/**
 * Whether a sibling has already come to the same from here, but for the figures of its count. Those the monitors have seen, and have named where
 * they don't bear out what the count is said to come to; so it leads to the same view.
 */
const isRepeated = ({ families }: Visit, family: string, events: readonly CaseEvent[]): boolean => {
  const key = `${family} ${events.map(gistOf).join()}`;
  const known = families.has(key);
  families.add(key);
  return known;
};

const gistOf = (event: CaseEvent): string => {
  if (event.kind === 'counted') return `${event.result}:${event.chosen.join('+')}`;
  return event.kind === 'resultTaken' ? event.result : event.kind;
};
