import type { FormValues, Tally } from '../../../../core/command';
import { fills } from '../../../../core/decide/capacity';
import { EFFECTS } from '../../../../core/definition/effect-table';
import type { Step, StepOf } from '../../../../core/definition/step';
import { mayBeginUnasked } from '../../../../core/definition/unasked';
import type { Person } from '../../../../core/definition/words';
import { nextDue } from '../../../../core/due';
import type { DecisionFacts, Facts, Holding } from '../../../../core/facts';
import { stepOf } from '../../../../core/rulebook';
import type { BallotState, CaseState } from '../../../../core/state';
import { holdsPost } from '../../support/changed-town';
import { conferring } from '../../support/confidence-path';
import { DECIDED } from '../../support/decision-path';
import { electing } from '../../support/election-path';
import { honouring } from '../../support/honour-path';
import { atCommittee } from '../../support/plan-review-path';
import { type Loose, type Play, text } from '../../support/play';
import { PROVED } from '../../support/publication-path';
import { SENT_IN, withInspectors } from '../../support/report-path';
import { withFront } from '../../support/review-path';
import { sound, type Town, town } from '../../support/town';
import type { Die } from './die';
import { evaluated, SOME_POINTS } from './evaluated';

const words = text('so it is');
const everyone = [...new Set(town.holdings.map(({ person }) => person))];
/** Who may be listed, and of whom the town knows enough. */
const candidates = Object.keys(town.people);

/** A town in which some fail a rule or leave it open, some bodies have lost members, and any two may be related. */
export const someTown = (die: Die): Town => {
  const flaws = [{ monthsInPost: 3 }, { attainments: [] }, { prosecuted: true }, { dossier: [] }, { planned: [] }];
  const people = Object.fromEntries(candidates.map((id) => [id, { ...sound(id), ...(die.happens(4) ? die.pick(flaws) : {}) }]));
  const thinned = die.happens(3)
    ? die.pick([['committee'], ['committee', 'province'], ['leadership', 'people-committee'], ['expanded', 'officials']])
    : [];
  const stays = ({ body, role }: Holding) => role !== 'member' || !thinned.includes(body) || die.happens(2);
  const kin = die.happens(2) ? [...town.kin, { person: die.pick(everyone), relative: die.pick(candidates), close: true }] : town.kin;
  return { ...town, people, kin, holdings: town.holdings.filter(stays) };
};

/** Opens a case of the play's procedure, by a person who may, by the engine, or by a case that calls it. */
export const opening = (play: Play, die: Die): Loose => {
  const { definition } = play.rulebook;
  const given = Object.entries(definition.people).flatMap(([slot, one]) => (one.given ? [[slot, one.atMost] as const] : []));
  const people = Object.fromEntries(
    given.map(([slot, atMost]) => [slot, atMost > 1 ? die.some(candidates, 1, 2) : [die.pick(candidates)]]),
  );
  const isEvaluation = definition.stage === 'evaluation';
  if (isEvaluation) play.town = evaluated(play.town, definition, Object.values(people).flat(), die);
  if (typeof definition.post === 'object') play.town = heldBy(play.town, people[definition.post.heldBy]?.[0] ?? '', die);
  const ofPerson = definition.post === false && definition.opens.by === 'person';
  if (ofPerson) play.town = definition.stage === 'evaluation' ? conferring(play.town) : honouring(play.town);
  if (definition.id === 'resolution-review') play.town = withFront(play.town, people['lead']?.[0]);
  if (definition.id === 'plan-review') play.town = atCommittee(play.town, people['lead']?.[0]);
  const subject = people[definition.concerns[0] ?? '']?.[0] ?? '';
  if (definition.id === 'publication')
    play.town = { ...play.town, draft: { ...PROVED, author: subject, proof: die.pick(['proved', 'proved', 'waiting', 'refused']) } };
  if (definition.decision)
    play.town = { ...play.town, decision: { ...decisionAbout(subject, die), ...(isEvaluation ? { entered: '2026-08-01' } : {}) } };
  if (Object.values(definition.effects).some(({ kind }) => EFFECTS[kind].byElection)) play.town = electing(play.town);
  const step = definition.steps[definition.starts];
  const readsReport = step?.form?.some(({ kind }) => kind === 'report') === true;
  const byInspector = step?.person.kind === 'role' && step.person.role === 'officer' && step.person.in === 'inspection';
  if (byInspector) play.town = withInspectors(play.town);
  if (readsReport) play.town = { ...play.town, report: { ...SENT_IN, withdrawn: die.happens(6), taken: die.happens(6) } };
  if (definition.post === true && die.happens(2)) play.town = { ...play.town, post: { ...play.town.post, level: 0 } };
  const about = { ...(definition.post === false ? {} : { post: 'post' }), ...(definition.decision ? { decision: 'c-earlier' } : {}) };
  const common = { kind: 'open', case: 'c-1', people, training: false, ...about } as const;
  if (definition.opens.by === 'parent') {
    return { ...common, parent: { case: 'c-0', proposers: die.some(everyone, 1, 2), appraisers: die.some(everyone, 1, 2) } };
  }
  if (mayBeginUnasked(definition) && die.happens(5)) return { ...common, because: { kind: 'case', case: 'c-0' } };
  const form = step === undefined ? {} : formFor(play, die, undefined, step, 'submit');
  const usual = byInspector
    ? INSPECTOR
    : step?.person.kind === 'role'
      ? isEvaluation
        ? 'Xuan'
        : (USUAL[step.person.in] ?? (ofPerson ? 'Giang' : 'Lan'))
      : subject;
  return { ...common, by: { person: die.happens(4) ? die.pick(everyone) : usual }, first: { result: 'submit', form, reasons: words } };
};

/** Who opens a case, where its first step belongs to one of these places. */
const USUAL: Readonly<Record<string, string>> = {
  senderLeadership: 'Hai',
  inspection: 'Vinh',
  personnel: 'Xuan',
  peoplesCouncil: 'Phuc',
  front: 'Khoa',
};
/** What begins with the inspection committee is begun by somebody who serves it. */
const INSPECTOR = 'Vy';

/** A decision of the committee, now and then too old to complain about, or with some of the body above among its deciders. */
const decisionAbout = (person: string, die: Die): DecisionFacts => ({
  ...DECIDED,
  people: [person],
  entered: die.happens(4) ? '2026-01-05' : DECIDED.entered,
  deciders: die.happens(3) ? [...DECIDED.deciders, ...die.some(everyone, 1, 2)] : DECIDED.deciders,
});

/** The post is held, by somebody with or without the time for another term, whose last years were graded or not, now and then so that removal is due. */
const heldBy = (before: Town, holder: string, die: Die): Town => {
  const due = die.happens(3);
  return holdsPost(before, holder, {
    retirement: die.pick(['2027-10-01', '2027-10-01', '2040-03-01']),
    evaluations: die.some([2023, 2024, 2025], 2, 3).map((year) => ({ year, grade: due || die.happens(8) ? 'incomplete' : 'good' })),
  });
};

/** Something that somebody might try now: mostly what the open step waits for, sometimes what may happen to any case, sometimes that nobody acts. */
export const wander = (play: Play, die: Die): Loose => {
  const { state } = play;
  if (state?.step === undefined) throw new Error('No open case');
  const due = nextDue(play.rulebook, state);
  if (due !== undefined && die.happens(state.hold === undefined ? 20 : 2)) return { kind: 'due', of: due.of, at: due.at };
  if (die.happens(20)) return caseWide(play, die, state);
  return onStep(play, die, state, state.step.name, stepOf(play.rulebook, state.step.name));
};

const onStep = (play: Play, die: Die, state: CaseState, name: string, step: Step): Loose => {
  const by = (spec: Person) => actor(play, die, state, spec);
  switch (step.kind) {
    case 'act': {
      const onwards = Object.keys(step.result).filter((one) => 'step' in (step.result[one]?.to ?? {}));
      const result = die.pick(onwards.length > 0 && !die.happens(4) ? onwards : Object.keys(step.result));
      const reasons = die.happens(8) ? {} : { reasons: words };
      return { kind: 'act', ...by(step.person), step: name, result, form: formFor(play, die, state, step, result), ...reasons };
    }
    case 'ballot':
      return onBallot(play, die, state, name, step);
    case 'opinions':
      return {
        kind: 'opine',
        ...by(step.person.kind === 'role' ? { ...step.person, in: die.pick(step.from) } : step.person),
        step: name,
        opinion: words,
      };
    case 'check':
      return { kind: 'runCheck', ...by(step.person), step: name };
    case 'hearing':
      return die.happens(2)
        ? { kind: 'tell', ...by(step.person), step: name, grounds: words, evidence: [words] }
        : { kind: 'answer', ...by({ kind: 'concerned', slot: step.of }), step: name, answer: words };
    case 'notice':
      return die.happens(2)
        ? { kind: 'publish', ...by(step.person), step: name }
        : { kind: 'object', ...by(step.person), step: name, objection: words };
    case 'period':
      return step.milestones.length === 0 || die.happens(3)
        ? { kind: 'breakPeriod', ...by(step.responsibility), step: name, reasons: words }
        : { kind: 'reachMilestone', ...by(step.person), step: name, milestone: die.pick(step.milestones).name, report: words };
    case 'call':
      return childEnds(play, die, state, step);
    default:
      return step satisfies never;
  }
};

/** A holder of the role at any level it may rise to, sometimes by a delegation; now and then anybody. */
const actor = (play: Play, die: Die, state: CaseState, spec: Person): Record<string, unknown> => {
  if (die.happens(12)) return { by: { person: die.pick(everyone) } };
  if (spec.kind === 'concerned') return { by: { person: die.pick([...(state.people[spec.slot] ?? []), 'Nobody']) } };
  const bodies = (state.places[spec.in] ?? []).slice(0, spec.higher + 1);
  const holding = holdersIn(play, bodies, spec.role)[0] === undefined ? undefined : die.pick(holdersIn(play, bodies, spec.role));
  if (holding === undefined) return { by: { person: die.pick(everyone) } };
  if (!die.happens(6)) return { by: { person: holding.person } };
  const person = die.pick(everyone);
  const delegation = {
    id: 'd',
    from: holding.person,
    to: person,
    body: holding.body,
    role: holding.role,
    start: '2026-01-01T00:00:00.000Z',
    end: '2030-01-01T00:00:00.000Z',
  };
  const facts: Facts = { ...play.facts(), delegation };
  return { by: { person, for: holding.person }, facts };
};

const holdersIn = ({ town: { holdings } }: Play, bodies: readonly string[], role: Holding['role']): readonly Holding[] =>
  holdings.filter((holding) => bodies.includes(holding.body) && fills(holding, role));

const formFor = ({ rulebook }: Play, die: Die, state: CaseState | undefined, step: Step, result: string): FormValues => {
  const values: Record<string, FormValues[string]> = {};
  for (const field of step.form ?? []) {
    if (field.on !== undefined && !field.on.includes(result)) continue;
    if (field.kind === 'text') values[field.name] = { kind: 'text', text: words };
    if (field.kind === 'draft') values[field.name] = { kind: 'choice', option: PROVED.draft };
    if (field.kind === 'report') values[field.name] = { kind: 'report', report: SENT_IN.report };
    if (field.kind === 'choice') values[field.name] = { kind: 'choice', option: die.pick(field.options).name };
    if (field.kind === 'number')
      values[field.name] = {
        kind: 'number',
        value: die.pick(rulebook.definition.stage === 'evaluation' ? SOME_POINTS : [field.least, field.most]),
      };
    if (field.kind === 'date') values[field.name] = { kind: 'date', value: '2027-06-30' };
    if (field.kind !== 'people') continue;
    const from = field.from === undefined ? candidates : (state?.people[field.from] ?? []);
    values[field.name] = { kind: 'people', people: die.some(from, field.least, Math.min(field.most, 2)) }; // as many as an exploration lists
  }
  return values;
};

const onBallot = (play: Play, die: Die, state: CaseState, name: string, step: StepOf<'ballot'>): Loose => {
  const current = state.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  if (current === undefined) {
    const bodies = step.tellers.kind === 'role' ? (state.places[step.tellers.in] ?? []).slice(0, step.tellers.higher + 1) : [];
    const holders = [...new Set(holdersIn(play, [die.pick(bodies)], 'member').map(({ person }) => person))];
    return {
      kind: 'openBallot',
      ...actor(play, die, state, step.responsibility),
      step: name,
      tellers: die.some(holders, 3, 3),
      box: 'box',
    };
  }
  const by = { person: die.pick(current.tellers) };
  if (die.happens(25)) return { kind: 'recuse', by: { person: die.pick([...current.roll, ...current.tellers]) }, reasons: words };
  if (current.present === undefined)
    return { kind: 'attend', by, step: name, present: die.happens(4) ? die.some(current.roll, 1, current.roll.length) : current.roll };
  const minutes = die.happens(4) ? {} : { minutes: words };
  return {
    kind: 'count',
    by,
    step: name,
    voted: current.voted ?? current.present,
    tally: someTally(die, state, step, current),
    ...minutes,
  };
};

/** The votes spread over the lines: at random, or with so many for one of them that something is carried, or just not. */
const someTally = (die: Die, state: CaseState, { ask }: StepOf<'ballot'>, { roll, present, items = {} }: BallotState): Tally => {
  const voted = present?.length ?? 0;
  const half = Math.floor(roll.length / 2);
  const spread = (lines: readonly string[]): { readonly votes: Record<string, number>; readonly invalid: number } => {
    const votes: Record<string, number> = {};
    let left = voted;
    const first = die.roll(Math.max(1, lines.length));
    for (const [index, line] of [...lines.slice(first), ...lines.slice(0, first)].entries()) {
      const wanted = index === 0 && !die.happens(4) ? half + (die.happens(3) ? 0 : 1) : die.roll(left + 1);
      votes[line] = Math.min(left, wanted);
      left -= votes[line];
    }
    return { votes, invalid: left };
  };
  switch (ask.kind) {
    case 'approve': {
      const { votes, invalid } = spread(['yes', 'no']);
      return { kind: 'approve', yes: votes['yes'] ?? 0, no: votes['no'] ?? 0, invalid };
    }
    case 'options':
      return { kind: 'options', ...spread(ask.options) };
    case 'choose':
      return { kind: 'choose', ...spread(state.people[ask.from] ?? []) };
    case 'record':
      return { kind: 'record', votes: {}, invalid: voted };
    case 'rate': {
      const may = (left: readonly string[]) => (present ?? []).filter((one) => !left.includes(one)).length;
      const level = ask.levels[die.roll(ask.levels.length)] ?? 'high';
      return {
        kind: 'rate',
        votes: Object.fromEntries(Object.entries(items).map(([person, left]) => [person, { [level]: may(left) }])),
        invalid: 0,
      };
    }
    default:
      return ask satisfies never;
  }
};

const CHILD_ENDS = [
  { end: 'meets', applied: ['concludePositive'] },
  { end: 'meets', applied: ['concludePositive'] },
  { end: 'doesNotMeet', applied: ['concludeNegative'] },
  { end: 'lapsed', applied: [] },
];

const childEnds = (play: Play, die: Die, state: CaseState, step: StepOf<'call'>): Loose => {
  const waiting = state.step?.progress.kind === 'call' ? state.step.progress.waiting : [];
  const child = die.pick([...waiting, { case: 'c-9', person: 'An' }]);
  return {
    kind: 'childEnded',
    facts: play.facts({ ...child, procedure: step.procedure, definition: 'sha256:0', ...die.pick(CHILD_ENDS) }),
  };
};

const caseWide = (play: Play, die: Die, state: CaseState): Loose => {
  const step = stepOf(play.rulebook, state.step?.name ?? '');
  const head = (place: string | undefined): Person => ({ kind: 'role', role: 'head', in: place ?? '', higher: 1, delegable: false });
  const { holds } = play.rulebook.definition;
  const given = { reasons: words };
  return die.pick<Loose>([
    { kind: 'withdraw', by: { person: state.opener ?? 'Lan' }, ...given },
    { kind: 'hold', ...actor(play, die, state, head(holds?.by)), ground: 'open-report', ...given },
    { kind: 'release', ...actor(play, die, state, head(holds?.by)), ...given },
    { kind: 'release', ...actor(play, die, state, head(holds?.lifts)), ground: 'report-unfounded-so-far', ...given },
    { kind: 'recuse', by: { person: die.pick(everyone) }, ...given },
    { kind: 'reassign', ...actor(play, die, state, step.responsibility), to: die.pick(everyone), ...given },
    { kind: 'extend', ...actor(play, die, state, step.responsibility), ...given },
    { kind: 'abandon' },
  ]);
};
