import type { Open } from '../command';
import type { Definition } from '../definition/definition';
import { fitsKeyPost, fitsPost } from '../definition/effect-table';
import { mayBeginUnasked } from '../definition/unasked';
import type { Exclusion } from '../event';
import { evolve } from '../evolve/evolve';
import type { BodyFacts, BodyId } from '../facts';
import { type Rejection, reject } from '../rejection';
import type { Rulebook } from '../rulebook';
import { decideAct } from './decide-act';
import { findPlace } from './find-place';
import { openStep } from './open-step';
import { accepted, type Decision, type Turn } from './turn';

/** Most superiors that are followed upwards from a body. */
const LEVELS_MAX = 4;

/**
 * Opens a case: finds every place of the definition in the register's snapshot and keeps it, bars whom the parent case bars,
 * opens the first step and, where a person opens it, takes that person's own result of it in the same command. What the engine opens waits for
 * whoever performs its first step.
 */
export const decideOpen = (rulebook: Rulebook, command: Open): Decision => {
  const { definition } = rulebook;
  const flaw = flawOf(rulebook, command);
  if (flaw !== undefined) return flaw;
  const places = findPlaces(rulebook, command);
  if ('kind' in places) return places;
  const opened = {
    kind: 'opened',
    case: command.case,
    procedure: definition.id,
    definition: rulebook.hash,
    pack: rulebook.pack.version,
    ...(command.by === undefined ? {} : { by: command.by }),
    ...(command.parent === undefined ? {} : { parent: command.parent.case }),
    ...(command.because === undefined ? {} : { because: command.because }),
    people: command.people,
    ...(command.post === undefined ? {} : { post: command.post }),
    ...(command.post !== undefined && command.facts.post?.elected ? { elected: true as const } : {}),
    ...(command.decision === undefined ? {} : { decision: command.decision }),
    concerned: [...new Set(definition.concerns.flatMap((slot) => command.people[slot] ?? []))],
    places: places.found,
    barred: barredBy(rulebook, command),
    training: command.training,
  } as const;
  const turn: Turn = { rulebook, at: command.at, facts: command.facts, state: evolve(rulebook, undefined, opened), events: [opened] };
  openStep(turn, definition.starts);
  if (command.first === undefined || command.by === undefined) return accepted(turn);
  return decideAct(turn, { kind: 'act', at: command.at, facts: command.facts, by: command.by, step: definition.starts, ...command.first });
};

const flawOf = ({ definition }: Rulebook, command: Open): Rejection | undefined => {
  if (!isOpener(definition, command)) return reject('wrong-command', { opens: definition.opens.by });
  for (const slot of Object.keys(command.people)) {
    if (definition.people[slot]?.given !== true) return reject('invalid-form', { field: slot, why: 'unknown' }, `people.${slot}`);
  }
  for (const [slot, { given, atMost }] of Object.entries(definition.people)) {
    const people = command.people[slot] ?? [];
    if (given && (people.length === 0 || people.length > atMost))
      return reject('invalid-form', { field: slot, why: 'length' }, `people.${slot}`);
  }
  return flawOfPost(definition, command) ?? flawOfSort(definition, command) ?? flawOfDecision(definition, command);
};

/** Whether whoever opens it is one of those who may: a person with a first act, a calling case, or the engine for a reason that the definition allows. */
const isOpener = (definition: Definition, { by, first, parent, because }: Open): boolean => {
  if (definition.opens.by === 'parent') return parent !== undefined && because === undefined;
  if (because === undefined) return by !== undefined && first !== undefined;
  if (by !== undefined || first !== undefined || parent !== undefined) return false;
  return mayBeginUnasked(definition) && (because.kind === 'case' || definition.opens.itself !== undefined);
};

const flawOfPost = ({ post: wanted }: Definition, { post, people, facts }: Open): Rejection | undefined => {
  const flaw = (why: string) => reject('invalid-form', { field: 'post', why }, 'post');
  if ((wanted !== false) !== (post !== undefined)) return flaw(wanted === false ? 'unknown' : 'missing');
  if (wanted === false) return undefined;
  if (facts.post === undefined) return flaw('not-found');
  if (wanted === 'any') return undefined;
  if (wanted === true) return facts.post.vacant ? undefined : flaw('not-vacant');
  const { holders } = facts.post;
  return people[wanted.heldBy]?.every((person) => holders.includes(person)) ? undefined : flaw('not-held');
};

/**
 * Nobody comes into an elected post or leaves it but through the council, and nobody is elected to a post that is filled by appointment. Work in a key or
 * secret unit is the fifth trigger of a conclusion on political standards: what gives such a post without one is not begun.
 */
const flawOfSort = ({ effects }: Definition, { facts: { post } }: Open): Rejection | undefined => {
  if (post === undefined) return undefined;
  const elected = post.elected === true;
  const fit = Object.values(effects).every(({ kind }) => fitsPost(kind, elected));
  if (!fit) return reject(elected ? 'post-elected' : 'post-not-elected', {}, 'post');
  return post.key !== true || Object.values(effects).every(({ kind }) => fitsKeyPost(kind)) ? undefined : reject('post-key', {}, 'post');
};

/** A decision that stands, of a case that entered something in the register for each of the people whom this one concerns. */
const flawOfDecision = ({ decision: wanted, concerns }: Definition, { decision, people, facts }: Open): Rejection | undefined => {
  const flaw = (why: string) => reject('invalid-form', { field: 'decision', why }, 'decision');
  if ((wanted === true) !== (decision !== undefined)) return flaw(wanted ? 'missing' : 'unknown');
  if (!wanted) return undefined;
  if (facts.decision === undefined) return flaw('not-found');
  if (facts.decision.annulled) return flaw('annulled');
  const decidedOn = facts.decision.people;
  return concerns.flatMap((slot) => people[slot] ?? []).every((person) => decidedOn.includes(person)) ? undefined : flaw('not-about');
};

const barredBy = ({ definition }: Rulebook, { parent, facts }: Open): readonly Exclusion[] => {
  const deciders = definition.bars.includes('originalDeciders') ? (facts.decision?.deciders ?? []) : [];
  const original = deciders.map((person) => ({ person, because: 'original-decider' }) as const);
  if (parent === undefined) return original;
  const proposers = definition.bars.includes('parentProposer') ? parent.proposers : [];
  const appraisers = definition.bars.includes('parentAppraiser') ? parent.appraisers : [];
  return [
    ...original,
    ...proposers.map((person) => ({ person, because: 'parent-proposer' as const })),
    ...appraisers.map((person) => ({ person, because: 'parent-appraiser' as const })),
  ];
};

const findPlaces = (rulebook: Rulebook, command: Open): { readonly found: Record<string, readonly BodyId[]> } | Rejection => {
  const { places } = rulebook.definition;
  const bodies = new Map(command.facts.bodies.map((body) => [body.id, body]));
  const found: Record<string, readonly BodyId[]> = {};
  for (const name of Object.keys(places)) {
    const body = findPlace(places, command, name);
    if (body === undefined) return reject('invalid-form', { field: 'place', why: 'not-found', place: name });
    found[name] = upwards(bodies, body);
  }
  return { found };
};

const upwards = (bodies: ReadonlyMap<BodyId, BodyFacts>, body: BodyId): readonly BodyId[] => {
  const chain = [body];
  for (
    let above = bodies.get(body)?.superior;
    above !== undefined && chain.length < LEVELS_MAX && !chain.includes(above);
    above = bodies.get(above)?.superior
  ) {
    chain.push(above);
  }
  return chain;
};
