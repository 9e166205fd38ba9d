import { z } from 'zod';
import { mayMigrate, migrationAhead } from '../cases/migration-ahead';
import { type SeenCase, seeCase } from '../cases/open-file';
import { caseId } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import type { Session } from '../session/session';
import { type MigrationView, migrationView, migrationViewOf } from '../views/migration-view';

/** What would change for a case that goes over to the version in force: to be looked at before anybody decides on it (`POST /cases/{id}/migrate`). */
export const migrationRoutes = (services: Services): readonly Route[] => [
  route({
    method: 'get',
    path: '/cases/{id}/migration',
    summary: 'What would change for a case that goes over to the version in force, whether it can, and why not',
    audience: 'account',
    command: false,
    params: z.strictObject({ id: caseId }),
    status: 200,
    answer: migrationView,
    handle: async ({ params, session, at }) => {
      const seen = await seeCase(services, session, params.id, at);
      return seen.kind === 'refused' ? seen : answered(await viewMigration(services, seen, session, at));
    },
  }),
];

/** The same for whoever looks at the case. */
export const viewMigration = async (
  services: Pick<Services, 'db'>,
  { file }: SeenCase,
  { person }: Session,
  at: string,
): Promise<MigrationView> => {
  const ahead = await migrationAhead(services, file);
  return migrationViewOf(file, ahead, ahead !== undefined && (await mayMigrate(services, file, ahead, person, at)));
};
