import type { Actor, Command } from '../../core/command';
import { decide } from '../../core/decide/decide';
import type { CaseId, Facts, Instant, PersonId } from '../../core/facts';
import type { Rejection } from '../../core/rejection';
import { readFacts } from '../../db/facts';
import { receiptOf } from '../../db/ledger';
import type { Receipt, SealedCommand } from '../../workflows/messages';
import type { CaseFile } from '../cases/case-file';
import { inCaseTime, openFile, seeCase } from '../cases/open-file';
import { type Refusal, refusalOf, refuseForNow } from '../http/refusal';
import type { Identity, Reply } from '../route';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { factsNeed, type Wanted } from './facts-need';
import { keeperOf, keyOfPerson } from './person-key';
import { answerFrom, type ReceiptView } from './receipt';
import { type Heard, refusalOfHost, sendCommand } from './send';
import { keepTexts, type TextKeeper } from './texts';

/** How often a command is decided again because facts changed between reading and commit. */
const STALE_RETRIES = 3;
/** How soon the sender of a command that nobody has answered may ask again, in seconds. */
const ASK_AGAIN_SECONDS = 3;

/** What a command is made from, read anew for every try. */
export interface Material {
  readonly file: CaseFile;
  readonly facts: Facts;
  /** In the case's own time. */
  readonly at: Instant;
  readonly by: Actor;
  readonly texts: TextKeeper;
}

/** A command that somebody gives to an open case. */
export interface Order {
  readonly case: CaseId;
  readonly kind: Wanted['kind'];
  readonly session: PersonSession;
  readonly for?: PersonId | undefined;
  readonly at: Instant;
  readonly identity: Identity;
  readonly make: (material: Material) => Command | Refusal | Promise<Command | Refusal>;
  /** What is made only for a command that core would accept: keys of ballots, counts. */
  readonly complete?: (command: Command, material: Material) => Promise<Command | Refusal>;
}

type Tried = { readonly kind: 'again' } | Reply<ReceiptView>;

/**
 * Carries out a command: decides it early with the same core, sends it to its case, and decides again with fresh facts when it was
 * stale. Every try has the same instant and the same identity, so however often it is sent it is done once.
 */
export const carryOut = async (services: Services, order: Order): Promise<Reply<ReceiptView>> => {
  for (let tries = 0; tries <= STALE_RETRIES; tries++) {
    const tried = await tryOnce(services, order);
    if (tried.kind !== 'again') return tried;
  }
  return refusalOf({ kind: 'rejected', code: 'stale', params: {} });
};

const tryOnce = async (services: Services, order: Order): Promise<Tried> => {
  const seen = await seeCase(services, order.session, order.case, order.at);
  if (seen.kind === 'refused') return seen;
  const { file } = seen;
  const done = file.entries.find(({ command }) => command.id === order.identity.id);
  if (done !== undefined)
    return answerFrom(order.identity, {
      case: file.case,
      seq: done.seq,
      hash: done.hash,
      command: done.command.id,
      digest: done.command.digest,
      at: done.at,
    });
  const prepared = await prepare(services, order, file);
  if (prepared.kind === 'refused') return afterRefusal(services, order, prepared);
  if (prepared.kind === 'rejected') return afterRefusal(services, order, refusalOf(prepared, file.rulebook.definition));
  return conclude(services, order, file, await sendCommand(services, order.case, prepared));
};

/** The sealed command, once core has said that it would be accepted. */
const prepare = async (services: Services, order: Order, file: CaseFile): Promise<SealedCommand | Rejection | Refusal> => {
  const at = inCaseTime(file, order.at);
  const by: Actor = { person: order.session.person, ...(order.for === undefined ? {} : { for: order.for }) };
  const facts = await readFacts(services.db, factsNeed(file.rulebook, file.state, { kind: order.kind, by, at }));
  const texts = keepTexts(services.ring, await keyOfPerson(services, keeperOf(file.state.concerned, by.person)));
  const material = { file, facts, at, by, texts };
  const command = await order.make(material);
  if (command.kind === 'refused') return command;
  const decision = decide(file.rulebook, file.state, command);
  if (decision.kind === 'rejected') return decision;
  const whole = order.complete === undefined ? command : await order.complete(command, material);
  if (whole.kind === 'refused') return whole;
  return {
    kind: 'command',
    id: order.identity.id,
    command: whole,
    values: texts.values(),
    digest: order.identity.digest,
    seen: file.entries.length,
  };
};

const conclude = async (services: Services, order: Order, file: CaseFile, heard: Heard<Receipt>): Promise<Tried> => {
  switch (heard.kind) {
    case 'answer':
      return answerFrom(order.identity, heard.answer);
    case 'unheard':
      return refuseForNow('may-still-be-carried-out', ASK_AGAIN_SECONDS);
    case 'rejected':
      return heard.code === 'stale'
        ? { kind: 'again' }
        : afterRefusal(services, order, refusalOfHost(services, heard, file.rulebook.definition));
    case 'gone':
      return afterRefusal(services, order, await refusalOfGone(services, order));
    default:
      return heard satisfies never;
  }
};

/** Nobody takes the command: the case has ended meanwhile, or its workflow is lost, which is for the operator to mend. */
const refusalOfGone = async (services: Services, order: Order): Promise<Refusal> => {
  const end = (await openFile(services, order.case))?.state.end;
  if (end !== undefined) return refusalOf({ kind: 'rejected', code: 'closed', params: { end } });
  services.log.error({ case: order.case }, 'an open case has no running workflow');
  return refuseForNow('unavailable', ASK_AGAIN_SECONDS);
};

/** After a refusal the ledger has the last word: an earlier try under the same key may have been carried out meanwhile. */
const afterRefusal = async (services: Services, order: Order, refusal: Refusal): Promise<Reply<ReceiptView>> => {
  const found = await receiptOf(services.db, order.case, order.identity.id);
  if (found === undefined) return refusal;
  return answerFrom(order.identity, {
    case: order.case,
    seq: found.seq,
    hash: found.hash,
    command: found.commandId,
    digest: found.commandDigest,
    at: found.at,
  });
};
