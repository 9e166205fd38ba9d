import * as fc from 'fast-check';
import { type Change, definitionChanges, packChanges } from '../../../core/changes/changes';
import type { Definition } from '../../../core/definition/definition';
import { canonicalJson } from '../../../core/ledger/canonical-json';
import { explainChange } from '../../../messages/explain-change';
import { LANGS, type Lang } from '../../../messages/message';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { appointment } from '../../../workflows/procedures/appointment';
import { replacement } from '../../../workflows/procedures/replacement';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { changed, type Change as Edit, REMOVED, valueAt } from '../definition/mutate';

const changesOf = (definition: Definition, ...edits: readonly Edit[]) => definitionChanges(definition, changed(definition, ...edits));
const brief = ({ kind, subject, path, name }: Change) => [kind, subject, path, name];
const english = (changes: readonly Change[]) => changes.map((change) => explainChange('en', change));

/** Every path in a JSON value, as issues write it. */
const pathsIn = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
        return [at, ...pathsIn(inner, at)];
      })
    : [];

describe('every shipped definition', () => {
  it.each(SHIPPED.map((definition) => [definition.id, definition] as const))(
    '%s has no change to itself, in whatever order its keys stand',
    (_id, definition) => {
      expect(definitionChanges(definition, JSON.parse(canonicalJson(definition)))).toEqual([]);
    },
  );

  it('has a change at the very place, or around it, where any one thing in it is another or gone; and a sentence for it that tells of both', () => {
    const places = SHIPPED.map((definition) => ({ definition, paths: pathsIn(definition) }));
    const place = fc
      .constantFrom(...places)
      .chain(({ definition, paths }) => fc.nat(paths.length - 1).map((n) => ({ definition, path: paths[n] ?? '' })));
    const other = fc.oneof(fc.constant(REMOVED), fc.constantFrom<unknown>('other', 7, true, null, [], {}, ['other'], { other: 1 }));
    fc.assert(
      fc.property(place, other, ({ definition, path }, value) => {
        // What is taken out of a list leaves no hole in it.
        const edited: Definition = JSON.parse(JSON.stringify(changed(definition, [path, value])));
        fc.pre(canonicalJson(edited) !== canonicalJson(definition));
        const changes = definitionChanges(definition, edited);
        expect(changes.length).toBeGreaterThan(0);
        for (const change of changes) {
          expect([path, change.path, touches(path, change.path)]).toEqual([path, change.path, true]);
          for (const lang of LANGS) tells(lang, change);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a change to any other, and the other way round as many', () => {
    for (const [n, definition] of SHIPPED.entries()) {
      const next = SHIPPED[(n + 1) % SHIPPED.length] ?? definition;
      const [there, back] = [definitionChanges(definition, next), definitionChanges(next, definition)];
      expect(there.length).toBeGreaterThan(5);
      expect(back.filter(({ kind }) => kind === 'added')).toHaveLength(there.filter(({ kind }) => kind === 'removed').length);
    }
  });
});

/** Whether a sentence is whole, and says something else of what was than of what is. */
const tells = (lang: Lang, change: Change): void => {
  const sentence = explainChange(lang, change);
  expect(sentence).not.toMatch(/undefined|\[object/);
  if (change.kind === 'changed') expect(sentence).not.toBe(explainChange(lang, { ...change, after: change.before }));
};

/** Whether two paths lie on one way. Within a list a member may have another place in the newer version. */
const touches = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((path) => path.split(/[.[]/).map((key) => (key.endsWith(']') ? '[]' : key)));
  return (one ?? []).every((key, n) => other?.[n] === undefined || other[n] === key);
};

describe('a change is told as what it is', () => {
  it('a step that was added or removed, and where its results lead', () => {
    const { checkEligible: gone, ...steps } = replacement.steps;
    const extra = { ...replacement, steps: { ...steps, recheck: gone } } as Definition;
    const changes = definitionChanges(replacement, extra);
    expect(changes.map(brief)).toEqual([
      ['added', 'step', 'steps.recheck', 'recheck'],
      ['removed', 'step', 'steps.checkEligible', 'checkEligible'],
    ]);
    expect(english(changes)).toEqual(['Added: the step “recheck”.', 'Removed: the step “checkEligible”.']);
  });

  it('a result that leads elsewhere', () => {
    const changes = changesOf(replacement, ['steps.propose.result.submit.to', { end: 'lapsed' }]);
    expect(changes).toEqual([
      {
        kind: 'changed',
        subject: 'target',
        path: 'steps.propose.result.submit.to',
        step: 'propose',
        result: 'submit',
        name: 'to',
        before: { step: 'checkEligible' },
        after: { end: 'lapsed' },
      },
    ]);
    expect(english(changes)).toEqual([
      'Step “propose”, result “submit”: Changed: where the result leads: from the step “checkEligible” to the end “lapsed”.',
    ]);
    expect(changes.map((change) => explainChange('vi', change))).toEqual([
      'Bước “propose”, kết quả “submit”: Đổi nơi kết quả dẫn tới: từ bước “checkEligible” thành kết thúc “lapsed”.',
    ]);
  });

  it('a time limit of another rule, and what follows when it has passed', () => {
    const changes = changesOf(replacement, ['steps.propose.time.limit.rule', 'policy-days'], ['steps.propose.time.passed.report', 3]);
    expect(changes.map(brief)).toEqual([
      ['changed', 'limit', 'steps.propose.time.limit', 'limit'],
      ['changed', 'passed', 'steps.propose.time.passed', 'passed'],
    ]);
    expect(english(changes)[0]).toBe(
      'Step “propose”: Changed: the time limit: from “proposal-days” working days to “policy-days” working days.',
    );
  });

  it('another performer, by everything that a performer is', () => {
    const changes = changesOf(replacement, [
      'steps.propose.person.delegable',
      !Object(valueAt(replacement, 'steps.propose.person')).delegable,
    ]);
    expect(changes.map(brief)).toEqual([['changed', 'performer', 'steps.propose.person', 'person']]);
    expect(english(changes)[0]).toMatch(/from head of “leadership” \(up to 1 levels above, delegable\) to head .* not delegable\)\.$/);
  });

  it('a rule that is checked besides, or no longer; put in front, it changes no other', () => {
    const rules = valueAt(replacement, 'steps.checkEligible.rules') as readonly string[];
    const changes = changesOf(replacement, ['steps.checkEligible.rules', ['in-plan', ...rules]]);
    expect(changes.map(brief)).toEqual([['added', 'rule', 'steps.checkEligible.rules[0]', 'in-plan']]);
    expect(english(changes)).toEqual(['Step “checkEligible”: Added: the rule “in-plan” that is checked.']);
    expect(changesOf(replacement, ['steps.checkEligible.rules', ['in-plan', ...rules.slice(1)]]).map(brief)).toContainEqual([
      'removed',
      'rule',
      'steps.checkEligible.rules[0]',
      rules[0],
    ]);
  });

  it('rules in another order', () => {
    const rules = Object.values(appointment.steps).find((step) => step.kind === 'check' && step.rules.length > 1);
    const [step] = Object.entries(appointment.steps).find(([, one]) => one === rules) ?? [];
    const before = valueAt(appointment, `steps.${step}.rules`) as readonly string[];
    const changes = changesOf(appointment, [`steps.${step}.rules`, before.toReversed()]);
    expect(changes.map(brief)).toEqual([['reordered', 'rule', `steps.${step}.rules`, 'rules']]);
  });

  it('an effect of another kind, and a paper that is issued besides', () => {
    const papers = valueAt(replacement, 'steps.propose.result.submit.papers') as readonly object[];
    const changes = changesOf(
      replacement,
      ['effects.measure.kind', 'remove'],
      ['steps.propose.result.submit.papers', [...papers, { paper: 'letter', layout: 'state' }]],
    );
    expect(changes.map(brief)).toEqual([
      ['changed', 'effect', 'effects.measure', 'measure'],
      ['added', 'paper', 'steps.propose.result.submit.papers[1]', 'letter'],
    ]);
  });

  it('the wording of a text in one language', () => {
    const changes = changesOf(replacement, ['steps.propose.task.en', 'Propose it']);
    expect(english(changes)[0]).toMatch(/^Step “propose”: Changed: the wording of the task \(en\): from .+ to Propose it\.$/);
  });

  it('anything else by its path within the step', () => {
    const changes = changesOf(replacement, ['steps.propose.form[1].max', 12]);
    expect(changes.map(brief)).toEqual([['changed', 'part', 'steps.propose.form[1].max', 'form[1].max']]);
    expect(english(changes)).toEqual(['Step “propose”: Changed: “form[1].max”: from 4000 to 12.']);
  });

  it('a list of which two members have one name, as a whole', () => {
    const twice = { paper: 'letter', layout: 'state' };
    const path = 'steps.propose.result.submit.papers';
    expect(changesOf(replacement, [path, [twice, { ...twice, layout: 'party' }]]).map(brief)).toEqual([
      ['changed', 'part', path, 'papers'],
    ]);
  });
});

describe('of two rule packs', () => {
  const values = { ...vietnamPack.values };
  const policy = values['policy-days'];
  if (policy === undefined) throw new Error('The rule pack has lost its policy-days');

  it('a number that changed comes with its source, a value that was removed with the one that it had', () => {
    const { 'appointment-days': _gone, ...kept } = values;
    const changes = packChanges(vietnamPack, {
      ...vietnamPack,
      version: 'vn-2027.1',
      values: { ...kept, 'policy-days': { ...policy, value: 20 } },
    });
    expect(changes.map(brief)).toEqual([
      ['changed', 'version', 'version', 'version'],
      ['changed', 'rule-number', 'values.policy-days.value', 'policy-days'],
      ['removed', 'value', 'values.appointment-days', 'appointment-days'],
    ]);
    expect(changes.map(({ source }) => source?.article)).toEqual([undefined, 'Điều 33', 'Điều 33']);
    expect(explainChange('en', changes[1] as Change)).toBe(
      'Changed: the number of “policy-days”: from 15 to 20. Source: Nghị định 170/2025/NĐ-CP, Điều 33 (from a secondary source).',
    );
  });

  it('whatever else changed is told too, and equal packs have no change', () => {
    expect(packChanges(vietnamPack, JSON.parse(canonicalJson(vietnamPack)))).toEqual([]);
    for (const path of pathsIn(vietnamPack).filter((_path, n) => n % 7 === 0)) {
      const changes = packChanges(vietnamPack, changed(vietnamPack, [path, 'other']));
      expect([path, changes.length > 0 && changes.every((change) => touches(path, change.path))]).toEqual([path, true]);
    }
  });
});
