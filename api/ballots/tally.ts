import type { Tally } from '../../core/command';
import type { Ask } from '../../core/definition/step';
import type { PersonId } from '../../core/facts';
import { readSlip, type Slip } from './slip';

/**
 * Counts the slips of a ballot. A blank slip is invalid, and so is one that could not be opened or says what no slip can say.
 * Everyone who could be voted for is named, with nought where nobody did.
 */
export const tallyOf = (ask: Ask, persons: readonly PersonId[], texts: readonly string[], unreadable: number): Tally => {
  const slips = texts
    .map((text) => readSlip(ask, persons, text))
    .filter((slip) => slip !== undefined && slip.kind !== 'blank') as readonly Exclude<Slip, { kind: 'blank' }>[];
  const invalid = unreadable + texts.length - slips.length;
  const count = (holds: (slip: Slip) => boolean): number => slips.filter(holds).length;
  switch (ask.kind) {
    case 'choose':
      return {
        kind: 'choose',
        votes: lines(persons, (person) => count((slip) => slip.kind === 'choose' && slip.person === person)),
        invalid,
      };
    case 'options':
      return {
        kind: 'options',
        votes: lines(ask.options, (option) => count((slip) => slip.kind === 'options' && slip.result === option)),
        invalid,
      };
    case 'approve': {
      const saying = (vote: 'yes' | 'no') => count((slip) => slip.kind === 'approve' && slip.vote === vote);
      return { kind: 'approve', yes: saying('yes'), no: saying('no'), invalid };
    }
    case 'record': {
      const saying = (person: PersonId, vote: 'yes' | 'no') => count((slip) => slip.kind === 'record' && slip.votes[person] === vote);
      return { kind: 'record', votes: lines(persons, (person) => ({ yes: saying(person, 'yes'), no: saying(person, 'no') })), invalid };
    }
    case 'rate': {
      const saying = (person: PersonId, level: string) => count((slip) => slip.kind === 'rate' && slip.votes[person] === level);
      const votes = lines(persons, (person) => Object.fromEntries(ask.levels.map((level) => [level, saying(person, level)])));
      return { kind: 'rate', votes, invalid };
    }
    default:
      return ask satisfies never;
  }
};

const lines = <T>(names: readonly string[], of: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
