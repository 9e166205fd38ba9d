import { type RequestHandler, Router } from 'express';
import type { Desk } from '../desk';
import { refuse } from '../http/refusal';
import type { ReportDesk } from '../reports/report-desk';
import type { Route } from '../route';
import type { Services } from '../services';
import type { Doorkeeper } from '../session/sign-in';
import { showCase } from './case-page';
import { showDifficultTasks } from './difficult-tasks-page';
import { showDigest } from './digest-page';
import { showDraft } from './draft-page';
import { showDraftForm, submitDraft } from './draft-sent-page';
import { showDrafts } from './drafts-page';
import { showHold, submitHold } from './hold-page';
import { showIdentity, submitIdentity } from './identity-page';
import { showLogin, signIn, signOut } from './login-page';
import { showMigration, submitMigration } from './migration-page';
import { OPENING_PAGE, showOpening, submitOpening } from './opening-page';
import { showOpenings } from './openings-page';
import { showPaper } from './paper-page';
import { showProcedures } from './procedures-page';
import { showReceivedReport, submitReceivedReport } from './received-report-page';
import { showReceivedReports } from './received-reports-page';
import { sendReport, showReport } from './report-page';
import { lookUp, showStatusForm } from './report-status-page';
import { showRules, showRulesChanges, submitRules } from './rules-page';
import { type Answer, forVisitors, type OwnVisit, type PageDesk, servePage, serveUntraced } from './serve-page';
import { showTargets } from './targets-page';
import { showTask, submitTask } from './task-page';
import { showTasks } from './tasks-page';
import { stylesheet } from './templates';
import { showChanges, showVersions, submitVersion } from './versions-page';
import { showWatched } from './watch-page';
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
  const serve = (method: 'get' | 'post', path: string, handler: RequestHandler) =>
    router[method](path.replace(/\{(\w+)\}/g, ':$1'), handler);
  const anyone = (method: 'get' | 'post', path: string, answer: Answer) => serve(method, path, servePage(at, path, answer));
  /** A page to be seen by those who are signed in, and where it has a form, what takes it. */
  const own = (path: string, show: (at: PageDesk, visit: OwnVisit) => ReturnType<Answer>, submit?: Submit) => {
    anyone(
      'get',
      path,
      forVisitors((visit) => show(at, visit)),
    );
    if (submit === undefined) return;
    anyone(
      'post',
      path,
      forVisitors((visit) => submit(at, routes, visit)),
    );
  };

  router.get('/', (_request, response) => response.redirect(303, '/tasks'));
  router.get(
    stylesheet.path,
    (_request, response) => void response.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(stylesheet.content),
  );
  anyone('get', '/login', showLogin);
  anyone('post', '/login', (visit) => signIn(at, door, visit));
  anyone('post', '/logout', (visit) => signOut(door, visit));
  own('/tasks', showTasks);
  own('/tasks/{id}', showTask, submitTask);
  own('/digest', showDigest);
  own('/open', showOpenings);
  own(OPENING_PAGE, showOpening, submitOpening);
  own('/cases/{id}', showCase);
  own('/cases/{id}/hold', showHold, submitHold);
  own('/cases/{id}/migration', showMigration, submitMigration);
  own('/cases/{id}/papers/{seq}/{n}', showPaper);
  own('/procedures', showProcedures);
  own('/procedures/{procedure}', showVersions, submitVersion);
  own('/procedures/{procedure}/changes', showChanges);
  own('/rules', showRules, submitRules);
  own('/rules/changes', showRulesChanges);
  own('/drafts', showDrafts);
  own('/drafts/procedure', showDraftForm('procedure'), submitDraft('procedure'));
  own('/drafts/rules', showDraftForm('rules'), submitDraft('rules'));
  own('/drafts/{id}', showDraft);
  own('/difficult-tasks', showDifficultTasks);
  own('/reports/targets', showTargets);
  own('/reports/yearly', showYearly);
  own('/reports/received', showReceivedReports);
  own('/reports/received/{id}', showReceivedReport, submitReceivedReport);
  own('/reports/identity/{id}', showIdentity, submitIdentity);
  own('/reports/watch', showWatched);
  const report = (method: 'get' | 'post', path: string, answer: Answer) => serve(method, path, serveUntraced(at, answer));
  report('get', '/report', (visit) => showReport(reports, visit));
  report('post', '/report', (visit) => sendReport(reports, visit));
  report('get', '/report/status', showStatusForm);
  report('post', '/report/status', (visit) => lookUp(reports, visit));
  router.use(servePage(at, 'unknown-route', async () => refuse('unknown-route')));
  return router;
};

type Submit = (at: PageDesk, routes: readonly Route[], visit: OwnVisit) => ReturnType<Answer>;
