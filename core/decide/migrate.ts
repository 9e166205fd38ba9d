import type { CommandOf } from '../command';
import type { Definition } from '../definition/definition';
import type { Person } from '../definition/words';
import type { Capacity, EventOf } from '../event';
import type { Facts } from '../facts';
import { digestOf } from '../ledger/digest';
import { obstaclesTo } from '../migration/obstacles';
import { versionOf } from '../migration/version';
import { must } from '../must';
import { type Rejection, reject } from '../rejection';
import { capacityOf } from './capacity';
import { isRejection } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

type Migrate = CommandOf<'migrate'>;

/**
 * The heads of the bodies that decide in a case of this procedure, in the order of their places; where none decides, of the body that may let a held
 * case go on. Nobody where there is neither.
 */
export const decidersOf = ({ steps, holds }: Definition): readonly Person[] => {
  const deciding = Object.values(steps).flatMap(({ duty, person }) => (duty === 'decides' && person.kind === 'role' ? [person.in] : []));
  const places = deciding.length > 0 ? deciding : holds === undefined ? [] : [holds.lifts];
  return [...new Set(places)].toSorted().map((place) => ({ kind: 'role', role: 'head', in: place, higher: 1, delegable: false }));
};

/**
 * In which capacity somebody may let a case go over: as the head of a body that decides in it, or of the one above where that head may not act. Whoever
 * could not decide the case, because they proposed or appraised it, chooses no rules for it either.
 */
export const migratorOf = ({ rulebook, state, facts, at }: Turn, { by }: Migrate): Capacity | Rejection => {
  const answers = decidersOf(rulebook.definition).map((spec) => capacityOf({ state, facts, at, by, spec, duty: 'decides', risen: 0 }));
  const refusals = answers.filter(isRejection);
  return (
    answers.find((answer): answer is Capacity => !isRejection(answer)) ??
    refusals.find(({ code }) => code !== 'not-your-step') ??
    refusals[0] ??
    reject('not-your-step', { why: 'never-migrated' })
  );
};

/** What is in force, as an entry names it. */
const inForceOf = (facts: Facts): EventOf<'migrated'>['to'] => {
  const { definition, pack, callable } = must(facts.inForce, 'what is in force');
  return { ...versionOf({ hash: digestOf(definition), pack }), callable };
};

/** Why a case can't go over to what the command names: it is not in force, or the case has gone another way. */
export const migrationFlaw = ({ rulebook, state, facts }: Turn, { to }: Migrate): Rejection | undefined => {
  if (facts.inForce === undefined) return NOT_IN_FORCE;
  const target = inForceOf(facts);
  if (to.definition !== target.definition || to.pack !== target.pack) return NOT_IN_FORCE;
  const obstacles = obstaclesTo(rulebook, state, facts.inForce);
  const [first] = obstacles;
  if (first === undefined) return undefined;
  const parts = obstacles.flatMap((one) => ('name' in one ? [one.name] : []));
  return reject('not-migratable', { why: first.kind, parts: parts.join(', ') }, 'to');
};

/** The case goes over, unless it runs what is in force already. */
export const goOver = (turn: Turn, { reasons }: Migrate, by: Capacity): Decision => {
  const from = versionOf(turn.rulebook);
  const to = inForceOf(turn.facts);
  if (from.definition === to.definition && from.rules === to.rules) return reject('already-done', { what: 'migrated' });
  emit(turn, { kind: 'migrated', from, to, by, reasons });
  return accepted(turn);
};

const NOT_IN_FORCE = reject('invalid-form', { field: 'version', why: 'not-in-force' }, 'to');
