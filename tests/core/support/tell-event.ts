import { workingDaysBetween } from '../../../core/calendar/working-days';
import type { Because } from '../../../core/command';
import { shareOf } from '../../../core/definition/rule-values';
import type { CaseEvent, EventOf } from '../../../core/event';
import type { Instant } from '../../../core/facts';
import { stepOf } from '../../../core/rulebook';
import { explainFinding } from '../../../messages/explain-finding';
import { word } from '../../../messages/message';
import { lastDay } from './local-time';
import { because, bodyName, byWhom, list, performerOfStep } from './names';
import type { Line, Play } from './play';
import { tellTally } from './tell-tally';

/** What an event says in a transcript, as lines; none for what the act itself already says. */
export const tellEvent = (event: CaseEvent, play: Play, line: Line): readonly string[] => {
  const until = (due: Instant, since: Instant = line.at): string =>
    `by ${lastDay(due)} (${workingDaysBetween(play.rulebook.calendar, since, due)} working days)`;
  switch (event.kind) {
    case 'opened':
      return [
        ...event.barred.map((one) => `kept out: ${because(one)}`),
        ...(event.because === undefined ? [] : [tellBecause(event.because)]),
        ...(event.parent === undefined ? [] : [`for the case ${event.parent}, about ${list(event.concerned)}`]),
      ];
    case 'stepOpened': {
      const step = stepOf(play.rulebook, event.step);
      return [
        `next: ${step.task.en} — ${performerOfStep(step.person)}, ${until(event.due, event.since)}${event.pending ? ', a date that may still move' : ''}`,
      ];
    }
    case 'resultTaken':
      return [
        `result: ${word('en', 'result', event.result)}${'engine' in event.by ? `, by ${byWhom(event.by)}` : ''}${event.reasons === undefined ? '' : ' (reasons are on record)'}${event.late ? ', LATE' : ''}`,
      ];
    case 'listed':
      return [`${word('en', 'slot', event.slot)} now: ${list(event.people)}`];
    case 'requested':
      return [`${event.person} asks for: ${word('en', 'effect', play.rulebook.definition.effects[event.effect]?.kind ?? event.effect)}`];
    case 'introduced':
      return [`INTRODUCED: ${word('en', 'effect', event.effectKind)} of ${event.person}; the council decides`];
    case 'granted':
      return [
        `DECIDED: ${word('en', 'effect', event.effectKind)} of ${event.person}${said(event.detail)}, by ${list(event.deciders)}${event.review === undefined ? '' : `; review by ${bodyName(event.review.by)}`}`,
      ];
    case 'revoked':
      return [`REVOKED: ${word('en', 'effect', play.rulebook.definition.effects[event.effect]?.kind ?? event.effect)}`];
    case 'applied':
      return [
        `REGISTER: ${word('en', 'effect', event.effectKind)}, ${event.person}${said(event.detail)}${event.post === undefined ? '' : `, ${event.post}`}${event.term === undefined ? '' : `, for ${event.term} months`}${event.until === undefined ? '' : `, ${event.term === undefined ? 'to' : 'at the latest to'} ${event.until}`}${rated(event)}${supported(event)}`,
      ];
    case 'paperIssued':
      return [`paper: ${word('en', 'paper', event.paper)} (${event.layout})${toWhom(event, play)}, by ${bodyName(event.issuer)}`];
    case 'clockStarted':
      return [`clock: ${word('en', 'clock', event.clock)} runs, ${until(event.due)}`];
    case 'clockStopped':
      return [`clock: ${word('en', 'clock', event.clock)} stops`];
    case 'clockReported':
      return [`reported to ${bodyName(event.to)}: ${word('en', 'clock', event.clock)} has passed; the case goes on`];
    case 'ended':
      return [`THE CASE ENDS: ${word('en', 'end', event.end)} (${word('en', 'ended', event.as)})`];
    case 'ballotOpened':
      return tellRoll(event);
    case 'attended':
      return [`${event.present.length} present: ${list(event.present)}`];
    case 'countSigned':
      return [`signs the count; ${event.voted.length} have voted`];
    case 'counted':
      return tellCount(event, play);
    case 'ballotVoided':
      return [`ballot ${event.round} is void: ${because(event.because)}`];
    case 'opined':
      return [`opinion of ${bodyName(event.by.body ?? event.place)} is on record`];
    case 'checked':
      return tellFindings(event);
    case 'concluded':
      return [`what was left unclear about ${list(event.people)} is answered`];
    case 'groundsRenewed':
      return ['new grounds: earlier hearings no longer count'];
    case 'told':
      return [`${list(event.people)} may answer ${until(event.due)}`];
    case 'answered':
      return [`the answer of ${event.person} is on record`];
    case 'stayedSilent':
      return [`${list(event.people)} was told and did not answer`];
    case 'published':
      return [`published: ${list(event.people)}; objections ${until(event.due)}`];
    case 'objected':
      return ['the objection is on record and must be settled'];
    case 'tieBroken':
      return [`an exact half of ${event.ballot} is settled`];
    case 'objectionsSettled':
      return ['the objections are settled'];
    case 'milestoneReached':
      return [`milestone: ${event.milestone}`];
    case 'keeperNamed':
      return [`the log is kept by ${event.people.join(' and ')}`];
    case 'logKept':
      return [`the next entry of the log ${until(event.due)}`];
    case 'childOpened':
      return [`related case ${event.case} is opened: ${word('en', 'slot', 'subject')} ${event.person}`];
    case 'caseOpened':
      return [
        `a case of its own is opened, ${event.case}: ${event.procedure}${event.person === undefined ? ', about the post' : `, about ${event.person}`}${event.post === undefined ? '' : `, ${event.post}`}`,
      ];
    case 'childReported':
      return [`related case ${event.case} about ${event.person} ended: ${word('en', 'end', event.end)}`];
    case 'childAbandoned':
      return [`related case ${event.case} is no longer awaited${event.how === 'withdraw' ? ' and is withdrawn' : ''}`];
    case 'dueReported':
      return [`late: reported to ${event.to.map(bodyName).join(' and ')}; to be done ${until(event.due)}`];
    case 'dueRaised':
      return [`still late: the level above may act now (level ${event.level}), ${until(event.due)}`];
    case 'held':
      return [`ON HOLD: ${play.rulebook.pack.holdGrounds[event.ground]?.meaning.en ?? event.ground}; to be settled ${until(event.due)}`];
    case 'holdRaised':
      return [`the hold is unsettled: the level above may settle it, ${until(event.due)}`];
    case 'released':
      return [
        `THE CASE GOES ON, by ${byWhom(event.by)}`,
        ...(event.due === undefined ? [] : [`the open step is to be done ${until(event.due)}`]),
        ...Object.entries(event.clocks).map(([clock, due]) => `${word('en', 'clock', clock)} runs ${until(due)}`),
      ];
    case 'recused':
      return [`${event.person} takes no further part in the case`];
    case 'departed':
      return [`${event.person} takes no further part in the case`];
    case 'reassigned':
      return [`only ${event.to} may do it now`];
    case 'migrated':
      return [`from here on the case runs the version in force, under the rules ${event.to.pack}`];
    case 'extended':
      return [`extended once: to be done ${until(event.due)}`];
    default:
      return event satisfies never;
  }
};

const tellBecause = (why: Because): string => {
  if (why.kind === 'case') return `opens by itself, as the result of ${why.case} asks`;
  if (why.kind === 'found') return `opens by itself, as the register shows: ${word('en', 'fact', why.fact)} ${why.day}`;
  return `opens by itself: ${why.kind === 'termEnd' ? 'a term ends' : 'a campaign began'} on ${why.day}`;
};

const supported = ({ support }: EventOf<'applied'>): string =>
  support === undefined ? '' : `; support (${support.area}): ${support.first} dong once, ${support.monthly} every month`;

const rated = ({ vote }: EventOf<'applied'>): string =>
  vote === undefined
    ? ''
    : `: ${Object.entries(vote.levels)
        .map(([level, votes]) => `${level} ${votes}`)
        .join(', ')} of ${vote.base}, under the rules of the ${vote.regime}`;

/** To whom, where a paper is about one of several. */
const toWhom = ({ people }: EventOf<'paperIssued'>, { state }: Play): string =>
  people.length === 1 && (state?.concerned.length ?? 0) > 1 ? ` to ${list(people)}` : '';

const tellRoll = (event: EventOf<'ballotOpened'>): readonly string[] => [
  `ballot ${event.round}; roll of ${bodyName(event.body)}${event.level === 0 ? '' : `, ${event.level} level up because too few remained below`}: ${event.roll.length} (${list(event.roll)})`,
  ...(event.excluded.length === 0 ? [] : [`left off roll and base: ${event.excluded.map(because).join('; ')}`]),
  ...Object.entries(event.items ?? {}).map(
    ([person, left]) => `on the slip: ${person}${left.length === 0 ? '' : `, not rated by ${list(left)}`}`,
  ),
  `counting board: ${list(event.tellers)}`,
];

const tellCount = (event: EventOf<'counted'>, play: Play): readonly string[] => {
  const ballot = stepOf(play.rulebook, event.step);
  if (ballot.kind !== 'ballot') return [];
  const { parts, of } = shareOf(play.rulebook, ballot.quorum.share);
  const needed = Math.ceil((parts * event.summoned) / of);
  return [
    `summoned ${event.summoned}, present ${event.present} (quorum ${parts}/${of}: ${needed}), slips ${event.voted}`,
    ...(event.result === 'noQuorum'
      ? ['no quorum: nothing is counted']
      : tellTally(event, ballot, shareOf(play.rulebook, ballot.carried.moreThan))),
    `count ${ballot.announced ? 'announced' : 'not announced'}: ${word('en', 'result', event.result)}${event.chosen.length === 0 ? '' : `: ${list(event.chosen)}`}`,
  ];
};

const tellFindings = (event: EventOf<'checked'>): readonly string[] =>
  [...event.passed, ...event.failed, ...event.unclear].flatMap((person) => {
    const own = event.findings.filter((finding) => finding.person === person);
    const other = own.filter(({ verdict }) => verdict !== 'pass');
    if (other.length === 0) return [`${person}: ${own.length === 1 ? 'the rule is' : `all ${own.length} rules are`} met`];
    return other.map((finding) => {
      const { rule, verdict, fact, value, limit } = explainFinding('en', finding);
      return `${person}: “${rule}” ${verdict} (${fact}: ${value}; limit: ${limit})`;
    });
  });

/** The word that an effect is entered by. */
const said = (detail: string | undefined): string => (detail === undefined ? '' : ` (${detail})`);
