import { DateTime } from 'luxon';
import type { Instant } from '../../core/facts';
import { inCaseTime, seeCase } from '../cases/open-file';
import { type Refusal, refusalOf, refuse, refuseForNow } from '../http/refusal';
import { answered, type Identity, type Reply } from '../route';
import type { Services } from '../services';
import type { Session } from '../session/session';
import { sendAdvance } from './send';

export interface AdvanceView {
  /** The instant that the case's clock has reached. */
  readonly now: Instant;
  /** When the case falls due next; absent when it has ended. */
  readonly nextDue?: Instant | undefined;
}

export interface AdvanceCall {
  readonly session: Session;
  readonly at: Instant;
  readonly identity: Identity;
  readonly to: Instant;
}

/** Moves the training clock of a case and of its open children, through every due on the way (ruling 27). */
export const advanceCase = async (
  services: Services,
  id: string,
  { session, at, identity, to }: AdvanceCall,
): Promise<Reply<AdvanceView>> => {
  if (!services.training) return refuse('not-training');
  const seen = await seeCase(services, session, id, at);
  if (seen.kind === 'refused') return seen;
  const { state } = seen.file;
  if (state.end !== undefined) return refusalOf({ kind: 'rejected', code: 'closed', params: { end: state.end } });
  if (!state.training) return refuse('not-training');
  const flaw = flawOf(services, inCaseTime(seen.file, at), to);
  if (flaw !== undefined) return flaw;
  const heard = await sendAdvance(services, id, identity.id, to);
  switch (heard.kind) {
    case 'answer':
      // The same key with a later instant gets the answer of the earlier one, which falls short of what is asked.
      return heard.answer.now < to ? refuse('key-reused', [{ path: 'Idempotency-Key', reason: 'key-reused' }]) : answered(heard.answer);
    case 'rejected':
      return heard.code === 'wrong-command' ? refuse('not-training') : refusalOf(heard);
    case 'unheard':
      return refuseForNow('may-still-be-carried-out', 3);
    case 'gone':
      return refusalOf({ kind: 'rejected', code: 'closed', params: { end: state.end ?? '' } });
    default:
      return heard satisfies never;
  }
};

/** Time only goes forward, and no farther than the calendar knows the working days. */
const flawOf = ({ calendar }: Pick<Services, 'calendar'>, now: Instant, to: Instant): Refusal | undefined => {
  if (to <= now) return refuse('invalid-request', [{ path: 'to', reason: 'past' }]);
  const lastYear = Math.max(...calendar.years.map(({ year }) => year));
  return DateTime.fromISO(to, { zone: calendar.zone }).year > lastYear
    ? refuse('invalid-request', [{ path: 'to', reason: 'too-far' }])
    : undefined;
};
