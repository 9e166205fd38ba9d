import type { FormValue } from '../../core/command';
import type { Source } from '../../core/definition/words';
import type { EventOf } from '../../core/event';
import type { Instant } from '../../core/facts';
import { sayDate, sayDay } from '../../messages/dates';
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
  return {
    task: step.task[lang],
    authority: authorityOf(step.authority),
    result: resultWord(lang, step.kind, taken.result),
    day: sayDay(lang, at),
    reasons: taken.reasons === undefined ? null : textOf(reader, taken.reasons),
    form: Object.fromEntries((step.form ?? []).map(({ name }) => [name, valueOf(reader, taken.form?.[name])])),
    signer: 'engine' in taken.by ? null : signerOf(reader, taken.by),
    late: taken.late,
  };
};

const authorityOf = ({ instrument, article }: Source): string => (article === undefined ? instrument : `${instrument}, ${article}`);

const valueOf = (reader: Reader, value: FormValue | undefined): string | null => {
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
    default:
      return value satisfies never;
  }
};
