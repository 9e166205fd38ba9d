import type { Answer, Client, Problem } from './client';

/** One command that was carried out: who gave it where, what was sent, and its place in the ledger. A slip has none (ruling 9). */
export interface ActDone {
  readonly login: string;
  /** The person for whom it was done, by a delegation. */
  readonly for?: string;
  readonly case: string;
  readonly step: string;
  /** A task's action, `open`, `advance`, or a case-wide command. */
  readonly what: string;
  readonly body: unknown;
  readonly receipt?: Receipt;
  readonly tries: number;
  readonly ms: number;
}

/** Proof that a command is on record. */
export interface Receipt {
  readonly case: string;
  readonly seq: number;
  readonly hash: string;
  readonly command: string;
  readonly at: string;
}

/** Thrown when the api refuses what a script wanted done. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
  constructor(
    what: string,
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${what} was refused: ${status} ${problem.code} ${JSON.stringify(problem.params ?? {})} ${JSON.stringify(problem.errors ?? [])}`);
  }
}

/** What somebody does about a task. */
export interface Completion {
  readonly login: string;
  /** `<case>.<step>.<action>` */
  readonly task: string;
  readonly for?: string | undefined;
  readonly body?: object;
  readonly key?: string;
}

/** The commands of the api, one function each; every one throws ActRefused where it is refused. */
export interface Acts {
  readonly open: (login: string, body: object, key?: string) => Promise<ActDone>;
  readonly complete: (completion: Completion) => Promise<ActDone>;
  readonly vote: (login: string, ballot: string, slip: object) => Promise<ActDone>;
  readonly count: (login: string, ballot: string, body: object) => Promise<ActDone>;
  readonly advance: (login: string, caseId: string, step: string, to: string) => Promise<ActDone>;
  /** withdraw, hold, release, recuse, reassign, extend */
  readonly command: (login: string, caseId: string, what: string, body: object) => Promise<ActDone>;
}

export const actsOf = (client: Client, done: (act: ActDone) => void = () => undefined): Acts => {
  const keep = (act: ActDone): ActDone => {
    done(act);
    return act;
  };
  return {
    open: async (login, body, key) => {
      const answer = expectDone('open', await client.send<Receipt>(login, '/cases', body, key));
      return keep({ login, case: answer.body.case, step: 'open', what: 'open', body, receipt: answer.body, ...effort(answer) });
    },
    complete: async ({ login, task, for: represented, body = {}, key }) => {
      const { caseId, step, last: action } = partsOf(task);
      const represents = represented === undefined ? {} : { for: represented };
      const sent = { action, ...represents, ...body };
      const answer = expectDone(task, await client.send<Receipt>(login, `/tasks/${task}/complete`, sent, key));
      return keep({ login, ...represents, case: caseId, step, what: action, body: sent, receipt: answer.body, ...effort(answer) });
    },
    vote: async (login, ballot, slip) => {
      const { caseId, step } = partsOf(ballot);
      const answer = await client.send(login, `/ballots/${ballot}/slips`, slip);
      // The answer to the first try may have been lost: ballot and voter are a slip's idempotency.
      if (answer.tries === 1 || !hasVoted(answer)) expectDone(`vote in ${ballot}`, answer);
      return keep({ login, case: caseId, step, what: 'vote', body: undefined, ...effort(answer) });
    },
    count: async (login, ballot, body) => {
      const { caseId, step } = partsOf(ballot);
      const answer = expectDone(`count of ${ballot}`, await client.send<Receipt>(login, `/ballots/${ballot}/count`, body));
      return keep({ login, case: caseId, step, what: 'count', body, receipt: answer.body, ...effort(answer) });
    },
    advance: async (login, caseId, step, to) => {
      const answer = await client.send(login, `/cases/${caseId}/advance`, { to });
      // The answer to the first try may have been lost: where that ended the case, the next finds it closed.
      if (answer.tries === 1 || !isClosed(answer)) expectDone('advance', answer);
      return keep({ login, case: caseId, step, what: 'advance', body: { to }, ...effort(answer) });
    },
    command: async (login, caseId, what, body) => {
      const answer = expectDone(what, await client.send<Receipt>(login, `/cases/${caseId}/${what}`, body));
      return keep({ login, case: caseId, step: '', what, body, receipt: answer.body, ...effort(answer) });
    },
  };
};

/** The parts of a task's or a ballot's id. */
export const partsOf = (id: string): { readonly caseId: string; readonly step: string; readonly last: string } => {
  const [caseId = '', step = '', last = ''] = id.split('.');
  return { caseId, step, last };
};

const effort = ({ tries, ms }: Answer): Pick<ActDone, 'tries' | 'ms'> => ({ tries, ms });

const expectDone = <Body>(what: string, answer: Answer<Body>): Answer<Body> => {
  if (answer.status >= 300) throw new ActRefused(what, answer.status, answer.body as Problem);
  return answer;
};

const isClosed = ({ status, body }: Answer): boolean => status === 409 && (body as Partial<Problem> | undefined)?.code === 'closed';

const hasVoted = ({ status, body }: Answer): boolean => {
  const problem = body as Partial<Problem> | undefined;
  return status === 409 && problem?.code === 'already-done' && problem.params?.['what'] === 'voted';
};
