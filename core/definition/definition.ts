import { z } from 'zod';
import { effect } from './effect';
import { place } from './place';
import { step } from './step';
import { type DeepReadonly, limit, name, sharedName, source, text } from './words';

/** The seven abuse-prone links of personnel work that the resolution names (section II.2.5), and the two beside them. */
export const STAGES = [
  'evaluation',
  'planning',
  'training',
  'appointment',
  'transfer',
  'rotation',
  'emulation-reward',
  'political-standards',
  'test',
] as const;

/** A procedure as data: what every reader (engine, verifier, auditor, published page) works from. */
export const definition = z.strictObject({
  id: sharedName,
  stage: z.enum(STAGES),
  title: text,
  basis: z.array(source).min(1).max(20),
  opens: z.strictObject({ by: z.enum(['person', 'parent']) }),
  /** Whether the case is about a post of the register: a vacant one, or the one that the person in a slot holds when the case opens. */
  post: z.union([z.boolean(), z.strictObject({ heldBy: name })]),
  people: z.record(name, z.strictObject({ atMost: z.int().min(1).max(50), given: z.boolean() })),
  /** The slots whose people, with their declared relatives, act and vote nowhere in the case. */
  concerns: z.array(name).max(10),
  /** Whom of the calling case this one keeps out. */
  bars: z.array(z.enum(['parentProposer', 'parentAppraiser'])).max(2),
  places: z.record(name, place),
  effects: z.record(name, effect),
  clocks: z.record(name, z.strictObject({ limit, onHold: z.enum(['stops', 'runs']), report: name })),
  /** Up to, and not including, which step whoever opened the case may withdraw it. */
  withdraw: z.strictObject({ before: name }).optional(),
  /** Who may hold the case for an open report or inspection, and who may let it go on. Absent: nothing may hold it. */
  holds: z.strictObject({ by: name, lifts: name }).optional(),
  starts: name,
  steps: z.record(name, step),
  ends: z.record(name, z.enum(['done', 'refused', 'lapsed', 'withdrawn'])),
});
export type Definition = DeepReadonly<z.infer<typeof definition>>;
