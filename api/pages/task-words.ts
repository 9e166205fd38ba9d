import { type Lang, type MessageKey, say } from '../../messages/message';
import { lastDay } from '../../templates/content/last-day';
import type { TaskForm } from '../views/task-form';

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The six clears of a step, in words. */
export const clearsOf = (lang: Lang, { step, action, results }: Pick<TaskForm, 'step' | 'action' | 'results'>): readonly NamedValue[] => {
  const clear = (name: string, value: string): NamedValue => ({ name: say(lang, `page.clear.${name}` as MessageKey), value });
  return [
    clear('person', performerWords(lang, step.person)),
    clear('task', `${step.task[lang]} (${action.label[lang]})`),
    clear('responsibility', performerWords(lang, step.responsibility)),
    clear('authority', authorityWords(lang, step.authority)),
    clear(
      'time',
      `${say(lang, `page.limit-${step.time.unit}`, { limit: step.time.limit })}, ${say(lang, 'page.until', { day: lastDay(lang, step.time.due) })}`,
    ),
    ...(results.length === 0 ? [] : [clear('result', results.map(({ result }) => result.label[lang]).join('; '))]),
  ];
};

/** Who acts or answers, in words: a role in a body, or the person concerned. */
export const performerWords = (lang: Lang, { role, body, place, slot }: TaskForm['step']['person']): string => {
  if (role === undefined) return slot?.label[lang] ?? say(lang, 'page.concerned-person');
  return `${role.label[lang]}, ${body?.name[lang] ?? place?.label[lang] ?? ''}`;
};

/** Where a rule stands, and how certain that is. */
export const authorityWords = (
  lang: Lang,
  { instrument, article }: { readonly instrument: string; readonly article?: string | undefined },
): string => (article === undefined ? instrument : `${instrument}, ${lang === 'vi' ? article : article.replace(/^Điều /, 'art. ')}`);

/** What somebody should know before they fill the form in. */
export const notesOf = (lang: Lang, { action, ballot }: TaskForm): readonly string[] => {
  switch (action.name) {
    case 'runCheck':
      return [say(lang, 'page.run-check-hint')];
    case 'publish':
      return [say(lang, 'page.publish-hint')];
    case 'count': {
      if (ballot === undefined) return [];
      const [summoned, present, voted] = [
        ballot.roll,
        ballot.roll.filter((line) => line.present),
        ballot.roll.filter((line) => line.voted),
      ].map(({ length }) => length);
      const signed = ballot.signed.length;
      const lines = [
        say(lang, 'page.voted-so-far', { voted: voted ?? 0, present: present ?? 0, summoned: summoned ?? 0 }),
        say(lang, 'page.signed-so-far', { signed }),
      ];
      return signed === ballot.tellers.length - 1 ? [...lines, say(lang, 'page.last-signature')] : lines;
    }
    default:
      return [];
  }
};
