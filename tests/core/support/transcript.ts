import type { Command, CommandOf } from '../../../core/command';
import type { By, Capacity } from '../../../core/event';
import { explainRejection } from '../../../messages/explain-rejection';
import { word } from '../../../messages/message';
import { onDay, time } from './local-time';
import { list, who } from './names';
import type { Line, Play, Told } from './play';
import { tellEvent } from './tell-event';
import { wordsOf } from './texts';

const PREFACE = 'Persons, bodies and post are fictional. Times are those of Vietnam; a step is to be done by the end of the day named.';

/**
 * A play as a text that a personnel officer can read: each act with its date and local time, who acted in which capacity, in which step,
 * with what result, what papers it issued, what it changed in the register, and by when the next step is to be done.
 */
export const transcript = (title: string, play: Play): string => {
  let text = `${title}\n${'='.repeat(title.length)}\n${PREFACE}\n`;
  let follows = false;
  for (const told of play.told) {
    const isShort = told.kind === 'line' && isTellers(told.line);
    text += `${follows && isShort ? '' : '\n'}${tell(told, play)}\n`;
    follows = told.kind === 'line' && (isShort || told.line.command.kind === 'openBallot');
  }
  return text;
};

/** What tellers do before the last of them has signed stands in one line each, below the opening of their ballot. */
const isTellers = ({ command, events }: Line): boolean => (command.kind === 'attend' || command.kind === 'count') && events.length === 1;

const tell = (told: Told, root: Play): string => {
  if (told.kind === 'remark') return `# ${told.words}`;
  const text = tellLine(told.line, told.play);
  return told.play === root ? text : text.replaceAll(/^/gm, '    | ');
};

const tellLine = (line: Line, play: Play): string => {
  const { command } = line;
  const when = `${onDay(line.at)} ${time(line.at)}  `;
  const { definition } = play.rulebook;
  if (isTellers(line)) return `${when}${performer(line)}: ${line.events.flatMap((event) => tellEvent(event, play, line)).join('')}`;
  const task = 'step' in command && Object.hasOwn(definition.steps, command.step) ? definition.steps[command.step]?.task.en : undefined;
  const told = line.rejection === undefined ? line.events.flatMap((event) => tellEvent(event, play, line)) : refusal(line, play);
  return [`${when}${performer(line)}`, ...(task === undefined ? [] : [task]), ...does(line), ...told].join('\n  ');
};

const refusal = (line: Line, play: Play): readonly string[] => {
  if (line.rejection === undefined) return [];
  const { message, needed } = explainRejection('en', line.rejection, play.rulebook.definition);
  return [`REFUSED (${line.rejection.code}): ${message}`, `needed: ${needed}`];
};

/** Whoever acted, in the capacity that core found; the engine where nobody did. */
const performer = ({ command, events }: Line): string => {
  if (!('by' in command) || command.by === undefined) return 'The engine';
  const { person } = command.by;
  if (command.kind === 'attend' || command.kind === 'count') return events.length === 0 ? person : `${person}, teller`;
  const actors: readonly By[] = events.flatMap((event) => ('by' in event && event.by !== undefined ? [event.by] : []));
  const capacity = actors.find((by): by is Capacity => 'person' in by && by.person === person && by.body !== undefined);
  return who(capacity ?? command.by);
};

/** What was commanded, where neither the task nor the events say it. */
const does = ({ command, rejection }: Line): readonly string[] => {
  switch (command.kind) {
    case 'act':
      return [
        ...(rejection === undefined ? [] : [`wants: ${word('en', 'result', command.result)}`]),
        ...saidInForm(command),
        ...reasonsOf(command),
      ];
    case 'due':
      return [`time has passed: ${nameOfDue(command.of)}`];
    case 'openBallot':
      return rejection === undefined ? [] : [`wants to open the ballot, counted by ${list(command.tellers)}`];
    case 'attend':
      return [`wants to record as present: ${list(command.present)}`];
    case 'count':
      return [
        ...(rejection === undefined ? [] : ['wants to sign the count']),
        ...(command.minutes === undefined ? [] : [`minutes: ${wordsOf(command.minutes)}`]),
      ];
    case 'tell':
      return [`grounds: ${wordsOf(command.grounds)}`, `evidence shown: ${command.evidence.map(wordsOf).join('; ')}`];
    case 'answer':
      return [`answer: ${wordsOf(command.answer)}`];
    case 'object':
      return [`objection received: ${wordsOf(command.objection)}`];
    case 'reachMilestone':
      return [`report: ${wordsOf(command.report)}`];
    case 'keepLog':
      return [`entry of the log: ${wordsOf(command.entry)}`];
    case 'breakPeriod':
      return reasonsOf(command);
    case 'withdraw':
    case 'hold':
    case 'release':
    case 'recuse':
    case 'reassign':
    case 'extend':
    case 'migrate':
      return [CASE_WIDE[command.kind], ...reasonsOf(command)];
    case 'open':
      return [`opens case ${command.case}`, ...(command.first === undefined ? [] : saidInForm(command.first))];
    case 'opine':
    case 'runCheck':
    case 'publish':
    case 'childEnded':
    case 'abandon':
      return [];
    default:
      return command satisfies never;
  }
};

const CASE_WIDE = {
  withdraw: 'withdraws the case',
  hold: 'orders a hold',
  release: 'lets the case go on',
  recuse: 'recuses themselves',
  reassign: 'gives the step to one person',
  extend: 'extends the time',
  migrate: 'lets the case go over to the version in force',
} as const;

const nameOfDue = (of: CommandOf<'due'>['of']): string => {
  switch (of.kind) {
    case 'clock':
      return word('en', 'clock', of.clock);
    case 'hold':
      return 'the hold';
    case 'step':
      return `the step “${of.step}”`;
    default:
      return of satisfies never;
  }
};

const reasonsOf = (command: Extract<Command, { readonly reasons?: unknown }>): readonly string[] =>
  command.reasons === undefined ? [] : [`reasons: ${wordsOf(command.reasons)}`];

const saidInForm = ({ form }: Pick<CommandOf<'act'>, 'form'>): readonly string[] =>
  Object.entries(form).flatMap(([field, value]) => {
    if (value.kind === 'people') return [`${word('en', 'slot', field)}: ${list(value.people)}`];
    if (value.kind === 'choice') return [`${field}: ${value.option}`];
    if (value.kind === 'number') return [`${field}: ${value.value}`];
    return value.kind === 'text' ? [`${field}: ${wordsOf(value.text)}`] : [];
  });
