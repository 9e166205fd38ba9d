import { type Asked, newKey } from './api-under-test';

/** A request that must be refused, and how. */
export interface BadRequest {
  readonly name: string;
  readonly asked: Omit<Asked, 'token'>;
  readonly anonymous?: true;
  readonly status: number;
  readonly code: string;
  readonly path?: string;
  readonly reason?: string;
}

/** A sound opening but for its post, which each bad request spoils in one place. */
export const opening = { procedure: 'appointment', post: 'o-nowhere', people: {}, result: 'submit', form: { need: 'x', field: 'y' } };
export const open = (change: object): Omit<Asked, 'token'> => ({ path: '/cases', key: newKey(), body: { ...opening, ...change } });
export const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
export const someCase = `c-${'a'.repeat(26)}`;
export const act = { action: 'act', result: 'approve', form: {} };
export const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
