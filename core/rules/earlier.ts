import { numberOf } from '../definition/rule-values';
import { daysLater } from './local-dates';
import { answer, type EligibilityRule, unclear } from './rule';

/** The decision that the case is about stands: nobody has annulled it meanwhile. */
const decisionStands: EligibilityRule = {
  values: ['decision-stands'],
  judge: ({ decision }) =>
    decision === undefined
      ? unclear('decision', 'none', 'stands')
      : answer(!decision.annulled, 'decision', decision.annulled ? 'annulled' : 'stands', 'stands'),
};

/** Asked for in time: so many calendar days from the day on which the decision entered the register (catalogue P18; P10 for a grade). */
const askedWithin = (rule: string): EligibilityRule => ({
  values: [rule],
  judge: ({ rulebook, decision, today }) => {
    if (decision === undefined) return unclear('decision', 'none', today);
    const last = daysLater(decision.entered, numberOf(rulebook, rule));
    return answer(today <= last, 'decision-entered', decision.entered, last);
  },
});

/**
 * The draft that is to be published is its author's own, and the verifier has proved it beside everything that is published now. While it is being proved the
 * answer waits; nobody may answer in the verifier's place.
 */
const draftProved: EligibilityRule = {
  values: ['draft-proved'],
  reads: [{ name: 'draft', kind: 'draft' }],
  judge: ({ draft, person }) => {
    if (draft === undefined) return answer(false, 'draft', 'none', 'proved');
    if (draft.author !== person.id) return answer(false, 'draft', 'of-another', 'proved');
    return draft.proof === 'waiting'
      ? unclear('draft', 'waiting', 'proved')
      : answer(draft.proof === 'proved', 'draft', draft.proof, 'proved');
  },
};

/** The report that the case is about was sent in, stands, and no other case has it in hand or has settled it. */
const reportNotTaken: EligibilityRule = {
  values: ['report-not-taken'],
  reads: [{ name: 'report', kind: 'report' }],
  judge: ({ report }) => {
    if (report === undefined) return answer(false, 'report', 'none', 'open');
    if (report.withdrawn) return answer(false, 'report', 'withdrawn', 'open');
    return answer(!report.taken, 'report', report.taken ? 'taken' : 'open', 'open');
  },
};

/** The reporter has not taken the report back, as only they can, by their code. */
const reportStands: EligibilityRule = {
  values: ['report-stands'],
  reads: [{ name: 'report', kind: 'report' }],
  judge: ({ report }) => {
    if (report === undefined) return answer(false, 'report', 'none', 'stands');
    return answer(!report.withdrawn, 'report', report.withdrawn ? 'withdrawn' : 'stands', 'stands');
  },
};

/** Rules about what was decided or sent in before the case. */
export const EARLIER: Readonly<Record<string, EligibilityRule>> = {
  'decision-stands': decisionStands,
  'asked-in-time': askedWithin('complaint-days'),
  'petition-in-time': askedWithin('petition-days'),
  'draft-proved': draftProved,
  'report-not-taken': reportNotTaken,
  'report-stands': reportStands,
};
