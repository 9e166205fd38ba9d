import { type Boundary, line } from './boundary';

const yearsLeft = line('years-left');
const notLeadership = line('not-leadership-post');
const family = line('family-protection');

/** Who may be moved, and to which post. */
export const moves: readonly Boundary[] = [
  yearsLeft('retires ten years from today', { person: { retirement: '2036-08-03' } }, 'pass', 'retirement', '2036-08-03', '2036-08-03'),
  yearsLeft('retires a day sooner', { person: { retirement: '2036-08-02' } }, 'fail', 'retirement', '2036-08-02', '2036-08-03'),
  notLeadership('a post without leadership', { post: { level: 0 } }, 'pass', 'post-level', '0', '0'),
  notLeadership('the lowest post of leadership', { post: { level: 1 } }, 'fail', 'post-level', '1', '0'),
  notLeadership('no post', { post: null }, 'unclear', 'post', 'none', '1'),
  family('anybody', {}, 'unclear', 'family-protection', 'not-recorded', 'no'),
];
