// Prints what OMG's own schema of BPMN 2.0 finds wrong with the document on standard input, a line each. A process of its own, because
// the validator is an ES module that waits as it loads, which Jest can't run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const schemaFile = createRequire(import.meta.url).resolve('bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd');
const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
const validator = XsdValidator.fromDoc(schema);
const document = XmlDocument.fromBuffer(readFileSync(0));
try {
  validator.validate(document);
} catch (error) {
  if (!Array.isArray(error.details)) throw error;
  for (const { line, message } of error.details) console.log(`${line}: ${message.trim()}`);
}
