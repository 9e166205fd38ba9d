import type { IncomingMessage } from 'node:http';
import type { FormFields } from './form-text';
import { BODY_BYTES_MAX, readText } from './read-body';
import { type Refusal, refuse } from './refusal';

/** Largest form with a file in it, in bytes: a text that was pasted, a file as large, and what parts them. */
const UPLOAD_BYTES_MAX = 2 * BODY_BYTES_MAX + 8_192;

/** Reads `multipart/form-data` of UTF-8 text: the content of a file stands under its field's name like a text that was typed in. */
export const readUpload = async (request: IncomingMessage): Promise<FormFields | Refusal> => {
  const body = await readText(request, 'multipart/form-data', UPLOAD_BYTES_MAX);
  if (!body.ok) return refuse(body.flaw, [{ path: 'body', reason: body.flaw }]);
  const parts = await partsOf(body.text, request.headers['content-type'] ?? '');
  if (parts === undefined) return refuse('malformed', [{ path: 'body', reason: 'malformed' }]);
  const fields = new Map<string, string[]>();
  for (const [name, part] of parts) {
    const text = typeof part === 'string' ? part : await part.text();
    fields.set(name, [...(fields.get(name) ?? []), text.replaceAll('\r\n', '\n')]);
  }
  return Object.fromEntries(fields);
};

/** The parts as the platform's own reader finds them; undefined where they are malformed. */
const partsOf = async (text: string, type: string) => {
  try {
    return [...(await new Response(Buffer.from(text, 'utf8'), { headers: { 'content-type': type } }).formData()).entries()];
  } catch {
    return undefined;
  }
};
