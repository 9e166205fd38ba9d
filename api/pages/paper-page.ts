import { seeCase } from '../cases/open-file';
import { refuse } from '../http/refusal';
import { viewPaper } from '../routes/cases';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

const NUMBER = /^[1-9][0-9]{0,8}$/;

/** A paper as it was printed. It brings a style of its own, and no script: it runs in a sandbox without any right. */
export const showPaper = async ({ services }: PageDesk, { request, response, visitor, at }: OwnVisit): Promise<PageReply> => {
  const { id, seq, n } = request.params;
  if (typeof id !== 'string' || !NUMBER.test(String(seq)) || !NUMBER.test(String(n))) return refuse('unknown-paper');
  const seen = await seeCase(services, visitor.session, id, at);
  if (seen.kind === 'refused') return seen;
  const paper = await viewPaper(services, seen, Number(seq), Number(n));
  if (paper.kind === 'refused') return paper;
  response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox");
  return { kind: 'file', ...paper.body };
};
