import type { Definition } from '../../../../../core/definition/definition';
import type { Library } from '../../../../../core/definition/issues/library';
import type { FindingCode, StaticSubject } from '../../../../../core/verify/static/finding';
import { appointment } from '../../../../../workflows/procedures/appointment';
import { designationAndElection } from '../../../../../workflows/procedures/designation-and-election';
import { extensionToRetirement } from '../../../../../workflows/procedures/extension-to-retirement';
import { politicalStandards } from '../../../../../workflows/procedures/political-standards';
import { resignation } from '../../../../../workflows/procedures/resignation';
import { secondment } from '../../../../../workflows/procedures/secondment';
import { suspension } from '../../../../../workflows/procedures/suspension';
import { trialPost } from '../../../../../workflows/procedures/trial-post';
import { type Change, changed } from '../../../definition/mutate';
import { library } from '../../../definition/shipped';

/** A shipped definition that was made to cheat, and what must be found. The parser lets it pass: every name in it is in order. */
export interface Dishonest {
  readonly name: string;
  readonly definition: Definition;
  readonly library: Library;
  readonly about: StaticSubject;
  readonly code: FindingCode;
  readonly path: string;
}

type Build = (
  name: string,
  about: StaticSubject,
  code: FindingCode,
  path: string,
  changes: readonly Change[],
  among?: Library,
) => Dishonest;
const changing =
  (definition: Definition): Build =>
  (name, about, code, path, changes, among = library) => ({
    name,
    definition: changed(definition, ...changes),
    library: among,
    about,
    code,
    path,
  });
/** The appointment, changed. */
export const P1 = changing(appointment);
/** The introduction and election, changed. */
export const P3 = changing(designationAndElection);
/** The extension of a term to retirement, changed. */
export const P1b = changing(extensionToRetirement);
/** The secondment, changed. */
export const P7 = changing(secondment);
/** The suspension, changed. */
export const P13 = changing(suspension);
/** The trial of a post, changed. */
export const P8 = changing(trialPost);
/** The resignation, changed. */
export const P12 = changing(resignation);
/** The conclusion on political standards, changed. */
export const P9 = changing(politicalStandards);
