import type { Open } from '../command';
import { permitted } from '../decide/decide-act';
import { FORM_PEOPLE_MAX } from '../definition/form';
import { mayBeginUnasked } from '../definition/unasked';
import { initialState } from '../evolve/initial-state';
import type { Facts, PersonId } from '../facts';
import { stepOf } from '../rulebook';
import { formsOf } from './moves/act-moves';
import type { Move } from './moves/move';
import { whoIs } from './story';
import { ANOTHER, BEGIN, everyBody, FOLLOWED, openingFacts, SOMEONE, SUBJECTS, WORDS, type World } from './world';

/**
 * Every way in which a case can be opened: by anyone, by the followed person or by whom it is about, by the engine where it may; about the followed
 * person or about others.
 */
export const openings = (world: World): readonly Move[] => {
  const { definition } = world.rulebook;
  const slots = Object.entries(definition.people).filter(([, { given }]) => given);
  const subjects: readonly PersonId[] = world.follow === 'anyone' ? [FOLLOWED, SUBJECTS[0]] : [SUBJECTS[0]];
  const one = subjects.map((subject) => Object.fromEntries(slots.map(([slot]) => [slot, [subject]])));
  const about = slots.length === 0 ? [{}] : [...one, ...several(world, slots)];
  return about.flatMap((people) =>
    definition.opens.by === 'person' ? [...byPerson(world, people), ...byEngine(world, people)] : byParent(world, people),
  );
};

/** Two people at once, where a slot holds several: the followed person or whose relative they are, and another; or two others. */
const several = ({ follow }: World, slots: readonly (readonly [string, { readonly atMost: number }])[]): readonly Open['people'][] => {
  if (slots.every(([, { atMost }]) => atMost === 1)) return [];
  const [first, second] = SUBJECTS;
  const pairs =
    follow === 'anyone'
      ? [
          [FOLLOWED, first],
          [first, second],
        ]
      : [[first, second]];
  return pairs.map((pair) => Object.fromEntries(slots.map(([slot, { atMost }]) => [slot, pair.slice(0, atMost)])));
};

const subject = ({ rulebook: { definition } }: World): Pick<Open, 'post' | 'decision'> => ({
  ...(definition.post === false ? {} : { post: 'post' }),
  ...(definition.decision ? { decision: 'd' } : {}),
});

/** Whoever decided before may be the one followed, where such people are kept out. */
const decidedBy = ({ rulebook: { definition } }: World, facts: Facts): readonly Facts[] =>
  facts.decision === undefined || !definition.bars.includes('originalDeciders')
    ? [facts]
    : [facts, { ...facts, decision: { ...facts.decision, deciders: [FOLLOWED] } }];

const byPerson = (world: World, people: Open['people']): readonly Move[] => {
  const { starts } = world.rulebook.definition;
  const step = stepOf(world.rulebook, starts);
  if (step.kind !== 'act') return [];
  const spec = step.person;
  const seats = spec.kind === 'role' ? everyBody().map(({ id }) => ({ body: id, role: spec.role })) : [];
  const openers = spec.kind === 'role' ? [SOMEONE, FOLLOWED] : [...new Set([FOLLOWED, ...(people[spec.slot] ?? [])])];
  return openers.flatMap((person) =>
    permitted(step).flatMap((result) =>
      formsOf(world, EMPTY, step, result).flatMap((form) => {
        const holdings = seats.map((seat) => ({ person, ...seat }));
        const found = openingFacts(world, holdings, Object.values(people).flat().slice(0, FORM_PEOPLE_MAX));
        return decidedBy(world, found).map((facts) => {
          const command: Open = {
            kind: 'open',
            at: BEGIN,
            facts,
            case: 'c',
            by: { person },
            people,
            ...subject(world),
            first: { result, form, reasons: WORDS },
            training: false,
          };
          return { who: whoIs({ person }), silent: false, from: EMPTY, command };
        });
      }),
    ),
  );
};

/** Nobody opens it, and nobody has done its first step: for which reason makes no difference to what may follow. */
const byEngine = (world: World, people: Open['people']): readonly Move[] => {
  const { definition } = world.rulebook;
  if (!mayBeginUnasked(definition)) return [];
  const facts = openingFacts(world, [], Object.values(people).flat());
  const because: Open['because'] =
    definition.opens.itself === undefined ? { kind: 'case', case: 'p' } : { kind: 'termEnd', day: '2026-09-01' };
  const command: Open = { kind: 'open', at: BEGIN, facts, case: 'c', because, people, ...subject(world), training: false };
  return [{ who: { kind: 'nobody' }, silent: false, from: EMPTY, command }];
};

/** The followed person may have proposed or appraised in the calling case. */
const byParent = (world: World, people: Open['people']): readonly Move[] =>
  [
    { proposers: [ANOTHER], appraisers: [ANOTHER] },
    { proposers: [FOLLOWED], appraisers: [ANOTHER] },
    { proposers: [ANOTHER], appraisers: [FOLLOWED] },
  ].map((roles) => {
    const facts = openingFacts(world, [], Object.values(people).flat());
    const command: Open = {
      kind: 'open',
      at: BEGIN,
      facts,
      case: 'c',
      parent: { case: 'p', ...roles },
      people,
      ...subject(world),
      training: false,
    };
    return { who: { kind: 'calling-case' }, silent: false, from: EMPTY, command };
  });

/** Before the opening there is no case; forms that choose among listed people find none. */
const EMPTY = initialState({
  kind: 'opened',
  case: 'c',
  procedure: '',
  definition: '',
  pack: '',
  people: {},
  concerned: [],
  places: {},
  barred: [],
  training: false,
});
