// Tells what OMG's own schema of BPMN 2.0 finds wrong with each of the documents on standard input (a JSON array of texts): an array for each. A process of
// its own, because the validator is an ES module that waits as it loads, which Jest can't run; one for all, because reading the schema takes longer than a document.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const schemaFile = createRequire(import.meta.url).resolve('bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd');
const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
const validator = XsdValidator.fromDoc(schema);

const errorsIn = (xml) => {
  try {
    validator.validate(XmlDocument.fromString(xml));
    return [];
  } catch (error) {
    if (!Array.isArray(error.details)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
};
console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(errorsIn)));
