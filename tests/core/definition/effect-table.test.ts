import { EFFECT_KINDS, EFFECTS, fitsKeyPost, fitsPost } from '../../../core/definition/effect-table';

describe('an elected post', () => {
  it('is begun by an election and ended by a relief, and by nothing else', () => {
    const about = EFFECT_KINDS.filter((kind) => ['beginsPost', 'endsPost'].includes(EFFECTS[kind].changes));
    expect(about.filter((kind) => fitsPost(kind, true))).toEqual(['elect', 'relieve']);
    expect(about.filter((kind) => fitsPost(kind, false))).toEqual(about.filter((kind) => kind !== 'elect' && kind !== 'relieve'));
  });

  it('is not held for a time, on trial or on a longer term by an ordinary decision, nor is anybody suspended from it', () => {
    for (const kind of [
      'second',
      'assignOnTrial',
      'confirm',
      'reassign',
      'suspend',
      'restore',
      'reappoint',
      'extendTerm',
      'shortenTerm',
    ] as const)
      expect([kind, fitsPost(kind, true), fitsPost(kind, false)]).toEqual([kind, false, true]);
  });

  it('may be planned for, and its holder disciplined, rewarded or trained', () => {
    for (const kind of [
      'putInPlan',
      'takeFromPlan',
      'discipline',
      'reward',
      'sendToTraining',
      'withdrawConclusion',
      'annul',
      'overturn',
    ] as const)
      expect([kind, fitsPost(kind, true), fitsPost(kind, false)]).toEqual([kind, true, true]);
  });
});

describe('a post in a key or secret unit', () => {
  it('is given to nobody by an effect that needs no conclusion on political standards', () => {
    expect(EFFECT_KINDS.filter((kind) => !fitsKeyPost(kind))).toEqual(['transfer', 'second', 'reassign']);
  });
});
