// Runs a TypeScript file as a process of its own, by the same transformer as the tests:
// node run-typescript.js FILE [ARGUMENTS …]. For tests that kill what they started.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

Module._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs', ignoreDynamic: true },
    sourceMaps: 'inline',
  });
  module._compile(code, file);
};
process.setSourceMapsEnabled(true);
require(require('node:path').resolve(process.argv[2]));
