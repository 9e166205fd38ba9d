import { z } from 'zod';
import type { Lang } from '../messages/message';
import type { Refusal } from './http/refusal';
import type { PersonSession, Session } from './session/session';

/** Who may call a route: anyone, whoever is signed in, or whoever is signed in as a person of the register. */
export type Audience = 'anyone' | 'account' | 'person';
type SessionFor<U extends Audience> = U extends 'person' ? PersonSession : U extends 'account' ? Session : Session | undefined;

/** What makes a command the same command when it is sent again (design.md, section 2). */
export interface Identity {
  /** Names the command in the ledger: the digest of person and Idempotency-Key. */
  readonly id: string;
  /** Digest of everything the client sent; the key, which is stored nowhere, salts it. */
  readonly digest: string;
}

/** A request that has been read whole and found well-formed. */
export interface Call<P, Q, B, U extends Audience, C extends boolean> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly session: SessionFor<U>;
  readonly lang: Lang;
  /** The one instant that counts (ruling 4): when the request had been read whole. */
  readonly at: string;
  readonly identity: C extends true ? Identity : undefined;
}

/** What a route answers when it has done what was asked. */
export interface Answered<A> {
  readonly kind: 'answered';
  readonly body: A;
  /** Path of what was made, for a 201. */
  readonly location?: string;
}
export type Reply<A> = Answered<A> | Refusal;

export const answered = <A>(body: A, location?: string): Answered<A> =>
  location === undefined ? { kind: 'answered', body } : { kind: 'answered', body, location };

/** Bytes with their media type, where a route answers no JSON. */
export interface File {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const NOTHING = z.strictObject({});
const NO_BODY = z.undefined();
export const file = z.custom<File>();

interface Declared<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
  U extends Audience,
  C extends boolean,
> {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/cases/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly audience: U;
  /** Whether it is a command, which demands an Idempotency-Key. */
  readonly command: C;
  /** Whether what the body says must leave no trace, not even a digest: secret slips and passwords. */
  readonly unrecorded?: true;
  /** Whether nothing may be kept of a call, not even that there was one: who is signed in is not looked up, and no line is logged. */
  readonly untraced?: true;
  /** Under which path it is logged and refused, where its own would tell more than what is on record about it. */
  readonly knownAs?: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status: 200 | 201 | 204;
  readonly answer: A;
  readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>, U, C>) => Promise<Reply<z.input<A>>>;
}

/** One route: the declaration from which validation, types and the OpenAPI document follow. */
export type Route = Omit<
  Declared<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType, Audience, boolean>,
  'handle' | 'params' | 'query' | 'body'
> & {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly takesBody: boolean;
  readonly handle: (call: Call<unknown, unknown, unknown, Audience, boolean>) => Promise<Reply<unknown>>;
};

/** Declares a route. The call that its handler gets has the types of its schemas. */
export const route = <
  A extends z.ZodType,
  U extends Audience,
  C extends boolean,
  P extends z.ZodObject = typeof NOTHING,
  Q extends z.ZodObject = typeof NOTHING,
  B extends z.ZodType = typeof NO_BODY,
>(
  declared: Declared<P, Q, B, A, U, C>,
): Route => ({
  ...declared,
  params: declared.params ?? NOTHING,
  query: declared.query ?? NOTHING,
  body: declared.body ?? NO_BODY,
  takesBody: declared.body !== undefined,
  // The server calls a handler only with what these very schemas have read.
  handle: declared.handle as Route['handle'],
});
