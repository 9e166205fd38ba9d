import type { Slip } from '../../api/ballots/slip';
import type { BallotSheet } from '../../api/views/ballot-sheet';
import type { ConfidenceLevel } from '../../core/definition/confidence';

/** What each voter puts on their slip, voter by voter in the roll's order. `persons` are those on whom is voted. */
export type Votes = (sheet: BallotSheet, voters: readonly string[]) => readonly Slip[];

const BLANK: Slip = { kind: 'blank' };

/** Everybody for one person, but for one who votes for somebody else and one whose slip is blank: more than half wherever five or more vote. */
export const mostFor =
  (person: string): Votes =>
  ({ persons }, voters) => {
    const other = persons.map(({ id }) => id).find((id) => id !== person);
    return voters.map((_voter, place) => {
      if (place === voters.length - 1) return BLANK;
      return { kind: 'choose', person: place === 0 && other !== undefined ? other : person };
    });
  };

/** So many for each of some persons, in their order; the rest is blank. */
export const votesFor =
  (counts: Readonly<Record<string, number>>): Votes =>
  (_sheet, voters) => {
    const slips = Object.entries(counts).flatMap(([person, count]) =>
      Array.from({ length: count }, (): Slip => ({ kind: 'choose', person })),
    );
    return voters.map((_voter, place) => slips[place] ?? BLANK);
  };

/** Exactly half of those who vote for one person, the rest blank. */
export const halfFor =
  (person: string): Votes =>
  (sheet, voters) =>
    votesFor({ [person]: voters.length / 2 })(sheet, voters);

/** Everybody says yes, but for one. */
export const approved: Votes = (_sheet, voters) => voters.map((_voter, place) => ({ kind: 'approve', vote: place === 0 ? 'no' : 'yes' }));

/** One half says yes and the other no. */
export const parted: Votes = (_sheet, voters) =>
  voters.map((_voter, place) => ({ kind: 'approve', vote: place < voters.length / 2 ? 'yes' : 'no' }));

/** Everybody for one of the options. */
export const option =
  (result: string): Votes =>
  (_sheet, voters) =>
    voters.map(() => ({ kind: 'options', result }));

/** Everybody in favour of everyone, but for one who is in favour of nobody. */
export const recorded: Votes = ({ persons }, voters) =>
  voters.map((_voter, place) => ({
    kind: 'record',
    votes: Object.fromEntries(persons.map(({ id }) => [id, place === 0 ? 'no' : 'yes'] as const)),
  }));

/** Everybody rates whomever they may, with one level for each person in turn, in the order of the slip; the last for all who follow. */
export const ratedAs =
  (...levels: readonly ConfidenceLevel[]): Votes =>
  ({ persons, silentOn }, voters) =>
    voters.map((voter) => {
      const own = silentOn.filter((item) => item.voters.includes(voter)).map(({ person }) => person);
      const said = persons.flatMap(({ id }, place) => (own.includes(id) ? [] : [[id, levels[place] ?? levels.at(-1) ?? 'high'] as const]));
      return said.length === 0 ? BLANK : { kind: 'rate', votes: Object.fromEntries(said) };
    });

/** Everybody has high confidence in whomever they may rate. */
export const rated: Votes = ratedAs('high');
