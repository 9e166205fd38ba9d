import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { recordAttempt } from '../db/attempts';
import type { Desk } from './desk';
import { refuse } from './http/refusal';
import { sendProblem } from './http/send';
import { API_ROOT, failureOf, refuseOutright, serveApi } from './http/serve-api';
import { pages } from './pages/pages';
import { reportDesk } from './reports/report-desk';
import { routesOf } from './routes';
import { probes } from './routes/probes';
import type { Services } from './services';
import { doorkeeper } from './session/sign-in';

/** The whole api with its pages, made from what it works with. It opens nothing and listens to nothing by itself. */
export const createApp = (services: Services): Express => {
  const door = doorkeeper(services);
  const reports = reportDesk(services);
  const routes = routesOf(services, door, reports);
  const desk = deskOf(services, door.sessionOf);
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('case sensitive routing', true).set('strict routing', true);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: POLICY },
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use(probes(services, routes));
  app.use(API_ROOT, serveApi(desk, routes));
  app.use(pages(services, desk, { door, reports }, routes));
  app.use(lastResort(desk));
  return app;
};

/** What reached no handler: an address that does not decode, or a bug of ours in sending an answer. */
const lastResort =
  (desk: Desk): ErrorRequestHandler =>
  async (error, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof URIError) {
      return refuseOutright(desk, request, response, refuse('malformed-url', [{ path: 'url', reason: 'malformed' }]));
    }
    const id = randomUUID();
    sendProblem(response, 'vi', failureOf(desk, id, error), id);
  };

/** Nothing but our own style sheet and forms; no script at all. */
const POLICY = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
};

const deskOf = ({ db, now, log }: Services, sessionOf: Desk['sessionOf']): Desk => ({
  now,
  log,
  sessionOf,
  recordRefused: ({ digest, ...attempt }) => recordAttempt(db, { ...attempt, body: digest ?? '' }),
  countUnknown: (at) => recordAttempt(db, { at, route: '', code: 'unknown', body: '' }),
});
