import type { Finding } from '../../../../core/event';
import type { Differing } from '../official';

/** One line of the table: a rule, what differs from an official who meets it, and the answer it must give. */
export interface Boundary {
  readonly rule: string;
  readonly name: string;
  readonly differing: Differing;
  readonly answer: Pick<Finding, 'verdict' | 'fact' | 'value' | 'limit'>;
}

/** Lines of the table about one rule. */
export const line =
  (rule: string) =>
  (name: string, differing: Differing, verdict: Finding['verdict'], fact: string, value: string, limit: string): Boundary => ({
    rule,
    name,
    differing,
    answer: { verdict, fact, value, limit },
  });
