import type { Definition } from '../../definition/definition';
import { type Edge, edgesOf, nextStep, reachableFrom } from '../../definition/edges';
import { EFFECTS } from '../../definition/effect-table';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/**
 * Static part of decided-is-carried-out (ruling 13), of competent-authority-decides and of one-person-per-post: each effect is followed on every
 * way, as granted and not yet applied, or not. What was granted leads to where it is applied, by whatever result is taken, unless a later step
 * takes it back (whose duty is then to decide or to review: `derivedDuty`); nothing is applied that was not granted; nobody gets a post that
 * was granted before; and whoever is sent away for a time comes back on every way.
 */
export const carriedOut: StaticCheck = (definition) => [
  ...Object.keys(definition.effects).flatMap((effect) => followEffect(definition, passOf(definition, effect))),
  ...peopleIn(definition).flatMap((slot) => followEffect(definition, awayOf(definition, slot))),
  ...grantedTwice(definition),
  ...withdrawnAfterGrant(definition),
];

/** What an edge makes of something that must come to its end on every way, and what is wrong with it. */
type Pass = (edge: Edge, pending: boolean) => { readonly pending: boolean; readonly flaw?: StaticFinding };

const followEffect = (definition: Definition, pass: Pass): readonly StaticFinding[] => {
  const edges = edgesOf(definition);
  const findings = new Map<string, StaticFinding>();
  const open: { readonly step: string; readonly pending: boolean }[] = [{ step: definition.starts, pending: false }];
  const seen = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const key = `${at.step} ${at.pending}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const edge of edges[at.step] ?? []) {
      const { pending, flaw } = pass(edge, at.pending);
      if (flaw !== undefined) findings.set(flaw.path, flaw);
      const next = nextStep(edge.outcome);
      if (next !== undefined) open.push({ step: next, pending });
    }
  }
  return [...findings.values()];
};

/** Whether an effect is granted and not yet applied. Takes back, grants, applies, leads on: in the order in which `follow` does it. */
const passOf =
  ({ effects }: Definition, effect: string): Pass =>
  ({ step, result, outcome }, before) => {
    const { neutral, ofVote } = EFFECTS[effects[effect]?.kind ?? 'assign'];
    if (neutral || ofVote) return { pending: false };
    const path = `steps.${step}.result.${result}`;
    const granted = outcome.grants?.includes(effect) || (before && !outcome.revokes?.includes(effect));
    if (outcome.applies?.includes(effect)) {
      if (granted) return { pending: false };
      return {
        pending: false,
        flaw: finding('competent-authority-decides', `${path}.applies`, 'applied-undecided', { effect, step, result }),
      };
    }
    if (granted && 'end' in outcome.to) {
      return {
        pending: true,
        flaw: finding('decided-is-carried-out', `${path}.to.end`, 'left-unapplied', {
          effect,
          step,
          result,
          end: outcome.to.end,
        }),
      };
    }
    return { pending: granted };
  };

/** The slots whose people an effect sends away or brings back. */
const peopleIn = ({ effects }: Definition): readonly string[] => [...new Set(Object.values(effects).map(({ person }) => person))];

/** Whether the people of a slot are away from their posts: only then has a restoration anything to end, and no case ends before it. */
const awayOf =
  ({ effects }: Definition, slot: string): Pass =>
  ({ step, result, outcome }, before) => {
    const path = `steps.${step}.result.${result}`;
    let away = before;
    let flaw: StaticFinding | undefined;
    for (const name of outcome.applies ?? []) {
      const effect = effects[name];
      if (effect === undefined || effect.person !== slot) continue;
      const { changes, neutral } = EFFECTS[effect.kind];
      if (neutral && !away)
        flaw = finding('competent-authority-decides', `${path}.applies`, 'restored-not-away', { effect: name, step, result });
      if (changes === 'goesAway' || changes === 'comesBack') away = changes === 'goesAway';
    }
    if (away && 'end' in outcome.to)
      flaw ??= finding('decided-is-carried-out', `${path}.to.end`, 'left-away', { slot, step, result, end: outcome.to.end });
    return flaw === undefined ? { pending: away } : { pending: away, flaw };
  };

/** After an effect of which a post bears only one, no way leads to another grant of such an effect but over its taking back. */
const grantedTwice = (definition: Definition): readonly StaticFinding[] => {
  const edges = edgesOf(definition);
  const onePerPost = Object.keys(definition.effects).filter((effect) => EFFECTS[definition.effects[effect]?.kind ?? 'assign'].onePerPost);
  const grants = ({ outcome }: Edge) => outcome.grants?.some((effect) => onePerPost.includes(effect)) === true;
  const first = Object.values(edges).flat().filter(grants);
  return first.flatMap((edge) => {
    const own = (edge.outcome.grants ?? []).filter((effect) => onePerPost.includes(effect));
    const path = `steps.${edge.step}.result.${edge.result}.grants`;
    if (own.length > 1) return [finding('one-person-per-post', path, 'granted-twice', { step: edge.step, again: edge.step })];
    const next = nextStep(edge.outcome);
    const revokes = ({ outcome }: Edge) => own.every((effect) => outcome.revokes?.includes(effect));
    const after = next === undefined ? [] : [...reachableFrom(edges, [next], (way) => !revokes(way))];
    const again = after.find((name) => (edges[name] ?? []).some((way) => grants(way) && !revokes(way)));
    return again === undefined ? [] : [finding('one-person-per-post', path, 'granted-twice', { step: edge.step, again })];
  });
};

/** Whoever opened the case withdraws it before it is decided, not after. */
const withdrawnAfterGrant = (definition: Definition): readonly StaticFinding[] => {
  const { withdraw } = definition;
  if (withdraw === undefined) return [];
  const edges = edgesOf(definition);
  const around =
    definition.starts === withdraw.before
      ? new Set<string>()
      : reachableFrom(edges, [definition.starts], ({ outcome }) => nextStep(outcome) !== withdraw.before);
  const granting = [...around].find((name) => (edges[name] ?? []).some(({ outcome }) => outcome.grants !== undefined));
  return granting === undefined
    ? []
    : [
        finding('decided-is-carried-out', 'withdraw.before', 'withdrawn-after-grant', {
          before: withdraw.before,
          granting,
        }),
      ];
};
