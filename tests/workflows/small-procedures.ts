import type { WorkingCalendar } from '../../core/calendar/calendar';
import type { Act, Open } from '../../core/command';
import type { Definition } from '../../core/definition/definition';
import type { RulePack } from '../../core/definition/rule-pack';
import type { Step } from '../../core/definition/step';
import type { Facts, Instant } from '../../core/facts';
import { digestOf } from '../../core/ledger/digest';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import type { HostInput } from '../../workflows/messages';

/** Two procedures that nobody has: as little as can be opened, acted in, waited for, called, withdrawn and ended. */

const source = { instrument: 'none: a procedure for tests', certainty: 'design' } as const;
const words = (text: string) => ({ vi: text, en: text });
const officer = { kind: 'role', role: 'officer', in: 'office', higher: 0, delegable: false } as const;
const head = { kind: 'role', role: 'head', in: 'office', higher: 0, delegable: false } as const;
const time = (then: string, report = 0) =>
  ({
    kind: 'duty',
    limit: { rule: 'test-days', unit: 'workingDays' },
    onHold: 'stops',
    passed: { report, higher: 0, then },
  }) as const;
const clears = (duty: Step['duty'], person: typeof officer | typeof head, task: string) =>
  ({ duty, person, task: words(task), responsibility: head, authority: source }) as const;

const shared = {
  stage: 'test',
  basis: [source],
  post: false,
  bars: [],
  places: { office: { kind: 'ofPerson', slot: 'subjects', as: 'employer' } },
  effects: {},
  clocks: {},
} as const;

/** propose, consider (which may go back as often as it likes), and where the head asks for answers: one child case a person. */
export const request: Definition = {
  ...shared,
  id: 'test-request',
  title: words('Request'),
  opens: { by: 'person' },
  people: { subjects: { atMost: 3, given: true } },
  concerns: ['subjects'],
  withdraw: { before: 'never' },
  starts: 'propose',
  steps: {
    propose: {
      kind: 'act',
      ...clears('records', officer, 'Propose'),
      time: time('lapse'),
      result: { submit: { to: { step: 'consider' } }, lapse: { to: { end: 'lapsed' } } },
    },
    consider: {
      kind: 'act',
      ...clears('records', head, 'Consider'),
      time: time('lapse', 1),
      result: {
        ask: { to: { step: 'answers' } },
        back: { to: { step: 'propose' } },
        grant: { to: { end: 'granted' } },
        lapse: { to: { end: 'lapsed' } },
      },
    },
    answers: {
      kind: 'call',
      ...clears('records', officer, 'Ask for answers'),
      procedure: 'test-answer',
      each: 'subjects',
      keeps: ['given'],
      late: 'withdraw',
      time: time('lapsed', 1),
      result: { kept: { to: { end: 'granted' } }, none: { to: { end: 'denied' } }, lapsed: { to: { end: 'lapsed' } } },
    },
    never: {
      kind: 'act',
      ...clears('records', head, 'Never reached'),
      time: time('lapse'),
      result: { grant: { to: { end: 'granted' } }, lapse: { to: { end: 'lapsed' } } },
    },
  },
  ends: { granted: 'done', denied: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};

export const answer: Definition = {
  ...shared,
  id: 'test-answer',
  title: words('Answer'),
  opens: { by: 'parent' },
  people: { subjects: { atMost: 1, given: true } },
  concerns: ['subjects'],
  starts: 'answer',
  steps: {
    answer: {
      kind: 'act',
      ...clears('records', head, 'Answer'),
      time: { ...time('given'), limit: { rule: 'answer-days', unit: 'workingDays' } },
      result: { give: { to: { end: 'given' } }, deny: { to: { end: 'denied' } }, given: { to: { end: 'given' } } },
    },
  },
  ends: { given: 'done', denied: 'refused', withdrawn: 'withdrawn' },
};

const days = (value: number) => ({ value, meaning: words('days'), effectiveFrom: '2026-01-01', source });
export const pack: RulePack = {
  version: 'test-1',
  values: { 'test-days': days(5), 'answer-days': days(3), 'hold-days': days(5) },
  holdGrounds: {},
  liftGrounds: {},
};
export const calendar: WorkingCalendar = vietnamCalendar;

/** Who plays in these procedures: fictional, and only their ids. */
export const people = { head: 'p-head', officer: 'p-officer', first: 'p-first', second: 'p-second' } as const;

export const facts: Facts = {
  holdings: [
    { person: people.head, body: 'b-office', role: 'head' },
    { person: people.officer, body: 'b-office', role: 'officer' },
  ],
  kin: [],
  bodies: [{ id: 'b-office', organs: {} }],
  people: [people.first, people.second].map((id) => ({
    id,
    employer: 'b-office',
    birth: '1980-01-01',
    retirement: '2042-01-01',
    postLevel: 0,
    everAppointed: false,
    monthsInPost: 0,
    monthsServed: 0,
    planned: [],
    disciplines: [],
    prosecuted: false,
    attainments: [],
    dossier: [],
    evaluations: [],
    conclusions: [],
    scores: [],
    proposals: [],
    rewards: [],
    trainings: [],
  })),
  rows: [],
};

export const inputOf = (caseId: string, more: Partial<HostInput> = {}): HostInput => ({
  case: caseId,
  procedure: request,
  hash: digestOf(request),
  pack,
  calendar,
  closure: { [digestOf(answer)]: answer },
  callable: { [answer.id]: digestOf(answer) },
  training: false,
  offsetMs: 0,
  ...more,
});

export const openCommand = (caseId: string, at: Instant, more: Partial<Open> = {}): Open => ({
  kind: 'open',
  case: caseId,
  at,
  facts,
  by: { person: people.officer },
  people: { subjects: [people.first] },
  first: { result: 'submit', form: {} },
  training: false,
  ...more,
});

export const act = (step: string, result: string, person: string, at: Instant): Act => ({
  kind: 'act',
  step,
  result,
  form: {},
  by: { person },
  at,
  facts,
});
