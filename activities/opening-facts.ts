import type { Facts } from '../core/facts';
import type { Database } from '../db/connect';
import { readFacts } from '../db/facts';
import type { OpeningQuestion } from './case-activities';

/** The snapshot on which a child case is opened: its people with their bodies, the post, and who is related to whom. Nobody acts in it. */
export const openingFacts = (db: Database, { people, post, at }: OpeningQuestion): Promise<Facts> =>
  readFacts(db, {
    at,
    bodies: [],
    concerned: people,
    people,
    // Nobody's role is judged here: of the holders as few as may be, since each is a row that the opening rests on.
    opening: { role: 'head' },
    ...(post === undefined ? {} : { post }),
  });
