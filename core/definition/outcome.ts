import { z } from 'zod';
import { type DeepReadonly, limit, name, sharedName } from './words';

/** An official paper; with `each`, one to every person in that slot, about nobody else. Its issuer is the body at the place `issuer`; where it names none, the body for which whoever takes the result acts. */
const paper = z.strictObject({ paper: sharedName, layout: z.enum(['party', 'state']), issuer: name.optional(), each: name.optional() });

/** What one permitted result of a step leads to. */
export const outcome = z.strictObject({
  to: z.union([z.strictObject({ step: name }), z.strictObject({ end: name })]),
  /** The performer must give reasons. Core demands them besides wherever the kind of effect does. */
  reasons: z.literal(true).optional(),
  papers: z.array(paper).min(1).max(6).optional(),
  /**
   * On every result that leads back: how often. A person who asks for it once more is refused; where the engine
   * takes the result (a count, a check, a due), `beyond` names the result that counts instead.
   */
  atMost: z.strictObject({ times: z.int().min(1).max(10), beyond: name.optional() }).optional(),
  /** Puts people into a slot: those named in the form's field of that name, or those whom the ballot chose. */
  lists: z.strictObject({ into: name, atMost: z.int().min(1).max(50) }).optional(),
  /** New grounds: what was heard earlier no longer counts as heard. */
  grounds: z.literal(true).optional(),
  starts: z.array(name).min(1).max(5).optional(),
  stops: z.array(name).min(1).max(5).optional(),
  /** Decides an effect: makes the step's people its deciders. */
  grants: z.array(name).min(1).max(5).optional(),
  /** The Party introduces an effect on an elected post: the council may then decide on it. It decides nothing itself. */
  introduces: z.array(name).min(1).max(5).optional(),
  /** Enters a granted effect in the register. */
  applies: z.array(name).min(1).max(5).optional(),
  /** The person concerned asks for an effect about themselves. */
  requests: z.array(name).min(1).max(5).optional(),
  /** Takes back an earlier grant: only a deciding act or a review may. */
  revokes: z.array(name).min(1).max(5).optional(),
  /** The way of review, open to whom the effect is about: a step of this case, or a procedure about its decision; and the body that reviews. */
  review: z.strictObject({ route: sharedName.or(name), by: name, within: limit }).optional(),
  /** Answers, by a person and with reasons, what the named check left unclear. */
  concludes: name.optional(),
  /** Settles the objections that the named notice collected. */
  settles: name.optional(),
  /**
   * Opens a case of another procedure for which nobody waits: about each person in a slot, of whom the eligibility rule `where` holds, or about the
   * post alone. Never its result. Where this case has no post, `post` says which of the person's: the one they hold, or each for which they are planned. A time
   * that takes the result has no register before it: `heldAtOpening` leaves it to the opening to find the post that they hold then.
   */
  opens: z
    .array(
      z.strictObject({
        procedure: sharedName,
        for: name.optional(),
        where: sharedName.optional(),
        post: z.enum(['held', 'planned', 'heldAtOpening']).optional(),
      }),
    )
    .min(1)
    .max(4)
    .optional(),
  /** Settles an exact half of the named ballot: an act of its own, by the head of the body that voted, who then takes no further part. */
  breaksTie: name.optional(),
});
export type Outcome = DeepReadonly<z.infer<typeof outcome>>;
