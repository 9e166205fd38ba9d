import { z } from 'zod';

/** Longest id that a request may name. Ids are opaque; the pattern has no room for a sentence, a path or a line break. */
const ID_MAX = 100;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
export const id = z.string().max(ID_MAX).regex(idPattern).meta({ description: 'An opaque identifier' });

/** A child case carries the way to it in its id. */
export const caseId = z
  .string()
  .max(120)
  .regex(idPattern)
  .meta({ description: 'A case', examples: ['c-abcdefghijklmnopqrstuvwxyz'] });

export const name = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9]*$/);
export const sharedName = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

/** An open step of a case and what is to be done in it. */
export const taskId = z
  .string()
  .max(280)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z][A-Za-z0-9]*\.[a-z][A-Za-z]*$/)
  .meta({ description: '`<case>.<step>.<action>`' });
export const ballotId = z
  .string()
  .max(280)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z][A-Za-z0-9]*\.[1-9][0-9]{0,2}$/)
  .meta({ description: '`<case>.<step>.<round>`' });

/** Text that people write. Nothing that no keyboard writes: half a character, a control sign other than a line break or a tab. */
export const freeText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !CONTROL.test(text.replace(/[\t\n\r]/g, '')), 'not-text')
    .refine((text) => text.trim() !== '', 'length');
const CONTROL = /\p{Cc}/u;

/** An instant as the system writes it. */
export const instant = z.iso.datetime({ precision: 3 });
export const localDate = z.iso.date();

/** A list of persons, each once. */
export const people = (most: number) =>
  z
    .array(id)
    .max(most)
    .refine((list) => new Set(list).size === list.length, 'twice');

/** The version of a rule pack. */
export const packVersion = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9.-]*$/)
  .meta({ description: 'The version of a rule pack', examples: ['vietnam-2026-1'] });

/** The hash of a published version. */
export const versionHash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({ description: 'The hash of a published version' });
