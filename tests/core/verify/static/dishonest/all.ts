import { carriedOut } from './carried-out';
import type { Dishonest } from './dishonest';
import { duties } from './duties';
import { reviews } from './reviews';
import { silence } from './silence';
import { standards } from './standards';

/** Every dishonest definition that the tests know. */
export const DISHONEST: readonly Dishonest[] = [...duties, ...silence, ...reviews, ...standards, ...carriedOut];
