import { FORM_TEXT_MAX } from '../../core/definition/form';
import { type Lang, say } from '../../messages/message';
import type { FormField } from '../views/form-fields';
import type { TaskForm } from '../views/task-form';
import { ballotControls } from './ballot-controls';
import { capital } from './capital';
import { type Control, choices, type Entered, type Head, input, textArea } from './control';

/** The controls of a task's form, made from the step's own fields, results and reasons. */
export const controlsOf = (lang: Lang, form: TaskForm, entered: Entered, self: string): readonly Control[] => [
  ...actorControl(lang, form, entered, self),
  ...contentOf(lang, form, entered),
];

/** On whose behalf, where that is a question. */
const actorControl = (lang: Lang, { actors }: TaskForm, entered: Entered, self: string): readonly Control[] => {
  const only = actors.length === 1 ? actors[0] : undefined;
  if (only?.id === self) return [];
  const options = actors.map(({ id, name }) =>
    id === self ? { value: '', label: say(lang, 'page.in-person') } : { value: id, label: name[lang] },
  );
  const chosen =
    only === undefined || entered.valuesOf('for').length > 0
      ? entered
      : { ...entered, valuesOf: (name: string) => (name === 'for' ? [only.id] : entered.valuesOf(name)) };
  return [choices(chosen, { name: 'for', label: say(lang, 'page.on-behalf'), type: 'radio', options, required: true })];
};

const contentOf = (lang: Lang, form: TaskForm, entered: Entered): readonly Control[] => {
  const area = (name: string, key: Parameters<typeof say>[1]) =>
    textArea(entered, { name, label: say(lang, key), max: FORM_TEXT_MAX, required: true });
  switch (form.action.name) {
    case 'act':
      return actControls(lang, form, entered);
    case 'opine':
      return [area('opinion', 'page.opinion')];
    case 'tell':
      return [area('grounds', 'page.grounds'), area('evidence', 'page.evidence')];
    case 'answer':
      return [area('answer', 'page.answer')];
    case 'object':
      return [area('objection', 'page.objection')];
    case 'reachMilestone': {
      const options = form.milestones.map(({ name, task }) => ({ value: name, label: task[lang] }));
      return [
        choices(entered, { name: 'milestone', label: say(lang, 'page.milestone'), type: 'radio', options, required: true }),
        area('report', 'page.report'),
      ];
    }
    case 'keepLog':
      return [area('entry', 'page.log-entry')];
    case 'runCheck':
    case 'publish':
      return [];
    default:
      return ballotControls(lang, form, entered);
  }
};

/** The controls of an act: its result, the step's fields, and reasons. */
export const actControls = (lang: Lang, form: Act, entered: Entered): readonly Control[] => [
  resultControl(lang, form, entered),
  ...form.fields.map((field) => fieldControl(lang, field, entered)),
  ...reasonsControl(lang, form, entered),
];
type Act = Pick<TaskForm, 'results' | 'fields'>;

const resultControl = (lang: Lang, { results }: Act, entered: Entered): Control => {
  const only = results.length === 1 ? results[0]?.result.name : undefined;
  const chosen =
    only === undefined ? entered : { ...entered, valuesOf: (name: string) => (name === 'result' ? [only] : entered.valuesOf(name)) };
  const options = results.map(({ result, reasons }) => ({
    value: result.name,
    label: capital(result.label[lang]),
    hint: reasons ? say(lang, 'page.reasons-demanded') : null,
  }));
  return choices(chosen, { name: 'result', label: say(lang, 'page.results-lead'), type: 'radio', options, required: true });
};

/** Reasons may be given with any result; which results demand them stands at the results. */
const reasonsControl = (lang: Lang, { results }: Act, entered: Entered): readonly Control[] => {
  const all = results.every(({ reasons }) => reasons);
  const some = results.filter(({ reasons }) => reasons).map(({ result }) => result.label[lang]);
  if (some.length === 0) return [];
  const hint = all ? say(lang, 'page.reasons-hint') : say(lang, 'page.reasons-needed', { results: some.join('; ') });
  return [textArea(entered, { name: 'reasons', label: say(lang, 'page.reasons'), hint, max: FORM_TEXT_MAX, required: all })];
};

const fieldControl = (lang: Lang, field: FormField, entered: Entered): Control => {
  const required = field.on.length === 0;
  const only = required ? [] : [say(lang, 'page.only-for', { results: field.on.map(({ label }) => label[lang]).join('; ') })];
  const head = (...hints: readonly string[]) => ({
    name: `form.${field.name}`,
    label: field.label[lang],
    hint: [...only, ...hints].join('. ') || null,
    required,
  });
  switch (field.kind) {
    case 'text':
      return textArea(entered, { ...head(), max: field.max });
    case 'people': {
      const one = field.most === 1;
      const hint = one ? say(lang, 'page.choose-one') : say(lang, 'page.choose-many', { least: field.least, most: field.most });
      const options = field.choices.map(({ id, name }) => ({ value: id, label: name[lang] }));
      return choices(entered, { ...head(hint), type: one ? 'radio' : 'checkbox', options, nobody: say(lang, 'page.no-one-listed') });
    }
    case 'number':
      return input(entered, { ...head(say(lang, 'page.number-range', { least: field.least, most: field.most })), type: 'number' });
    case 'date':
      return input(entered, { ...head(), type: 'date' });
    case 'draft':
    case 'report':
      return sentInControl(lang, field, entered, head);
    case 'choice': {
      const options = field.options.map(({ name, label }) => ({ value: name, label: label[lang] }));
      return choices(entered, { ...head(), type: 'radio', options, nobody: '' });
    }
    default:
      return field satisfies never;
  }
};

/** Chosen from a list where there is one; otherwise its id is entered. */
const sentInControl = (
  lang: Lang,
  field: Extract<FormField, { readonly kind: 'draft' | 'report' }>,
  entered: Entered,
  head: (...hints: readonly string[]) => Head,
): Control => {
  if (field.choices.length === 0) return input(entered, { ...head(say(lang, `page.${field.kind}-hint`)), type: 'text' });
  const options = field.choices.map(({ id, name }) => ({ value: id, label: name[lang] }));
  return choices(entered, { ...head(), type: 'radio', options });
};
