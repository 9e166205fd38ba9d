import { z } from 'zod';
import { campaign, onDays } from './campaign';
import { effect } from './effect';
import { place } from './place';
import { step } from './step';
import { type DeepReadonly, limit, name, sharedName, source, text } from './words';

/** The seven abuse-prone links of personnel work that the resolution names (section II.2.5), and what stands beside them. */
export const STAGES = [
  'evaluation',
  'planning',
  'training',
  'appointment',
  'transfer',
  'rotation',
  'emulation-reward',
  'political-standards',
  'support', // cơ chế hỗ trợ, khuyến khích cán bộ (II.2.6)
  'test',
] as const;

/** A procedure as data: what every reader (engine, verifier, auditor, published page) works from. */
export const definition = z.strictObject({
  id: sharedName,
  stage: z.enum(STAGES),
  title: text,
  basis: z.array(source).min(1).max(20),
  /**
   * Who opens a case. The engine does besides: of one about a post and its holder, so long before the holder's term ends, where the named eligibility
   * rule holds of them; of one about somebody and a post for which they are planned, once the rule finds a day since when it holds; or in a campaign, about
   * whoever is in office. It opens the first step, and takes no result.
   */
  opens: z.strictObject({
    by: z.enum(['person', 'parent']),
    itself: z
      .discriminatedUnion('when', [
        z.strictObject({ when: z.literal('termEnd'), limit, where: sharedName }),
        z.strictObject({ when: z.literal('inPlan'), where: sharedName }),
        campaign('yearly'),
        campaign('quarterly'),
        onDays,
      ])
      .optional(),
  }),
  /** Whether the case is about a post of the register: a vacant one, any, or the one that the person in a slot holds when the case opens. */
  post: z.union([z.boolean(), z.literal('any'), z.strictObject({ heldBy: name })]),
  /** Whether the case is about what an earlier case decided. */
  decision: z.literal(true).optional(),
  people: z.record(name, z.strictObject({ atMost: z.int().min(1).max(50), given: z.boolean() })),
  /** The slots whose people, with their declared relatives, act and vote nowhere in the case. */
  concerns: z.array(name).max(10),
  /** Whom of the calling case this one keeps out, or whom of the case whose decision it is about. */
  bars: z.array(z.enum(['parentProposer', 'parentAppraiser', 'originalDeciders'])).max(3),
  places: z.record(name, place),
  effects: z.record(name, effect),
  /**
   * Time that spans steps, and only reports. With `since` it counts from the day that the date field of that name says, in the form of the result
   * that starts it, and from that result itself where the day lies ahead or the form has no such field.
   */
  clocks: z.record(name, z.strictObject({ limit, onHold: z.enum(['stops', 'runs']), report: name, since: name.optional() })),
  /** Up to, and not including, which step whoever opened the case may withdraw it. */
  withdraw: z.strictObject({ before: name }).optional(),
  /** Who may hold the case for an open report or inspection, and who may let it go on. Absent: nothing may hold it. */
  holds: z.strictObject({ by: name, lifts: name }).optional(),
  starts: name,
  steps: z.record(name, step),
  ends: z.record(name, z.enum(['done', 'refused', 'lapsed', 'withdrawn'])),
});
export type Definition = DeepReadonly<z.infer<typeof definition>>;
