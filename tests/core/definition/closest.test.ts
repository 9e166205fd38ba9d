import { closest } from '../../../core/definition/issues/closest';

const STEPS = ['propose', 'decide', 'decideHalf', 'issue', 'sign'];

describe('the name that may have been meant', () => {
  it.each([
    ['decied', 'decide'],
    ['Decide', 'decide'],
    ['isssue', 'issue'],
    ['decideHal', 'decideHalf'],
    ['sing', 'sign'],
  ])('for %s is %s', (name, meant) => {
    expect(closest(name, STEPS)).toBe(meant);
  });

  it.each(['', 'x', 'announce', 'decideEverything'])('is none for %p, which is like no other', (name) => {
    expect(closest(name, STEPS)).toBeUndefined();
  });

  it('is none where there is nothing to mean', () => {
    expect(closest('decide', [])).toBeUndefined();
  });
});
