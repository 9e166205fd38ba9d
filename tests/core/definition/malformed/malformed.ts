import type { Definition } from '../../../../core/definition/definition';
import type { IssueCode } from '../../../../core/definition/issues/issue';
import type { Library } from '../../../../core/definition/issues/library';
import { appointment } from '../../../../workflows/procedures/appointment';
import { confidenceVote } from '../../../../workflows/procedures/confidence-vote';
import { discipline } from '../../../../workflows/procedures/discipline';
import { emulationAndReward } from '../../../../workflows/procedures/emulation-and-reward';
import { extensionToRetirement } from '../../../../workflows/procedures/extension-to-retirement';
import { grading } from '../../../../workflows/procedures/grading';
import { politicalStandards } from '../../../../workflows/procedures/political-standards';
import { quarterlyEvaluation } from '../../../../workflows/procedures/quarterly-evaluation';
import { rotation } from '../../../../workflows/procedures/rotation';
import { suspension } from '../../../../workflows/procedures/suspension';
import { training } from '../../../../workflows/procedures/training';
import { type Change, changed } from '../mutate';
import { library } from '../shipped';

/** A shipped definition with one thing wrong, and what must be said of it. */
export interface Malformed {
  readonly name: string;
  readonly input: unknown;
  readonly library: Library;
  readonly code: IssueCode;
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const changing =
  (definition: Definition) =>
  (
    name: string,
    code: IssueCode,
    path: string,
    changes: readonly Change[],
    more: Partial<Pick<Malformed, 'params' | 'library'>> = {},
  ): Malformed => ({
    name,
    input: changed(definition, ...changes),
    library,
    code,
    path,
    ...more,
  });
/** The appointment, changed. */
export const P1 = changing(appointment);
/** The extension of a term to retirement, changed. */
export const P1b = changing(extensionToRetirement);
/** The conclusion on political standards, changed. */
export const P9 = changing(politicalStandards);
/** The confidence vote, changed. */
export const P11 = changing(confidenceVote);
/** The suspension, changed. */
export const P13 = changing(suspension);
/** The quarterly evaluation, and the closing of the year, changed. */
export const P10 = changing(quarterlyEvaluation);
export const P10c = changing(grading);
/** Discipline, changed. */
export const P14 = changing(discipline);
/** Emulation and reward, changed. */
export const P5 = changing(rotation);
export const P15 = changing(emulationAndReward);
/** Training, changed. */
export const P16 = changing(training);
