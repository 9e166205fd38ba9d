import { TELLERS } from '../decide/decide-ballot';
import type { RulePack } from '../definition/rule-pack';
import type { Rulebook } from '../rulebook';
import { VOTERS } from './world';

/** A value of the rule pack under which the six voters of an exploration can't stand for all. */
export interface Outside {
  readonly rule: string;
  readonly step: string;
}

/**
 * What lies outside what an exploration can speak of: a ballot whose smallest electorate is larger than its six voters, or too small for a counting
 * board, and shares that six voters can't be divided by, so that some result would never be seen.
 */
export const outsideScope = ({ definition, pack }: Pick<Rulebook, 'definition' | 'pack'>): readonly Outside[] =>
  Object.entries(definition.steps).flatMap(([name, step]) => {
    if (step.kind !== 'ballot') return [];
    // Where nothing is a half, six voters can be more than any share and less than it.
    const halves = 'half' in step.result ? [step.carried.moreThan] : [];
    const shares = [step.quorum.share, ...halves].filter((rule) => !divides(pack, rule));
    return [...(isElectorate(pack, step.minimum) ? [] : [step.minimum]), ...shares].map((rule) => ({ rule, step: name }));
  });

const isElectorate = ({ values }: RulePack, rule: string): boolean => {
  const value = values[rule]?.value;
  return typeof value === 'number' && value > TELLERS && value <= VOTERS.length;
};

const divides = ({ values }: RulePack, rule: string): boolean => {
  const value = values[rule]?.value;
  return typeof value === 'object' && VOTERS.length % value.of === 0;
};
