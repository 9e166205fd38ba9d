import type { Definition } from '../../../core/definition/definition';
import { leaving } from '../../../workflows/procedures/parts/about-official';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { holdsPost } from '../support/changed-town';
import { electing } from '../support/election-path';
import { Play, shippedRulebook } from '../support/play';
import type { Town } from '../support/town';

/** What the engine comes to that opens a case about An and An's post, because another case said so. */
const opened = (definition: Definition, change: (town: Town) => Town): string => {
  const play = new Play(shippedRulebook(definition));
  play.town = holdsPost(change(play.town), 'An', {});
  const because = { kind: 'case', case: 'c-0' } as const;
  const answer = play.give({ kind: 'open', case: 'c-1', because, people: { official: ['An'] }, post: 'post', training: false });
  return 'code' in answer ? answer.code : (answer[0]?.kind ?? 'nothing');
};

describe.each(['replacement', 'removal'] as const)('what follows where a %s is to be considered', (procedure) => {
  const both = leaving(procedure, { for: 'official' })
    .map((one) => SHIPPED.filter(({ id }) => id === one.procedure))
    .flat();
  const through = (change: (town: Town) => Town) => Object.fromEntries(both.map((one) => [one.id, opened(one, change)]));

  it('is the case itself in an appointed post, and in an elected one the relief by the council', () => {
    expect(through((town) => town)).toEqual({ [procedure]: 'opened', 'relief-from-elected-post': 'post-not-elected' });
    expect(through(electing)).toEqual({ [procedure]: 'post-elected', 'relief-from-elected-post': 'opened' });
  });
});
