import { z } from 'zod';
import { PASSWORD_MAX } from '../../sealing/passwords';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import type { Doorkeeper } from '../session/sign-in';

const credentials = z.strictObject({
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/),
  password: z
    .string()
    .min(1)
    .max(PASSWORD_MAX * 4),
});

const account = z.strictObject({ login: z.string(), person: z.string().optional(), auditor: z.boolean(), administrator: z.boolean() });
const session = z.strictObject({ token: z.string(), expiresAt: z.string(), account });

/** Signing in and out. */
export const sessionRoutes = (services: Services, door: Doorkeeper): readonly Route[] => [
  route({
    method: 'post',
    path: '/sessions',
    summary: 'Signs in: a token for the Authorization header',
    audience: 'anyone',
    command: false,
    unrecorded: true,
    body: credentials,
    status: 201,
    answer: session,
    handle: async ({ body }) => {
      const signed = await door.signIn(body.login, body.password, services.now());
      if (signed.kind === 'refused') return signed;
      const { login, person, auditor, administrator } = signed.session;
      return answered({
        token: signed.token,
        expiresAt: signed.expiresAt,
        account: { login, ...(person === undefined ? {} : { person }), auditor, administrator },
      });
    },
  }),
  route({
    method: 'delete',
    path: '/sessions',
    summary: 'Signs out: ends the session whose token is presented',
    audience: 'account',
    command: false,
    status: 204,
    answer: z.undefined(),
    handle: async ({ session: own }) => {
      await door.signOut(own);
      return answered(undefined);
    },
  }),
];
