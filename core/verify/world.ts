import type { Command, DueOf, TextOnRecord } from '../command';
import { decide } from '../decide/decide';
import { peopleForOpening } from '../decide/open-cases';
import type { Decision } from '../decide/turn';
import { EFFECTS, fitsKeyPost } from '../definition/effect-table';
import { ORGANS, type Organ } from '../definition/place';
import type { Step } from '../definition/step';
import { supportValues } from '../definition/support';
import { nextDue } from '../due';
import type { CaseEvent, Verdict } from '../event';
import { evolve } from '../evolve/evolve';
import type { BodyFacts, DecisionFacts, Delegation, Facts, Holding, PersonFacts, PersonId } from '../facts';
import type { Rulebook } from '../rulebook';
import type { EligibilityRule } from '../rules/rule';
import type { CaseState } from '../state';

/** The one person whom an exploration follows. Everyone else is anonymous. */
export const FOLLOWED = 'F';
/** In what relation to the case: as anyone, whom it may come to be about, or as the relative of someone it may come to be about. */
export const FOLLOWS = ['anyone', 'relative'] as const;
export type Follow = (typeof FOLLOWS)[number];

/** The people whom the case concerns, other than the one followed, and the voters of every roll. */
export const SUBJECTS = ['s1', 's2', 's3', 's4', 's5', 's6'] as const;
export const VOTERS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'] as const;
/** Anyone who holds a role and is not followed, and whoever such a person stands in for. */
export const SOMEONE = 'a1';
export const ANOTHER = 'a2';

/** Instants are dropped: everything begins at the first, is done in between, and falls due at the last. */
export const BEGIN = '2026-06-01T02:00:00.000Z';
export const BETWEEN = '2026-06-01T03:00:00.000Z';
export const LATER = '2026-12-01T02:00:00.000Z';

export const WORDS: TextOnRecord = { digest: `sha256:${'0'.repeat(64)}`, length: 8 };

/** The real engine, or one that a test has broken on purpose. */
export interface EngineUnderProof {
  readonly decide: (rulebook: Rulebook, state: CaseState | undefined, command: Command) => Decision;
  readonly evolve: (rulebook: Rulebook, state: CaseState | undefined, event: CaseEvent) => CaseState;
  readonly nextDue: (rulebook: Rulebook, state: CaseState) => { readonly of: DueOf } | undefined;
}
export const ENGINE: EngineUnderProof = { decide, evolve, nextDue };

/** One way in which a called procedure can end, as its own exploration found it. */
export interface ChildEnd {
  readonly end: string;
  readonly applied: readonly string[];
}

/** Most people whom an exploration lists at once. Three take several times as long as two. */
export const LISTED_MOST = 2;

export interface World {
  readonly rulebook: Rulebook;
  readonly engine: EngineUnderProof;
  readonly follow: Follow;
  /** Most people listed at once, two or three. */
  readonly listed: number;
  readonly children: Readonly<Record<string, readonly ChildEnd[]>>;
}

/** Rules that answer whatever the exploration asks for: each person's verdict is carried in their facts. */
const ORACLE: EligibilityRule = {
  values: [],
  judge: ({ person }) => ({ verdict: person.employer as Verdict, fact: 'any', value: 'any', limit: 'any' }),
};

const ANY = { vi: 'bất kỳ', en: 'any' };
const SOME_AMOUNT = { value: 1, meaning: ANY, effectiveFrom: '2026-01-01', source: { instrument: ANY.en, certainty: 'design' } } as const;
/** Whichever option was chosen. */
export const SOME_OPTION = 'any';

/** The rulebook with every eligibility rule free to answer anything, and with some amounts for whichever area was chosen: the parser asks for those of each. */
export const withOracle = (rulebook: Rulebook): Rulebook => ({
  ...rulebook,
  vocabulary: Object.fromEntries(Object.keys(rulebook.vocabulary).map((rule) => [rule, ORACLE])),
  pack: { ...rulebook.pack, values: { ...rulebook.pack.values, ...SOME_AMOUNTS } },
});

const SOME_AMOUNTS = Object.fromEntries(Object.values(supportValues(SOME_OPTION)).map((value) => [value, SOME_AMOUNT]));

const oraclePerson = (id: PersonId, verdict: string): PersonFacts => ({
  id,
  employer: verdict,
  partyCommittee: 'committee',
  birth: '1985-01-01',
  retirement: '2047-01-01',
  postLevel: 1,
  everAppointed: true,
  monthsInPost: 0,
  monthsServed: 0,
  planned: [{ level: 1, post: 'post', until: '2047-01-01' }],
  disciplines: [],
  prosecuted: false,
  attainments: [],
  dossier: [],
  evaluations: [],
  scores: [],
  proposals: [],
  conclusions: [],
  rewards: [],
  trainings: [],
  posts: [{ post: 'post', since: '2020-01-01', beside: false }],
});

/** The facts of a command: who holds what, and the followed person's tie. */
export const factsOf = (world: World, holdings: readonly Holding[], more: Partial<Facts> = {}): Facts => ({
  holdings,
  kin: world.follow === 'relative' ? [{ person: FOLLOWED, relative: SUBJECTS[0], close: true }] : [],
  bodies: [],
  people: [],
  rows: [],
  ...more,
});

export const verdictFacts = (verdicts: ReadonlyMap<PersonId, Verdict>): readonly PersonFacts[] =>
  [...verdicts].map(([id, verdict]) => oraclePerson(id, verdict));

/** The facts with what a rule may say of whom cases are opened for: of all of them, or of nobody. */
export const openingVerdicts = (step: Step, { people }: CaseState, facts: Facts): readonly Facts[] => {
  const about = peopleForOpening(step, people);
  if (about.length === 0) return [facts];
  const known = facts.people.map(({ id }) => id);
  const asked = about.filter((person) => !known.includes(person));
  return (['pass', 'fail'] as const).map((verdict) => ({
    ...facts,
    people: [...facts.people, ...verdictFacts(new Map(asked.map((person) => [person, verdict])))],
  }));
};

const BASES = ['unit', 'managing', 'employer', 'committee'];
const LEVELS = ['', '+', '++', '+++'];

/** A register in which every place of any definition is found. */
export const everyBody = (): readonly BodyFacts[] =>
  BASES.flatMap((base) =>
    LEVELS.flatMap((level, index) => {
      const above = LEVELS[index + 1];
      const up = (id: string) => (above === undefined ? {} : { superior: id.replace(`${base}${level}`, `${base}${above}`) });
      const self = `${base}${level}`;
      const organs = Object.fromEntries(ORGANS.map((organ) => [organ, `${self}/${organ}`])) as Record<Organ, string>;
      return [
        { id: self, ...up(self), organs },
        ...ORGANS.map((organ) => ({ id: `${self}/${organ}`, ...up(`${self}/${organ}`), organs: {} })),
      ];
    }),
  );

export const openingFacts = (world: World, holdings: readonly Holding[], subjects: readonly PersonId[]): Facts =>
  factsOf(world, holdings, {
    bodies: everyBody(),
    people: subjects.map((id) => oraclePerson(id, 'employer')),
    ...(world.rulebook.definition.decision ? { decision: decisionAbout(subjects) } : {}),
    post: {
      id: 'post',
      unit: 'unit',
      managing: 'managing',
      vacant: true,
      holders: subjects,
      level: 1,
      first: false,
      termYears: 5,
      standard: [],
      pairedWith: [],
      dossier: [],
      elected: Object.values(world.rulebook.definition.effects).some(({ kind }) => EFFECTS[kind].byElection),
      // a post in a key unit where it may be: nothing is asked less of such a one
      key: Object.values(world.rulebook.definition.effects).every(({ kind }) => fitsKeyPost(kind)),
    },
  });

/** A decision that stands, about these people: made by the body that manages the post, one of its deciders being someone who is not followed. */
const decisionAbout = (people: readonly PersonId[]): DecisionFacts => ({
  case: 'd',
  procedure: 'earlier',
  people,
  deciders: [ANOTHER],
  issuer: 'managing',
  unit: 'unit',
  entered: '2026-05-04',
  annulled: false,
});

export const delegationOf = (from: PersonId, to: PersonId, holding: Holding): Delegation => ({
  id: 'd',
  from,
  to,
  body: holding.body,
  role: holding.role,
  start: BEGIN,
  end: LATER,
});
