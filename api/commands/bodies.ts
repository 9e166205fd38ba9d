import { z } from 'zod';
import { TELLERS } from '../../core/decide/decide-ballot';
import { FORM_PEOPLE_MAX, FORM_TEXT_MAX } from '../../core/definition/form';
import { freeText, id, localDate, name, packVersion, people, sharedName, versionHash } from '../http/vocabulary';

/** Most fields of a form. */
const FIELDS_MAX = 20;
/** Most members of a body that a request may name. */
const MEMBERS_MAX = 1_000;
const EVIDENCE_MAX = 50;

const text = freeText(FORM_TEXT_MAX);
const reasons = text.meta({ description: 'Reasons, as free text' });

/** A form as clients fill it: text, a list of persons, a whole number, or a date. */
export const form = z
  .record(name, z.union([text, people(FORM_PEOPLE_MAX), z.int()]))
  .refine((fields) => Object.keys(fields).length <= FIELDS_MAX, 'length')
  .meta({ description: "Fields of the step's form: text, persons, whole number, a date as YYYY-MM-DD, or the name of an option" });
export type GivenForm = z.infer<typeof form>;

/** The person for whom somebody acts, on the strength of a delegation. */
const onBehalf = { for: id.optional() };

const evidence = z.strictObject({
  title: freeText(500),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
});

/** What completes a task, by the task's action. */
export const completion = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('act'), ...onBehalf, result: name, form: form.default({}), reasons: reasons.optional() }),
  z.strictObject({ action: z.literal('openBallot'), ...onBehalf, tellers: people(TELLERS) }),
  z.strictObject({ action: z.literal('attend'), present: people(MEMBERS_MAX) }),
  z.strictObject({ action: z.literal('opine'), ...onBehalf, opinion: text }),
  z.strictObject({ action: z.literal('runCheck'), ...onBehalf }),
  z.strictObject({ action: z.literal('tell'), ...onBehalf, grounds: text, evidence: z.array(evidence).min(1).max(EVIDENCE_MAX) }),
  z.strictObject({ action: z.literal('answer'), answer: text }),
  z.strictObject({ action: z.literal('publish'), ...onBehalf }),
  z.strictObject({ action: z.literal('object'), ...onBehalf, objection: text }),
  z.strictObject({ action: z.literal('reachMilestone'), ...onBehalf, milestone: name, report: text }),
  z.strictObject({ action: z.literal('keepLog'), entry: text }),
  z.strictObject({ action: z.literal('breakPeriod'), ...onBehalf, reasons }),
]);
export type Completion = z.infer<typeof completion>;

/** Opens a case: with the people it is about where the procedure asks for them, and the opener's own result of its first step. */
export const opening = z.strictObject({
  procedure: sharedName,
  post: id.optional(),
  /** The case whose decision the new one is about. */
  decision: id.optional(),
  people: z
    .record(name, people(FORM_PEOPLE_MAX))
    .refine((slots) => Object.keys(slots).length <= FIELDS_MAX, 'length')
    .default({}),
  result: name,
  form: form.default({}),
  reasons: reasons.optional(),
});
export type Opening = z.infer<typeof opening>;

/** A teller closes the ballot and signs for the count. */
export const signature = z.strictObject({ minutes: text.optional() });
export type Signature = z.infer<typeof signature>;

/** The case-wide commands (ruling 16). */
export const caseWide = {
  withdraw: z.strictObject({ reasons }),
  hold: z.strictObject({ ...onBehalf, ground: sharedName, reasons }),
  release: z.strictObject({ ...onBehalf, ground: sharedName.optional(), reasons }),
  recuse: z.strictObject({ reasons }),
  /** The step; or, where `what` says so, the log that somebody keeps of it. */
  reassign: z.strictObject({ ...onBehalf, what: z.literal('log').optional(), to: id, reasons }),
  extend: z.strictObject({ ...onBehalf, reasons }),
  /** To the version that was looked at: another that has come into force since is another decision. */
  migrate: z.strictObject({ to: z.strictObject({ definition: versionHash, pack: packVersion }), reasons }),
} as const;

/** A delegation (ủy quyền): one role in one body, for a bounded time, never passed on. */
export const delegation = z.strictObject({
  to: id,
  body: id,
  role: z.enum(['head', 'deputy', 'member', 'officer']),
  /** First and last day on which it holds, in local time. */
  from: localDate,
  until: localDate,
});
export type GivenDelegation = z.infer<typeof delegation>;
