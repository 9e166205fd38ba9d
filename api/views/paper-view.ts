import { z } from 'zod';
import type { PaperRow } from '../../db/papers';
import { bodyNamed, label, labelled, type Names, named } from './named';

export const paperView = z.strictObject({
  seq: z.int(),
  /** Counts the papers of one entry, from 1. */
  n: z.int(),
  paper: labelled,
  /** The symbol of its type, such as `QĐ`: the series that it is numbered in. */
  type: z.string(),
  layout: z.enum(['party', 'state']),
  issuer: named,
  year: z.int(),
  number: z.int(),
  step: z.string(),
  template: z.string(),
  data: z.string(),
  files: z.array(z.strictObject({ mediaType: z.string(), digest: z.string() })),
});
export type PaperView = z.infer<typeof paperView>;

/** A paper with its number, the digests of what it was made from, and the files that were made. */
export const paperViewOf = (
  { seq, n, paper, type, layout, issuer, year, number, step, template, dataDigest, files }: PaperRow,
  names: Names,
): PaperView => ({
  seq,
  n,
  paper: label('paper', paper),
  type,
  layout,
  issuer: bodyNamed(names, issuer),
  year,
  number,
  step,
  template,
  data: dataDigest,
  files: [...files],
});
