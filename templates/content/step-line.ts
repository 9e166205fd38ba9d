import type { FormValue } from '../../core/command';
import type { Field } from '../../core/definition/form';
import type { Source } from '../../core/definition/words';
import type { EventOf } from '../../core/event';
import type { Instant } from '../../core/facts';
import { sayDate, sayDay } from '../../messages/dates';
import { type Lang, say } from '../../messages/message';
import { resultWord } from '../../messages/result-word';
import type { StepLine } from '../paper';
import { lastOf } from '../paper-record';
import { personLine, type Reader, signerOf, textOf } from './reader';

/** The step as it was last taken before the paper; null where it was not. */
export const stepLine = (reader: Reader, name: string): StepLine | null => {
  const taken = lastOf(reader.before, 'resultTaken', ({ step }) => step === name);
  return taken === undefined ? null : lineOf(reader, taken.event, taken.at);
};

const lineOf = (reader: Reader, taken: EventOf<'resultTaken'>, at: Instant): StepLine => {
  const { lang, record } = reader;
  const step = record.definition.steps[taken.step];
  if (step === undefined) throw new Error(`The record takes a result of ${taken.step}, which the definition lacks`);
  const filled = (step.form ?? []).map((field) => ({
    name: field.name,
    label: field.label,
    value: valueOf(reader, field, taken.form?.[field.name]),
  }));
  return {
    task: step.task[lang],
    authority: authorityOf(lang, step.authority),
    result: resultWord(lang, step.kind, taken.result),
    day: sayDay(lang, at),
    reasons: taken.reasons === undefined ? null : textOf(reader, taken.reasons),
    fields: filled.flatMap(({ label, value }) => (value === null ? [] : [{ label: label[lang], value }])),
    form: Object.fromEntries(filled.map(({ name, value }) => [name, value])),
    signer: 'engine' in taken.by ? null : signerOf(reader, taken.by),
    late: taken.late,
  };
};

/** A rule by its name and article. What is this project's own proposal is no rule: the procedure itself is what the step rests on. */
const authorityOf = (lang: Lang, { instrument, article, certainty }: Source): string => {
  if (certainty === 'design') return say(lang, 'paper-line.by-design');
  return article === undefined ? instrument : `${instrument}, ${article}`;
};

const valueOf = (reader: Reader, field: Field, value: FormValue | undefined): string | null => {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return textOf(reader, value.text);
    case 'people':
      return value.people.map((person) => personLine(reader, person).name).join(', ');
    case 'number':
      return String(value.value);
    case 'date':
      return sayDate(reader.lang, value.value);
    case 'report':
      return value.report;
    case 'choice': {
      const options = field.kind === 'choice' ? field.options : [];
      return options.find(({ name }) => name === value.option)?.label[reader.lang] ?? value.option;
    }
    default:
      return value satisfies never;
  }
};
