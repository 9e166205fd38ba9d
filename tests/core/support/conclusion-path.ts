import type { Tally } from '../../../core/command';
import type { ChildOutcome } from '../../../core/facts';
import { must } from '../../../core/must';
import type { CaseState } from '../../../core/state';
import { politicalStandards } from '../../../workflows/procedures/political-standards';
import { person } from './changed-town';
import { Play, shippedRulebook, text, textField } from './play';

export const COMMITTEE_TELLERS = ['Tu', 'Tuan', 'Thao'] as const;
export const PROVINCE_TELLERS = ['Zan', 'Zieu', 'Zinh'] as const;

export const options = (votes: Readonly<Record<string, number>>, invalid = 0): Tally => ({ kind: 'options', votes, invalid });

const whoDid = ({ duties }: CaseState, duty: 'proposes' | 'appraises'): readonly string[] =>
  Object.keys(duties).filter((one) => duties[one]?.includes(duty));

/** A case on political standards that nobody has played yet, as a case of appointment calls it; opened at the play's time. */
export const conclusionAbout = (subject: string, play = new Play(shippedRulebook(politicalStandards))): Play => {
  play.do({
    kind: 'open',
    case: 'c-1-1',
    parent: { case: 'c-1', proposers: ['Lan'], appraisers: [] },
    people: { subject: [subject] },
    training: false,
  });
  return play;
};

/** The case that an appointment has just called, as a play of its own which the parent's transcript tells. */
export const calledBy = (parent: Play): Play => {
  const state = must(parent.state, 'the calling case');
  const open = state.step?.progress;
  const waiting = must(open?.kind === 'call' ? open.waiting[0] : undefined, 'a related case');
  const child = new Play(shippedRulebook(politicalStandards), parent.told);
  child.town = parent.town;
  child.now = parent.now;
  const calling = { case: state.case, proposers: whoDid(state, 'proposes'), appraisers: whoDid(state, 'appraises') };
  child.do({ kind: 'open', case: waiting.case, parent: calling, people: { subject: [waiting.person] }, training: false });
  return child;
};

/** How a case on political standards ended, by its own record. */
export const outcomeOf = (child: Play): ChildOutcome => {
  const state = must(child.state, 'the related case');
  const end = must(state.end, 'its end');
  return {
    case: state.case,
    procedure: state.procedure,
    definition: child.rulebook.hash,
    person: must(state.people['subject']?.[0], 'its subject'),
    end,
    applied: state.applied.map(({ effectKind }) => effectKind),
  };
};

/** The calling case takes up the end of the called one, which has entered its conclusion in the register. */
export const reportTo = (parent: Play, child: Play): void => {
  const outcome = outcomeOf(child);
  parent.now = child.now;
  if (outcome.applied.includes('concludePositive')) {
    const conclusion = {
      positive: true,
      concluded: child.now.slice(0, 10),
      expires: `${Number(child.now.slice(0, 4)) + 1}-09-01`,
      case: outcome.case,
    };
    parent.town = person(parent.town, outcome.person, { conclusions: [conclusion] });
  }
  parent.do({ kind: 'childEnded', facts: parent.facts(outcome) });
};

export const opine = (play: Play, who: string): void => {
  play.do({ kind: 'opine', by: { person: who }, step: 'verify', opinion: text('Nothing speaks against the person.') });
};

/** Who heads the body at a place of the case. */
const headOf = ({ town, state }: Play, place: string): string => {
  const body = state?.places[place]?.[0];
  return must(town.holdings.find((holding) => holding.body === body && holding.role === 'head')?.person, `a head of ${place}`);
};

/** From the request to the draft, which goes to the committee. */
export const prepare = (play: Play, subject: string, purpose = 'Appointment to a leadership post.'): void => {
  play.at('2026-08-26 09:00');
  play.act('Xuan', 'request', 'submit', { form: { purpose: textField(purpose) } });
  play.at('2026-08-26 10:00');
  play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkFile' });
  play.at('2026-08-27 09:00');
  play.act(subject, 'supplyFacts', 'supply', { form: { facts: textField('Nothing has changed since my last declaration.') } });
  play.at('2026-08-28 09:00');
  opine(play, headOf(play, 'employerParty'));
  play.at('2026-08-28 11:00');
  opine(play, 'Vinh');
  play.at('2026-08-28 16:00');
  play.act('Yen', 'draft', 'submit', { form: { draft: textField('To be concluded by the committee.') } });
};

/** The committee doubts, tells the person its grounds, hears the answer, and concludes against them. */
export const concludeAgainst = (play: Play, subject: string): void => {
  play.at('2026-09-03 08:00');
  play.ballot('conclude', 'Thanh', COMMITTEE_TELLERS, options({ doubt: 5, meets: 1 }));
  play.at('2026-09-04 09:00');
  play.do({
    kind: 'tell',
    by: { person: 'Yen' },
    step: 'hearing',
    grounds: text('Two declarations differ.'),
    evidence: [text('Declaration of 2024'), text('Declaration of 2025')],
  });
  play.at('2026-09-08 09:00');
  play.do({ kind: 'answer', by: { person: subject }, step: 'hearing', answer: text('I corrected the declaration in July.') });
  play.at('2026-09-10 08:00');
  play.ballot('concludeHeard', 'Thanh', COMMITTEE_TELLERS, options({ doesNotMeet: 4, meets: 2 }), {
    minutes: text('The correction came after the fact.'),
  });
};

/** The related case of the happy path: a positive conclusion. */
export const concludeMeets = (parent: Play, purpose?: string): void => {
  const child = calledBy(parent);
  prepare(child, 'An', purpose);
  child.at('2026-09-03 08:00');
  child.ballot('conclude', 'Thanh', COMMITTEE_TELLERS, options({ meets: 5, meetsWithNote: 1 }));
  child.at('2026-09-04 09:00');
  child.act('Rong', 'issue', 'issue');
  reportTo(parent, child);
};
