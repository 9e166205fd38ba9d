import { isOutage } from '../../../api/http/outage';

const withCode = (code: string | number): Error => Object.assign(new Error('refused'), { code });

describe('an outage is', () => {
  it.each<readonly [string, unknown]>([
    ['a broken connection', new Error('Connection terminated unexpectedly')],
    ['a broken connection behind its statement', new Error('SELECT cast_slip($1) - Connection terminated unexpectedly')],
    ['a connection known to be broken', new Error('select 1 - Client has encountered a connection error and is not queryable')],
    ['a connection that could not be made in time', new Error('timeout expired')],
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a server that is starting up', withCode('57P03')],
    ['a Temporal that is away', withCode(14)],
    ['what was caused by one', new Error('outer', { cause: withCode('ECONNRESET') })],
    ['several tries that all met one', new AggregateError([withCode('ECONNREFUSED')])],
  ])('%s', (_what, error) => {
    expect(isOutage(error)).toBe(true);
  });
});

describe('an outage is not', () => {
  it.each<readonly [string, unknown]>([
    ['an error that only sounds like one', new Error('The connection terminated')],
    ['a bug', new TypeError('x is not a function')],
    ['a broken constraint', withCode('23505')],
    ['damaged data', withCode('XX001')],
    ['a text', 'Connection terminated'],
  ])('%s', (_what, error) => {
    expect(isOutage(error)).toBe(false);
  });
});
