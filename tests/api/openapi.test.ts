import { openApi } from '../../api/openapi';
import type { ReportDesk } from '../../api/reports/report-desk';
import type { Route } from '../../api/route';
import { routesOf } from '../../api/routes';
import type { Services } from '../../api/services';
import type { Doorkeeper } from '../../api/session/sign-in';
import { REJECTION_CODES } from '../../core/rejection';

/** Routes are declared without touching what they work with. */
const routes: readonly Route[] = routesOf({} as Services, {} as Doorkeeper, {} as ReportDesk);

interface Operation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>>;
}
interface Schema {
  readonly type?: string;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
}
interface Document {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: { readonly Problem: { readonly properties: { readonly code: { readonly enum: readonly string[] } } } };
  };
}
const document = openApi(routes) as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

it('is an OpenAPI 3.1 document of the versioned api', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api/v1' }] });
});

it('has each route once, and nothing that is no route', () => {
  expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
    routes.map(({ path, method }) => `${method} ${path}`).sort(),
  );
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length);
});

it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'tells of %s what the route demands and answers',
  (_name, route) => {
    const operation = operations.find(({ path, method }) => path === route.path && method === route.method)?.operation;
    const named = (place: string) => operation?.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
    expect(named('path')).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(named('query')).toEqual(Object.keys(route.query.shape));
    expect(named('header')).toEqual(route.command ? ['Idempotency-Key'] : []);
    expect(operation?.security === undefined).toBe(route.audience === 'anyone');
    expect(operation?.requestBody !== undefined).toBe(route.takesBody);
    expect(Object.keys(operation?.responses ?? {})).toEqual([String(route.status), 'default']);
  },
);

/** Everything in a schema, the schema itself first. */
const within = (schema: Schema): readonly Schema[] => [
  schema,
  ...[
    ...Object.values(schema.properties ?? {}),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ].flatMap(within),
];

it('bounds every text and every list that a body may hold, and takes no field that it does not name', () => {
  const bodies = operations.flatMap(({ operation }) =>
    operation.requestBody === undefined ? [] : [operation.requestBody.content['application/json'].schema],
  );
  expect(bodies.length).toBeGreaterThan(10);
  for (const schema of bodies.flatMap(within)) {
    if (schema.type === 'string' && schema.enum === undefined && schema.const === undefined && schema.format === undefined)
      expect([schema, (schema.maxLength ?? schema.pattern) !== undefined]).toEqual([schema, true]);
    if (schema.type === 'array') expect([schema, schema.maxItems !== undefined]).toEqual([schema, true]);
    if (schema.type === 'object' && schema.properties !== undefined) expect([schema, schema.additionalProperties]).toEqual([schema, false]);
  }
});

it('names every code with which a request may be refused', () => {
  expect(document.components.schemas.Problem.properties.code.enum).toEqual(
    expect.arrayContaining([...REJECTION_CODES, 'may-still-be-carried-out', 'unexpected']),
  );
});

it('every route that changes something is a command, but for sessions, slips, and reports, which are no cases', () => {
  expect(routes.filter(({ method, command }) => method !== 'get' && !command).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'post /sessions',
    'delete /sessions',
    'post /ballots/{id}/slips',
    'post /reports',
    'post /reports/status',
    'post /reports/received/{id}/raise',
    'post /reports/received/{id}/questions',
    'post /reports/received/{id}/identity',
    'post /reports/identity/{id}/agree',
    'post /reports/identity/{id}/show',
    'post /reports/identity/{id}/protect',
  ]);
});
