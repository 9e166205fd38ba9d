import type { Rating } from '../../definition/confidence';
import { EFFECTS } from '../../definition/effect-table';
import { isWorded } from '../../definition/record-kinds';
import type { EventOf } from '../../event';
import { changed, type Memory, type Monitor, minus, type Observation, plus, setOf, unless } from './monitor';

const keyOf = ({ effect, person }: { readonly effect: string; readonly person: string }): string => `${effect}/${person}`;
const without = (keys: readonly string[], effect: string): readonly string[] => keys.filter((key) => !key.startsWith(`${effect}/`));

/** political-conclusion-first: an effect of the five triggers needs a positive conclusion that the child's own record reported. */
const concluded = (memory: Memory, event: EventOf<'introduced' | 'granted' | 'applied'>): Observation =>
  EFFECTS[event.effectKind].needsConclusion
    ? unless(setOf(memory, 'positive').includes(event.person), 'effect-without-conclusion', { memory, triggered: true })
    : { memory };

export const politicalConclusionFirst: Monitor = {
  guarantee: 'political-conclusion-first',
  begin: { positive: [] },
  on: {
    introduced: concluded,
    childReported: (memory, { applied, person }) => {
      const positive = setOf(memory, 'positive');
      return { memory: { positive: applied.includes('concludePositive') ? plus(positive, person) : minus(positive, person) } };
    },
    granted: concluded,
    applied: concluded,
  },
};

/**
 * heard-before-harm: a harming decision follows the grounds being told, with evidence, and an answer or silence of the person; new grounds need a
 * new hearing. What only the person may ask for follows on their own request.
 */
export const heardBeforeHarm: Monitor = {
  guarantee: 'heard-before-harm',
  begin: { told: [], heard: [], asked: [] },
  on: {
    told: (memory, { people, evidence }) => ({
      memory: evidence.length === 0 ? memory : { ...memory, told: plus(setOf(memory, 'told'), ...people) },
    }),
    answered: (memory, { person }) => hear(memory, [person]),
    stayedSilent: (memory, { people }) => hear(memory, people),
    groundsRenewed: (memory) => ({ memory: { ...memory, told: [], heard: [] } }),
    requested: (memory, event) => ({ memory: { ...memory, asked: plus(setOf(memory, 'asked'), keyOf(event)) } }),
    granted: (memory, event) => {
      const { adverse, meetsFirst, needsRequest } = EFFECTS[event.effectKind];
      if (adverse || meetsFirst)
        return unless(setOf(memory, 'heard').includes(event.person), 'harm-without-hearing', { memory, triggered: true });
      if (needsRequest) return unless(setOf(memory, 'asked').includes(keyOf(event)), 'granted-unasked', { memory, triggered: true });
      return { memory };
    },
  },
};

const hear = (memory: Memory, people: readonly string[]): Observation => {
  const told = setOf(memory, 'told');
  return { memory: { ...memory, heard: plus(setOf(memory, 'heard'), ...people.filter((person) => told.includes(person))) } };
};

/** review-open: a harming decision names a route of review, and a body that reviews which is not the body that decided. */
export const reviewOpen: Monitor = {
  guarantee: 'review-open',
  begin: { voting: '' },
  on: {
    ballotOpened: (memory, { body }, { harms }) => ({ memory: harms ? changed(memory, { voting: body }) : memory }),
    stepOpened: (memory) => ({ memory: changed(memory, { voting: '' }) }),
    granted: (memory, { effectKind, by, review }) => {
      if (!EFFECTS[effectKind].adverse) return { memory };
      const decided = 'engine' in by ? memory.voting : by.body;
      return unless(review !== undefined && review.by !== decided, 'harm-without-review', { memory, triggered: true });
    },
  },
};

/** standards-never-lowered: whoever is decided on met every check that was last run about them; at least one was. */
export const standardsNeverLowered: Monitor = {
  guarantee: 'standards-never-lowered',
  begin: { met: [], open: [] },
  on: {
    checked: (memory, { step, passed, failed, unclear }) => {
      const [met, wanting] = [passed.map((person) => at(person, step)), [...failed, ...unclear].map((person) => at(person, step))];
      return {
        memory: changed(memory, {
          met: plus(minus(setOf(memory, 'met'), ...wanting), ...met),
          open: plus(minus(setOf(memory, 'open'), ...met), ...wanting),
        }),
      };
    },
    concluded: (memory, { step, people }) => {
      const open = setOf(memory, 'open');
      const answered = people.map((person) => at(person, step)).filter((one) => open.includes(one));
      return { memory: { met: plus(setOf(memory, 'met'), ...answered), open: minus(open, ...answered) } };
    },
    granted: (memory, { effectKind, person }) => {
      if (!EFFECTS[effectKind].needsStandards) return { memory };
      const isAbout = (one: string): boolean => one.startsWith(at(person, ''));
      const sound = setOf(memory, 'met').some(isAbout) && !setOf(memory, 'open').some(isAbout);
      return unless(sound, 'standard-not-met', { memory, triggered: true });
    },
  },
};

/** What was found about a person at a step, or published: it is forgotten once the case no longer speaks of them. */
const at = (person: string, what: string): string => `${person}@${what}`;

/** published-before-effect: what must be published was, naming the person, before the effect entered the register. */
export const publishedBeforeEffect: Monitor = {
  guarantee: 'published-before-effect',
  begin: { published: [] },
  on: {
    published: (memory, { about, people }) => ({
      memory: {
        published: plus(setOf(memory, 'published'), ...about.flatMap((effect) => people.map((person) => at(person, effect)))),
      },
    }),
    applied: (memory, { effect, effectKind, person }) =>
      EFFECTS[effectKind].needsPublication
        ? unless(setOf(memory, 'published').includes(at(person, effect)), 'effect-unpublished', { memory, triggered: true })
        : { memory },
  },
};

/**
 * one-person-per-post: one case gives a post to one person, unless the decision is taken back; and what it gives to a whole group, each gets once.
 */
export const onePersonPerPost: Monitor = {
  guarantee: 'one-person-per-post',
  begin: { given: [], each: [] },
  on: {
    granted: (memory, event) => {
      const { onePerPost, together } = EFFECTS[event.effectKind];
      if (together) {
        const had = setOf(memory, 'each');
        const twice = had.some((key) => key.endsWith(`/${event.person}`));
        return unless(!twice, 'given-twice', { memory: changed(memory, { each: plus(had, keyOf(event)) }), triggered: true });
      }
      if (!onePerPost) return { memory };
      const given = plus(setOf(memory, 'given'), keyOf(event));
      return unless(given.length === 1, 'two-people-one-post', { memory: changed(memory, { given }), triggered: true });
    },
    revoked: (memory, { effect }) => ({
      memory: changed(memory, { given: without(setOf(memory, 'given'), effect), each: without(setOf(memory, 'each'), effect) }),
    }),
  },
};

/**
 * decided-is-carried-out: what was granted is applied before the case ends, or taken back by people who decide or review; and whoever was sent away
 * from their post for a time has come back, or was confirmed where they are.
 */
export const decidedIsCarriedOut: Monitor = {
  guarantee: 'decided-is-carried-out',
  begin: { pending: [], away: [] },
  on: {
    granted: (memory, event) => ({ memory: changed(memory, { pending: plus(setOf(memory, 'pending'), keyOf(event)) }), triggered: true }),
    revoked: (memory, { effect, by }) =>
      unless(!('engine' in by) || by.engine === 'count', 'undone-by-silence', {
        memory: changed(memory, { pending: without(setOf(memory, 'pending'), effect) }),
      }),
    applied: (memory, event) => ({
      memory: changed(memory, { pending: minus(setOf(memory, 'pending'), keyOf(event)), away: awayAfter(memory, event) }),
    }),
    ended: (memory) =>
      setOf(memory, 'pending').length === 0
        ? unless(setOf(memory, 'away').length === 0, 'left-away', { memory })
        : { memory, broken: 'decided-not-carried-out' },
  },
};

/** Who is away from their post by this case, after an effect entered the register. */
const awayAfter = (memory: Memory, { effectKind, person }: EventOf<'applied'>): readonly string[] => {
  const away = setOf(memory, 'away');
  const { changes } = EFFECTS[effectKind];
  if (changes === 'goesAway') return plus(away, person);
  return changes === 'comesBack' ? minus(away, person) : away;
};

/**
 * competent-authority-decides, as far as a case shows it: the register takes only what was granted here, for that person, and in the word of the
 * decision where it is entered in words; or what ends an absence that this case began; or the figures that a ballot has just come to about that
 * person. Who comes into an elected post or leaves it, the Party introduced before the council decided. The delegation table itself is a fact.
 */
export const competentAuthorityDecides: Monitor = {
  guarantee: 'competent-authority-decides',
  begin: { granted: [], away: [], introduced: [], rated: [] },
  on: {
    introduced: (memory, event) => ({ memory: changed(memory, { introduced: plus(setOf(memory, 'introduced'), keyOf(event)) }) }),
    granted: (memory, event) => {
      const after = { memory: changed(memory, { granted: plus(setOf(memory, 'granted'), keyOf(event)) }) };
      if (!EFFECTS[event.effectKind].byElection) return after;
      return unless(setOf(memory, 'introduced').includes(keyOf(event)), 'entered-by-one-leg', { ...after, triggered: true });
    },
    revoked: (memory, { effect }) => ({ memory: changed(memory, { granted: without(setOf(memory, 'granted'), effect) }) }),
    counted: (memory, event) => ({ memory: changed(memory, { rated: ratedIn(event) }) }),
    stepOpened: (memory) => (setOf(memory, 'rated').length === 0 ? { memory } : { memory: { ...memory, rated: [] } }),
    applied: (memory, event) => {
      if (EFFECTS[event.effectKind].ofVote) {
        const word = event.vote === undefined ? undefined : ratingWord(event.person, event.vote.levels, event.vote.base);
        return unless(word !== undefined && setOf(memory, 'rated').includes(word), 'recorded-uncounted', { memory, triggered: true });
      }
      const granted = setOf(memory, 'granted');
      const sound = EFFECTS[event.effectKind].neutral ? setOf(memory, 'away').includes(event.person) : granted.includes(keyOf(event));
      const after = { memory: changed(memory, { granted: minus(granted, keyOf(event)), away: awayAfter(memory, event) }), triggered: true };
      if (isWorded(event.effectKind) && event.detail === undefined) return { ...after, broken: 'entered-unworded' };
      return unless(sound, 'applied-undecided', after);
    },
  },
};

/** What a count came to about one person, as a word. */
const ratingWord = (person: string, levels: Rating['levels'], base: number): string =>
  `${person}@${Object.entries(levels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([level, votes]) => `${level}:${votes}`)
    .join()}/${base}`;

const ratedIn = ({ tally, items = {}, result }: EventOf<'counted'>): readonly string[] =>
  tally.kind !== 'rate' || result === 'noQuorum'
    ? []
    : Object.entries(items).map(([person, { base }]) => ratingWord(person, tally.votes[person] ?? {}, base));
