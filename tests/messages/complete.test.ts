import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBJECTS } from '../../core/changes/subjects';
import type { CommandKind } from '../../core/command';
import { STAGES } from '../../core/definition/definition';
import { EFFECT_KINDS } from '../../core/definition/effect-table';
import { ORGANS } from '../../core/definition/place';
import type { StepKind } from '../../core/definition/step';
import { DUTIES, ROLES, source } from '../../core/definition/words';
import type { Engine, ExclusionReason, Verdict } from '../../core/event';
import { GUARANTEES } from '../../core/guarantees/names';
import { REJECTION_CODES } from '../../core/rejection';
import { ELIGIBILITY } from '../../core/rules/eligibility';
import type { TaskAction } from '../../core/work-list/task';
import { isMessageKey } from '../../messages/message';
import { SHIPPED } from '../../workflows/procedures/shipped';

const core = join(__dirname, '../../core');
const sources = readdirSync(join(core, 'decide')).map((file) => readFileSync(join(core, 'decide', file), 'utf8'));
const rules = readdirSync(join(core, 'rules'))
  .map((file) => readFileSync(join(core, 'rules', file), 'utf8'))
  .join('\n');

const found = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, word]) => word ?? ''))];
const missing = (family: string, names: readonly string[]): string[] =>
  names.map((name) => `${family}.${name}`).filter((key) => !isMessageKey(key));
/** A record by a closed union: the compiler sees to it that no name is left out. */
const namesOf = <Name extends string>(record: Readonly<Record<Name, true>>): Name[] => Object.keys(record) as Name[];

describe('every word of core has its sentence', () => {
  it('each rejection code: what is wrong, and what would be needed', () => {
    expect(missing('rejection', REJECTION_CODES)).toEqual([]);
    expect(missing('needed', REJECTION_CODES)).toEqual([]);
  });

  it('each guarantee', () => {
    expect(missing('guarantee', GUARANTEES)).toEqual([]);
  });

  it('each subject of a change', () => {
    expect(missing('change-of', SUBJECTS)).toEqual([]);
  });

  it('each role, organ, duty, effect, stage, certainty, rule', () => {
    expect(missing('role', ROLES)).toEqual([]);
    expect(missing('organ', ORGANS)).toEqual([]);
    expect(missing('duty', DUTIES)).toEqual([]);
    expect(missing('effect', EFFECT_KINDS)).toEqual([]);
    expect(missing('stage', STAGES)).toEqual([]);
    expect(missing('certainty', source.shape.certainty.options)).toEqual([]);
    expect(missing('rule', Object.keys(ELIGIBILITY))).toEqual([]);
  });

  it('each task, exclusion, verdict, step kind, engine and remaining command', () => {
    expect(missing('task', namesOf<TaskAction>(TASKS))).toEqual([]);
    expect(missing('exclusion', namesOf<ExclusionReason>(EXCLUSIONS))).toEqual([]);
    expect(missing('rejection.excluded', namesOf<ExclusionReason>(EXCLUSIONS))).toEqual([]);
    expect(missing('verdict', namesOf<Verdict | 'concluded'>({ pass: true, fail: true, unclear: true, concluded: true }))).toEqual([]);
    expect(
      missing(
        'step-kind',
        namesOf<StepKind>({ act: true, ballot: true, opinions: true, check: true, hearing: true, notice: true, period: true, call: true }),
      ),
    ).toEqual([]);
    expect(
      missing(
        'engine',
        namesOf<Engine['engine']>({
          due: true,
          check: true,
          count: true,
          child: true,
          parent: true,
          'all-answered': true,
          'other-case': true,
        }),
      ),
    ).toEqual([]);
    expect(missing('command', namesOf<Exclude<CommandKind, TaskAction>>(OTHER_COMMANDS))).toEqual([]);
  });
});

const TASKS: Readonly<Record<TaskAction, true>> = {
  act: true,
  openBallot: true,
  attend: true,
  count: true,
  vote: true,
  opine: true,
  runCheck: true,
  tell: true,
  answer: true,
  publish: true,
  object: true,
  reachMilestone: true,
  keepLog: true,
};
const EXCLUSIONS: Readonly<Record<ExclusionReason, true>> = {
  concerned: true,
  relative: true,
  recused: true,
  departed: true,
  'parent-proposer': true,
  'parent-appraiser': true,
  'original-decider': true,
  'earlier-role': true,
};
const OTHER_COMMANDS: Readonly<Record<Exclude<CommandKind, TaskAction>, true>> = {
  open: true,
  breakPeriod: true,
  childEnded: true,
  due: true,
  abandon: true,
  withdraw: true,
  hold: true,
  release: true,
  recuse: true,
  reassign: true,
  extend: true,
  migrate: true,
};

describe('every parameter of a rejection in core/decide has its word', () => {
  const calls = sources
    .flatMap((text) => [...text.matchAll(/reject\('([a-z-]+)', \{([^}]*)\}/g)])
    .map(([, code = '', params = '']) => ({ code, params }));

  it('finds the rejections at all', () => {
    expect(calls.length).toBeGreaterThan(50);
  });

  it('each field that core names itself', () => {
    expect(calls.flatMap(({ params }) => missing('field', found(params, /field: '([A-Za-z]+)'/g)))).toEqual([]);
  });

  it('each flaw of a field', () => {
    const ofForms = calls
      .filter(({ code }) => code === 'invalid-form')
      .flatMap(({ params }) => found(params, /(?:why: |[?:] )'([a-z-]+)'/g).filter((word) => !isMessageKey(`field.${word}`)));
    const ofFlaws = sources.flatMap((text) => found(text, /flaw\('([a-z-]+)'\)/g));
    const inForm = found(
      readFileSync(join(core, 'decide/form.ts'), 'utf8'),
      /(?:return|[?:]) '(kind|length|twice|range|[a-z]+-[a-z-]+|missing)'/g,
    );
    const codesOfCapacity = ['not-your-step', 'excluded', 'standing-lost'];
    expect(missing('flaw', [...ofForms, ...ofFlaws, ...inForm, ...codesOfCapacity])).toEqual([]);
    expect(inForm.length).toBeGreaterThan(4);
  });

  it('each other reason why', () => {
    for (const { code, params } of calls.filter((call) => call.code !== 'invalid-form')) {
      expect(missing(`rejection.${code}`, found(params, /(?:why|what|phase): '([a-z-]+)'/g))).toEqual([]);
    }
  });
});

describe('every word of a rule and of a shipped procedure is in the catalogues', () => {
  it('each fact and value that a rule names', () => {
    const facts = found(rules, /answer\([^\n]*?, '([a-z-]+)'/g);
    expect(facts.length).toBeGreaterThan(10);
    expect(missing('fact', facts)).toEqual([]);
    expect(missing('value', ['yes', 'no', 'none', 'not-recorded'])).toEqual([]);
    expect(
      missing('fact', ['reprimand-of', 'warning-of', 'removal-of', 'dossier-items', 'conclusion-expires', 'conclusion-negative']),
    ).toEqual([]);
  });

  it.each(SHIPPED.map((definition) => [definition.id, definition] as const))('each name in %s', (_id, definition) => {
    const outcomes = Object.values(definition.steps).flatMap(({ result }) => Object.entries(result));
    expect(
      missing(
        'result',
        outcomes.map(([name]) => name),
      ),
    ).toEqual([]);
    expect(missing('end', Object.keys(definition.ends))).toEqual([]);
    expect(missing('ended', Object.values(definition.ends))).toEqual([]);
    expect(missing('place', Object.keys(definition.places))).toEqual([]);
    expect(missing('slot', Object.keys(definition.people))).toEqual([]);
    expect(missing('clock', Object.keys(definition.clocks))).toEqual([]);
    expect(
      missing(
        'paper',
        outcomes.flatMap(([, { papers }]) => papers ?? []).map(({ paper }) => paper),
      ),
    ).toEqual([]);
  });
});
