import { postToOpen } from '../../../core/decide/posts-held';
import type { PersonFacts } from '../../../core/facts';
import { official } from '../rules/official';

const HELD = { post: { heldBy: 'official' } } as const;
const holding = (...posts: NonNullable<PersonFacts['posts']>) => ({ people: [{ ...official, posts }] });
const held = (post: string, beside = false) => ({ post, since: '2024-01-01', beside });
const people = { official: [official.id] };

describe('a case that is opened about somebody and the post they hold', () => {
  it('is about the post that the register says when it opens, whatever they hold beside it', () => {
    expect(postToOpen(HELD, people, holding(held('o-1'), held('o-2', true)))).toBe('o-1');
    expect(postToOpen(HELD, people, holding(held('o-2', true)))).toBe('o-2');
  });

  it('is about none where they hold none, or several of which none is the main one', () => {
    expect(postToOpen(HELD, people, holding())).toBeUndefined();
    expect(postToOpen(HELD, people, holding(held('o-1', true), held('o-2', true)))).toBeUndefined();
    expect(postToOpen(HELD, people, { people: [] })).toBeUndefined();
  });

  it('is about no post where its procedure is not about a held one', () => {
    for (const post of [false, true, 'any'] as const) expect(postToOpen({ post }, people, holding(held('o-1')))).toBeUndefined();
  });
});
