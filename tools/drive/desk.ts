import type { CaseView } from '../../api/views/case-view';
import type { History } from '../../api/views/history';
import type { TaskForm } from '../../api/views/task-form';
import type { TaskLine } from '../../api/views/task-list';
import type { Definition } from '../../core/definition/definition';
import { type ActDone, type Acts, actsOf } from './acts';
import { type Answer, type Client, type ClientOptions, createClient } from './client';
import { ONLOOKER, sampleTown, type Town } from './town';

/** What a drive works with: the api as everybody's, the people, and what may be read. */
export interface Desk {
  readonly client: Client;
  readonly acts: Acts;
  readonly town: Town;
  /** A case as the auditor sees it; undefined while there is none of that id. */
  readonly findCase: (id: string) => Promise<CaseView | undefined>;
  readonly viewCase: (id: string) => Promise<CaseView>;
  readonly historyOf: (id: string) => Promise<History>;
  readonly definitionOf: (procedure: string) => Promise<Definition>;
  /** What somebody can do now, in one case. */
  readonly tasksOf: (login: string, caseId: string) => Promise<readonly TaskLine[]>;
  /** A task as whoever has it opens it. */
  readonly formOf: (login: string, task: string) => Promise<TaskForm>;
}

/** Opens a desk on a system with the sample's people. @param done called for every command that was carried out */
export const openDesk = (options: ClientOptions, done?: (act: ActDone) => void): Desk => {
  const client = createClient(options);
  const definitions = new Map<string, Definition>();
  const read = async <Body>(login: string, path: string): Promise<Body> => found(path, await client.ask<Body>(login, path));
  const findCase = async (id: string): Promise<CaseView | undefined> => {
    const answer = await client.ask<CaseView>(ONLOOKER.auditor, `/cases/${id}`);
    return answer.status === 404 ? undefined : found(id, answer);
  };
  return {
    client,
    acts: actsOf(client, done),
    town: sampleTown(),
    findCase,
    viewCase: async (id) => read<CaseView>(ONLOOKER.auditor, `/cases/${id}`),
    historyOf: (id) => read<History>(ONLOOKER.auditor, `/cases/${id}/history`),
    definitionOf: async (procedure) => {
      const known = definitions.get(procedure);
      if (known !== undefined) return known;
      const { definition } = await read<{ readonly definition: Definition }>(ONLOOKER.auditor, `/procedures/${procedure}`);
      definitions.set(procedure, definition);
      return definition;
    },
    tasksOf: async (login, caseId) => {
      const { tasks } = await read<{ readonly tasks: readonly TaskLine[] }>(login, '/tasks');
      return tasks.filter((task) => task.case === caseId);
    },
    formOf: (login, task) => read<TaskForm>(login, `/tasks/${task}`),
  };
};

const found = <Body>(what: string, { status, body }: Answer<Body>): Body => {
  if (status !== 200) throw new Error(`${what} can't be read: ${status} ${JSON.stringify(body)}`);
  return body;
};
