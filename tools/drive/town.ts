import type { Role } from '../../core/definition/words';
import { sampleProvince } from '../sample/province';
import type { SampleAccount } from '../sample/sample';

/** Who signs in where nobody in particular must: one who sees every case whole, and one who may move the training clock of any. */
export const ONLOOKER = { auditor: 'kiem-toan', personnel: 'truong-ban-xay-dung-dang' } as const;

/** The people of the sample as their accounts tell it: who may sign in, as whom, and with which seats. */
export interface Town {
  readonly personOf: (login: string) => string;
  readonly loginOf: (person: string) => string | undefined;
  /** A person's own name. */
  readonly nameOf: (login: string) => string;
  /** Log-ins of those who hold a role in a body; whoever sits in it is a member of it, an officer does not. */
  readonly holders: (body: string, role: Role) => readonly string[];
  /** The post that a vacancy of the sample stands for. @throws Error for a name that is no vacancy */
  readonly vacancy: (key: string) => string;
  /** The post that somebody holds, apart from seats held beside it. @throws Error for whoever holds none */
  readonly postOf: (login: string) => string;
}

/** Any day: what is read of the sample here does not depend on it. */
const SOME_DAY = '2026-06-01';

/** The sample's people. They are the same on every day, so a system that was loaded earlier has them too. */
export const sampleTown = (): Town => {
  const { accounts, register, vacancies } = sampleProvince(SOME_DAY);
  const persons = accounts.filter((account): account is SampleAccount & { readonly person: string } => account.person !== undefined);
  const logins = new Map(persons.map(({ login, person }) => [person, login]));
  const byLogin = new Map(persons.map((account) => [account.login, account]));
  const names = new Map(register.persons.map(({ id, name }) => [id, name]));
  const personOf = (login: string): string => {
    const account = byLogin.get(login);
    if (account === undefined) throw new Error(`Nobody in the sample signs in as ${login}`);
    return account.person;
  };
  const besides = new Set(register.posts.filter(({ concurrent }) => concurrent).map(({ id }) => id));
  return {
    personOf,
    loginOf: (person) => logins.get(person),
    nameOf: (login) => (byLogin.has(login) ? (names.get(personOf(login)) ?? login) : login),
    holders: (body, role) =>
      persons.filter(({ roles }) => roles.some((seat) => seat.body === body && fills(seat.role, role))).map(({ login }) => login),
    vacancy: (key) => {
      const found = vacancies.find((vacancy) => vacancy.key === key);
      if (found === undefined) throw new Error(`The sample has no vacancy ${key}`);
      return found.post;
    },
    postOf: (login) => {
      const held = register.assignments.find(({ person, post }) => person === personOf(login) && !besides.has(post));
      if (held === undefined) throw new Error(`${login} holds no post in the sample`);
      return held.post;
    },
  };
};

const fills = (held: Role, asked: Role): boolean => held === asked || (asked === 'member' && held !== 'officer');
