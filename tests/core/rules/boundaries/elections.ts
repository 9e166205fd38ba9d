import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const nonLocal = line('non-local');
const determined = (locality?: string): Differing => ({
  post: { elected: true, nonLocal: true },
  values: locality === undefined ? {} : { locality },
});

/** Who may hold one of the five posts that nobody local holds. */
export const elections: readonly Boundary[] = [
  nonLocal('determined not to be local', determined('notLocal'), 'pass', 'determined', 'not-local', 'not-local'),
  nonLocal('determined to be local', determined('local'), 'fail', 'determined', 'local', 'not-local'),
  nonLocal('where nobody has determined it', determined('undetermined'), 'unclear', 'determined', 'none', 'not-local'),
  nonLocal('where no form says', determined(), 'unclear', 'determined', 'none', 'not-local'),
  nonLocal('for a post that is none of the five', { values: { locality: 'local' } }, 'pass', 'one-of-the-five-posts', 'no', 'yes'),
  nonLocal('where no post is known', { post: null, values: { locality: 'local' } }, 'pass', 'one-of-the-five-posts', 'no', 'yes'),
];
