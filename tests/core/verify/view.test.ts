import type { CaseState } from '../../../core/state';
import type { Memory } from '../../../core/verify/monitors/monitor';
import type { Names } from '../../../core/verify/names';
import { exploreAs } from '../../../core/verify/proof';
import { recall } from '../../../core/verify/remember';
import { stateOf, textOf, viewOf } from '../../../core/verify/view';
import { ENGINE, FOLLOWS, type Follow } from '../../../core/verify/world';
import { claimOf } from './claim';
import { smallChoice } from './procedures/small-choice';

/** Most pairs of states that are looked at; an exploration makes tens of thousands. */
const PAIRS_MAX = 4_000;

/** States that an exploration met, each with the one that an event made of it. */
const steps = (follow: Follow): readonly (readonly [CaseState, CaseState])[] => {
  const pairs: [CaseState, CaseState][] = [];
  exploreAs(claimOf(smallChoice), follow, {
    viewsMax: 400,
    engine: {
      ...ENGINE,
      evolve: (rulebook, state, event) => {
        const after = ENGINE.evolve(rulebook, state, event);
        if (state !== undefined && after.end === undefined && pairs.length < PAIRS_MAX) pairs.push([state, after]);
        return after;
      },
    },
  });
  return pairs;
};

describe.each(FOLLOWS)('a view, following %s,', (follow) => {
  const pairs = steps(follow);

  it('is the same whether the view before is at hand or not', () => {
    expect(pairs.length).toBeGreaterThan(1_000);
    const known = new Map<string, Names>();
    const differing = pairs.filter(([state, after]) => {
      const before = viewOf(state, { follow, known });
      return textOf(viewOf(after, { follow, known, before })) !== textOf(viewOf(after, { follow }));
    });
    expect(differing).toEqual([]);
  });

  it('looks like what it is a view of', () => {
    const differing = pairs.filter(([, after]) => {
      const view = viewOf(after, { follow });
      return textOf(viewOf(stateOf(view), { follow })) !== textOf(view);
    });
    expect(differing).toEqual([]);
  });
});

describe('what monitors remember', () => {
  const swapped = new Map([
    ['s1', 's2'],
    ['s2', 's1'],
  ]);
  const swap: Names = { of: swapped, listed: swapped };
  const nobody: Names = { of: new Map(), listed: new Map() };
  const memory: Memory = { heard: ['s1'] };

  it('goes by the names of the view, each time they change', () => {
    const numbers = new Map<string, number>();
    const once = recall([memory], swap, numbers);
    expect(once.memories).toEqual([{ heard: ['s2'] }]);
    expect(recall(once.memories, swap, numbers, once).memories).toEqual([memory]);
    expect(recall([memory], swap, numbers, once)).toEqual(once);
  });

  it('is forgotten of people who are gone, but not what was decided about them', () => {
    const about: Memory = { met: ['s1@check'], given: ['appointment/s1'] };
    expect(recall([about], nobody, new Map()).memories).toEqual([{ met: [], given: ['appointment/*'] }]);
  });

  it('has the same number where it is the same', () => {
    const numbers = new Map<string, number>();
    const [first, second] = [recall([memory, { heard: ['s2'] }], nobody, numbers), recall([{ heard: ['s1'] }], swap, numbers)];
    expect(first.numbers).toEqual([0, 0]);
    expect(second.numbers).toEqual([1]);
  });
});
