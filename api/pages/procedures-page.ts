import { STAGES } from '../../core/definition/definition';
import { definitionOfText } from '../../core/definition/kept-text';
import { currentDefinitions } from '../../db/published';
import { sayInstant } from '../../messages/dates';
import { say } from '../../messages/message';
import { isPersonSession } from '../session/session';
import { capital } from './capital';
import type { OwnVisit, PageDesk, PageReply } from './serve-page';

/** The procedures in force, for everyone who is signed in, with the ways to the rules and to drafts. */
export const showProcedures = async ({ services }: PageDesk, { lang, visitor }: OwnVisit): Promise<PageReply> => {
  const inForce = await currentDefinitions(services.db);
  const lines = inForce.map(({ text, publishedAt }) => {
    const { id, stage, title } = definitionOfText(text);
    return {
      stage,
      title: title[lang],
      href: `/procedures/${id}`,
      since: say(lang, 'versions.since', { at: sayInstant(lang, publishedAt) }),
    };
  });
  return {
    kind: 'page',
    page: 'procedures',
    status: 200,
    title: say(lang, 'procedures.title'),
    data: {
      lead: say(lang, 'procedures.lead'),
      links: [
        { href: '/rules', label: say(lang, 'rules.title') },
        ...(isPersonSession(visitor.session) ? [{ href: '/drafts', label: say(lang, 'drafts.title') }] : []),
      ],
      stages: STAGES.map((stage) => ({
        stage: capital(say(lang, `stage.${stage}`)),
        lines: lines.filter((line) => line.stage === stage).sort((a, b) => a.title.localeCompare(b.title, lang)),
      })).filter((one) => one.lines.length > 0),
    },
  };
};
