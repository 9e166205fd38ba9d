import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Command, FormValue, Tally } from '../../../core/command';
import { decide } from '../../../core/decide/decide';
import type { Definition } from '../../../core/definition/definition';
import { nextDue } from '../../../core/due';
import type { CaseEvent } from '../../../core/event';
import { fold } from '../../../core/evolve/evolve';
import type { ChildOutcome, Facts, Instant } from '../../../core/facts';
import { must } from '../../../core/must';
import type { Rejection, RejectionCode } from '../../../core/rejection';
import { type Rulebook, rulebookOf } from '../../../core/rulebook';
import type { CaseState } from '../../../core/state';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { text, textField } from './texts';
import { type Town, town } from './town';

export { peopleField, text, textField } from './texts';

export const shippedRulebook = (definition: Definition): Rulebook => rulebookOf(definition, vietnamPack, compileCalendar(vietnamCalendar));

/** What a case runs that has gone over to what is in force. */
const rulebookInForce = ({ inForce }: Facts): Rulebook => {
  const { definition, pack } = must(inForce, 'what is in force');
  return rulebookOf(definition, pack, compileCalendar(vietnamCalendar));
};

/** One line of a play: what was commanded, and what came of it. */
export interface Line {
  readonly at: Instant;
  readonly command: Command;
  readonly events: readonly CaseEvent[];
  readonly rejection?: Rejection;
}

/** What a transcript tells, in order: lines of the case, lines of cases it called, and what the author remarks. */
export type Told =
  | { readonly kind: 'line'; readonly line: Line; readonly play: Play }
  | { readonly kind: 'remark'; readonly words: string };

/** A command to which the play adds the time and the facts. */
export type Loose = { readonly [K in keyof Command]?: unknown } & { readonly kind: Command['kind'] } & Record<string, unknown>;

/** Plays a case through core alone: each command is decided on the facts of the town, at the play's own time. */
export class Play {
  state: CaseState | undefined;
  town: Town = town;
  now: Instant = '2026-08-03T02:00:00.000Z';
  readonly lines: Line[] = [];

  constructor(
    public rulebook: Rulebook,
    readonly told: Told[] = [],
  ) {}

  facts(child?: ChildOutcome): Facts {
    const { bodies, holdings, kin, people, post, delegation, decision, draft, report, inForce, reliance } = this.town;
    return {
      bodies,
      holdings,
      kin,
      people: Object.values(people),
      post,
      rows: [],
      ...(delegation === undefined ? {} : { delegation }),
      ...(decision === undefined ? {} : { decision }),
      ...(draft === undefined ? {} : { draft }),
      ...(report === undefined ? {} : { report }),
      ...(inForce === undefined ? {} : { inForce }),
      ...(reliance === undefined ? {} : { reliance }),
      ...(child === undefined ? {} : { child }),
    };
  }

  /** The next act happens at this local time, `2026-08-05 09:00`. What falls due before it must have been played. */
  at(local: string): void {
    const instant = new Date(`${local.replace(' ', 'T')}:00.000+07:00`).toISOString();
    if (instant < this.now) throw new Error(`${local} is in the past of the play`);
    const due = this.state === undefined ? undefined : nextDue(this.rulebook, this.state);
    if (due !== undefined && due.at <= instant) throw new Error(`Passed over: ${JSON.stringify(due)}`);
    this.now = instant;
  }

  /** A remark that the transcript shows before the next line. */
  remark(words: string): void {
    this.told.push({ kind: 'remark', words });
  }

  /** Plays without telling: the transcript shows the summary instead. */
  skip(summary: string, acts: () => void): void {
    const told = this.told.length;
    acts();
    this.told.length = told;
    this.remark(`(${summary})`);
  }

  /** Gives a command, filled up with the time and the facts; answers what it caused, or the rejection. */
  give(loose: Loose): readonly CaseEvent[] | Rejection {
    const command = { at: this.now, facts: this.facts(), ...loose } as unknown as Command;
    const decision = decide(this.rulebook, this.state, command);
    if (decision.kind === 'rejected') {
      this.record({ at: command.at, command, events: [], rejection: decision });
      return decision;
    }
    this.state = fold(this.rulebook, this.state, decision.events);
    if (command.kind === 'migrate') this.rulebook = rulebookInForce(command.facts);
    this.record({ at: command.at, command, events: decision.events });
    return decision.events;
  }

  private record(line: Line): void {
    this.lines.push(line);
    this.told.push({ kind: 'line', line, play: this });
  }

  /** Gives a command that must be accepted. */
  do(loose: Loose): readonly CaseEvent[] {
    const answer = this.give(loose);
    if ('code' in answer) throw new Error(`Refused: ${JSON.stringify(answer)} of ${JSON.stringify({ ...loose, facts: undefined })}`);
    return answer;
  }

  /** Gives a command that must be refused, for this reason. */
  refused(code: RejectionCode, loose: Loose): Rejection {
    const answer = this.give(loose);
    if (!('code' in answer))
      throw new Error(`Accepted, and should be refused as ${code}: ${JSON.stringify({ ...loose, facts: undefined })}`);
    if (answer.code !== code) throw new Error(`Refused as ${JSON.stringify(answer)} and not as ${code}`);
    return answer;
  }

  open(person: string, form: Record<string, FormValue> = { need: textField('vacant since June'), field: textField('economy') }): void {
    this.do({ kind: 'open', case: 'c-1', by: { person }, people: {}, post: 'post', first: { result: 'submit', form }, training: false });
  }

  act(person: string, step: string, result: string, more: Record<string, unknown> = {}): readonly CaseEvent[] {
    return this.do({ kind: 'act', by: { person }, step, result, form: {}, ...more });
  }

  /** Opens a ballot and records who attends: everyone on the roll, or `present`. */
  convene(step: string, chair: string, tellers: readonly string[], present?: readonly string[]): readonly string[] {
    this.do({ kind: 'openBallot', by: { person: chair }, step, tellers, box: 'box' });
    const progress = this.state?.step?.progress;
    const roll = progress?.kind === 'ballot' ? (progress.current?.roll ?? []) : [];
    const attending = present ?? roll;
    this.do({ kind: 'attend', by: { person: tellers[0] }, step, present: attending });
    return attending;
  }

  /** A whole ballot: opened by `chair`, attended by everyone on the roll or by `present`, counted by the three tellers. */
  ballot(
    step: string,
    chair: string,
    tellers: readonly string[],
    tally: Tally,
    more: { readonly present?: readonly string[]; readonly minutes?: ReturnType<typeof text> } = {},
  ): readonly CaseEvent[] {
    const present = this.convene(step, chair, tellers, more.present);
    const voted = present.slice(0, slips(tally));
    const [first, second, third] = tellers;
    for (const person of [first, second]) this.do({ kind: 'count', by: { person }, step, voted });
    return this.do({
      kind: 'count',
      by: { person: third },
      step,
      voted,
      tally,
      ...(more.minutes === undefined ? {} : { minutes: more.minutes }),
    });
  }

  /** Lets the next due come, at its very instant. */
  wait(): readonly CaseEvent[] {
    if (this.state === undefined) throw new Error('No case');
    const due = nextDue(this.rulebook, this.state);
    if (due === undefined) throw new Error('Nothing falls due');
    this.now = due.at;
    return this.do({ kind: 'due', of: due.of });
  }

  /** Lets dues come until the case is at another step or has ended. */
  waitOut(): void {
    const { step } = this;
    if (step === undefined) throw new Error('Nothing is open');
    const since = this.state?.step?.since;
    while (this.step === step && this.state?.step?.since === since) this.wait();
  }

  get step(): string | undefined {
    return this.state?.step?.name;
  }
}

const slips = (tally: Tally): number => {
  switch (tally.kind) {
    case 'approve':
      return tally.yes + tally.no + tally.invalid;
    case 'record':
      return Math.max(0, ...Object.values(tally.votes).map(({ yes, no }) => yes + no)) + tally.invalid;
    case 'rate': // whoever attends has voted, each on the items they may
      return Number.POSITIVE_INFINITY;
    default:
      return Object.values(tally.votes).reduce((sum, votes) => sum + votes, 0) + tally.invalid;
  }
};
