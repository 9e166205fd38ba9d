import { decide } from '../../../core/decide/decide';
import { EFFECTS } from '../../../core/definition/effect-table';
import { numberOf } from '../../../core/definition/rule-values';
import type { StepOf } from '../../../core/definition/step';
import { nextDue } from '../../../core/due';
import type { CaseEvent } from '../../../core/event';
import type { Holding, PersonId } from '../../../core/facts';
import { isBetween } from '../../../core/kinship';
import { must } from '../../../core/must';
import type { BallotState } from '../../../core/state';
import { illegalities } from '../properties/invariants';
import { moves } from '../properties/moves';
import { playFrom, STARTS, type Start } from '../properties/starts';
import type { Loose, Play } from '../support/play';
import { text } from '../support/texts';

/** So few sit together that no vote among them is secret. */
const TOO_FEW = 2;
/** The smallest body that could vote at all, if the rules let it: a counting board is three. */
const THREE = 3;
const words = text('so it is');

/** Gives a command that must be accepted, and looks for what no case may come to. */
const give = (play: Play, loose: Loose): readonly CaseEvent[] => {
  const before = play.state;
  const events = play.do(loose);
  const { rulebook, now: at } = play;
  const after = must(play.state, 'a case');
  expect(illegalities({ rulebook, before, facts: play.facts(), at, events, after })).toEqual([]);
  return events;
};

const ballotOf = (play: Play): StepOf<'ballot'> | undefined => {
  const step = play.rulebook.definition.steps[play.state?.step?.name ?? ''];
  return step?.kind === 'ballot' ? step : undefined;
};

/** The bodies in which a ballot of this step may be held, lowest first. */
const chainOf = (play: Play): readonly string[] => {
  const { person } = must(ballotOf(play), 'a ballot');
  return person.kind === 'role' ? must(play.state?.places[person.in], 'the place').slice(0, person.higher + 1) : [];
};

const outsiders = (play: Play) => (one: Holding) => !must(play.state, 'a case').concerned.includes(one.person) && !tied(play, one.person);
const tied = ({ town, state }: Play, person: PersonId): boolean =>
  town.kin.some((tie) => must(state, 'a case').concerned.some((concerned) => isBetween(tie, person, concerned)));

/** Leaves so many who sit in a body, its head first, and nobody of whom the case keeps out. */
const thin = (play: Play, body: string, most: number): void => {
  const seated = play.town.holdings.filter((one) => one.body === body && one.role !== 'officer').filter(outsiders(play));
  const kept = [...seated.filter(({ role }) => role === 'head'), ...seated.filter(({ role }) => role !== 'head')].slice(0, most);
  play.town = {
    ...play.town,
    holdings: play.town.holdings.filter((one) => one.body !== body || one.role === 'officer' || kept.includes(one)),
  };
};

/** The first way of opening the ballot that core accepts. */
const openBallot = (play: Play): readonly CaseEvent[] => {
  const ways = moves(play).tasks.filter(({ kind }) => kind === 'openBallot');
  const open = ways.find(
    (way) => decide(play.rulebook, play.state, { at: play.now, facts: play.facts(), ...way } as never).kind === 'accepted',
  );
  return give(play, must(open, 'a way to open the ballot'));
};

const kindsOf = (events: readonly CaseEvent[]) => events.map(({ kind }) => kind);
const resultsOf = (events: readonly CaseEvent[]) => events.flatMap((event) => (event.kind === 'resultTaken' ? [event.result] : []));

/** Nobody does anything any more: what falls due, falls due, until the case ends. */
const letEnd = (play: Play): readonly CaseEvent[] => {
  const all: CaseEvent[] = [];
  for (let due = 0; play.state?.end === undefined; due++) {
    if (due > 200) throw new Error('silence alone does not end the case');
    const next = must(nextDue(play.rulebook, must(play.state, 'a case')), 'what falls due');
    play.now = next.at;
    all.push(...give(play, { kind: 'due', of: next.of }));
  }
  return all;
};

/** Harms nobody, or is but a return to what was: what may be applied though everybody is silent. */
const applied = (events: readonly CaseEvent[]) =>
  events.flatMap((event) => (event.kind === 'applied' && !EFFECTS[event.effectKind].neutral ? [event.effect] : []));

const atBallots = (startsOf: () => readonly Start[]): readonly Start[] =>
  startsOf().filter((start) => ballotOf(playFrom(start)) !== undefined);
const withBallots = STARTS.filter(([, startsOf]) => atBallots(startsOf).length > 0);

describe.each(withBallots)('%s where few sit together', (_procedure, startsOf) => {
  it.each([
    ['so many as the rules ask for', undefined],
    ['three, where the rules ask for no more', THREE],
  ])('rises, or is not held at all, when one of %s recuses themself', (_many, minimum) => {
    for (const start of atBallots(startsOf)) {
      const play = withMinimum(start, minimum);
      const [lowest = ''] = chainOf(play);
      thin(play, lowest, numberOf(play.rulebook, must(ballotOf(play), 'a ballot').minimum));
      const name = play.state?.step?.name;
      openBallot(play);
      const heads = play.town.holdings.filter(({ role }) => role === 'head').map(({ person }) => person);
      const leaves = must(
        currentOf(play).roll.find((one) => !heads.includes(one)),
        'a voter',
      );
      const events = give(play, { kind: 'recuse', by: { person: leaves }, reasons: words });
      expect(kindsOf(events)).toContain('ballotVoided');
      expect(resultsOf(events)).toEqual(['notHeld']);
      if (play.state?.step?.name !== name) continue;
      const again = openBallot(play);
      const opened = again.find((event) => event.kind === 'ballotOpened');
      if (opened === undefined) expect(resultsOf(again)).toEqual(['tooSmall']);
      else expect(opened).toMatchObject({ level: 1, body: chainOf(play)[1] });
      if (opened !== undefined) expect(opened.roll).not.toContain(leaves);
    }
  });

  it('holds no ballot where no body has enough, keeps no box, decides nothing, and ends', () => {
    for (const start of atBallots(startsOf)) {
      const play = playFrom(start);
      for (const body of chainOf(play)) thin(play, body, TOO_FEW);
      const before = applied(play.lines.flatMap(({ events }) => events));
      const events = openBallot(play);
      expect(resultsOf(events)).toEqual(['tooSmall']);
      expect(kindsOf(events)).not.toContain('ballotOpened');
      expect(kindsOf(events)).not.toContain('granted');
      expect([...before, ...applied(letEnd(play))]).toEqual(before);
    }
  });

  it('has no quorum where of three one comes', () => {
    for (const start of atBallots(startsOf)) {
      const play = withMinimum(start, THREE);
      const [lowest = ''] = chainOf(play);
      thin(play, lowest, THREE);
      openBallot(play);
      const { roll, tellers } = currentOf(play);
      expect(roll).toHaveLength(THREE);
      const present = roll.slice(0, 1);
      give(play, { kind: 'attend', by: { person: must(tellers[0], 'a teller') }, step: play.state?.step?.name, present });
      expect(resultsOf(countAll(play, present, tellers))).toEqual(['noQuorum']);
    }
  });
});

/** The start under rules that ask for another least number of voters. */
const withMinimum = (start: Start, minimum: number | undefined): Play => {
  if (minimum === undefined) return playFrom(start);
  const { pack } = start.rulebook;
  const rule = must(ballotOf(playFrom(start)), 'a ballot').minimum;
  const values = { ...pack.values, [rule]: { ...must(pack.values[rule], rule), value: minimum } };
  return playFrom({ ...start, rulebook: { ...start.rulebook, pack: { ...pack, values } } });
};

const currentOf = (play: Play): BallotState => {
  const progress = play.state?.step?.progress;
  return must(progress?.kind === 'ballot' ? progress.current : undefined, 'a ballot');
};

const countAll = (play: Play, voted: readonly PersonId[], tellers: readonly PersonId[]): readonly CaseEvent[] =>
  tellers.flatMap((person) => {
    const { tally } = must(
      moves(play).tasks.find(({ kind }) => kind === 'count'),
      'a count',
    );
    return give(play, { kind: 'count', by: { person }, step: play.state?.step?.name, voted, tally, minutes: words });
  });

describe.each(STARTS)('%s where a head is the person concerned', (_procedure, startsOf) => {
  it('lets them take no act of the office, and the next higher head may, or time ends it', () => {
    for (const start of startsOf()) {
      const play = playFrom(start);
      const step = play.rulebook.definition.steps[play.state?.step?.name ?? ''];
      const [concerned] = play.state?.concerned ?? [];
      if (step?.kind !== 'act' || step.person.kind !== 'role' || concerned === undefined) continue;
      const { role } = step.person;
      const [own = '', ...above] = must(play.state?.places[step.person.in], 'the place').slice(0, step.person.higher + 1);
      const others = play.town.holdings.filter((one) => one.body !== own || one.role !== role);
      play.town = { ...play.town, holdings: [...others, { person: concerned, body: own, role }] };
      const ways = moves(play).tasks.filter(({ kind }) => kind === 'act');
      const [way] = ways;
      const asConcerned = { at: play.now, facts: play.facts(), ...actOf(play, step, way), by: { person: concerned } };
      expect(decide(play.rulebook, play.state, asConcerned as never)).toMatchObject({ kind: 'rejected', code: 'excluded' });
      const next = above
        .flatMap((body) => play.town.holdings.filter((one) => one.body === body && one.role === role))
        .find(outsiders(play));
      if (next === undefined) letEnd(play);
      else {
        const asNext = { at: play.now, facts: play.facts(), ...actOf(play, step, way), by: { person: next.person } };
        const answer = decide(play.rulebook, play.state, asNext as never);
        expect(answer.kind === 'rejected' ? answer.code : 'accepted').not.toMatch(/^not-your-step$|^excluded$|^standing-lost$/);
      }
    }
  });
});

/** Some act of the step; who does it makes the difference. */
const actOf = (play: Play, step: StepOf<'act'>, way: Loose | undefined): Loose =>
  way ?? { kind: 'act', step: play.state?.step?.name, result: Object.keys(step.result)[0], form: {}, reasons: words };
