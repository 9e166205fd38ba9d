import type { Moddle } from 'bpmn-moddle';
import { procedureDiagram } from '../../../api/diagrams/procedure-diagram';
import type { Definition } from '../../../core/definition/definition';
import { LANGS, type Lang, say, word } from '../../../messages/message';
import { resultWord } from '../../../messages/result-word';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { appointment } from '../../../workflows/procedures/appointment';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { trial } from '../../core/support/trial';
import { isFlow, listOf, partOf, type ReadDiagram, readDiagram, schemaErrors } from './read-diagram';

const DEFINITIONS: readonly Definition[] = [...SHIPPED, trial];
const CASES = DEFINITIONS.flatMap((definition) => LANGS.map((lang) => [definition.id, lang, definition] as const));
const CLEARS = ['person', 'task', 'responsibility', 'authority', 'time', 'result'] as const;

const drawnOf = (definition: Definition, lang: Lang) => procedureDiagram({ definition, pack: vietnamPack }, lang);
const named = ({ elements }: ReadDiagram, id: string): Moddle => {
  const found = elements.find((element) => element.id === id);
  if (found === undefined) throw new Error(`Nothing is called ${id}`);
  return found;
};
const ids = (elements: readonly Moddle[]): readonly string[] => elements.map(({ id }) => id ?? '').sort();

describe.each(CASES)('%s in %s', (_id, lang, definition) => {
  let read: ReadDiagram;
  beforeAll(async () => {
    read = await readDiagram(await drawnOf(definition, lang));
  });

  it('is read without a warning', () => {
    expect(read.warnings).toEqual([]);
  });

  it('has a task for each step, in its language', () => {
    const tasks = read.elements.filter(({ id }) => id?.startsWith('step_'));
    expect(Object.fromEntries(tasks.map(({ id, $type, name }) => [id, [$type, name]]))).toEqual(
      Object.fromEntries(Object.entries(definition.steps).map(([name, step]) => [`step_${name}`, [typeOf(step.kind), step.task[lang]]])),
    );
    expect(tasks).toHaveLength(Object.keys(definition.steps).length);
  });

  it('states the six clears of each step in both languages, its own first', () => {
    for (const name of Object.keys(definition.steps)) {
      const told = listOf(named(read, `step_${name}`), 'documentation').map(({ text }) => String(text).split('\n'));
      const languages = [lang, ...LANGS.filter((one) => one !== lang)];
      expect(told.map((lines) => lines.map((line) => line.split(': ')[0]))).toEqual(
        languages.map((one) => CLEARS.map((clear) => say(one, `page.clear.${clear}`))),
      );
      expect(told.flat().filter((line) => /: *$|undefined/.test(line))).toEqual([]);
    }
  });

  it('has a flow for each result, named by it, to where the result leads', () => {
    for (const [name, step] of Object.entries(definition.steps)) {
      for (const [result, { to }] of Object.entries(step.result)) {
        const flows = read.elements.filter(({ id }) => id?.startsWith(`result_${name}_`) && id.endsWith(`_${result}`));
        expect([result, flows.length > 0]).toEqual([result, true]);
        for (const flow of flows) {
          expect(String(flow['name']).startsWith(resultWord(lang, step.kind, result))).toBe(true);
          expect(partOf(flow, 'targetRef').id).toBe('step' in to ? `step_${to.step}` : `end_${to.end}`);
        }
      }
    }
  });

  it('leads by a timer on the border of its task to what follows when a time passes', () => {
    for (const [name, step] of Object.entries(definition.steps)) {
      const times = step.kind === 'hearing' || step.kind === 'notice' ? { time: step.time, window: step.window } : { time: step.time };
      for (const [door, { passed, limit }] of Object.entries(times)) {
        const timer = named(read, `passed_${name}_${door}`);
        const { value } = vietnamPack.values[limit.rule] ?? {};
        expect([timer.$type, timer['name']]).toEqual([
          'bpmn:BoundaryEvent',
          say(lang, `page.limit-${limit.unit}`, { limit: Number(value) }),
        ]);
        expect(partOf(timer, 'attachedToRef').id).toBe(`step_${name}`);
        const out = listOf(timer, 'outgoing').map((flow) => partOf(flow, 'targetRef'));
        const flow = named(read, `result_${name}_${door}_${passed.then}`);
        expect([timer, ...out]).toContain(partOf(flow, 'sourceRef'));
      }
    }
  });

  it('has each end once, and one start', () => {
    const ends = read.elements.filter(({ $type }) => $type === 'bpmn:EndEvent');
    expect(ends.map(({ name }) => String(name)).sort()).toEqual(
      Object.keys(definition.ends)
        .map((end) => word(lang, 'end', end))
        .sort(),
    );
    expect(listOf(read.process, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent')).toHaveLength(1);
  });

  it('joins every flow to two nodes that are there, both of which know it', () => {
    for (const flow of read.elements.filter(isFlow)) {
      const [source, target] = [partOf(flow, 'sourceRef'), partOf(flow, 'targetRef')];
      const known = [
        read.elements.includes(source),
        read.elements.includes(target),
        listOf(source, 'outgoing').includes(flow),
        listOf(target, 'incoming').includes(flow),
      ];
      expect([flow.id, ...known]).toEqual([flow.id, true, true, true, true]);
    }
  });

  it('puts each node that somebody acts at in one lane, named after who acts', () => {
    const inLanes = read.lanes.flatMap((lane) => listOf(lane, 'flowNodeRef'));
    const nodes = listOf(read.process, 'flowElements').filter((element) => !isFlow(element) && element.id !== 'withdrawal');
    expect(ids(inLanes)).toEqual(ids(nodes));
    for (const [name, { person }] of Object.entries(definition.steps)) {
      const lane = read.lanes.find((one) => listOf(one, 'flowNodeRef').some(({ id }) => id === `step_${name}`));
      expect(lane?.['name']).toBe(person.kind === 'role' ? word(lang, 'place', person.in) : word(lang, 'slot', person.slot));
    }
  });

  it('draws every node, lane and flow once and nothing else', () => {
    expect(ids(read.drawn.map((one) => partOf(one, 'bpmnElement')))).toEqual(ids([...read.elements, ...read.lanes]));
  });
});

const typeOf = (kind: string): string => ({ check: 'bpmn:BusinessRuleTask', call: 'bpmn:CallActivity' })[kind] ?? 'bpmn:UserTask';

it('asks several bodies at once, and calls a procedure for several persons at once', async () => {
  const read = await readDiagram(await drawnOf(appointment, 'en'));
  expect(String(listOf(named(read, 'step_opinions'), 'documentation')[0]?.['text'])).toContain(
    'head, Party committee of the unit; head, inspection committee',
  );
  const [opinions, call] = [named(read, 'step_opinions'), named(read, 'step_politicalStandards')];
  expect(call['calledElement']).toBe('procedure-political-standards');
  for (const [task, whom] of [
    [opinions, 'Party committee of the unit; inspection committee'],
    [call, 'candidates'],
  ] as const) {
    const loop = partOf(task, 'loopCharacteristics');
    expect([loop.$type, loop['isSequential'], partOf(loop, 'loopCardinality')['body']]).toEqual([
      'bpmn:MultiInstanceLoopCharacteristics',
      false,
      whom,
    ]);
  }
});

it('carries any text through', async () => {
  const task = { vi: 'a < b & "c" ]]> </bpmn:task>', en: 'x\u0000y\u{1F5F3}' };
  const first = trial.steps['propose'] as Definition['steps'][string];
  const xml = await drawnOf({ ...trial, steps: { ...trial.steps, propose: { ...first, task } } }, 'vi');
  const step = named(await readDiagram(xml), 'step_propose');
  expect(step['name']).toBe(task.vi);
  expect(listOf(step, 'documentation').map(({ text }) => String(text))).toEqual([
    expect.stringContaining(task.vi),
    expect.stringContaining('x\uFFFDy\u{1F5F3}'),
  ]);
  expect(schemaErrors([xml])).toEqual([[]]);
});

describe('the schema of BPMN 2.0', () => {
  it('finds nothing wrong with any procedure, in either language', async () => {
    const drawn = await Promise.all(CASES.map(([, lang, definition]) => drawnOf(definition, lang)));
    const errors = schemaErrors(drawn).map((found, at) => [CASES[at]?.[0], CASES[at]?.[1], found]);
    expect(errors).toEqual(CASES.map(([id, lang]) => [id, lang, []]));
  });

  it('does find what is wrong', async () => {
    const xml = await drawnOf(trial, 'en');
    expect(schemaErrors([xml.replace(/ targetRef="[^"]*"/, '')])).toEqual([[expect.stringContaining("attribute 'targetRef' is required")]]);
  });
});
