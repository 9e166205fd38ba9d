import { Router } from 'express';
import type { Desk } from '../desk';
import { refuse } from '../http/refusal';
import type { ReportDesk } from '../reports/report-desk';
import type { Route } from '../route';
import type { Services } from '../services';
import type { Doorkeeper } from '../session/sign-in';
import { showCase } from './case-page';
import { showDigest } from './digest-page';
import { showLogin, signIn, signOut } from './login-page';
import { OPENING_PAGE, showOpening, submitOpening } from './opening-page';
import { showOpenings } from './openings-page';
import { showPaper } from './paper-page';
import { sendReport, showReport } from './report-page';
import { lookUp, showStatusForm } from './report-status-page';
import { forVisitors, type PageDesk, servePage, serveUntraced } from './serve-page';
import { showTargets } from './targets-page';
import { showTask, submitTask } from './task-page';
import { showTasks } from './tasks-page';
import { stylesheet } from './templates';
import { showYearly } from './yearly-page';

/** The pages: plain forms and links that work without a script, made from the same view models as the JSON. */
export const pages = (
  services: Services,
  desk: Desk,
  { door, reports }: { readonly door: Doorkeeper; readonly reports: ReportDesk },
  routes: readonly Route[],
): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  const at: PageDesk = { services, desk };
  router.get('/', (_request, response) => response.redirect(303, '/tasks'));
  router.get(
    stylesheet.path,
    (_request, response) => void response.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(stylesheet.content),
  );
  router.get('/login', servePage(at, '/login', showLogin));
  router.post(
    '/login',
    servePage(at, '/login', (visit) => signIn(at, door, visit)),
  );
  router.post(
    '/logout',
    servePage(at, '/logout', (visit) => signOut(door, visit)),
  );
  router.get(
    '/tasks',
    servePage(
      at,
      '/tasks',
      forVisitors((visit) => showTasks(at, visit)),
    ),
  );
  router.get(
    '/tasks/:id',
    servePage(
      at,
      '/tasks/{id}',
      forVisitors((visit) => showTask(at, visit)),
    ),
  );
  router.post(
    '/tasks/:id',
    servePage(
      at,
      '/tasks/{id}',
      forVisitors((visit) => submitTask(at, routes, visit)),
    ),
  );
  router.get(
    '/digest',
    servePage(
      at,
      '/digest',
      forVisitors((visit) => showDigest(at, visit)),
    ),
  );
  router.get(
    '/open',
    servePage(
      at,
      '/open',
      forVisitors((visit) => showOpenings(at, visit)),
    ),
  );
  router.get(
    '/open/:procedure',
    servePage(
      at,
      OPENING_PAGE,
      forVisitors((visit) => showOpening(at, visit)),
    ),
  );
  router.post(
    '/open/:procedure',
    servePage(
      at,
      OPENING_PAGE,
      forVisitors((visit) => submitOpening(at, routes, visit)),
    ),
  );
  router.get(
    '/cases/:id',
    servePage(
      at,
      '/cases/{id}',
      forVisitors((visit) => showCase(at, visit)),
    ),
  );
  router.get(
    '/cases/:id/papers/:seq/:n',
    servePage(
      at,
      '/cases/{id}/papers/{seq}/{n}',
      forVisitors((visit) => showPaper(at, visit)),
    ),
  );
  router.get(
    '/reports/targets',
    servePage(
      at,
      '/reports/targets',
      forVisitors((visit) => showTargets(at, visit)),
    ),
  );
  router.get(
    '/reports/yearly',
    servePage(
      at,
      '/reports/yearly',
      forVisitors((visit) => showYearly(at, visit)),
    ),
  );
  router.get(
    '/report',
    serveUntraced(at, (visit) => showReport(reports, visit)),
  );
  router.post(
    '/report',
    serveUntraced(at, (visit) => sendReport(reports, visit)),
  );
  router.get(
    '/report/status',
    serveUntraced(at, (visit) => showStatusForm(visit)),
  );
  router.post(
    '/report/status',
    serveUntraced(at, (visit) => lookUp(reports, visit)),
  );
  router.use(servePage(at, 'unknown-route', async () => refuse('unknown-route')));
  return router;
};
