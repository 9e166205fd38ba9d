import { type Answer, type ApiUnderTest, type Asked, call, newKey } from './api-under-test';

/** People of the sample at work in one api: each signs in once. */
export interface PeopleAtWork {
  readonly ask: (login: string, asked: Omit<Asked, 'token'>) => Promise<Answer>;
  /** Completes the open step's task, and tells when that was refused. */
  readonly complete: (
    login: string,
    caseId: string,
    step: string,
    body: { readonly action: string; readonly [field: string]: unknown },
  ) => Promise<Answer>;
  readonly personOf: (login: string) => string;
  readonly loginOf: (person: string) => string;
}

export const peopleAtWork = (api: ApiUnderTest): PeopleAtWork => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const token = tokens.get(login) ?? api.signIn(login);
    tokens.set(login, token);
    return token;
  };
  const ask: PeopleAtWork['ask'] = async (login, asked) => call(api.url, { ...asked, token: await tokenOf(login) });
  const account = (matches: (one: ApiUnderTest['sample']['accounts'][number]) => boolean) => {
    const found = api.sample.accounts.find(matches);
    if (found === undefined) throw new Error('no such sample account');
    return found;
  };
  return {
    ask,
    complete: (login, caseId, step, body) => ask(login, { path: `/tasks/${caseId}.${step}.${body.action}/complete`, key: newKey(), body }),
    personOf: (login) => account((one) => one.login === login).person ?? '',
    loginOf: (person) => account((one) => one.person === person).login,
  };
};

/** The answer of something that must have been done. */
export const done = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Opens the appointment to a vacancy by its proposer. */
export const propose = async (api: ApiUnderTest, people: PeopleAtWork, key = newKey()): Promise<string> => {
  const body = {
    procedure: 'appointment',
    post: api.sample.vacancies[0]?.post,
    result: 'submit',
    form: { need: 'Khuyết trưởng phòng từ quý III', field: 'Kinh tế, hạ tầng' },
  };
  const { case: caseId } = done(await people.ask('chu-tich-xa', { path: '/cases', key, body })).body as { readonly case: string };
  return caseId;
};

interface BallotForm {
  readonly ballot: {
    readonly id: string;
    readonly roll: readonly { readonly person: { readonly id: string } }[];
    readonly eligible: readonly { readonly id: string }[];
  };
}

/** A ballot under way: its id, the logins of its tellers, the persons on its roll. */
export interface BallotUnderWay {
  readonly id: string;
  readonly tellers: readonly string[];
  readonly roll: readonly string[];
}

/** Opens a secret ballot, at which all on the roll are present. */
export const openBallot = async (people: PeopleAtWork, caseId: string, step: string, opener: string): Promise<BallotUnderWay> => {
  const sheet = async (login: string, action: string) =>
    (done(await people.ask(login, { path: `/tasks/${caseId}.${step}.${action}` })).body as BallotForm).ballot;
  const board = (await sheet(opener, 'openBallot')).eligible.slice(0, 3).map(({ id }) => id);
  const tellers = board.map(people.loginOf);
  const [first = ''] = tellers;
  done(await people.complete(opener, caseId, step, { action: 'openBallot', tellers: board }));
  const { id, roll } = await sheet(first, 'attend');
  const present = roll.map(({ person }) => person.id);
  done(await people.complete(first, caseId, step, { action: 'attend', present }));
  return { id, tellers, roll: present };
};

/** Holds a whole secret ballot: opened, attended by all, voted as told, signed by three. */
export const holdBallot = async (
  people: PeopleAtWork,
  caseId: string,
  step: string,
  opener: string,
  slipOf: (voter: number) => object,
): Promise<Answer> => {
  const { id, tellers, roll } = await openBallot(people, caseId, step, opener);
  for (const [index, person] of roll.entries())
    done(await people.ask(people.loginOf(person), { path: `/ballots/${id}/slips`, body: slipOf(index) }));
  let last: Answer | undefined;
  for (const teller of tellers) last = done(await people.ask(teller, { path: `/ballots/${id}/count`, key: newKey(), body: {} }));
  if (last === undefined) throw new Error('nobody signed');
  return last;
};
