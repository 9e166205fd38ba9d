import { end, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import { libraryOf } from '../../../core/definition/issues/library';
import type { RulePack } from '../../../core/definition/rule-pack';
import type { CaseEvent } from '../../../core/event';
import { fold } from '../../../core/evolve/evolve';
import { isSound, proofFrom } from '../../../core/verify/proof';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { changed, REMOVED } from '../definition/mutate';
import { library } from '../definition/shipped';
import { SEED, tell } from '../properties/seed';
import { inForce, migrate, otherRules } from '../support/migration-path';
import { Play, shippedRulebook } from '../support/play';
import { brokenIn as brokenInProof, claimOf } from './claim';
import { smallAppointment } from './procedures/small-appointment';
import { smallRemoval } from './procedures/small-removal';
import { Die } from './walk/die';
import { exploredIn, exploreWhole, viewsOf } from './walk/views';
import { opening, someTown, wander } from './walk/wander';
import { brokenFor } from './walk/watched';

const TIMEOUT_MS = 240_000;
const WALKS = 80;
/** Commands that one walk tries at most. */
const TRIES = 160;
const HOUR_MS = 3_600_000;

interface Versions {
  readonly older: Definition;
  readonly newer: Definition;
  readonly rules: RulePack;
}

/** The decision of the small appointment is signed by an act of its own before it is issued. */
const signed = changed(
  smallAppointment,
  ['steps.decide.result.carried.to.step', 'sign'],
  [
    'steps.sign',
    {
      ...smallAppointment.steps['issue'],
      task: t('Ký quyết định', 'Sign the decision'),
      time: workingDays('issue-days', { then: 'unsigned' }),
      result: { sign: to('issue'), unsigned: to('issue') },
    },
  ],
);
/** The appraisal of the small removal may propose to refuse, and no longer goes back for new grounds. */
const stricter = changed(
  smallRemoval,
  ['steps.appraise.result.newGrounds', REMOVED],
  ['steps.appraise.result.oppose', end('refused', reasons)],
);

const PAIRS: readonly (readonly [string, Versions])[] = [
  ['a later step is new', { older: smallAppointment, newer: signed, rules: vietnamPack }],
  ['a later step is gone', { older: signed, newer: smallAppointment, rules: vietnamPack }],
  ['a later step has other results', { older: smallRemoval, newer: stricter, rules: vietnamPack }],
  [
    'limits and the quorum are others',
    {
      older: smallAppointment,
      newer: smallAppointment,
      rules: otherRules(['appraisal-days', 1], ['publication-days', 9], ['quorum', { parts: 5, of: 6 }]),
    },
  ],
];

const FIRST = { result: 'submit', form: {} };

interface Wandered {
  readonly play: Play;
  /** How many entries the case had when it went over; undefined where it did not. */
  readonly migratedAfter: number | undefined;
  readonly views: readonly { readonly follow: 'anyone' | 'relative'; readonly view: string; readonly person: string }[];
}

/** Walks a case at random; now and then somebody, mostly whoever may, tries to let it go over. `force` goes over without asking. */
const wanderThrough = ({ older, newer, rules }: Versions, seed: number, force = false): Wandered | undefined => {
  const die = new Die(seed);
  const play = new Play(shippedRulebook(older));
  play.town = someTown(die);
  if ('code' in play.give(opening(play, die))) return undefined;
  play.town = { ...play.town, inForce: inForce(newer, rules) };
  const views: Wandered['views'][number][] = [];
  let migratedAfter: number | undefined;
  const look = () => {
    if (play.state !== undefined) views.push(...viewsOf(play.state, play.town.kin, peopleOf(play)));
  };
  look();
  for (let tries = 0; tries < TRIES && play.state?.end === undefined; tries++) {
    if (migratedAfter === undefined && die.happens(5)) {
      if (force) play.rulebook = { ...shippedRulebook(newer), pack: rules };
      const went = force || !('code' in play.give(migrate(play, die.happens(4) ? die.pick(peopleOf(play)) : 'Thanh')));
      if (went) migratedAfter = acceptedIn(play).length;
    }
    const loose = wander(play, die);
    if ('code' in play.give(loose)) continue;
    play.now = typeof loose['at'] === 'string' ? loose['at'] : new Date(Date.parse(play.now) + die.roll(2) * HOUR_MS).toISOString();
    look();
  }
  return { play, migratedAfter, views };
};

const acceptedIn = ({ lines }: Play) => lines.filter(({ rejection }) => rejection === undefined);
const eventsIn = (play: Play) => acceptedIn(play).flatMap(({ events }) => events);
const peopleOf = ({ town }: Play): readonly string[] => [
  ...new Set([...town.holdings.map(({ person }) => person), ...Object.keys(town.people)]),
];

const wanderMany = (versions: Versions, walks: number, force = false): readonly Wandered[] =>
  Array.from({ length: walks }, (_walk, index) => wanderThrough(versions, SEED + index, force)).filter((one) => one !== undefined);

const brokenIn = ({ play }: Wandered): readonly string[] =>
  peopleOf(play).flatMap((person) => brokenFor(play.rulebook, eventsIn(play), play.town.kin, person));

describe('a case that has gone over', () => {
  it.each(PAIRS)(
    'is a case of the version that it runs: %s',
    (_name, versions) => {
      const { newer, rules } = versions;
      const claim = claimOf(newer, libraryOf(rules, Object.values(library.procedures)));
      const { explored, explorations } = exploreWhole(claim);
      const proof = proofFrom(claim, explorations);
      expect(proof.findings).toEqual([]);
      expect(brokenInProof(proof)).toEqual([]);
      expect(isSound(proof)).toBe(true);

      const migrated = wanderMany(versions, WALKS).filter(({ migratedAfter }) => migratedAfter !== undefined);
      const outside = migrated.flatMap(({ views }) => views.filter(({ follow, view }) => !explored[follow].has(view)));
      expect(outside.slice(0, 3)).toEqual([]);
      expect(migrated.flatMap(brokenIn).slice(0, 3)).toEqual([]);
      for (const { play } of migrated) expect(fold(play.rulebook, undefined, eventsIn(play))).toEqual(play.state);

      const ended = migrated.filter(({ play }) => play.state?.end !== undefined).length;
      const far = migrated.filter(({ play, migratedAfter = 0 }) => acceptedIn(play).length > migratedAfter + 1).length;
      tell(
        `${newer.id}: ${migrated.length} of ${WALKS} walks went over, ${far} went on and ${ended} ended, ${outside.length} views outside`,
      );
      expect(far).toBeGreaterThan(20);
    },
    TIMEOUT_MS,
  );
});

test('whoever a case is about is seen where they let it go over', () => {
  const play = new Play(shippedRulebook(smallAppointment));
  play.do({ kind: 'open', case: 'c-1', by: { person: 'Lan' }, people: { candidate: ['An'] }, post: 'post', first: FIRST, training: false });
  play.town = { ...play.town, inForce: inForce(signed) };
  play.do(migrate(play, 'Thanh'));
  expect(brokenIn({ play, migratedAfter: 1, views: [] })).toEqual([]);
  const forged = JSON.parse(JSON.stringify(eventsIn(play)).replaceAll('"person":"Thanh"', '"person":"An"')) as readonly CaseEvent[];
  expect(brokenFor(play.rulebook, forged, [], 'An')).toEqual(['never-own-case (acts-in-own-case) for An']);
});

describe('what would go over without being asked', () => {
  /** An older version in which nobody is heard. */
  const unheard = changed(smallRemoval, ['steps.propose.result.submit.to.step', 'appraise']);
  const versions: Versions = { older: unheard, newer: smallRemoval, rules: vietnamPack };

  it('lies outside what was explored, and comes to where only the last guard of core stops it', () => {
    const forced = wanderMany(versions, 60, true).filter(({ migratedAfter }) => migratedAfter !== undefined);
    const explored = exploredIn(smallRemoval);
    expect(forced.some(({ views }) => views.some(({ follow, view }) => !explored[follow].has(view)))).toBe(true);
    const refusals = forced.flatMap(({ play }) => play.lines.flatMap(({ rejection }) => rejection ?? []));
    expect(refusals).toContainEqual(expect.objectContaining({ code: 'guarantee' }));
  });

  it('is refused when it asks', () => {
    const asked = wanderMany(versions, 60);
    const answers = asked.flatMap(({ play }) => play.lines.filter(({ command }) => command.kind === 'migrate'));
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter(({ rejection }) => rejection === undefined)).toEqual([]);
    expect(answers.some(({ rejection }) => rejection?.code === 'not-migratable')).toBe(true);
  });
});
