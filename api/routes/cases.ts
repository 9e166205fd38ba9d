import { z } from 'zod';
import { getPaper, PAPER_TYPE, papersOf, readPaper } from '../../db/papers';
import { inCaseTime, type SeenCase, seeCase } from '../cases/open-file';
import { tasksOfPerson } from '../cases/own-tasks';
import { opening } from '../commands/bodies';
import { openCase } from '../commands/open-case';
import { receipt } from '../commands/receipt';
import { refuse } from '../http/refusal';
import { caseId } from '../http/vocabulary';
import { answered, type File, file, type Reply, type Route, route } from '../route';
import type { Services } from '../services';
import type { Session } from '../session/session';
import { caseView, caseViewOf } from '../views/case-view';
import { chainOf } from '../views/chain';
import { history, historyOf } from '../views/history';
import { namesNeedOf, readNames } from '../views/names';
import { ownCase, ownChain } from '../views/own-sight';
import { paperView, paperViewOf } from '../views/paper-view';

const byId = z.strictObject({ id: caseId });
const place = z.strictObject({ id: caseId, seq: z.string().regex(/^[1-9][0-9]{0,8}$/), n: z.string().regex(/^[1-9][0-9]{0,3}$/) });

/** Cases: opening them, and what may be seen of them. */
export const caseRoutes = (services: Services): readonly Route[] => [
  route({
    method: 'post',
    path: '/cases',
    summary: "Opens a case with the opener's own result of its first step",
    audience: 'person',
    command: true,
    body: opening,
    status: 201,
    answer: receipt,
    handle: ({ session, at, identity, body }) => openCase(services, { session, at, identity, body }),
  }),
  route({
    method: 'get',
    path: '/cases/{id}',
    summary: 'A case: where it stands, whom and what it is about, what the reader may do in it',
    audience: 'account',
    command: false,
    params: byId,
    status: 200,
    answer: caseView,
    handle: async ({ params, session, at }) => {
      const seen = await seeCase(services, session, params.id, at);
      return seen.kind === 'refused' ? seen : answered(await viewCase(services, seen, session, at));
    },
  }),
  route({
    method: 'get',
    path: '/cases/{id}/history',
    summary: 'The chain of a case: who did what, when, on what authority, with what result; and the ledger entries themselves',
    audience: 'account',
    command: false,
    params: byId,
    status: 200,
    answer: history,
    handle: async ({ params, session, at }) => {
      const seen = await seeCase(services, session, params.id, at);
      if (seen.kind === 'refused') return seen;
      return answered(historyOf(seen.file, await viewChain(services, seen, session), seen.sight));
    },
  }),
  route({
    method: 'get',
    path: '/cases/{id}/papers',
    summary: 'The official papers of a case',
    audience: 'account',
    command: false,
    params: byId,
    status: 200,
    answer: z.strictObject({ papers: z.array(paperView) }),
    handle: async ({ params, session, at }) => {
      const seen = await seeCase(services, session, params.id, at);
      if (seen.kind === 'refused') return seen;
      if (seen.sight === 'own') return answered({ papers: [] });
      const papers = await papersOf(services.db, params.id);
      const names = await readNames(services.db, { persons: [], posts: [], bodies: papers.map(({ issuer }) => issuer) });
      return answered({ papers: papers.map((paper) => paperViewOf(paper, names)) });
    },
  }),
  route({
    method: 'get',
    path: '/cases/{id}/papers/{seq}/{n}',
    summary: 'One paper, ready for print',
    audience: 'account',
    command: false,
    params: place,
    status: 200,
    answer: file,
    handle: async ({ params, session, at }) => {
      const seen = await seeCase(services, session, params.id, at);
      return seen.kind === 'refused' ? seen : viewPaper(services, seen, Number(params.seq), Number(params.n));
    },
  }),
];

/** The view of a case that its reader may have. */
export const viewCase = async (services: Pick<Services, 'db'>, { file: opened, sight }: SeenCase, { person }: Session, at: string) => {
  const names = await readNames(services.db, namesNeedOf(opened));
  const tasks = person === undefined ? [] : await tasksOfPerson(services, opened, person, at);
  const view = caseViewOf(opened, names, tasks, inCaseTime(opened, at));
  return sight === 'own' ? ownCase(view, person ?? '') : view;
};

/** The chain of a case that its reader may have. */
export const viewChain = async ({ db }: Pick<Services, 'db'>, { file: opened, sight }: SeenCase, { person }: Session) => {
  const rows = chainOf(opened, await readNames(db, namesNeedOf(opened)));
  return sight === 'own' ? ownChain(rows, person ?? '') : rows;
};

/** A paper that its reader may have; the person whom a case is about gets theirs from the body that keeps it. */
export const viewPaper = async (
  { db }: Pick<Services, 'db'>,
  { file: opened, sight }: SeenCase,
  seq: number,
  n: number,
): Promise<Reply<File>> => {
  const id = { case: opened.case, seq, n };
  if (sight === 'own' || (await getPaper(db, id)) === undefined) return refuse('unknown-paper');
  const kept = await readPaper(db, id, PAPER_TYPE);
  return kept === undefined ? refuse('paper-not-rendered') : answered({ mediaType: PAPER_TYPE, bytes: kept.content });
};
