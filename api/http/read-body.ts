import type { IncomingMessage } from 'node:http';

/** Largest body, in bytes. The longest form with every text at its bound is far below it. */
export const BODY_BYTES_MAX = 65_536;

export type BodyFlaw = 'body-too-large' | 'content-type' | 'content-encoding' | 'invalid-utf8' | 'cut-off';
export type BodyRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly flaw: BodyFlaw };

/** Reads a body of the given media type as UTF-8 text: never more than BODY_BYTES_MAX of it, and no byte that is not UTF-8. */
export const readBody = async (request: IncomingMessage, mediaType: string): Promise<BodyRead> => {
  const [, ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (parameters.some((one) => !/^\s*charset="?utf-8"?\s*$/.test(one))) return { ok: false, flaw: 'content-type' };
  return readText(request, mediaType, BODY_BYTES_MAX);
};

/** Reads a body of the given media type, whatever its parameters, as UTF-8 text within so many bytes. */
export const readText = async (request: IncomingMessage, mediaType: string, most: number): Promise<BodyRead> => {
  const flaw = flawOfHeaders(request, mediaType, most);
  if (flaw !== undefined) return { ok: false, flaw };
  const bytes = await collect(request, most);
  if (!Buffer.isBuffer(bytes)) return { ok: false, flaw: bytes };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, flaw: 'invalid-utf8' };
  }
};

const flawOfHeaders = ({ headers }: IncomingMessage, mediaType: string, most: number): BodyFlaw | undefined => {
  if (Number(headers['content-length'] ?? 0) > most) return 'body-too-large';
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== mediaType) return 'content-type';
  return (headers['content-encoding'] ?? 'identity') === 'identity' ? undefined : 'content-encoding';
};

const collect = (request: IncomingMessage, most: number): Promise<Buffer | 'body-too-large' | 'cut-off'> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take).pause();
      resolve('body-too-large');
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('cut-off'));
    request.once('close', () => resolve('cut-off'));
  });

/** Whether a body was refused before its end. The rest of it is never read: the answer closes the connection. */
export const isLeftUnread = (request: IncomingMessage): boolean => !request.complete;
