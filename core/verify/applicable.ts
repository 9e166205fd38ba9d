import type { Definition } from '../definition/definition';
import { EFFECTS, type EffectProperties } from '../definition/effect-table';
import type { Guarantee } from '../guarantees/names';

/** Why a guarantee has nothing to speak of in a definition. Each has its sentence in `messages/` under `nothing.<name>`. */
export type Nothing =
  | 'no-effect'
  | 'nothing-decided'
  | 'no-effect-needs-conclusion'
  | 'no-adverse-effect'
  | 'nobody-heard'
  | 'no-effect-needs-standards'
  | 'no-effect-stopped-by-report'
  | 'no-effect-needs-publication'
  | 'no-effect-gives-post'
  | 'concerns-nobody'
  | 'refuses-nobody'
  | 'no-ballot';

type Look = (definition: Definition) => boolean;

const someEffect =
  (has: (properties: EffectProperties) => boolean = () => true): Look =>
  ({ effects }) =>
    Object.values(effects).some(({ kind }) => has(EFFECTS[kind]));

/** Whether any effect of a definition harms somebody. */
export const isAdverse = someEffect(({ adverse }) => adverse);

/** Whether the person must be heard before any effect of a definition, or must have asked for it. */
const hears = someEffect(({ adverse, meetsFirst, needsRequest }) => adverse || meetsFirst || needsRequest);

/** Whether a definition refuses, returns, harms, settles or takes back anything: of these reasons are demanded. */
const refuses: Look = (definition) =>
  isAdverse(definition) ||
  Object.values(definition.ends).includes('refused') ||
  Object.values(definition.steps).some(({ kind, result }) =>
    Object.values(result).some(
      ({ atMost, settles, concludes, revokes }) =>
        (kind === 'act' && atMost !== undefined) || settles !== undefined || concludes !== undefined || revokes !== undefined,
    ),
  );

/**
 * Whether a definition has any effect, vote or wait of the kind a guarantee speaks of (ruling 20), and what is missing where it has none. Where a
 * guarantee is not named here, every definition has something of its kind: every step waits, and every way must have a bound.
 */
const SPEAKS_OF: Readonly<Partial<Record<Guarantee, readonly [has: Look, nothing: Nothing]>>> = {
  'political-conclusion-first': [someEffect(({ needsConclusion }) => needsConclusion), 'no-effect-needs-conclusion'],
  'competent-authority-decides': [someEffect(), 'no-effect'],
  'proposer-appraiser-decider-differ': [someEffect(), 'no-effect'],
  'never-own-case': [(definition) => definition.concerns.length > 0 || someEffect()(definition), 'concerns-nobody'],
  'heard-before-harm': [hears, 'nobody-heard'],
  'reasons-always': [refuses, 'refuses-nobody'],
  'review-open': [isAdverse, 'no-adverse-effect'],
  'standards-never-lowered': [someEffect(({ needsStandards }) => needsStandards), 'no-effect-needs-standards'],
  'open-report-blocks': [someEffect(({ stoppedByReport }) => stoppedByReport), 'no-effect-stopped-by-report'],
  'published-before-effect': [someEffect(({ needsPublication }) => needsPublication), 'no-effect-needs-publication'],
  'silence-never-harms': [someEffect(), 'no-effect'],
  'valid-vote-only': [({ steps }) => Object.values(steps).some(({ kind }) => kind === 'ballot'), 'no-ballot'],
  annullable: [someEffect(), 'no-effect'],
  'one-person-per-post': [someEffect(({ onePerPost, together }) => onePerPost || together), 'no-effect-gives-post'],
  'decided-is-carried-out': [someEffect(({ ofVote }) => !ofVote), 'nothing-decided'],
};

/** Why a guarantee does not apply to a definition; undefined where it does. */
export const nothingOf = (definition: Definition, guarantee: Guarantee): Nothing | undefined => {
  const [has, nothing] = SPEAKS_OF[guarantee] ?? [];
  return has === undefined || has(definition) ? undefined : nothing;
};
