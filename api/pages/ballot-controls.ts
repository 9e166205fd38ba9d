import { FORM_TEXT_MAX } from '../../core/definition/form';
import { type Lang, say } from '../../messages/message';
import type { BallotSheet } from '../views/ballot-sheet';
import type { TaskForm } from '../views/task-form';
import { type Control, choices, type Entered, marks, textArea } from './control';

/** What a voter enters for a blank slip. No person and no option is called so: ids have no such sign. */
export const BLANK = '*';

/** The controls of a ballot's tasks: to open it, to record attendance, to vote, to sign. */
export const ballotControls = (lang: Lang, { action, actors, ballot }: TaskForm, entered: Entered): readonly Control[] => {
  if (ballot === undefined) return [];
  switch (action.name) {
    case 'openBallot':
      return [personChoices(lang, entered, 'tellers', 'page.tellers', ballot.eligible)];
    case 'attend':
      return [
        personChoices(
          lang,
          presentBefore(ballot, entered),
          'present',
          'page.present',
          ballot.roll.map(({ person }) => person),
        ),
      ];
    case 'count':
      return [
        textArea(entered, { name: 'minutes', label: say(lang, 'page.minutes'), hint: say(lang, 'page.minutes-hint'), max: FORM_TEXT_MAX }),
      ];
    case 'vote':
      return [slipControl(lang, mayRate(ballot, actors[0]?.id), entered)];
    default:
      return [];
  }
};

const personChoices = (
  lang: Lang,
  entered: Entered,
  name: string,
  key: Parameters<typeof say>[1],
  persons: BallotSheet['eligible'],
): Control =>
  choices(entered, {
    name,
    label: say(lang, key),
    type: 'checkbox',
    options: persons.map((person) => ({ value: person.id, label: person.name[lang] })),
    nobody: say(lang, 'page.no-one-listed'),
  });

/** Attendance that was recorded before stays ticked, so that it can be corrected. */
const presentBefore = ({ roll }: BallotSheet, entered: Entered): Entered => {
  const present = roll.filter((line) => line.present).map(({ person }) => person.id);
  return entered.valuesOf('present').length > 0
    ? entered
    : { ...entered, valuesOf: (name) => (name === 'present' ? present : entered.valuesOf(name)) };
};

/** A slip that rates has no line for whom its voter says nothing about. */
const mayRate = (ballot: BallotSheet, voter: string | undefined): BallotSheet => {
  const own = ballot.silentOn.filter(({ voters }) => voter !== undefined && voters.includes(voter)).map(({ person }) => person);
  return { ...ballot, persons: ballot.persons.filter(({ id }) => !own.includes(id)) };
};

const slipControl = (lang: Lang, ballot: BallotSheet, entered: Entered): Control => {
  const head = { label: say(lang, 'page.slip'), hint: say(lang, 'page.slip-hint'), required: true };
  const blank = { value: BLANK, label: say(lang, 'page.slip-blank') };
  const yesOrNo = [
    { value: 'yes', label: say(lang, 'page.slip-yes') },
    { value: 'no', label: say(lang, 'page.slip-no') },
  ];
  switch (ballot.ask) {
    case 'choose':
      return choices(entered, {
        ...head,
        name: 'person',
        type: 'radio',
        options: [...ballot.persons.map(({ id, name }) => ({ value: id, label: name[lang] })), blank],
      });
    case 'approve':
      return choices(entered, { ...head, name: 'vote', type: 'radio', options: [...yesOrNo, blank] });
    case 'options':
      return choices(entered, {
        ...head,
        name: 'result',
        type: 'radio',
        options: [...ballot.options.map(({ name, label }) => ({ value: name, label: label[lang] })), blank],
      });
    case 'record':
    case 'rate': {
      const said = ballot.ask === 'record' ? yesOrNo : ballot.levels.map(({ name, label }) => ({ value: name, label: label[lang] }));
      const lines = ballot.persons.map(({ id, name }) => ({ name: `votes.${id}`, label: name[lang] }));
      return marks(entered, { ...head, name: 'votes', lines, options: [...said, { value: BLANK, label: say(lang, 'page.slip-none') }] });
    }
    default:
      return ballot.ask satisfies never;
  }
};
