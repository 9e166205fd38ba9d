import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { caseIdFrom } from '../../core/case-id';
import type { Actor, Open } from '../../core/command';
import { decide } from '../../core/decide/decide';
import type { Definition } from '../../core/definition/definition';
import type { CaseId } from '../../core/facts';
import { rulebookOf } from '../../core/rulebook';
import { readFacts } from '../../db/facts';
import { receiptOf } from '../../db/ledger';
import type { HostInput, Receipt, SealedCommand } from '../../workflows/messages';
import { type Refusal, refusalOf, refuse, refuseForNow } from '../http/refusal';
import type { Identity, Reply } from '../route';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import type { Opening } from './bodies';
import { decisionInSight } from './decision-in-sight';
import { openingNeed } from './facts-need';
import { formValues } from './form-values';
import { inputFor } from './host-input';
import { keeperOf, keyOfPerson } from './person-key';
import { answerFrom, type ReceiptView } from './receipt';
import { refusalOfHost, sendOpening } from './send';
import { keepTexts, type TextKeeper } from './texts';
import { unknownPerson } from './unknown-person';

const STALE_RETRIES = 3;
const ASK_AGAIN_SECONDS = 3;

export interface OpeningCall {
  readonly session: PersonSession;
  readonly at: string;
  readonly identity: Identity;
  readonly body: Opening;
}

/** Opens a case with its opener's own result of the first step. The case's id follows from the command's, so a repeat opens no second one. */
export const openCase = async (services: Services, call: OpeningCall): Promise<Reply<ReceiptView>> => {
  const caseId = caseIdOf(call.identity);
  for (let tries = 0; tries <= STALE_RETRIES; tries++) {
    const done = await receiptIn(services, caseId, call.identity);
    if (done !== undefined) return answerFrom(call.identity, done, pathOf(caseId));
    const reply = await tryOnce(services, caseId, call);
    if (reply.kind !== 'again') return reply;
  }
  return refusalOf({ kind: 'rejected', code: 'stale', params: {} });
};

export const caseIdOf = ({ id }: Identity): CaseId => caseIdFrom(`case\n${id}`);

const pathOf = (caseId: CaseId): string => `/api/v1/cases/${caseId}`;

const receiptIn = async ({ db }: Services, caseId: CaseId, { id }: Identity): Promise<Receipt | undefined> => {
  const found = await receiptOf(db, caseId, id);
  return found && { case: caseId, seq: found.seq, hash: found.hash, command: found.commandId, digest: found.commandDigest, at: found.at };
};

const tryOnce = async (services: Services, caseId: CaseId, call: OpeningCall): Promise<Reply<ReceiptView> | { readonly kind: 'again' }> => {
  const prepared = await prepare(services, caseId, call);
  if (prepared.kind === 'refused') return settle(services, caseId, call.identity, prepared);
  const heard = await sendOpening(services, prepared.input, prepared.command);
  switch (heard.kind) {
    case 'answer':
      return answerFrom(call.identity, heard.answer, pathOf(caseId));
    case 'unheard':
      return refuseForNow('may-still-be-carried-out', ASK_AGAIN_SECONDS);
    case 'rejected':
      return heard.code === 'stale'
        ? { kind: 'again' }
        : settle(services, caseId, call.identity, refusalOfHost(services, heard, prepared.input.procedure));
    case 'gone':
      return settle(services, caseId, call.identity, refuseForNow('unavailable', ASK_AGAIN_SECONDS));
    default:
      return heard satisfies never;
  }
};

const settle = async (services: Services, caseId: CaseId, identity: Identity, refusal: Refusal): Promise<Reply<ReceiptView>> => {
  const found = await receiptIn(services, caseId, identity);
  return found === undefined ? refusal : answerFrom(identity, found, pathOf(caseId));
};

interface Prepared {
  readonly kind: 'prepared';
  readonly input: HostInput;
  readonly command: SealedCommand;
}

const prepare = async (services: Services, caseId: CaseId, { session, at, identity, body }: OpeningCall): Promise<Prepared | Refusal> => {
  const input = await inputFor(services, caseId, body.procedure);
  if (input === undefined) return refuse('unknown-procedure', [{ path: 'procedure', reason: 'unknown' }]);
  const { procedure } = input;
  const by: Actor = { person: session.person };
  const people = [...new Set(Object.values(body.people).flat())];
  const about = await decisionInSight(services, session, body.decision, at);
  const facts = await readFacts(services.db, openingNeed(procedure, { people, post: body.post, decision: about, by, at }));
  const unknown = unknownPerson(body, facts);
  if (unknown !== undefined) return refusalOf(unknown, procedure);
  const concerned = procedure.concerns.flatMap((slot) => body.people[slot] ?? []);
  const texts = keepTexts(services.ring, await keyOfPerson(services, keeperOf(concerned, by.person)));
  const open = openCommand(procedure, body, texts, { at, facts, case: caseId, by, training: services.training });
  const decision = decide(rulebookOf(procedure, input.pack, compileCalendar(input.calendar)), undefined, open);
  if (decision.kind === 'rejected') return refusalOf(decision, procedure);
  const sealed = { kind: 'command', command: open, values: texts.values(), digest: identity.digest, seen: 0 } as const;
  return { kind: 'prepared', input, command: { ...sealed, id: identity.id } };
};

const openCommand = (
  { steps, starts }: Definition,
  { people, post, decision, result, form, reasons }: Opening,
  texts: TextKeeper,
  given: Pick<Open, 'at' | 'facts' | 'case' | 'by' | 'training'>,
): Open => ({
  kind: 'open',
  ...given,
  people,
  ...(post === undefined ? {} : { post }),
  ...(decision === undefined ? {} : { decision }),
  first: {
    result,
    form: formValues(steps[starts]?.form, form, texts),
    ...(reasons === undefined ? {} : { reasons: texts.put(reasons) }),
  },
});
