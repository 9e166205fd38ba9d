import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** How long one request may take before the line counts as lost, in milliseconds. */
const REQUEST_WITHIN_MS = 30_000;
/** The first wait before a request is sent again, and the longest, in milliseconds: shorter than the api asks for, since recovery is measured. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
/** How long a request is sent again while nobody answers it, in milliseconds. */
const PATIENCE_MS = 120_000;

/** What came back, after how many tries and how long. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly tries: number;
  readonly ms: number;
}

/** A refusal in the form of RFC 9457, as far as programs read it. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly status: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly errors: readonly { readonly path: string; readonly reason: string; readonly message: string }[];
}

/** A command on its way: who sends what where, and under which Idempotency-Key. */
export interface Sending {
  readonly login: string;
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
}

export interface ClientOptions {
  readonly url: string;
  readonly password: string;
  readonly lang?: 'vi' | 'en';
  /** Stands around every command: for whoever wants to pull a plug while it is under way. */
  readonly around?: (sending: Sending, send: () => Promise<Answer>) => Promise<Answer>;
  /** Called for every single answer, those that are tried again too. */
  readonly heard?: (status: number) => void;
}

/** The api as the people of the sample use it, each under their own log-in. */
export interface Client {
  /** Reads. */
  readonly ask: <Body>(login: string, path: string) => Promise<Answer<Body>>;
  /** Gives a command, and gives it again under the same key until somebody answers it. */
  readonly send: <Body>(login: string, path: string, body: unknown, key?: string) => Promise<Answer<Body>>;
  /** Gives a command exactly once; throws where the line is lost. */
  readonly sendOnce: <Body>(login: string, path: string, body: unknown, key?: string) => Promise<Answer<Body>>;
}

/** Signs in when it must, and keeps the token. @throws Error when nobody answers within two minutes, or a log-in is refused */
export const createClient = (options: ClientOptions): Client => {
  const tokens = new Map<string, Promise<string>>();
  const signIn = async (login: string): Promise<string> => {
    const { status, body } = await untilAnswered(() => request(options, '/sessions', { body: { login, password: options.password } }));
    if (status !== 201) throw new Error(`${login} could not sign in: ${JSON.stringify(body)}`);
    return (body as { readonly token: string }).token;
  };
  const tokenOf = (login: string): Promise<string> => {
    const known = tokens.get(login) ?? signIn(login);
    tokens.set(login, known);
    known.catch(() => tokens.delete(login));
    return known;
  };
  const once = async (login: string, path: string, sent?: { readonly body: unknown; readonly key: string }): Promise<Reply> => {
    const reply = await request(options, path, { ...sent, token: await tokenOf(login) });
    if (reply.status === 401) tokens.delete(login);
    return reply;
  };
  return {
    ask: async <Body>(login: string, path: string) => (await untilAnswered(() => once(login, path))) as Answer<Body>,
    send: async <Body>(login: string, path: string, body: unknown, key: string = randomUUID()) => {
      const send = () => untilAnswered(() => once(login, path, { body, key }));
      return (await (options.around === undefined ? send() : options.around({ login, path, body, key }, send))) as Answer<Body>;
    },
    sendOnce: async <Body>(login: string, path: string, body: unknown, key: string = randomUUID()) => {
      const begin = performance.now();
      const reply = await once(login, path, { body, key });
      return { ...reply, tries: 1, ms: performance.now() - begin } as Answer<Body>;
    },
  };
};

type Reply = Pick<Answer, 'status' | 'body'>;

interface Sent {
  readonly body?: unknown;
  readonly key?: string;
  readonly token?: string;
}

const request = async ({ url, lang = 'vi', heard }: ClientOptions, path: string, { body, key, token }: Sent): Promise<Reply> => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    signal: AbortSignal.timeout(REQUEST_WITHIN_MS),
    headers: {
      'Accept-Language': lang,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  heard?.(response.status);
  return { status: response.status, body: (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text };
};

/** Tries until there is an answer that is one: neither a lost line nor "not now". The last "not now" stands when patience ends. */
const untilAnswered = async (attempt: () => Promise<Reply>): Promise<Answer> => {
  const begin = performance.now();
  let pauseMs = FIRST_PAUSE_MS;
  for (let tries = 1; ; tries++) {
    const reply = await attempt().catch(lostOrThrow);
    const ms = performance.now() - begin;
    if ('status' in reply && (ms > PATIENCE_MS || !isNotNow(reply.status, tries))) return { ...reply, tries, ms };
    if (ms > PATIENCE_MS) throw new Error(`Nobody answered within ${PATIENCE_MS / 1000} s`, { cause: reply });
    await pause(pauseMs);
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5);
  }
};

/** Away, too busy, or a session that ended: that one is signed in anew, once. */
const isNotNow = (status: number, tries: number): boolean => status === 503 || status === 429 || (status === 401 && tries === 1);

/** How `fetch` fails where the line is lost; told by name, since the classes of another realm are others. */
const LOST = ['TypeError', 'TimeoutError', 'AbortError'];

const lostOrThrow = (error: unknown): { readonly lost: unknown } => {
  if (typeof error === 'object' && error !== null && 'name' in error && LOST.includes(String(error.name))) return { lost: error };
  throw error;
};
