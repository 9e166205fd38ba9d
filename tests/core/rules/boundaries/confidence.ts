import type { PersonFacts } from '../../../../core/facts';
import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const low = line('low-confidence');
const between = line('low-confidence-over-half');
const twoThirds = line('low-confidence-two-thirds');
const removal = line('removal-due');
const notRemoval = line('removal-not-due');
const exit = line('plan-exit-due');
const retiring = line('not-retiring');
const newInPost = line('not-new-in-post');
const elected = line('holds-elected-post');
const leads = line('leads');

type Vote = NonNullable<PersonFacts['confidence']>[number];
const vote = (lows: number, base: number, more: Partial<Vote> = {}): Vote => ({
  regime: 'party',
  held: '2026-07-20',
  levels: { high: base - lows, confident: 0, low: lows },
  base,
  ...more,
});
const voted = (...confidence: readonly Vote[]): Differing => ({ person: { confidence } });
const rated = (lows: number, base: number, before: readonly Vote[] = []): Differing => ({
  person: { confidence: before },
  rating: { levels: { low: lows }, base },
});
const NONE = ['unclear', 'confidence-vote', 'not-recorded', 'yes'] as const;
const inPost = (since: string): Differing => ({ person: { posts: [{ post: 'o-held', since, beside: false }] } });

const seat = (one: boolean | undefined): NonNullable<PersonFacts['posts']>[number] => ({
  post: 'o-held',
  since: '2023-05-02',
  beside: true,
  ...(one === undefined ? {} : { elected: one }),
});

/** What follows from a confidence vote, at more than half and at two thirds; and who is rated at all. */
export const confidence: readonly Boundary[] = [
  elected('held beside another', { person: { posts: [seat(false), seat(true)] } }, 'pass', 'elected-posts', '1', '1'),
  elected('held by nobody so chosen', { person: { posts: [seat(false), seat(undefined)] } }, 'fail', 'elected-posts', '0', '1'),
  elected('in a snapshot from before it was read', {}, 'fail', 'elected-posts', '0', '1'),
  leads('on the lowest level of leadership', { person: { postLevel: 1 } }, 'pass', 'post-level', '1', '1'),
  leads('on the level below', { person: { postLevel: 0 } }, 'fail', 'post-level', '0', '1'),

  low('of exactly half', voted(vote(6, 12)), 'fail', 'low-confidence', '6/12', '1/2'),
  low('of one more than half', voted(vote(7, 12)), 'pass', 'low-confidence', '7/12', '1/2'),
  low('of two thirds too', voted(vote(8, 12)), 'pass', 'low-confidence', '8/12', '1/2'),
  low('in no vote', {}, ...NONE),
  low('in a vote that nobody could cast', voted(vote(0, 0)), 'fail', 'low-confidence', '0/0', '1/2'),
  low('as it is being counted, whatever is on record', rated(2, 12, [vote(12, 12)]), 'fail', 'low-confidence', '2/12', '1/2'),
  low('in the latest vote on record', voted(vote(12, 12, { held: '2025-07-20' }), vote(2, 12)), 'fail', 'low-confidence', '2/12', '1/2'),
  low('in a vote of the council', voted(vote(7, 12, { regime: 'council' })), 'pass', 'low-confidence', '7/12', '1/2'),
  low('in a vote of the Front, on which nothing rests', voted(vote(12, 12, { regime: 'front' })), ...NONE),
  low('two years ago, to the day', voted(vote(12, 12, { held: '2024-08-03' })), ...NONE),
  low('a day less than two years ago', voted(vote(12, 12, { held: '2024-08-04' })), 'pass', 'low-confidence', '12/12', '1/2'),

  between('of exactly half', voted(vote(6, 12)), 'fail', 'low-confidence', '6/12', '1/2'),
  between('of more than half and less than two thirds', voted(vote(7, 12)), 'pass', 'low-confidence', '7/12', '1/2'),
  between('of exactly two thirds', voted(vote(8, 12)), 'fail', 'low-confidence', '8/12', '1/2'),
  twoThirds('of less than two thirds', voted(vote(7, 12)), 'fail', 'low-confidence', '7/12', '2/3'),
  twoThirds('of exactly two thirds', voted(vote(8, 12)), 'pass', 'low-confidence', '8/12', '2/3'),
  twoThirds(
    'of exactly two thirds, where the pack wants more',
    { ...voted(vote(8, 12)), pack: { 'low-confidence-removal-exactly': 0 } },
    'fail',
    'low-confidence',
    '8/12',
    '2/3',
  ),
  between(
    'of exactly two thirds, where the pack wants more',
    { ...voted(vote(8, 12)), pack: { 'low-confidence-removal-exactly': 0 } },
    'pass',
    'low-confidence',
    '8/12',
    '1/2',
  ),
  twoThirds('in a vote that nobody could cast', voted(vote(0, 0)), 'fail', 'low-confidence', '0/0', '2/3'),

  removal('after low confidence of two thirds', voted(vote(8, 12)), 'pass', 'low-confidence', '8/12', '2/3'),
  removal('after low confidence of less', voted(vote(7, 12)), 'fail', 'incomplete-years', '0', '2'),
  notRemoval('after low confidence of two thirds', voted(vote(8, 12)), 'fail', 'low-confidence', '8/12', '2/3'),
  exit(
    'after low confidence of more than half',
    { ...voted(vote(7, 12)), values: { ground: 'confidence' } },
    'pass',
    'low-confidence',
    '7/12',
    '1/2',
  ),
  exit(
    'after a vote without low confidence',
    { ...voted(vote(6, 12)), values: { ground: 'confidence' } },
    'fail',
    'low-confidence',
    '6/12',
    '1/2',
  ),

  retiring(
    'a day more than half a year before',
    { person: { retirement: '2027-02-04' } },
    'pass',
    'retirement',
    '2027-02-04',
    '2027-02-03',
  ),
  retiring('half a year before', { person: { retirement: '2027-02-03' } }, 'fail', 'retirement', '2027-02-03', '2027-02-03'),
  newInPost('appointed on the last day of the year before', inPost('2025-12-31'), 'pass', 'post-since', '2025-12-31', '2026'),
  newInPost('appointed on the first day of the year', inPost('2026-01-01'), 'fail', 'post-since', '2026-01-01', '2026'),
  newInPost('in no post', {}, 'unclear', 'post-since', 'none', '2026'),
  newInPost(
    'with a seat beside the post that is new',
    {
      person: {
        posts: [
          { post: 'o-held', since: '2023-01-01', beside: false },
          { post: 'o-seat', since: '2026-02-01', beside: true },
        ],
      },
    },
    'pass',
    'post-since',
    '2023-01-01',
    '2026',
  ),
];
