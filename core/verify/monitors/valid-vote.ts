import type { EventOf } from '../../event';
import type { Why } from '../why';
import { type Handler, type Memory, type Monitor, type Observation, plus, unless } from './monitor';

const isDue = (by: EventOf<'resultTaken'>['by']): boolean => 'engine' in by && by.engine === 'due';

/** valid-vote-only, between the events of one ballot, and until a half is settled. */
type Voting = {
  /** A half that waits to be settled; `settling` while the act that may settle it is followed up. */
  readonly half: '' | 'open' | 'settling';
  readonly opened: boolean;
  readonly present: readonly string[];
  readonly signed: readonly string[];
  /** Whether the count being followed up was carried. */
  readonly valid: boolean;
  readonly counted: boolean;
};
const NO_VOTE: Voting = { half: '', opened: false, present: [], signed: [], valid: false, counted: false };
const votingOf = (memory: Memory): Voting => memory as Voting;

const counted: Handler<'counted'> = (memory, event) => {
  const { half, opened, present, signed } = votingOf(memory);
  const flaw = !opened ? 'counted-unheld' : (flawOfBoard(event, present, signed) ?? flawOf(event) ?? flawOfItems(event));
  const isHalf = event.result === 'half' && halved(event);
  const after = { ...NO_VOTE, half: isHalf ? 'open' : half, counted: true, valid: isQuorate(event) && hasMajority(event) };
  return { memory: after, triggered: true, ...(flaw === undefined ? {} : { broken: flaw }) };
};

/** A half is settled by a person who, for reasons, chooses, decides or ends: not by the next thing that happens. */
const settling: Handler<'resultTaken'> = (memory, { by, reasons }) => {
  const now = votingOf(memory);
  if (now.counted) return { memory: { ...now, counted: false } };
  if (now.half !== 'open') return { memory };
  if (isDue(by)) return { memory };
  return unless(!('engine' in by) && reasons !== undefined, 'half-not-settled', { memory: { ...NO_VOTE, half: 'settling' } });
};

const settle = (memory: Memory): Observation => ({
  memory: votingOf(memory).half === 'settling' ? { ...votingOf(memory), half: '' } : memory,
});

/**
 * valid-vote-only: a ballot that decides or carries was held, signed for by three, had its quorum and more than half of those summoned, as its own
 * figures say; an exact half is settled by a person's act of its own, with reasons, before anything else happens. Where it rates several people, all of
 * this holds of each by themselves.
 */
export const validVoteOnly: Monitor = {
  guarantee: 'valid-vote-only',
  begin: NO_VOTE,
  on: {
    ballotOpened: (memory) => ({ memory: { ...NO_VOTE, half: votingOf(memory).half, opened: true } }),
    ballotVoided: (memory) => ({ memory: { ...NO_VOTE, half: votingOf(memory).half } }),
    attended: (memory, { present }) => ({ memory: { ...votingOf(memory), present } }),
    countSigned: (memory, { by, voted }) => {
      const now = votingOf(memory);
      const broken = now.signed.includes(by.person) ? 'signed-twice' : 'voted-in-absence';
      return unless(!now.signed.includes(by.person) && voted.every((person) => now.present.includes(person)), broken, {
        memory: { ...now, signed: plus(now.signed, by.person) },
      });
    },
    counted,
    resultTaken: settling,
    listed: settle,
    tieBroken: settle,
    ended: settle,
    stepOpened: (memory) => {
      const now = votingOf(memory);
      return unless(now.half !== 'settling', 'half-not-settled', { memory: now.half === 'open' ? { ...NO_VOTE, half: 'open' } : NO_VOTE });
    },
    granted: (memory, { by }) => {
      const { half, valid } = votingOf(memory);
      if ('engine' in by && !valid) return { memory, triggered: true, broken: 'decided-by-invalid-vote' };
      return unless(half !== 'open', 'half-not-settled', { ...settle(memory), triggered: true });
    },
  },
};

type Counted = EventOf<'counted'>;
/** Tellers on a counting board: as many must have signed. */
const BOARD = 3;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What core asks of every vote, whatever a definition or a rule pack says: two thirds of those summoned, and more than half of them. */
const isQuorate = ({ present, summoned }: Counted): boolean => present * 3 >= summoned * 2;
const hasMajority = (event: Counted): boolean => votesFor(event) * 2 > event.summoned;
const halved = (event: Counted): boolean => votesFor(event) * 2 === event.summoned;

/** The votes for what the count says it came to: the person chosen, the option taken, consent; the most given where it chose nothing. */
const votesFor = ({ tally, result, chosen }: Counted): number => {
  switch (tally.kind) {
    case 'approve':
      return tally.yes;
    case 'options':
      return tally.votes[result] ?? Math.max(0, ...Object.values(tally.votes));
    case 'choose':
      return chosen.length === 0 ? 0 : Math.min(...chosen.map((person) => tally.votes[person] ?? 0));
    case 'record':
    case 'rate':
      return 0;
    default:
      return tally satisfies never;
  }
};

const slipsIn = ({ tally }: Counted): number => {
  switch (tally.kind) {
    case 'approve':
      return tally.yes + tally.no + tally.invalid;
    case 'choose':
    case 'options':
      return sum(Object.values(tally.votes)) + tally.invalid;
    case 'record':
      return Math.max(0, ...Object.values(tally.votes).map(({ yes, no }) => yes + no)) + tally.invalid;
    case 'rate':
      return Math.max(0, ...Object.values(tally.votes).map((levels) => sum(Object.values(levels)))) + tally.invalid;
    default:
      return tally satisfies never;
  }
};

const flawOfBoard = (event: Counted, present: readonly string[], signed: readonly string[]): Why | undefined => {
  if (event.present !== present.length || event.present > event.summoned) return 'roll-changed';
  if (event.voted > event.present || slipsIn(event) > event.voted) return 'more-votes-than-voters';
  return signed.length < BOARD ? 'count-unsigned' : undefined;
};

/** The result that a count names, held against its own figures. */
const flawOf = (event: Counted): Why | undefined => {
  const { result, chosen, tally } = event;
  if (result === 'noQuorum') return undefined;
  if (!isQuorate(event)) return 'counted-without-quorum';
  if (result === 'half') return halved(event) ? undefined : 'half-without-half';
  const claimsMajority = result === 'carried' || (tally.kind === 'options' && tally.votes[result] !== undefined);
  if (claimsMajority && !hasMajority(event)) return 'carried-without-majority';
  return result === 'carried' && chosen.length > 1 ? 'two-carried' : undefined;
};

/** Each person's figures on a ballot that rates: out of those who may rate them, two thirds of whom attend, and no more votes than that. */
const flawOfItems = ({ tally, items = {}, result }: Counted): Why | undefined => {
  if (tally.kind !== 'rate' || result === 'noQuorum') return undefined;
  for (const [person, levels] of Object.entries(tally.votes)) {
    const item = items[person];
    if (item === undefined || item.present * 3 < item.summoned * 2) return 'item-without-quorum';
    if (sum(Object.values(levels)) > item.present || item.base > item.summoned) return 'item-overcounted';
  }
  return undefined;
};
