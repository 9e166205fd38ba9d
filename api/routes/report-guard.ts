import { z } from 'zod';
import { mayBeShown } from '../../core/vault/two-persons';
import { personNames } from '../../db/register';
import { openingById, recordVaultAct, sealedIdentityOf } from '../../db/vault';
import { openIdentity } from '../../sealing/identity-vault';
import { refuse } from '../http/refusal';
import { id } from '../http/vocabulary';
import { findReport, refuseVault } from '../reports/committee-reader';
import { protect } from '../reports/guard';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { readWatched, watchedCase } from '../views/watched-cases';

type Uses = Pick<Services, 'db' | 'ring' | 'rulebooks' | 'vault'>;

/** The guard against retaliation: whom it protects is known to the vault alone. */
export const reportGuardRoutes = (services: Uses): readonly Route[] => [
  route({
    method: 'post',
    path: '/reports/identity/{id}/protect',
    knownAs: '/reports/identity/{id}/show', // a line of the log must not say that this reporter is an official
    summary: 'Protects the official who sent the report in and asked for it, by one of the two to whom the identity is shown',
    audience: 'person',
    command: false,
    unrecorded: true,
    params: z.strictObject({ id }),
    body: z.strictObject({ person: id }),
    status: 204,
    answer: z.undefined(),
    handle: async ({ params: { id: asked }, body: { person }, session, at }) => {
      const stored = await openingById(services.db, asked);
      if (stored === undefined) return refuse('unknown-report');
      const found = await findReport(services, session, stored.report, at);
      if (found.kind === 'refused') return found;
      const refusal = mayBeShown(found.wanting, stored);
      if (refusal !== undefined || found.file === undefined) return refuseVault(refusal ?? 'no-case');
      const { db: vaultDb, ring } = services.vault;
      if (vaultDb === undefined) return refuse('vault-away');
      if ((await personNames(services.db, [person])).length === 0)
        return refuse('invalid-request', [{ path: 'person', reason: 'not-found' }]);
      // As if it were shown: the chain must not say that this reporter is an official.
      await recordVaultAct(services.db, { act: 'identity-shown', report: stored.report, by: session.person, at, opening: asked });
      const sealed = await sealedIdentityOf(vaultDb, { opening: asked, at });
      const opened = sealed === undefined ? undefined : openIdentity(ring, stored.report, sealed);
      if (opened?.kind !== 'named' || !opened.identity.protect) return refuse('not-allowed');
      await protect({ db: vaultDb, ring }, found.file.rulebook, person, at);
      return answered(undefined);
    },
  }),
  route({
    method: 'get',
    path: '/reports/watch',
    summary: 'For who leads an inspection committee: measures below it that are to be looked at; it may hold them on an ordinary ground',
    audience: 'person',
    command: false,
    status: 200,
    answer: z.strictObject({ cases: z.array(watchedCase) }),
    handle: async ({ session, at }) => {
      const watched = await readWatched(services, session, at);
      return watched.kind === 'refused' ? watched : answered({ cases: [...watched.cases] });
    },
  }),
];
