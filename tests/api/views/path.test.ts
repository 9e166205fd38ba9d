import { pathOf, stepsInOrder } from '../../../api/views/path';
import type { CaseEvent } from '../../../core/event';
import { appointment } from '../../../workflows/procedures/appointment';

const opened = (step: string): CaseEvent => ({ kind: 'stepOpened', step, since: '', due: '', pending: false });
const taken = (step: string, result: string): CaseEvent => ({
  kind: 'resultTaken',
  step,
  result,
  duty: 'records',
  by: { engine: 'due' },
  late: false,
});

it('puts every step of a procedure after those that lead to it, whatever the order in which they are stored', () => {
  const sorted = { ...appointment, steps: Object.fromEntries(Object.entries(appointment.steps).sort(([a], [b]) => (a < b ? -1 : 1))) };
  const order = stepsInOrder(sorted);
  expect(order).toEqual(stepsInOrder(appointment));
  expect([...order].sort()).toEqual(Object.keys(appointment.steps).sort());
  const before = (first: string, second: string) =>
    expect([first, second, order.indexOf(first) < order.indexOf(second)]).toEqual([first, second, true]);
  before('propose', 'decidePolicy');
  before('nominate', 'leadershipVote');
  before('settleHalf', 'politicalStandards');
  before('decideHalf', 'sign');
});

it('says of each step whether it is done, open, ahead, or aside of the way', () => {
  const path = pathOf(appointment, [
    opened('propose'),
    taken('propose', 'submit'),
    opened('decidePolicy'),
    taken('decidePolicy', 'return'),
    opened('propose'),
    taken('propose', 'submit'),
    opened('decidePolicy'),
    taken('decidePolicy', 'approve'),
    opened('agreeList'),
    taken('agreeList', 'agree'),
    opened('checkEligible'),
    taken('checkEligible', 'pass'),
    opened('nominate'),
  ]);
  const standing = (step: string) => path.find((one) => one.step === step);
  expect(standing('propose')).toMatchObject({ standing: 'done', times: 2, result: 'submit' });
  expect(standing('nominate')).toMatchObject({ standing: 'open', times: 0 });
  expect(standing('concludeEligible')).toMatchObject({ standing: 'aside' });
  expect(standing('sign')).toMatchObject({ standing: 'ahead' });
});
