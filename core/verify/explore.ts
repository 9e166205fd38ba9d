import type { Command } from '../command';
import type { CaseEvent } from '../event';
import { attempt, type Prefixes, type Start, startOf } from './attempt';
import { boundedIn, unbounded } from './bounds';
import { countRefused, isRepeated, isSpared } from './counts';
import type { Exploration } from './exploration';
import { fold } from './fold';
import { isStranger } from './moves/listings';
import type { Move } from './moves/move';
import { boundsReached, movesOf } from './moves/moves';
import { openings } from './opening';
import { endlessHold, missedBy, missedIn } from './refusals';
import { changesRoll } from './rolls';
import { BEFORE_OPENING, begin, count, isFirst, type Place, placeOf, type Run, reach, report, sharesHalf, show, silentFrom } from './run';
import { endlessSilence } from './silence';
import { type Who, whoIs } from './story';
import { leadsBack, type Node, type TraceLine } from './trace';
import type { World } from './world';

/** Most views one exploration may hold. Reaching it is "unknown", and unknown is refused. */
export const VIEWS_MAX = 250_000;

interface Options {
  readonly viewsMax?: number;
  /** Hears of every view that is reached, as text. */
  readonly onView?: (view: string) => void;
}

/** A view whose moves are tried, and what the commands that go before some of them lead to. */
interface Visit extends Place {
  readonly prefixes: Prefixes;
}

/**
 * Explores every view that the followed person can have of a case, breadth first, with the real engine: each move is decided and
 * evolved by it, and each event is shown to every monitor. The first trace that breaks a guarantee is a shortest one.
 */
export const explore = (world: World, options: Options = {}): Exploration => {
  const run = begin(world, options.onView);
  const opening: Visit = { ...BEFORE_OPENING, prefixes: new Map() };
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
    ...(next < run.queue.length ? { bound: 'views' } : {}),
  };
};

/** Tries everything in a view: what may happen, what must be refused, and that time goes on. */
const visit = (run: Run, node: Node): void => {
  const { world } = run;
  const here: Visit = { ...placeOf(run, node), prefixes: new Map() };
  if (world.engine.nextDue(world.rulebook, node.state) === undefined) report(run, node, 'every-wait-ends', 'nothing-falls-due');
  for (const { guarantee, why, command } of missedIn(world, node.state))
    report(run, node, guarantee, why, { who: whoseIs(command), command, events: [], met: 'acceptance' });
  holdOnce(run, node);
  for (const move of movesOf(world, node.state, (counted) => isSpared(run, node, counted))) take(run, here, move);
};

const whoseIs = (command: Command): Who => {
  if ('by' in command && command.by !== undefined) return whoIs(command.by);
  return { kind: command.kind === 'childEnded' ? 'called-case' : 'nobody' };
};

/** That a hold ends depends on nothing but the step whose time it stops: each is tried once. */
const holdOnce = (run: Run, node: Node): void => {
  if (!isFirst(run, `hold ${node.state.step?.name} ${JSON.stringify(node.state.step?.progress)}`)) return;
  const endless = endlessHold(run.world, node.state);
  if (endless !== undefined) report(run, node, 'every-wait-ends', endless);
};

const take = (run: Run, here: Visit, move: Move): void => {
  if (move.once !== undefined && !isFirst(run, move.once)) return;
  const start = startOf(run.world, here.node?.state, move, here.prefixes);
  if (start !== undefined) takeFrom(run, here, move, start, false);
  else refuse(run, here, move);
};

/** A count that is refused, whether by itself or for what goes before it, says nothing about the same ballot elsewhere. */
const refuse = (run: Run, { node }: Visit, move: Move): void => {
  if (move.count !== undefined && node !== undefined) countRefused(run, node, move.count);
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
  if (tried.kind !== 'accepted') {
    if (tried.kind === 'guard') report(run, here.node, tried.guarantee, 'guard-reached', { ...line, met: 'guard' });
    else if (move.silent !== false) report(run, here.node, 'every-wait-ends', 'silence-refused', { ...line, met: 'refusal' });
    return refuse(run, here, move);
  }
  const memories = show(run, here.node, line);
  if (move.command.kind === 'count' && isUnfinished(tried.events)) return;
  if (move.count !== undefined && here.node !== undefined && !spent && isRepeated(run, here.node, move.count, tried.events)) return;
  const after = fold(world, start.state, tried.events);
  if (after === undefined) throw new Error('An accepted command leaves a case');
  const bounded = boundedIn(world, tried.events);
  inspect(run, here.node, { move, events: tried.events, before: start.state, after, spent, bounded }, line);
  const reached = bounded.length > 0 && !spent && start.state !== undefined ? boundsReached(world, start.state) : undefined;
  if (reached !== undefined) takeFrom(run, here, move, { state: reached, events: start.events }, true);
  const to = reach(run, here, after, memories, line);
  if (move.silent === 'ends' && here.node !== undefined) silentFrom(run, here.node.id, { to, bounded: bounded.length > 0 });
};

/** What must hold of an accepted move besides what the monitors see. */
const inspect = (run: Run, node: Node | undefined, accepted: Parameters<typeof unbounded>[1], line: TraceLine): void => {
  const { world } = run;
  const { move, events, before } = accepted;
  for (const { guarantee, why } of missedBy(world, move, before)) report(run, node, guarantee, why, line);
  if (changesRoll(before, events)) report(run, node, 'valid-vote-only', 'roll-changed', line);
  const endless = unbounded(world, accepted);
  if (endless !== undefined) report(run, node, 'bounded', endless, line);
  if (accepted.bounded.length > 0) count(run, 'bounded');
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

/** What comes to no result, such as a ballot half counted, is no view of its own. */
const isUnfinished = (events: readonly CaseEvent[]): boolean => !events.some(({ kind }) => kind === 'resultTaken');
