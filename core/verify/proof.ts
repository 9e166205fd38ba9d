import type { Definition } from '../definition/definition';
import { edgesOf, nextStep } from '../definition/edges';
import type { Library } from '../definition/issues/library';
import { mayBeginUnasked } from '../definition/unasked';
import { GUARANTEES, type Guarantee } from '../guarantees/names';
import { digestOf } from '../ledger/digest';
import { must } from '../must';
import type { Rulebook } from '../rulebook';
import { type Nothing, nothingOf } from './applicable';
import type { Bound, Exploration } from './exploration';
import { explore, VIEWS_MAX } from './explore';
import { type Outside, outsideScope } from './scope';
import type { FindingCode, StaticFinding } from './static/finding';
import { staticFindings } from './static/static-findings';
import type { StoryLine } from './story';
import type { Why } from './why';
import { type ChildEnd, ENGINE, type EngineUnderProof, FOLLOWS, type Follow, LISTED_MOST, VOTERS, withOracle } from './world';

/** Held by looking at the definition alone; the exploration adds nothing that could be counted. */
const STATIC: readonly Guarantee[] = ['annullable', 'bounded'];
/** Guarantees that rest on facts which no proof can know, and what holds them when a command is judged and committed. */
const AT_RUN_TIME: Readonly<Partial<Record<Guarantee, RunTimeHold>>> = { 'competent-authority-decides': 'standing-and-delegation' };

/** What holds a guarantee at run time. Its sentence is in `messages/` under `held.<name>`. */
export type RunTimeHold = 'standing-and-delegation';

/** Why nothing is known of a guarantee. Its sentence is in `messages/` under `unknown.<name>`. */
export type Unknown =
  | { readonly why: 'bound-reached'; readonly bound: Bound }
  | { readonly why: 'not-explored' }
  | { readonly why: 'child-unproved' | 'child-changed'; readonly procedure: string }
  | ({ readonly why: 'value-outside-scope' } & Outside)
  | { readonly why: 'result-never-taken'; readonly step: string; readonly result: string }
  | { readonly why: 'never-triggered' };

/** What is known of one guarantee in one procedure. `triggered` counts the events of which it speaks. */
export type Cell =
  | { readonly status: 'proved' | 'static'; readonly triggered: number }
  | { readonly status: 'run-time'; readonly triggered: number; readonly held: RunTimeHold }
  | { readonly status: 'not-applicable'; readonly nothing: Nothing }
  | { readonly status: 'broken'; readonly why: Why | FindingCode; readonly story: readonly StoryLine[]; readonly follow?: Follow }
  | { readonly status: 'unknown'; readonly because: readonly Unknown[] };

/** What was found of a procedure: plain JSON. It speaks of exactly the definition, rule pack and called definitions whose digests it names. */
export interface Proof {
  readonly procedure: string;
  readonly definition: string;
  readonly pack: string;
  /** The definitions that it may call, by procedure: their proofs lent it the ends that they can come to. */
  readonly children: Readonly<Record<string, string>>;
  /** People listed at once and voters of a ballot, of which the explorations speak. */
  readonly scope: { readonly listed: number; readonly voters: number };
  readonly views: number;
  readonly moves: number;
  readonly cells: Readonly<Record<Guarantee, Cell>>;
  readonly findings: readonly StaticFinding[];
  readonly ends: readonly ChildEnd[];
}

/** What is proved: a definition that `parseDefinition` accepted, with its rule pack, what it may speak of, and the proofs of what it calls. */
export interface Claim {
  readonly rulebook: Rulebook;
  readonly library: Library;
  readonly children: Readonly<Record<string, Proof>>;
  readonly listed?: number;
}

interface Means {
  readonly engine?: EngineUnderProof;
  readonly viewsMax?: number;
}

/** One exploration of a claim, independent of the others: they may run side by side. */
export const exploreAs = (
  { rulebook, children, listed = LISTED_MOST }: Claim,
  follow: Follow,
  { engine = ENGINE, viewsMax = VIEWS_MAX }: Means = {},
): Exploration =>
  explore(
    {
      rulebook: withOracle(rulebook),
      engine,
      follow,
      listed,
      children: Object.fromEntries(Object.entries(children).map(([id, { ends }]) => [id, ends])),
    },
    { viewsMax },
  );

/** Proves a claim, one exploration after the other. */
export const prove = (claim: Claim, means: Means = {}): Proof =>
  proofFrom(
    claim,
    FOLLOWS.map((follow) => exploreAs(claim, follow, means)),
  );

/** The proof that the explorations of a claim come to. */
export const proofFrom = (claim: Claim, explorations: readonly Exploration[]): Proof => {
  const { rulebook, library, children, listed = LISTED_MOST } = claim;
  const { definition, pack } = rulebook;
  const findings = staticFindings(definition, library);
  const because = unknownsOf(claim, explorations);
  const cells = Object.fromEntries(
    GUARANTEES.map((guarantee) => [guarantee, cellOf(claim, guarantee, findings, because, explorations)]),
  ) as Record<Guarantee, Cell>;
  return {
    procedure: definition.id,
    definition: rulebook.hash,
    pack: digestOf(pack),
    children: Object.fromEntries(calledBy(claim).map((procedure) => [procedure, children[procedure]?.definition ?? ''])),
    scope: { listed, voters: VOTERS.length },
    views: sum(explorations.map(({ views }) => views)),
    moves: sum(explorations.map(({ moves }) => moves)),
    cells,
    findings,
    ends: [...new Map(explorations.flatMap(({ ends }) => ends).map((end) => [JSON.stringify(end), end])).values()],
  };
};

/** Whether everything that applies is held, and nothing else stands against the definition. */
export const isSound = ({ cells, findings }: Proof): boolean =>
  findings.length === 0 && GUARANTEES.every((guarantee) => cells[guarantee].status !== 'broken' && cells[guarantee].status !== 'unknown');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const calledBy = ({ rulebook }: Claim): readonly string[] => [
  ...new Set(Object.values(rulebook.definition.steps).flatMap((step) => (step.kind === 'call' ? [step.procedure] : []))),
];

/** Everything for which the explorations can't speak. */
const unknownsOf = (claim: Claim, explorations: readonly Exploration[]): readonly Unknown[] => {
  const { rulebook } = claim;
  const all = FOLLOWS.every((follow) => explorations.some((one) => one.follow === follow && one.bound === undefined));
  const bounds = new Set(explorations.flatMap(({ bound }) => bound ?? []));
  const taken = new Set(explorations.flatMap(({ results }) => results));
  const untaken = all ? declaredIn(rulebook.definition).filter(({ step, result }) => !taken.has(`${step}.${result}`)) : [];
  return [
    ...[...bounds].map((bound) => ({ why: 'bound-reached', bound }) as const),
    ...(all || bounds.size > 0 ? [] : [{ why: 'not-explored' } as const]),
    ...calledBy(claim).flatMap((procedure) => unprovedChild(claim, procedure)),
    ...outsideScope(rulebook).map((outside) => ({ why: 'value-outside-scope', ...outside }) as const),
    ...untaken.map((declared) => ({ why: 'result-never-taken', ...declared }) as const),
  ];
};

/**
 * Every result that can be taken. Where only a person opens the case, the first act is done in the same moment: its time passes only where something
 * leads back to it.
 */
const declaredIn = (definition: Definition): readonly { readonly step: string; readonly result: string }[] => {
  const { starts, steps } = definition;
  const returned = Object.values(edgesOf(definition))
    .flat()
    .some(({ outcome }) => nextStep(outcome) === starts);
  const waits = definition.opens.by === 'parent' || mayBeginUnasked(definition);
  return Object.entries(steps).flatMap(([step, { result: results, time }]) =>
    Object.keys(results)
      .filter((result) => returned || waits || step !== starts || result !== time.passed.then)
      .map((result) => ({ step, result })),
  );
};

const unprovedChild = ({ rulebook, library, children }: Claim, procedure: string): readonly Unknown[] => {
  const proof = children[procedure];
  if (proof === undefined || !isSound(proof)) return [{ why: 'child-unproved', procedure }];
  const called = must(library.procedures[procedure], `procedure ${procedure}`);
  return proof.definition === digestOf(called) && proof.pack === digestOf(rulebook.pack) ? [] : [{ why: 'child-changed', procedure }];
};

const cellOf = (
  claim: Claim,
  guarantee: Guarantee,
  findings: readonly StaticFinding[],
  because: readonly Unknown[],
  explorations: readonly Exploration[],
): Cell => {
  const broken = explorations.flatMap(({ follow, broken: all }) =>
    all.flatMap((one) => (one.guarantee === guarantee ? [{ ...one, follow }] : [])),
  );
  const [shortest] = [...broken].sort((a, b) => a.story.length - b.story.length);
  if (shortest !== undefined) return { status: 'broken', why: shortest.why, story: shortest.story, follow: shortest.follow };
  const found = findings.find(({ about }) => about === guarantee);
  if (found !== undefined) return { status: 'broken', why: found.code, story: [] };
  const nothing = nothingOf(claim.rulebook.definition, guarantee);
  if (nothing !== undefined) return { status: 'not-applicable', nothing };
  const triggered = sum(explorations.map((one) => one.triggered[guarantee] ?? 0));
  if (because.length > 0) return { status: 'unknown', because };
  if (STATIC.includes(guarantee)) return { status: 'static', triggered };
  if (triggered === 0) return { status: 'unknown', because: [{ why: 'never-triggered' }] };
  const held = AT_RUN_TIME[guarantee];
  return held === undefined ? { status: 'proved', triggered } : { status: 'run-time', triggered, held };
};
