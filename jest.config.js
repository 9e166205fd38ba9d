const { availableParallelism } = require('node:os');

/** Tests run as TypeScript through swc (which checks no types: `npm test` runs the compiler first). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sauro/'],
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Jest loads CommonJS: what is published as ES modules alone is transformed like our own.
  transformIgnorePatterns: ['/node_modules/(?!(bpmn-moddle|moddle|moddle-xml|min-dash|saxen)/)'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // Looking a global up from within a test's context is slow; these are handed in. Not Date: a test puts another in its place.
  sandboxInjectedGlobals: [
    'Array',
    'Boolean',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'RegExp',
    'Set',
    'String',
    'WeakMap',
  ],
  // A context is not always given back once its file has run; in a heap that has grown, collecting garbage takes more time than the tests.
  workerIdleMemoryLimit: '600MB',
  testTimeout: 30_000,
  // Most of the time goes in waiting for servers: on two cores the usual one less would leave one idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};
