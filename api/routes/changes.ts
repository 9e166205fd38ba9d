import { z } from 'zod';
import { definitionChanges } from '../../core/changes/changes';
import { definitionOfText } from '../../core/definition/kept-text';
import { definitionByHash, versionsOf } from '../../db/published';
import { refuse } from '../http/refusal';
import { sharedName, versionHash } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { changeView, sentenced } from '../views/change-view';

const byId = z.strictObject({ id: sharedName });
const version = z.strictObject({ hash: z.string(), publishedAt: z.string() });

/** The versions of a procedure, and what changed between two of them: for everyone who is signed in, as the procedures are. */
export const changeRoutes = ({ db }: Pick<Services, 'db'>): readonly Route[] => [
  route({
    method: 'get',
    path: '/procedures/{id}/versions',
    summary: 'The published versions of a procedure, the newest first: new cases open under it, others end under theirs',
    audience: 'account',
    command: false,
    params: byId,
    status: 200,
    answer: z.strictObject({ versions: z.array(version) }),
    handle: async ({ params }) => {
      const versions = await versionsOf(db, params.id);
      if (versions.length === 0) return refuse('unknown-procedure', [{ path: 'id', reason: 'unknown' }]);
      return answered({ versions: versions.map(({ hash, publishedAt }) => ({ hash, publishedAt })) });
    },
  }),
  route({
    method: 'get',
    path: '/procedures/{id}/changes',
    summary: 'Everything that changed from one version of a procedure to another, each with its path and a sentence',
    audience: 'account',
    command: false,
    params: byId,
    query: z.strictObject({ from: versionHash, to: versionHash }),
    status: 200,
    answer: z.strictObject({ from: version, to: version, changes: z.array(changeView) }),
    handle: async ({ params, query }) => {
      const [from, to] = await Promise.all([query.from, query.to].map((hash) => definitionByHash(db, hash)));
      if (from?.procedure !== params.id) return refuse('unknown-procedure', [{ path: 'from', reason: 'unknown' }]);
      if (to?.procedure !== params.id) return refuse('unknown-procedure', [{ path: 'to', reason: 'unknown' }]);
      const changes = definitionChanges(definitionOfText(from.text), definitionOfText(to.text));
      return answered({
        from: { hash: from.hash, publishedAt: from.publishedAt },
        to: { hash: to.hash, publishedAt: to.publishedAt },
        changes: changes.map(sentenced),
      });
    },
  }),
];
