import type { ReportDesk } from '../../api/reports/report-desk';
import type { Route } from '../../api/route';
import { routesOf } from '../../api/routes';
import type { Services } from '../../api/services';
import type { Doorkeeper } from '../../api/session/sign-in';

const routes: readonly Route[] = routesOf({} as Services, {} as Doorkeeper, {} as ReportDesk);

const patternOf = ({ path }: Route): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

/** @throws Error when an answer is not what its route's schema says, which is what the OpenAPI document says */
export const checkDocumented = (method: string, path: string, status: number, body: unknown): void => {
  const route = routes.find((one) => one.method === method.toLowerCase() && patternOf(one).test(path.split('?')[0] ?? ''));
  if (route === undefined || status !== route.status || typeof body !== 'object') return;
  const read = route.answer.safeParse(body);
  if (!read.success) throw new Error(`${method} ${path} does not answer as documented: ${read.error.message}`);
};
