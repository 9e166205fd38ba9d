import type { Command, TextOnRecord } from '../../core/command';
import { ballotName } from '../../db/ballots';
import { createBallotKey } from '../../sealing/ballot-box';
import { type Refusal, refuse } from '../http/refusal';
import type { Identity, Reply } from '../route';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import type { Completion } from './bodies';
import { carryOut, type Material } from './carry-out';
import { formValues } from './form-values';
import type { ReceiptView } from './receipt';

/** Stands for the public key of a ballot until core has said that the ballot would be opened. */
const NO_KEY_YET = '0'.repeat(64);

/** A task's three parts. */
export interface TaskName {
  readonly case: string;
  readonly step: string;
  readonly action: string;
}

/** The parts of a task's id, whose pattern the route has checked. */
export const taskNamed = (id: string): TaskName => {
  const [caseId = '', step = '', action = ''] = id.split('.');
  return { case: caseId, step, action };
};

export interface CompletionCall {
  readonly session: PersonSession;
  readonly at: string;
  readonly identity: Identity;
  readonly body: Completion;
}

/** Completes a task of the work list. */
export const completeTask = async (
  services: Services,
  id: string,
  { session, at, identity, body }: CompletionCall,
): Promise<Reply<ReceiptView>> => {
  const task = taskNamed(id);
  if (body.action !== task.action) return refuse('invalid-request', [{ path: 'action', reason: 'not-permitted' }]);
  return carryOut(services, {
    case: task.case,
    kind: body.action,
    session,
    for: 'for' in body ? body.for : undefined,
    at,
    identity,
    make: (material) => commandOf(task.step, body, material),
    complete: (command, material) => withBallotKey(services, command, material),
  });
};

const commandOf = (step: string, body: Completion, { file, facts, at, by, texts }: Material): Command => {
  const given = { step, at, facts, by } as const;
  switch (body.action) {
    case 'act': {
      const form = formValues(file.rulebook.definition.steps[step]?.form, body.form, texts);
      return { kind: 'act', ...given, result: body.result, form, ...reasoned(body.reasons, texts) };
    }
    case 'openBallot':
      return { kind: 'openBallot', ...given, tellers: body.tellers, box: NO_KEY_YET };
    case 'attend':
      return { kind: 'attend', ...given, present: body.present };
    case 'opine':
      return { kind: 'opine', ...given, opinion: texts.put(body.opinion) };
    case 'runCheck':
      return { kind: 'runCheck', ...given };
    case 'tell':
      return {
        kind: 'tell',
        ...given,
        grounds: texts.put(body.grounds),
        evidence: body.evidence.map((one) => texts.put(evidenceText(one))),
      };
    case 'answer':
      return { kind: 'answer', ...given, answer: texts.put(body.answer) };
    case 'publish':
      return { kind: 'publish', ...given };
    case 'object':
      return { kind: 'object', ...given, objection: texts.put(body.objection) };
    case 'reachMilestone':
      return { kind: 'reachMilestone', ...given, milestone: body.milestone, report: texts.put(body.report) };
    case 'keepLog':
      return { kind: 'keepLog', ...given, entry: texts.put(body.entry) };
    case 'breakPeriod':
      return { kind: 'breakPeriod', ...given, reasons: texts.put(body.reasons) };
    default:
      return body satisfies never;
  }
};

const reasoned = (reasons: string | undefined, texts: Material['texts']): { readonly reasons?: TextOnRecord } =>
  reasons === undefined ? {} : { reasons: texts.put(reasons) };

/** Evidence is shown outside the system (ruling 17): its title is on record, and its digest where there is one. */
const evidenceText = ({ title, digest }: { readonly title: string; readonly digest?: string | undefined }): string =>
  digest === undefined ? title : `${title}\n${digest}`;

/** A ballot gets its key once core would open it; asked again for the same ballot, it is the same key. */
const withBallotKey = async ({ ballotKeys }: Services, command: Command, { file }: Material): Promise<Command | Refusal> => {
  if (command.kind !== 'openBallot') return command;
  const round = (file.state.rounds[command.step] ?? 0) + 1;
  return { ...command, round, box: await createBallotKey(ballotKeys, ballotName({ case: file.case, step: command.step, round })) };
};
