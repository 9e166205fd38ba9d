import { z } from 'zod';
import type { Change } from '../../core/changes/changes';
import { SUBJECTS } from '../../core/changes/subjects';
import { source } from '../../core/definition/words';
import { explainChange } from '../../messages/explain-change';
import { text } from './named';

/** One change between two versions, with its sentence. */
export const changeView = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'reordered']),
  subject: z.enum(SUBJECTS),
  path: z.string(),
  step: z.string().optional(),
  result: z.string().optional(),
  name: z.string(),
  /** As it stood and as it stands, whole. */
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  source: source.optional(),
  sentence: text,
});

export const sentenced = (one: Change): z.input<typeof changeView> => ({
  ...one,
  sentence: { vi: explainChange('vi', one), en: explainChange('en', one) },
});
