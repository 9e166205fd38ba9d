import type { By, CaseEvent, CaseEventKind, EventOf } from '../../event';
import type { PersonId } from '../../facts';
import { changed, type Handler, type Memory, type Monitor, type Observation, plus, setOf, unless, type Watched } from './monitor';

const peopleIn = (by: By): readonly PersonId[] => ('engine' in by ? [] : by.for === undefined ? [by.person] : [by.person, by.for]);

/** The events in which someone acts, votes or counts. */
const ACTS = [
  'resultTaken',
  'granted',
  'revoked',
  'applied',
  'ballotOpened',
  'attended',
  'countSigned',
  'opined',
  'checked',
  'concluded',
  'told',
  'published',
  'objected',
  'objectionsSettled',
  'milestoneReached',
  'logKept',
  'held',
  'released',
  'extended',
  'reassigned',
  'keeperNamed',
  'migrated',
] as const satisfies readonly CaseEventKind[];

/** Who acts, votes or counts in an event; the person concerned answering for themselves is no such act. */
const actingIn = (event: EventOf<(typeof ACTS)[number]>): readonly PersonId[] => {
  switch (event.kind) {
    case 'resultTaken':
      return event.duty === 'answers' ? [] : peopleIn(event.by);
    case 'granted':
      return [...event.deciders, ...peopleIn(event.by)];
    case 'ballotOpened': // on a roll that rates, ties bear on single items
      return [...(event.items === undefined ? event.roll : []), ...event.tellers, ...peopleIn(event.by)];
    case 'keeperNamed':
      return [...event.people, ...peopleIn(event.by)];
    case 'reassigned':
      return [event.to, ...peopleIn(event.by)];
    default:
      return peopleIn(event.by);
  }
};

/** The same answer to every event in which someone acts. */
const onActs = (see: (memory: Memory, acting: readonly PersonId[], watched: Watched, event: CaseEvent) => Observation): Monitor['on'] => {
  const handler = (memory: Memory, event: EventOf<(typeof ACTS)[number]>, watched: Watched) => see(memory, actingIn(event), watched, event);
  return Object.fromEntries(ACTS.map((kind) => [kind, handler]));
};

/** never-own-case: from the moment a person is listed, they and their relatives act, vote and count nowhere in the case. */
export const neverOwnCase: Monitor = {
  guarantee: 'never-own-case',
  begin: { tied: false },
  on: {
    opened: (_memory, { concerned }, watched) => ({ memory: { tied: isTied(concerned, watched) } }),
    listed: (memory, { slot, people }, watched) =>
      watched.concernedSlots.includes(slot) && isTied(people, watched) ? { memory: { tied: true } } : { memory },
    ...onActs((memory, acting, watched, event) => {
      if (memory.tied !== true) return { memory };
      if (acting.includes(watched.followed)) return { memory, triggered: true, broken: 'acts-in-own-case' };
      return unless(!ratesOwn(event, watched), 'rates-own-item', { memory, triggered: acting.length > 0 });
    }),
  },
};

/** Whether the followed person, on a roll that rates, may say something about themselves or a relative. */
const ratesOwn = (event: CaseEvent, { followed, relatedTo }: Watched): boolean =>
  event.kind === 'ballotOpened' &&
  event.roll.includes(followed) &&
  Object.entries(event.items ?? {}).some(
    ([person, left]) => (person === followed || relatedTo.includes(person)) && !left.includes(followed),
  );

const isTied = (people: readonly PersonId[], { followed, relatedTo }: Watched): boolean =>
  people.some((person) => person === followed || relatedTo.includes(person));

/** Powers that nobody has two of in one case: taken from what happens. Only appraisal is known by its word. */
type Power = 'proposes' | 'appraises' | 'decides' | 'reviews';
/** What must have happened before anything is decided. */
const PREPARES: readonly Power[] = ['proposes', 'appraises'];

/** Someone uses a power: broken where it is the followed person's second. */
const use = (memory: Memory, power: Power, people: readonly PersonId[], { followed }: Watched): Observation => {
  if (!people.includes(followed)) return { memory };
  const own = plus(setOf(memory, 'own'), power);
  return unless(own.length < 2, 'two-powers-one-person', { memory: changed(memory, { own }), triggered: true });
};

/** The same, where it prepares what may be decided later. */
const exercise = (memory: Memory, power: Power, people: readonly PersonId[], watched: Watched): Observation => {
  const seen = PREPARES.includes(power) ? plus(setOf(memory, 'seen'), power) : setOf(memory, 'seen');
  return use(changed(memory, { seen }), power, people, watched);
};

const decided: Handler<'granted'> = (memory, { duty, deciders }, watched) => {
  const prepared = PREPARES.every((power) => setOf(memory, 'seen').includes(power));
  const { memory: after, broken } = exercise(memory, duty === 'reviews' ? 'reviews' : 'decides', deciders, watched);
  return broken === undefined
    ? unless(prepared, 'decided-unprepared', { memory: after, triggered: true })
    : { memory: after, triggered: true, broken };
};

/** Whoever proposed or appraised in the calling case and is kept out of this one, and whoever left it, takes no part. */
const keptOut = onActs((memory, acting, { followed }) =>
  memory.barred === true ? unless(!acting.includes(followed), 'acts-though-kept-out', { memory, triggered: true }) : { memory },
);

/** First one answer, then the other, to the same event. */
const both =
  <K extends CaseEventKind>(one: Handler<K>, other: Handler<K> | undefined): Handler<K> =>
  (memory, event, watched) => {
    const first = one(memory, event, watched);
    const second = other?.(first.memory, event, watched);
    if (second === undefined || first.broken !== undefined) return first;
    return { ...second, triggered: first.triggered === true || second.triggered === true };
  };

const NOBODY: readonly string[] = [];

/**
 * By its word, taking a result of a step that proposes binds like proposing, but prepares no decision: only what happens does. In a case that nobody
 * opened, whoever takes the first result puts it forward; where a time took it, nobody has.
 */
const taken: Handler<'resultTaken'> = (memory, { by, duty }, watched) => {
  const actor = peopleIn(by).filter((person) => person === watched.followed);
  const acted = changed(memory, { actor: actor.length === 0 ? NOBODY : actor, unopened: false });
  if ('engine' in by) return { memory: acted };
  if (memory.unopened === true) return exercise(acted, 'proposes', peopleIn(by), watched);
  if (duty === 'appraises') return exercise(acted, 'appraises', peopleIn(by), watched);
  return duty === 'proposes' ? use(acted, 'proposes', peopleIn(by), watched) : { memory: acted };
};

const settled: Handler<'objectionsSettled'> = (memory, { by }, watched) => exercise(memory, 'reviews', peopleIn(by), watched);

/**
 * proposer-appraiser-decider-differ: nobody does two of proposing, appraising, deciding and reviewing; a decision has both a proposal and an
 * appraisal before it; whoever is kept out or has left takes no part. Proposing is opening the case (or doing the first act of one that the engine
 * opened) or listing people, deciding is granting, reviewing is settling.
 */
export const proposerAppraiserDeciderDiffer: Monitor = {
  guarantee: 'proposer-appraiser-decider-differ',
  begin: { own: [], seen: [], actor: NOBODY, barred: false, unopened: false },
  on: {
    ...keptOut,
    opened: (memory, { by, parent, barred }, watched) => {
      const begun: Memory = { ...memory, barred: barred.some(({ person }) => person === watched.followed) };
      return by === undefined && parent === undefined
        ? { memory: { ...begun, unopened: true } }
        : exercise(begun, 'proposes', by === undefined ? [] : peopleIn(by), watched);
    },
    listed: (memory, _event, watched) => {
      const actor = setOf(memory, 'actor');
      return actor.length === 0 ? { memory } : exercise(memory, 'proposes', actor, watched);
    },
    stepOpened: (memory) => ({ memory: changed(memory, { actor: NOBODY }) }),
    departed: (memory, { person }, { followed }) => ({ memory: person === followed ? { ...memory, barred: true } : memory }),
    resultTaken: both(taken, keptOut.resultTaken),
    granted: both(decided, keptOut.granted),
    objectionsSettled: both(settled, keptOut.objectionsSettled),
  },
};
