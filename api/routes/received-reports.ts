import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { deadline } from '../../core/rulebook';
import { mayAgree, mayAsk, mayBeShown } from '../../core/vault/two-persons';
import { localDateOf } from '../../db/local-date';
import { addNote, moveReport } from '../../db/reports';
import { agreeToIdentity, askIdentity, committeeAbove, openingById, recordVaultAct, sealedIdentityOf } from '../../db/vault';
import { openIdentity } from '../../sealing/identity-vault';
import { refuse } from '../http/refusal';
import { freeText, id, instant } from '../http/vocabulary';
import { findReport, refuseVault } from '../reports/committee-reader';
import { holdable, holdableFor } from '../reports/holdable';
import { NOTES_MAX, REPORT_TEXT_MAX } from '../reports/report-desk';
import { noteAt, reasonAt, sealInReport } from '../reports/sealed-report';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { readReceived, receivedLine, receivedReport, reportsReceived } from '../views/received-reports';

const params = z.strictObject({ id });
const reasons = z.strictObject({ reasons: freeText(REPORT_TEXT_MAX) });
const opening = z.strictObject({ opening: z.string(), ends: instant });

const NOBODY = { named: false, name: '', contact: '', protect: false };

type Uses = Pick<Services, 'db' | 'ring' | 'rulebooks' | 'vault'>;

/** Reports as those who read them for an inspection committee see them. Whatever they do with one is put on a chain first. */
export const receivedReportRoutes = (services: Uses): readonly Route[] => [
  route({
    method: 'get',
    path: '/reports/received',
    summary: 'The reports sent to the committees for which the caller reads: those in nobody’s hand first',
    audience: 'person',
    command: false,
    status: 200,
    answer: z.strictObject({ reports: z.array(receivedLine) }),
    handle: async ({ session, at }) => answered({ reports: [...(await reportsReceived(services, session, at))] }),
  }),
  route({
    method: 'get',
    path: '/reports/received/{id}',
    summary: 'A report whole, with questions and answers, and all that was done with it; reading it is put on record',
    audience: 'person',
    command: false,
    params,
    status: 200,
    answer: receivedReport,
    handle: async ({ params: { id: report }, session, at }) => {
      const read = await readReceived(services, session, report, at);
      return read.kind === 'refused' ? read : answered(read.view);
    },
  }),
  route({
    method: 'get',
    path: '/reports/received/{id}/holdable',
    summary: 'Other open cases about whom an accepted denunciation concerns, which the committee may hold one by one',
    audience: 'person',
    command: false,
    params,
    status: 200,
    answer: holdable,
    handle: async ({ params: { id: report }, session, at }) => {
      const found = await findReport(services, session, report, at);
      if (found.kind === 'refused') return found;
      return found.file === undefined ? refuse('unknown-case') : answered(await holdableFor(services, found.file, found.report.committee));
    },
  }),
  route({
    method: 'post',
    path: '/reports/received/{id}/raise',
    summary: 'Hands a report to the inspection committee above, as one about somebody who sits where it was sent',
    audience: 'person',
    command: false,
    params,
    status: 204,
    answer: z.undefined(),
    handle: async ({ params: { id: report }, session, at }) => {
      const found = await findReport(services, session, report, at);
      if (found.kind === 'refused') return found;
      const above = await committeeAbove(services.db, found.report.committee);
      if (above === undefined) return refuse('unknown-body');
      await recordVaultAct(services.db, { act: 'raised', report, by: session.person, at, to: above });
      await moveReport(services.db, report, above);
      return answered(undefined);
    },
  }),
  route({
    method: 'post',
    path: '/reports/received/{id}/questions',
    summary: 'Asks the reporter something, which they read with their code',
    audience: 'person',
    command: false,
    unrecorded: true,
    params,
    body: z.strictObject({ text: freeText(REPORT_TEXT_MAX) }),
    status: 204,
    answer: z.undefined(),
    handle: async ({ params: { id: report }, body, session, at }) => {
      const found = await findReport(services, session, report, at);
      if (found.kind === 'refused') return found;
      await recordVaultAct(services.db, { act: 'asked', report, by: session.person, at });
      const seal = (n: number) => sealInReport(services.ring, found.report, noteAt(n), body.text);
      const n = await addNote(services.db, report, { side: 'committee', writtenOn: localDateOf(at), seal }, NOTES_MAX);
      return n === undefined ? refuse('invalid-request', [{ path: 'text', reason: 'at-most' }]) : answered(undefined);
    },
  }),
  route({
    method: 'post',
    path: '/reports/received/{id}/identity',
    summary: 'Asks to see who sent the report in; a second person of the committee has to agree',
    audience: 'person',
    command: false,
    unrecorded: true,
    params,
    body: reasons,
    status: 201,
    answer: opening,
    handle: async ({ params: { id: report }, body, session, at }) => {
      const found = await findReport(services, session, report, at);
      if (found.kind === 'refused') return found;
      const refusal = mayAsk(found.wanting);
      if (refusal !== undefined || found.file === undefined) return refuseVault(refusal ?? 'no-case');
      const asked = `o${randomBytes(16).toString('hex')}`;
      const ends = deadline(found.file.rulebook, at, { rule: 'identity-opening-days', unit: 'workingDays' }).at;
      await recordVaultAct(services.db, { act: 'identity-asked', report, by: session.person, at, opening: asked });
      const why = sealInReport(services.ring, found.report, reasonAt(asked, 'asked'), body.reasons);
      await askIdentity(services.db, { id: asked, report, case: found.file.case, by: session.person, at, ends, why });
      return answered({ opening: asked, ends });
    },
  }),
  route({
    method: 'post',
    path: '/reports/identity/{id}/agree',
    summary: 'Agrees, as the second person, to what another has asked for',
    audience: 'person',
    command: false,
    unrecorded: true,
    params,
    body: reasons,
    status: 200,
    answer: opening,
    handle: async ({ params: { id: asked }, body, session, at }) => {
      const stored = await openingById(services.db, asked);
      if (stored === undefined) return refuse('unknown-report');
      const found = await findReport(services, session, stored.report, at);
      if (found.kind === 'refused') return found;
      const refusal = mayAgree(found.wanting, stored);
      if (refusal !== undefined) return refuseVault(refusal);
      await recordVaultAct(services.db, { act: 'identity-agreed', report: stored.report, by: session.person, at, opening: asked });
      const why = sealInReport(services.ring, found.report, reasonAt(asked, 'agreed'), body.reasons);
      const agreed = await agreeToIdentity(services.db, { id: asked, by: session.person, at, why });
      return agreed ? answered({ opening: asked, ends: stored.ends }) : refuseVault('too-late');
    },
  }),
  route({
    method: 'post',
    path: '/reports/identity/{id}/show',
    summary: 'Shows who sent the report in to one of the two who have agreed on it; each time is put on record first',
    audience: 'person',
    command: false,
    params,
    status: 200,
    answer: z.strictObject({ named: z.boolean(), name: z.string(), contact: z.string(), protect: z.boolean() }),
    handle: async ({ params: { id: asked }, session, at }) => {
      const stored = await openingById(services.db, asked);
      if (stored === undefined) return refuse('unknown-report');
      const found = await findReport(services, session, stored.report, at);
      if (found.kind === 'refused') return found;
      const refusal = mayBeShown(found.wanting, stored);
      if (refusal !== undefined) return refuseVault(refusal);
      if (services.vault.db === undefined) return refuse('vault-away');
      await recordVaultAct(services.db, { act: 'identity-shown', report: stored.report, by: session.person, at, opening: asked });
      const sealed = await sealedIdentityOf(services.vault.db, { opening: asked, at });
      const opened = sealed === undefined ? undefined : openIdentity(services.vault.ring, stored.report, sealed);
      if (opened === undefined || opened.kind === 'unreadable') throw new Error('An identity does not open');
      return answered(opened.kind === 'anonymous' ? NOBODY : { named: true, ...opened.identity });
    },
  }),
];
