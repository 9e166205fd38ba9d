import type { Definition } from '../../definition/definition';
import type { Library } from '../../definition/issues/library';
import { annullable } from './annullable';
import { bounded } from './bounded';
import { carriedOut } from './carried-out';
import { concernsComplete } from './concerns';
import { declaredDuty } from './declared-duty';
import { expiryRuns } from './expiry-runs';
import type { StaticCheck, StaticFinding } from './finding';
import { onePersonPerPost } from './one-person';
import { reasonsAlways } from './reasons';
import { requestedThemselves } from './requests';
import { reviewOpen } from './review';
import { sixClears } from './six-clears';
import { standardsNeverLowered } from './standards';
import { waitsWithoutCycle } from './waits';

const CHECKS: readonly StaticCheck[] = [
  sixClears,
  declaredDuty,
  concernsComplete,
  annullable,
  reasonsAlways,
  requestedThemselves,
  reviewOpen,
  standardsNeverLowered,
  onePersonPerPost,
  carriedOut,
  expiryRuns,
  waitsWithoutCycle,
  bounded,
];

/** Everything that can be said against a definition without running it. The definition is one that `parseDefinition` accepted; the library the same. */
export const staticFindings = (definition: Definition, library: Library): readonly StaticFinding[] =>
  CHECKS.flatMap((check) => check(definition, library));
