import type { ReportDesk } from './reports/report-desk';
import type { Route } from './route';
import { ballotRoutes } from './routes/ballots';
import { caseWideRoutes } from './routes/case-wide';
import { caseRoutes } from './routes/cases';
import { changeRoutes } from './routes/changes';
import { delegationRoutes } from './routes/delegations';
import { difficultTaskRoutes } from './routes/difficult-tasks';
import { digestRoutes } from './routes/digests';
import { draftRoutes } from './routes/drafts';
import { migrationRoutes } from './routes/migration';
import { procedureRoutes } from './routes/procedures';
import { receivedReportRoutes } from './routes/received-reports';
import { registerRoutes } from './routes/register';
import { reportGuardRoutes } from './routes/report-guard';
import { reportIntakeRoutes } from './routes/report-intake';
import { reportRoutes } from './routes/reports';
import { sessionRoutes } from './routes/sessions';
import { taskRoutes } from './routes/tasks';
import { trainingRoutes } from './routes/training';
import type { Services } from './services';
import type { Doorkeeper } from './session/sign-in';

/** Every route of the versioned api. */
export const routesOf = (services: Services, door: Doorkeeper, reports: ReportDesk): readonly Route[] => [
  ...sessionRoutes(services, door),
  ...procedureRoutes(services),
  ...caseRoutes(services),
  ...taskRoutes(services),
  ...digestRoutes(services),
  ...ballotRoutes(services),
  ...caseWideRoutes(services),
  ...migrationRoutes(services),
  ...delegationRoutes(services),
  ...draftRoutes(services),
  ...trainingRoutes(services),
  ...registerRoutes(services),
  ...changeRoutes(services),
  ...difficultTaskRoutes(services),
  ...reportRoutes(services),
  ...reportIntakeRoutes(reports),
  ...receivedReportRoutes(services),
  ...reportGuardRoutes(services),
];
