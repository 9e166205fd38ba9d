import { back, end, head, officer, proposed, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import type { Step } from '../../core/definition/step';

/** Steps of the straight procedure, and how often each is taken `again` before it goes on: the most that a definition may allow. */
const STEPS = 20;
const AGAIN = 10;

/** Acts from the opening, which is the first of them, to the end. */
export const STRAIGHT_ACTS = STEPS * (AGAIN + 1);

const stepName = (n: number): string => `step${n}`;

/**
 * A procedure that nobody has: acts, one after the other, long enough to have a two-hundredth. An act issues no paper; one that is taken
 * again gives reasons, as every return does; its performer is looked for in two bodies, as in the procedures that exist.
 */
export const straightProcedure: Definition = {
  id: 'bench-straight',
  stage: 'test',
  title: t('Quy trình thẳng để đo tốc độ', 'A straight procedure to measure speed by'),
  basis: [proposed('docs/performance.md')],
  opens: { by: 'person' },
  post: true,
  people: { subjects: { atMost: 1, given: true } },
  concerns: ['subjects'],
  bars: [],
  places: { competent: { kind: 'ofPost', as: 'managing' }, personnel: { kind: 'organ', organ: 'personnel', of: 'competent' } },
  effects: {},
  clocks: {},
  starts: stepName(1),
  steps: Object.fromEntries(Array.from({ length: STEPS }, (_, index) => [stepName(index + 1), stepAt(index + 1)])),
  ends: { done: 'done', lapsed: 'lapsed' },
};

function stepAt(n: number): Step {
  return {
    kind: 'act',
    duty: n === 1 ? 'proposes' : 'records',
    person: officer('personnel'),
    task: t(`Bước ${n}`, `Step ${n}`),
    responsibility: head('personnel'),
    authority: proposed('docs/performance.md'),
    time: workingDays('proposal-days', { then: 'lapse' }),
    result: {
      again: back(stepName(n), AGAIN),
      on: n === STEPS ? end('done') : to(stepName(n + 1)),
      lapse: end('lapsed'),
    },
  };
}

/** The act with which a case goes on. @param n its place in the case: 1 is the opening, `STRAIGHT_ACTS` the last */
export const straightAct = (n: number): { readonly step: string; readonly result: 'again' | 'on' } => {
  const place = n - 1;
  const perStep = AGAIN + 1;
  return { step: stepName(Math.floor(place / perStep) + 1), result: place % perStep === AGAIN ? 'on' : 'again' };
};
