import { z } from 'zod';
import { REJECTION_CODES } from '../core/rejection';
import { PROBLEM_TYPE } from './http/problem';
import { API_CODES } from './http/refusal';
import { API_ROOT } from './http/serve-api';
import type { Route } from './route';

type Json = { readonly [key: string]: unknown };

/** The OpenAPI 3.1 document, made from the routes' own declarations, so that it can't say anything else than they do. */
export const openApi = (routes: readonly Route[]): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Sáu Rõ',
    version: '1',
    description:
      'A durable, auditable workflow engine for the personnel procedures of public bodies. Refusals are problem+json (RFC 9457), told in Vietnamese or English by Accept-Language.',
  },
  servers: [{ url: API_ROOT }],
  paths: pathsOf(routes),
  components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } }, schemas: { Problem: PROBLEM } },
});

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'params', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    detail: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...REJECTION_CODES, ...API_CODES] },
    params: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'reason', 'message'],
        properties: { path: { type: 'string' }, reason: { type: 'string' }, message: { type: 'string' } },
      },
    },
    id: { type: 'string' },
  },
};

const pathsOf = (routes: readonly Route[]): Json => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return paths;
};

const operationOf = (route: Route): Json => ({
  summary: route.summary,
  operationId: `${route.method}${route.path.replace(/[^A-Za-z0-9]+(\w)?/g, (_cut, next: string | undefined) => (next ?? '').toUpperCase())}`,
  ...(route.audience === 'anyone' ? {} : { security: [{ session: [] }] }),
  parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...(route.command ? [KEY] : [])],
  ...(route.takesBody
    ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
    : {}),
  responses: {
    [route.status]: { description: 'Done', ...(route.status === 204 ? {} : { content: contentOf(route) }) },
    default: { description: 'Refused', content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } } },
  },
});

const KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Names the command: the same key with the same body gets the same answer, with another body it is refused. A UUID will do.',
  schema: { type: 'string', minLength: 16, maxLength: 128 },
};

const contentOf = (route: Route): Json => {
  const schema = schemaOf(route.answer, 'output');
  return Object.keys(schema).length === 0 ? { 'application/octet-stream': {} } : { 'application/json': { schema } };
};

const parametersOf = (schema: z.ZodObject, place: 'path' | 'query'): readonly Json[] =>
  Object.entries(schema.shape).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || !(one as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(one as z.ZodType, 'input'),
  }));

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return json;
};
