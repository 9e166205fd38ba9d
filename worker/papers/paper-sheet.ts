import type { Digest } from '../../core/ledger/digest';
import type { PreparePaper } from '../../db/commit-document';
import { typeOfPaper } from '../../templates/paper-types';
import { templateDigest } from '../../templates/render';

const digests = new Map<string, Digest>();

/** Templates are read once when the process starts, so their digests stay what they are. */
const digestOfTemplate = (paper: string, layout: 'party' | 'state'): Digest => {
  const name = `${layout}/${paper}`;
  const digest = digests.get(name) ?? templateDigest(paper, layout);
  digests.set(name, digest);
  return digest;
};

/**
 * What an entry says of a paper that it issues (ruling 2): its type, the template, and data that fix the whole record it is printed
 * from, since `previous` is the hash of all that came before. The text itself is printed from that record afterwards.
 */
export const paperSheet: PreparePaper = (event, { case: caseId, seq, previous, at }) => {
  const { paper, layout, issuer, step, people } = event;
  return {
    type: typeOfPaper(paper),
    template: digestOfTemplate(paper, layout),
    data: { format: 'sauro-paper/1', case: caseId, seq, previous, at, paper, layout, issuer, step, people },
  };
};
