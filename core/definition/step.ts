import { z } from 'zod';
import { CONFIDENCE_LEVELS, confidenceLevel } from './confidence';
import { form } from './form';
import { outcome } from './outcome';
import { type DeepReadonly, duty, limit, name, person, sharedName, source, text, time } from './words';

/** The six clears (6 rõ) that every step states: person, task, responsibility, authority, time, result. */
const clears = { duty, person, task: text, form: form.optional(), responsibility: person, authority: source, time };

const results = (must: readonly string[]) =>
  z
    .record(name, outcome)
    .refine((given) => Object.keys(given).length > 0, 'a step has at least one result')
    .superRefine((given, context) => {
      for (const result of must)
        if (!(result in given)) context.addIssue({ code: 'custom', path: [result], message: `the result "${result}" is missing` });
    });

/** One person acts: submits, appraises, approves, returns, refuses, signs. */
export const act = z.strictObject({
  kind: z.literal('act'),
  ...clears,
  /** Whoever performs this step takes no later part in the case (ruling 12, the head who settles a half). */
  departs: z.literal(true).optional(),
  result: results([]),
});

const base = z.enum(['summoned', 'members', 'present', 'valid']);

/** A body decides by vote. `members` and `summoned` are counted after those excluded have left; `present` is attendance. */
export const ballot = z.strictObject({
  kind: z.literal('ballot'),
  ...clears,
  secret: z.literal(true),
  announced: z.boolean(),
  /** Fewer voters than this rule value send the ballot to the next higher body, and at last to `tooSmall`. */
  minimum: sharedName,
  tellers: person,
  ask: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('choose'), from: name }),
    z.strictObject({ kind: z.literal('approve') }),
    z.strictObject({ kind: z.literal('options'), options: z.array(name).min(2).max(8) }),
    z.strictObject({ kind: z.literal('record'), from: name }),
    z.strictObject({ kind: z.literal('rate'), each: name, levels: z.array(confidenceLevel).min(2).max(CONFIDENCE_LEVELS.length) }),
  ]),
  quorum: z.strictObject({ share: sharedName, of: z.enum(['summoned', 'members']) }),
  /** More than the share carries; with `orExactly`, exactly the share too, and then nothing is a half. */
  carried: z.strictObject({ moreThan: sharedName, orExactly: z.literal(true).optional(), of: base }),
  result: results(['noQuorum', 'notHeld', 'tooSmall']),
});

/** Several bodies answer in writing, in parallel. */
export const opinions = z.strictObject({
  kind: z.literal('opinions'),
  ...clears,
  from: z.array(name).min(1).max(10),
  result: results(['complete', 'incomplete']),
});

/** Rules over a snapshot of facts, for everyone in `of`. With `narrows`, those who fail leave the slot while others remain. */
export const check = z.strictObject({
  kind: z.literal('check'),
  ...clears,
  rules: z.array(sharedName).min(1).max(30),
  of: name,
  narrows: z.boolean(),
  result: results(['pass', 'fail', 'unclear']),
});

/** The person concerned is told the grounds, sees the evidence, answers. `time` is the body's, to tell; `window` the person's, to answer. */
export const hearing = z.strictObject({
  kind: z.literal('hearing'),
  ...clears,
  of: name,
  window: time,
  result: results(['answered', 'silent', 'untold']),
});

/** Publication for a time; objections are collected. */
export const notice = z.strictObject({
  kind: z.literal('notice'),
  ...clears,
  about: z.array(name).min(1).max(5),
  window: time,
  result: results(['clear', 'objections', 'unpublished']),
});

/**
 * Whoever is in the slot keeps a log of the term in entries of their own: the next is due so long after the last, or after the beginning. They are nobody
 * whom the case concerns, nor a relative of theirs.
 */
const log = z.strictObject({ keeper: name, task: text, every: limit });

/** A term runs, with milestones, and a log where somebody keeps one. With `early` it is completed as soon as all of the milestones are reached. */
export const period = z.strictObject({
  kind: z.literal('period'),
  ...clears,
  milestones: z.array(z.strictObject({ name, at: sharedName, task: text })).max(20),
  log: log.optional(),
  early: z.literal(true).optional(),
  result: results(['completed', 'broken']),
});

/** Another procedure as a child case for each person in a slot. Those whose child ends in `keeps` stay; the child's own record counts. */
export const call = z.strictObject({
  kind: z.literal('call'),
  ...clears,
  procedure: sharedName,
  each: name,
  keeps: z.array(name).min(1).max(10),
  late: z.enum(['withdraw', 'letRun']),
  result: results(['kept', 'none', 'lapsed']),
});

export const step = z.discriminatedUnion('kind', [act, ballot, opinions, check, hearing, notice, period, call]);
export type Step = DeepReadonly<z.infer<typeof step>>;
export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;
export type Ask = StepOf<'ballot'>['ask'];

/** The slot of the people on whom a ballot asks for a choice, an opinion or a rating; undefined where it asks something else. */
export const slotAsked = (ask: Ask): string | undefined => {
  switch (ask.kind) {
    case 'choose':
    case 'record':
      return ask.from;
    case 'rate':
      return ask.each;
    case 'approve':
    case 'options':
      return undefined;
    default:
      return ask satisfies never;
  }
};
