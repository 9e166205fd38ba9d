import { readServiceEnvironment, readStartEnvironment } from '../../config/environment';

const SERVICE = {
  DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/sauro',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SAURO_KEYS_FILE: '/data/keys.json',
};

test('fills in what has a default, and takes numbers as numbers', () => {
  const environment = readServiceEnvironment({ ...SERVICE, SAURO_PORT: '9000' });
  expect(environment).toMatchObject({ SAURO_PORT: 9000, SAURO_HOST: '127.0.0.1', TEMPORAL_NAMESPACE: 'default' });
  expect(environment.SAURO_DATA).toMatch(/\.sauro$/);
});

test('names every variable that is missing or wrong, and never shows its value', () => {
  const wrong = { DATABASE_URL: 'mysql://secret', TEMPORAL_ADDRESS: 'nowhere', SAURO_PORT: '70000' };
  const read = (): unknown => readServiceEnvironment(wrong);
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SAURO_KEYS_FILE', 'SAURO_PORT']) expect(read).toThrow(name);
  expect(read).not.toThrow('mysql://secret');
});

test('takes an empty variable as one that is not set', () => {
  expect(readStartEnvironment({ DATABASE_URL: '', SAURO_PORT: '' })).toMatchObject({ SAURO_PORT: 8080 });
});
