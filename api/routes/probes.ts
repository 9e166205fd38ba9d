import { Router } from 'express';
import { rowsOf } from '../../db/connect';
import { openApi } from '../openapi';
import type { Route } from '../route';
import type { Services } from '../services';

/** How long a server behind the api may take to say that it is there, in milliseconds. */
const PROBE_WITHIN_MS = 3_000;

/**
 * What operators and tools ask, outside the versioned routes: `/healthz` says that the process lives, `/readyz` that PostgreSQL and
 * Temporal answer it, `/openapi.json` what the api takes.
 */
export const probes = (services: Pick<Services, 'db' | 'temporal'>, routes: readonly Route[]): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  const document = openApi(routes);
  router.get('/healthz', (_request, response) => void response.json({ alive: true }));
  router.get('/readyz', async (_request, response) => {
    const [database, temporal] = await Promise.all([
      answers(() => rowsOf(services.db, 'SELECT 1')),
      answers(() => services.temporal.connection.ensureConnected()),
    ]);
    response.status(database && temporal ? 200 : 503).json({ ready: database && temporal, database, temporal });
  });
  router.get('/openapi.json', (_request, response) => void response.json(document));
  return router;
};

/** Whether something behind us answers in time. */
const answers = async (ask: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PROBE_WITHIN_MS);
  });
  try {
    return await Promise.race([ask().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
