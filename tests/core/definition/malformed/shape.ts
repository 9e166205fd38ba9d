import { appointment } from '../../../../workflows/procedures/appointment';
import { REMOVED } from '../mutate';
import { library } from '../shipped';
import { type Malformed, P1 } from './malformed';

const many = (count: number, value: unknown) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, value]));
const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

/** Of the wrong shape or size. */
export const shape: readonly Malformed[] = [
  P1('a step without a kind', 'not-one-of', 'steps.sign.kind', [['steps.sign.kind', REMOVED]]),
  P1('a number where a word should stand', 'wrong-type', 'starts', [['starts', 7]]),
  P1('a mark that makes an effect harmless', 'unknown-field', 'effects.appointment', [['effects.appointment.adverse', false]]),
  P1('a title without its English', 'missing', 'title.en', [['title.en', REMOVED]]),
  P1('an outcome that leads nowhere', 'missing', 'steps.sign.result.sign.to.step', [['steps.sign.result.sign.to', {}]]),
  P1('a papers list that is empty', 'too-small', 'steps.issue.result.issue.papers', [['steps.issue.result.issue.papers', []]]),
  P1('going back a hundred times', 'too-big', 'steps.decidePolicy.result.return.atMost.times', [
    ['steps.decidePolicy.result.return.atMost.times', 100],
  ]),
  P1('a paper whose name is no shared name', 'badly-formed', 'steps.issue.result.issue.papers[0].paper', [
    ['steps.issue.result.issue.papers[0].paper', 'Quyết định'],
  ]),
  P1('a step of a hostile name', 'badly-formed', 'steps.a b', [['steps.a b', appointment.steps['sign']]]),
  P1('a step named like what every object has', 'shape', 'steps.constructor', [['steps.constructor', appointment.steps['sign']]]),
  P1('a layout that nobody draws', 'not-one-of', 'steps.issue.result.issue.papers[0].layout', [
    ['steps.issue.result.issue.papers[0].layout', 'private'],
  ]),
  P1('a ballot that is not secret', 'not-one-of', 'steps.decide.secret', [['steps.decide.secret', false]]),
  P1('a hundred and one steps', 'too-many', 'steps', [['steps', many(101, appointment.steps['sign'])]], {
    params: { found: 101, most: 100 },
  }),
  P1('a step with twenty-one results', 'too-many', 'steps.sign.result', [['steps.sign.result', many(21, { to: { step: 'issue' } })]]),
  P1('lists within lists without end', 'too-deep', `basis${'[0]'.repeat(15)}`, [['basis', nested(40)]]),
  P1('more than anyone can read', 'too-large', '', [['basis', Array.from({ length: 30_000 }, () => 0)]]),
  P1('a book for a title', 'too-large', '', [['title.vi', 'a'.repeat(500_000)]]),
  {
    name: 'a key that readers pass over',
    input: JSON.parse('{"steps":{"__proto__":{}}}'),
    library,
    code: 'reserved-name',
    path: 'steps',
  },
  P1('an id that every object has', 'shape', 'id', [['id', 'constructor']]),
  P1('an id that the host exports', 'reserved-id', 'id', [['id', 'periodic']]),
];
