import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Choices, chooser } from '../../tools/drive/choices';
import type { Problem } from '../../tools/drive/client';
import { driveCase } from '../../tools/drive/drive';
import { plainWording } from '../../tools/drive/wording';
import { systemForFile } from '../support/system';

jest.setTimeout(400_000);
const up = systemForFile('shared');

/** The example of docs/guides/write-a-procedure.md: nothing of it is in the source. */
const OWN = JSON.parse(readFileSync(join(__dirname, '../../docs/guides/equipment-lending.json'), 'utf8')) as Record<string, unknown>;
const AUTHOR = 'chuyen-vien-van-phong-1';
const FORWARD: Choices = { appraise: { result: 'submit' }, propose: { result: 'submit' }, decide: { result: 'publish' } };

const send = (definition: unknown) => up().desk.client.send<{ readonly id: string } & Problem>(AUTHOR, '/drafts', { definition });
const draftOf = async (id: string) =>
  (await up().desk.client.ask<{ state: string; why: readonly unknown[] }>(AUTHOR, `/drafts/${id}`)).body;

const until = async (id: string, states: readonly string[]): Promise<string> => {
  for (let tries = 0; tries < 600; tries++) {
    const { state } = await draftOf(id);
    if (states.includes(state)) return state;
    await pause(200);
  }
  throw new Error(`${id} came to none of ${states.join(', ')}`);
};

/** Asks for the publication of a draft and lets it be decided; how the case ended. */
const publish = async (draft: string): Promise<string> => {
  const { desk } = up();
  const people = { author: [desk.town.personOf(AUTHOR)] };
  const form = { draft, purpose: 'How equipment is lent.' };
  const opened = await desk.acts.open(AUTHOR, { procedure: 'publication', people, result: 'submit', form });
  return driveCase(desk, opened.case, 'publication', { choose: () => chooser({}, FORWARD), wording: plainWording }).toEnd();
};

test('a procedure that an organisation wrote is proved, decided on by others than its author, published and run, without a new build', async () => {
  const sent = await send(OWN);
  expect(sent.status).toBe(201);
  const { id } = sent.body;
  expect(await until(id, ['proved', 'refused'])).toBe('proved');
  expect(await publish(id)).toBe('published');
  expect(await until(id, ['published'])).toBe('published');

  const { desk, audit } = up();
  const people = { borrower: [desk.town.personOf(AUTHOR)] };
  const form = { what: 'The level of the land office', until: '2030-12-31' };
  const opened = await desk.acts.open(AUTHOR, { procedure: 'equipment-lending', people, result: 'submit', form });
  const drive = driveCase(desk, opened.case, 'equipment-lending', {
    choose: () => chooser({}, { decide: { result: 'lend' } }),
    wording: plainWording,
  });
  expect(await drive.toEnd()).toBe('returned');
  expect(await audit(opened.case)).toEqual([]);
});

test('one that names what there is not is answered with each path and a sentence, and nothing of it is kept', async () => {
  const steps = OWN['steps'] as Record<string, Record<string, unknown>>;
  const broken = {
    ...OWN,
    steps: {
      ...steps,
      ask: { ...steps['ask'], responsibility: { kind: 'role', role: 'head', in: 'nowhere', higher: 1, delegable: true } },
    },
  };
  const { status, body } = await send(broken);
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'malformed-definition' });
  const sentences = new Map(body.errors.map(({ path, message }) => [path, message]));
  expect(sentences.get('steps.ask.responsibility.in')).toContain('nowhere');
});

test('one that lets silence go round for ever is kept, refused by the verifier with a sentence, and never published', async () => {
  const steps = OWN['steps'] as Record<string, Record<string, unknown>>;
  const decide = steps['decide'] as { readonly result: Record<string, unknown> };
  const endless = {
    ...OWN,
    id: 'endless-lending',
    steps: { ...steps, decide: { ...decide, result: { ...decide.result, lapse: { to: { step: 'decide' } } } } },
  };
  const { id } = (await send(endless)).body;
  expect(await until(id, ['proved', 'refused'])).toBe('refused');
  expect((await draftOf(id)).why).not.toEqual([]);
  expect(await publish(id)).toBe('notPublished');
  await expect(up().desk.definitionOf('endless-lending')).rejects.toThrow();
});
