import { DateTime } from 'luxon';
import type { Instant } from '../../core/facts';
import { type DelegationRefusal, delegate } from '../../db/delegations';
import { answerOnce } from '../../db/receipts';
import { type FieldFlaw, type Refusal, refuse } from '../http/refusal';
import { answered, type Identity, type Reply } from '../route';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import type { GivenDelegation } from './bodies';

export interface DelegationView {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly role: GivenDelegation['role'];
  readonly start: Instant;
  readonly end: Instant;
}

export interface DelegationCall {
  readonly session: PersonSession;
  readonly at: Instant;
  readonly identity: Identity;
  readonly body: GivenDelegation;
}

/** Which field a refusal of the register is about. */
const FIELD: Readonly<Record<DelegationRefusal, string>> = {
  own: 'to',
  time: 'until',
  holder: 'role',
  chain: 'to',
  overlap: 'from',
  unknown: 'to',
};

/** Thrown inside the transaction that would keep a receipt: a refusal leaves none, so that the same key may be used again. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Records a delegation of a role that one holds (ruling 16), once for each key. */
export const recordDelegation = async (
  { db, calendar }: Pick<Services, 'db' | 'calendar'>,
  { session, at, identity, body }: DelegationCall,
): Promise<Reply<DelegationView>> => {
  if (body.to === session.person) return refuse('invalid-delegation', [{ path: 'to', reason: 'delegation-own' }]);
  try {
    const kept = await answerOnce(db, identity, async (transaction) => {
      // Not before it is known that this is no repeat: what began today is past tomorrow.
      const term = termOf(calendar.zone, body, at);
      if ('kind' in term) throw new Refused(term);
      const done = await delegate(transaction, { from: session.person, to: body.to, body: body.body, role: body.role, ...term });
      if (done.kind === 'refused') throw new Refused(refusedBecause(done.because));
      return { status: 201, body: done.delegation };
    });
    if (kept.digest !== identity.digest) return refuse('key-reused', [{ path: 'Idempotency-Key', reason: 'key-reused' }]);
    return answered(kept.body as DelegationView);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.refusal;
  }
};

const refusedBecause = (because: DelegationRefusal): Refusal =>
  refuse('invalid-delegation', [{ path: FIELD[because], reason: because === 'unknown' ? 'not-found' : `delegation-${because}` }]);

/** From the first instant of the first day to the first of the day after the last, in the calendar's zone. */
const termOf = (
  zone: string,
  { from, until }: GivenDelegation,
  at: Instant,
): { readonly start: Instant; readonly end: Instant } | Refusal => {
  const [first, last, now] = [DateTime.fromISO(from, { zone }), DateTime.fromISO(until, { zone }), DateTime.fromISO(at, { zone })];
  const flaws: FieldFlaw[] = [];
  if (first < now.startOf('day')) flaws.push({ path: 'from', reason: 'past' });
  if (last < first) flaws.push({ path: 'until', reason: 'order' });
  if (last > now.plus({ years: 5 })) flaws.push({ path: 'until', reason: 'too-far' });
  if (flaws.length > 0) return refuse('invalid-delegation', flaws);
  return { start: first.toJSDate().toISOString(), end: last.plus({ days: 1 }).toJSDate().toISOString() };
};
