import { join } from 'node:path';
import type { Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import fc from 'fast-check';
import { openKeyRing, rotateKeyRing } from '../../sealing/key-ring';
import { PAYLOAD_BYTES_MAX, PayloadTooLarge, payloadCodec } from '../../sealing/payload-codec';
import { payloadConverter } from '../../sealing/payload-converter';
import { openSealed, sealFor, unreadableReason } from '../../sealing/sealed-command';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const path = join(folder, 'ring.json');
const ring = openKeyRing(path);
const codec = payloadCodec(ring);
const foreignCodec = payloadCodec(openKeyRing(join(folder, 'foreign.json')));
const CASE = 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const UPDATE = 'ab'.repeat(32);
const command = { kind: 'act', step: 'decidePolicy', reasons: 'không chuyển được' };

async function send(value: unknown, by = codec): Promise<Payload> {
  const [payload] = await by.encode([payloadConverter.toPayload(value)]);
  return payload as Payload;
}
async function arrive(payload: Payload, by = codec): Promise<unknown> {
  const [decoded] = await by.decode([payload]);
  return payloadConverter.fromPayload(decoded as Payload);
}
const metadata = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)]));
const readdressed = (payload: Payload, address: string): Payload => ({
  ...payload,
  metadata: { ...payload.metadata, for: Buffer.from(address) },
});

describe('ordinary payloads', () => {
  it('arrive as they were sent, whatever JSON they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'grapheme' }), async (value) => {
        expect(JSON.stringify(await arrive(await send(value)))).toBe(JSON.stringify(value));
      }),
    );
    expect(await arrive(await send(undefined))).toBeUndefined();
    expect(await arrive(await send(Uint8Array.of(1, 2)))).toEqual(Uint8Array.of(1, 2));
  });

  it('show nothing of their content or their own encoding on the wire', async () => {
    for (const value of [command, { ...command, padding: 'chuyển '.repeat(200) }]) {
      const payload = await send(value);
      const wire = Buffer.concat([payload.data as Uint8Array, ...Object.values(payload.metadata ?? {})]).toString('latin1');
      for (const canary of ['decidePolicy', 'json/plain', Buffer.from('chuyển').toString('latin1')]) expect(wire).not.toContain(canary);
    }
  });

  it('are deflated: a definition takes a fraction of its size', async () => {
    const payload = await send({
      steps: Array.from({ length: 200 }, (_, step) => ({ ...command, step: `step${step}` })),
    });
    expect(payload.data?.length).toBeLessThan(3_000);
  });

  it('pass in clear when someone else wrote them, since the server and its tools send some', async () => {
    const plain = payloadConverter.toPayload({ a: 1 });
    expect(await arrive(plain)).toEqual({ a: 1 });
  });

  it('are bounded when sent', async () => {
    await expect(send('x'.repeat(PAYLOAD_BYTES_MAX))).rejects.toThrow(PayloadTooLarge);
  });

  it('become unreadable, without an error, when their key is unknown or a bit was flipped', async () => {
    const payload = await send(command);
    expect(unreadableReason(await arrive(payload, foreignCodec))).toBe('unknown-key');
    const data = payload.data as Uint8Array;
    for (let bit = 0; bit < data.length * 8; bit++) {
      const altered = Uint8Array.from(data);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unreadableReason(await arrive({ ...payload, data: altered }))).toMatch(/^(bad-tag|unknown-key|malformed)$/);
    }
    for (let length = 0; length < data.length; length++) {
      expect(unreadableReason(await arrive({ ...payload, data: data.subarray(0, length) }))).toMatch(/^(bad-tag|malformed)$/);
    }
  });

  it('never make decoding throw, whatever bytes arrive under whatever encoding', async () => {
    const encoding = fc.constantFrom('binary/encrypted', 'json/sealed', 'binary/unsealed', 'json/plain', 'binary/null', 'none');
    await fc.assert(
      fc.asyncProperty(encoding, fc.option(fc.string()), fc.option(fc.uint8Array()), async (name, address, data) => {
        const entries = { encoding: name, ...(address === null ? {} : { for: address }) };
        const value = await arrive({ metadata: metadata(entries), data });
        expect(openSealed(value, CASE, UPDATE)).toMatchObject({ ok: false });
      }),
    );
    for (const broken of [{}, { metadata: null }, { metadata: {} }, { data: Uint8Array.of(1) }] as Payload[]) {
      expect(unreadableReason(await arrive(broken))).toBe('malformed');
    }
  });
});

const open = (value: unknown) => openSealed(value, CASE, UPDATE);

describe('sealed commands', () => {
  it('reach the case and update they were sealed for', async () => {
    expect(open(await arrive(await send(sealFor(CASE, UPDATE, command))))).toEqual({ ok: true, value: command });
  });

  it('are bound to case and update, for any value and ids', async () => {
    const id = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => !text.includes('\n'));
    await fc.assert(
      fc.asyncProperty(id, id, id, fc.jsonValue({ stringUnit: 'grapheme' }), async (caseId, updateId, other, value) => {
        const payload = await send(sealFor(caseId, updateId, value));
        const opened = openSealed(await arrive(payload), caseId, updateId);
        expect(JSON.stringify(opened)).toBe(JSON.stringify({ ok: true, value }));
        fc.pre(other !== caseId && other !== updateId);
        for (const [toCase, toUpdate] of [
          [other, updateId],
          [caseId, other],
        ] as const) {
          expect(openSealed(await arrive(payload), toCase, toUpdate)).toEqual({ ok: false, reason: 'moved' });
          const forged = await arrive(readdressed(payload, `${toCase}\n${toUpdate}`));
          expect(openSealed(forged, toCase, toUpdate)).toEqual({ ok: false, reason: 'foreign' });
        }
      }),
    );
  });

  it('are refused as plain when sent in clear, in every guise', async () => {
    const guises: Payload[] = [
      payloadConverter.toPayload(command),
      payloadConverter.toPayload(sealFor(CASE, UPDATE, command)),
      payloadConverter.toPayload({ sealedFor: { case: CASE, update: UPDATE }, value: command }),
      { metadata: metadata({ encoding: 'binary/unsealed', reason: 'x' }) },
    ];
    for (const payload of guises) expect(open(await arrive(payload))).toEqual({ ok: false, reason: 'plain' });
    expect(open(undefined)).toEqual({ ok: false, reason: 'plain' });
  });

  it('are refused as plain when an ordinary encrypted payload of this ring is put in their place', async () => {
    expect(open(await arrive(await send({ sealedFor: { case: CASE, update: UPDATE }, value: command })))).toEqual({
      ok: false,
      reason: 'plain',
    });
  });

  it('are refused when an ordinary encrypted payload is given an address, or a sealed one loses it', async () => {
    const ordinary = await send(command);
    expect(open(await arrive(readdressed(ordinary, `${CASE}\n${UPDATE}`)))).toEqual({ ok: false, reason: 'foreign' });
    const sealed = await send(sealFor(CASE, UPDATE, command));
    const stripped = { ...sealed, metadata: { encoding: sealed.metadata?.encoding as Uint8Array } };
    expect(open(await arrive(stripped))).toEqual({ ok: false, reason: 'foreign' });
  });

  it('carry their address as authenticated data, and again inside: neither alone is believed', async () => {
    const address = `${CASE}\n${UPDATE}`;
    const moved = readdressed(await send(sealFor('c-other', UPDATE, command)), address);
    expect(unreadableReason(await arrive(moved))).toBe('bad-tag');
    const inner = payloadConverter.toPayload(sealFor('c-other', UPDATE, command));
    const stored = Buffer.concat([Buffer.of(0), temporal.api.common.v1.Payload.encode(inner).finish()]);
    const data = ring.seal(`command\n${address}`, stored);
    const contradictory = { metadata: metadata({ encoding: 'binary/encrypted', for: address }), data };
    expect(unreadableReason(await arrive(contradictory))).toBe('malformed');
  });

  it('are refused as foreign when sealed under a key that is not in the ring', async () => {
    expect(open(await arrive(await send(sealFor(CASE, UPDATE, command), foreignCodec)))).toEqual({
      ok: false,
      reason: 'foreign',
    });
  });

  it('are refused as foreign when a bit is flipped or the end is cut off', async () => {
    const payload = await send(sealFor(CASE, UPDATE, command));
    const length = payload.data?.length ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.integer({ min: 1, max: 255 }), async (offset, flip) => {
        const altered = Uint8Array.from(payload.data as Uint8Array);
        altered[offset] = (altered[offset] ?? 0) ^ flip;
        expect(open(await arrive({ ...payload, data: altered }))).toEqual({ ok: false, reason: 'foreign' });
        const cut = { ...payload, data: payload.data?.subarray(0, offset) ?? null };
        expect(open(await arrive(cut))).toEqual({ ok: false, reason: 'foreign' });
      }),
    );
  });

  it('are still read after the ring has been rotated, by new processes and by running ones', async () => {
    const before = await send(sealFor(CASE, UPDATE, command));
    rotateKeyRing(path);
    const restarted = payloadCodec(openKeyRing(path));
    expect(open(await arrive(before, restarted))).toEqual({ ok: true, value: command });
    const after = await send(sealFor(CASE, UPDATE, command), restarted);
    expect(open(await arrive(after, codec))).toEqual({ ok: true, value: command });
  });
});
