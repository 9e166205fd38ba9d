import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from './repository-root';

/** Variables by name, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

const MAX_TEXT_LENGTH = 4096;
const text = z.string().min(1).max(MAX_TEXT_LENGTH);
const postgresUrl = text.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');
const address = text.regex(/^[^\s:/]+:\d{1,5}$/, 'must be host:port');
const port = z.coerce.number().int().min(0).max(65_535);
const name = text.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'may hold letters, digits, dots, dashes and underscores only');

const place = {
  SAURO_DATA: text.default(join(repositoryRoot, '.sauro')),
  SAURO_HOST: text.default('127.0.0.1'),
  SAURO_PORT: port.default(8080),
  TEMPORAL_NAMESPACE: name.default('default'),
  TEMPORAL_TASK_QUEUE: name.default('sauro'),
};

const serviceSchema = z.object({
  ...place,
  DATABASE_URL: postgresUrl,
  SAURO_OWNER_DATABASE_URL: postgresUrl.optional(),
  TEMPORAL_ADDRESS: address,
  SAURO_KEYS_FILE: text,
  SAURO_VAULT_DATABASE_URL: postgresUrl.optional(),
  SAURO_VAULT_KEYS_FILE: text.optional(),
});

const startSchema = z.object({
  ...place,
  DATABASE_URL: postgresUrl.optional(),
  SAURO_OWNER_DATABASE_URL: postgresUrl.optional(),
  TEMPORAL_ADDRESS: address.optional(),
  SAURO_TEMPORAL_BINARY: text.optional(),
  SAURO_KEYS_FILE: text.optional(),
  SAURO_VAULT_DATABASE_URL: postgresUrl.optional(),
  SAURO_VAULT_KEYS_FILE: text.optional(),
});

/** What a worker or an api is told by whoever starts it. Names are those of the variables. */
export type ServiceEnvironment = Readonly<z.infer<typeof serviceSchema>>;

/** What a person may say to the command that starts the whole system; everything has a default or is brought up. */
export type StartEnvironment = Readonly<z.infer<typeof startSchema>>;

/**
 * Configuration of a worker or an api.
 * @throws Error naming every variable that is missing or wrong, and why.
 */
export function readServiceEnvironment(variables: Variables = process.env): ServiceEnvironment {
  return read(serviceSchema, variables);
}

/**
 * Configuration of the command that starts the whole system.
 * @throws Error naming every variable that is wrong, and why.
 */
export function readStartEnvironment(variables: Variables = process.env): StartEnvironment {
  return read(startSchema, variables);
}

function read<Shape extends z.ZodType>(schema: Shape, variables: Variables): z.infer<Shape> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration in the environment is not usable:\n${lines.join('\n')}`);
}
