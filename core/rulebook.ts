import { addCalendarDays, addMonths } from './calendar/calendar-days';
import type { CompiledCalendar } from './calendar/compiled-calendar';
import { instantToMs, msToInstant } from './calendar/instant';
import { addWorkingDays, type Deadline } from './calendar/working-days';
import type { Definition } from './definition/definition';
import type { RulePack } from './definition/rule-pack';
import { numberOf } from './definition/rule-values';
import type { Step } from './definition/step';
import type { Limit } from './definition/words';
import type { Instant } from './facts';
import { digestOf } from './ledger/digest';
import { must } from './must';
import { ELIGIBILITY } from './rules/eligibility';
import type { EligibilityRule } from './rules/rule';

/** Everything a case is judged by, and keeps for its life: the definition with its hash, the rule pack, the calendar. */
export interface Rulebook {
  readonly definition: Definition;
  /** `sha256:` and the hex digest of the definition's canonical JSON. */
  readonly hash: string;
  readonly pack: RulePack;
  readonly calendar: CompiledCalendar;
  /** The vocabulary of eligibility rules. The verifier puts rules in its place that may answer anything. */
  readonly vocabulary: Readonly<Record<string, EligibilityRule>>;
}

/** The rulebook of a definition, with the shipped vocabulary. */
export const rulebookOf = (definition: Definition, pack: RulePack, calendar: CompiledCalendar): Rulebook => ({
  definition,
  hash: digestOf(definition),
  pack,
  calendar,
  vocabulary: ELIGIBILITY,
});

export const stepOf = (rulebook: Rulebook, step: string): Step => must(rulebook.definition.steps[step], `step ${step}`);

/** The first late instant of a limit that begins now. */
export const deadline = (rulebook: Rulebook, from: Instant, limit: Limit): Deadline => {
  const length = numberOf(rulebook, limit.rule);
  switch (limit.unit) {
    case 'workingDays':
      return addWorkingDays(rulebook.calendar, from, length);
    case 'calendarDays':
      return addCalendarDays(rulebook.calendar, from, length);
    case 'months':
      return addMonths(rulebook.calendar, from, length);
    default:
      return limit.unit satisfies never;
  }
};

/** The first late instant of a limit that is extended: the days that are added follow its last day. */
export const extendedDeadline = (rulebook: Rulebook, due: Instant, by: Limit): Instant =>
  deadline(rulebook, msToInstant(instantToMs(due) - 1), by).at;
