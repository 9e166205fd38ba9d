import { sizesByStep } from '../../../../core/verify/static/slot-sizes';
import { vietnamPack } from '../../../../rules/packs/vietnam';
import { appointment } from '../../../../workflows/procedures/appointment';
import { politicalStandards } from '../../../../workflows/procedures/political-standards';
import { changed } from '../../definition/mutate';

describe('how many people a slot can hold', () => {
  const sizes = sizesByStep(appointment, vietnamPack);

  it.each([
    ['propose', 'candidates', 0, 0],
    ['checkEligible', 'candidates', 1, 10],
    ['finalVote', 'candidates', 1, 10],
    ['settleHalf', 'tied', 1, 2],
    ['politicalStandards', 'candidates', 1, 1],
    ['decide', 'candidates', 1, 1],
  ])('when %s opens, %s holds %i to %i', (step, slot, least, most) => {
    expect(sizes[step]?.[slot]).toEqual({ least, most });
  });

  it('counts those given when the case opens', () => {
    expect(sizesByStep(politicalStandards, vietnamPack)['request']).toEqual({ subject: { least: 1, most: 1 } });
  });

  it('joins the ways that lead to a step', () => {
    const two = changed(appointment, ['steps.settleHalf.form[0].most', 2]);
    expect(sizesByStep(two, vietnamPack)['politicalStandards']?.['candidates']).toEqual({ least: 1, most: 2 });
  });
});
