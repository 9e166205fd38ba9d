import { demandsReasons } from '../../../core/decide/demands';
import type { Definition } from '../../../core/definition/definition';
import type { Outcome } from '../../../core/definition/outcome';
import { must } from '../../../core/must';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { shippedRulebook } from '../support/play';

/** The procedure with an end that refuses, for what its author may have forgotten to mark. */
const definition: Definition = { ...politicalStandards, ends: { ...politicalStandards.ends, turnedDown: 'refused' } };
const rulebook = shippedRulebook(definition);
const step = (name: string) => must(definition.steps[name], name);
const PLAIN: Outcome = { to: { step: 'issue' } };

describe('reasons are demanded by what a result does, whatever its author asks for', () => {
  test.each<[string, string, Outcome, boolean]>([
    ['a person goes on', 'draft', PLAIN, false],
    ['the author asks for them', 'draft', { ...PLAIN, reasons: true }, true],
    ['a person sends it back', 'draft', { ...PLAIN, atMost: { times: 1 } }, true],
    ['a count sends it back', 'conclude', { ...PLAIN, atMost: { times: 1, beyond: 'doubt' } }, false],
    ['it refuses', 'draft', { to: { end: 'turnedDown' } }, true],
    ['it lapses', 'draft', { to: { end: 'lapsed' } }, false],
    ['it harms', 'conclude', { ...PLAIN, grants: ['negative'] }, true],
    ['it does good', 'conclude', { ...PLAIN, grants: ['positive'] }, false],
    ['one of two effects harms', 'conclude', { ...PLAIN, grants: ['positive', 'negative'] }, true],
    ['it takes back what was decided', 'review', { ...PLAIN, revokes: ['negative'] }, true],
    ['it settles objections', 'draft', { ...PLAIN, settles: 'notice' }, true],
    ['it settles an exact half', 'draft', { ...PLAIN, breaksTie: 'conclude' }, true],
    ['it answers what a check left unclear', 'draft', { ...PLAIN, concludes: 'checkFile' }, true],
  ])('%s', (_what, name, outcome, expected) => {
    expect(demandsReasons(rulebook, step(name), outcome)).toBe(expected);
  });
});
