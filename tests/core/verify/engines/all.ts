import type { BrokenEngine } from './builders';
import { COURSE } from './course';
import { EFFECTS } from './effects';
import { PEOPLE } from './people';
import { RATINGS } from './ratings';
import { VOTES } from './votes';

export const BROKEN_ENGINES: readonly BrokenEngine[] = [...PEOPLE, ...VOTES, ...RATINGS, ...COURSE, ...EFFECTS];
