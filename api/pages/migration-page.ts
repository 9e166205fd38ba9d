import { randomUUID } from 'node:crypto';
import { FORM_TEXT_MAX } from '../../core/definition/form';
import { type Lang, say } from '../../messages/message';
import type { SeenCase } from '../cases/open-file';
import { type FormFields, oneOf } from '../http/form-text';
import { type Problem, problemOf } from '../http/problem';
import type { Route } from '../route';
import { viewCase } from '../routes/cases';
import { viewMigration } from '../routes/migration';
import type { MigrationView } from '../views/migration-view';
import { migrationOf } from './body-of';
import { caseAsked, titleOf } from './case-page';
import { type Control, textArea } from './control';
import { perform } from './perform';
import { labelsOf, problemCards } from './problem-card';
import { isRefusedForm, type OwnVisit, type PageDesk, type PageReply, readOwnForm } from './serve-page';
import { enteredIn } from './task-page';

/** What the version in force would change for a case, with the form by which whoever may lets it go over. */
export const showMigration = async (pages: PageDesk, visit: OwnVisit): Promise<PageReply> => {
  const seen = await caseAsked(pages, visit);
  return seen.kind === 'refused' ? seen : migrationPage(pages, visit, seen, {}, randomUUID());
};

/** Takes the decision: sends it through the api's own route, and shows the page again where it is refused. */
export const submitMigration = async (pages: PageDesk, routes: readonly Route[], visit: OwnVisit): Promise<PageReply> => {
  const fields = await readOwnForm(visit.request, visit.visitor);
  if (isRefusedForm(fields)) return fields;
  const seen = await caseAsked(pages, visit);
  if (seen.kind === 'refused') return seen;
  const key = oneOf(fields, 'key');
  const { session } = visit.visitor;
  const reply = await perform(pages.desk, routes, { ...migrationOf(seen.file.case, fields), session, key, lang: visit.lang });
  if (reply.kind === 'refused') return migrationPage(pages, visit, seen, fields, key ?? randomUUID(), problemOf(visit.lang, reply));
  return { kind: 'go', to: `/cases/${seen.file.case}?note=done` };
};

const migrationPage = async (
  { services }: PageDesk,
  { lang, visitor, at }: OwnVisit,
  seen: SeenCase,
  fields: FormFields,
  key: string,
  problem?: Problem,
): Promise<PageReply> => {
  const view = await viewMigration(services, seen, visitor.session, at);
  const about = await viewCase(services, seen, visitor.session, at);
  const controls = [reasonsControl(lang, fields, problem)];
  const { inForce, obstacles, yours } = view;
  return {
    kind: 'page',
    page: 'migration',
    status: problem?.status ?? 200,
    title: say(lang, 'page.migration'),
    data: {
      trail: [{ href: `/cases/${about.id}`, label: titleOf(lang, about) }],
      lead: leadOf(lang, view),
      lists: listsOf(lang, view),
      free: inForce !== undefined && obstacles.length === 0 ? say(lang, 'page.migration-free') : null,
      whose: say(lang, 'page.migration-whose'),
      form:
        inForce === undefined || obstacles.length > 0 || !yours
          ? null
          : {
              href: `/cases/${about.id}/migration`,
              key,
              ...inForce,
              controls,
              send: say(lang, 'page.migration-send'),
              retry: say(lang, 'page.retry'),
            },
      problem: problemCards(lang, problem, labelsOf(controls)),
    },
  };
};

const reasonsControl = (lang: Lang, fields: FormFields, problem: Problem | undefined): Control =>
  textArea(enteredIn(fields, problem), { name: 'reasons', label: say(lang, 'page.reasons'), max: FORM_TEXT_MAX, required: true });

/** As many digits of a hash as people compare. */
const SHORT = 'sha256:'.length + 12;

const leadOf = (lang: Lang, { runs, inForce }: MigrationView): string => {
  if (inForce === undefined) return say(lang, 'page.migration-none');
  const [from, to] = [runs, inForce].map(({ definition }) => definition.slice(0, SHORT));
  return say(lang, 'page.migration-lead', { from: from ?? '', oldPack: runs.pack, to: to ?? '', newPack: inForce.pack });
};

const listsOf = (lang: Lang, { changes, ruleChanges, obstacles }: MigrationView) =>
  [
    { title: say(lang, 'page.migration-obstacles'), lines: obstacles.map(({ sentence }) => sentence[lang]) },
    { title: say(lang, 'page.migration-changes'), lines: [...changes, ...ruleChanges].map(({ sentence }) => sentence[lang]) },
  ].filter(({ lines }) => lines.length > 0);
