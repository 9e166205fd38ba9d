import type { FormValue, Tally, TextOnRecord } from '../../core/command';
import type { Role } from '../../core/definition/words';
import type { BodyFacts, Facts, Holding, PersonFacts, PostFacts } from '../../core/facts';

/** Everybody and everything that the measured appointment needs; all of it fictional. */

const body = (id: string, superior?: string, organs: BodyFacts['organs'] = {}): BodyFacts =>
  superior === undefined ? { id, organs } : { id, superior, organs };

export const BODIES: readonly BodyFacts[] = [
  body('office', 'commune', {
    leadership: 'leadership',
    'expanded-leadership': 'expanded',
    'key-officials': 'officials',
    'party-committee': 'cell',
  }),
  ...['leadership', 'expanded', 'officials', 'commune', 'cell'].map((id) => body(id, 'province')),
  body('committee', 'province', { personnel: 'personnel', inspection: 'inspection', records: 'records', 'party-committee': 'committee' }),
  ...['personnel', 'inspection', 'records'].map((id) => body(id, 'province')),
  body('province'),
];

const seats = (inBody: string, role: Role, first: number, count: number): readonly Holding[] =>
  Array.from({ length: count }, (_, index) => ({ person: `p-${String(first + index).padStart(6, '0')}`, body: inBody, role }));

/** A leadership of 7, an expanded one of 15, a conference of 40, a deciding committee of 13. */
export const HOLDINGS: readonly Holding[] = [
  ...seats('leadership', 'head', 1, 1),
  ...seats('leadership', 'member', 2, 6),
  ...seats('expanded', 'head', 1, 1),
  ...seats('expanded', 'member', 2, 14),
  ...seats('officials', 'head', 1, 1),
  ...seats('officials', 'member', 2, 39),
  ...seats('cell', 'head', 50, 1),
  ...seats('committee', 'head', 60, 1),
  ...seats('committee', 'member', 61, 12),
  ...seats('personnel', 'head', 80, 1),
  ...seats('personnel', 'officer', 81, 1),
  ...seats('inspection', 'head', 82, 1),
  ...seats('records', 'officer', 83, 1),
  ...seats('province', 'head', 90, 1),
];

export const HEAD = 'p-000001';
export const UNIT_BOARD = ['p-000002', 'p-000003', 'p-000004'] as const;
export const CELL = 'p-000050';
export const SECRETARY = 'p-000060';
export const COMMITTEE_BOARD = ['p-000061', 'p-000062', 'p-000063'] as const;
export const APPRAISER = 'p-000080';
export const OFFICER = 'p-000081';
export const INSPECTOR = 'p-000082';
export const CLERK = 'p-000083';
export const FIRST = 'p-000101';
export const SECOND = 'p-000102';

export const KIN: Facts['kin'] = [{ person: FIRST, relative: 'p-000040', close: false }];

const DOSSIER = ['curriculum-vitae', 'self-review', 'committee-evaluation', 'asset-declaration', 'diplomas', 'health-certificate'] as const;

export const POST: PostFacts = {
  id: 'post',
  unit: 'office',
  managing: 'committee',
  vacant: true,
  holders: [],
  level: 3,
  first: false,
  termYears: 5,
  standard: [{ requirement: 'university-degree', least: 1 }],
  pairedWith: [HEAD],
  dossier: DOSSIER,
};

export const candidate = (id: string): PersonFacts => ({
  id,
  employer: 'office',
  partyCommittee: 'committee',
  birth: '1985-05-20',
  retirement: '2047-06-01',
  postLevel: 2,
  everAppointed: true,
  monthsInPost: 40,
  monthsServed: 120,
  planned: [{ level: 3, post: 'post', until: '2030-12-31' }],
  disciplines: [{ form: 'reprimand', decided: '2020-03-02', ends: '2021-03-02' }],
  prosecuted: false,
  attainments: [{ requirement: 'university-degree', value: 1 }],
  dossier: DOSSIER.map((item) => ({ item, issued: '2026-06-01', expires: '2027-06-01', certified: true })),
  evaluations: [{ year: 2025, grade: 'good' }],
  conclusions: [{ positive: true, concluded: '2026-08-28', expires: '2027-08-28', case: 'c-1-1' }],
  scores: [],
  proposals: [],
  rewards: [],
  trainings: [],
});

const WORDS: TextOnRecord = { digest: `sha256:${'0'.repeat(64)}`, length: 200 };
const WRITTEN: FormValue = { kind: 'text', text: WORDS };

/** A command but for its time and facts. */
export type Bare = { readonly kind: string; readonly by?: { readonly person: string } } & Readonly<Record<string, unknown>>;

const act = (person: string, step: string, result: string, form: Readonly<Record<string, FormValue>> = {}): Bare => ({
  kind: 'act',
  by: { person },
  step,
  result,
  form,
});
const runs = (person: string, kind: string, step: string, more: Readonly<Record<string, unknown>> = {}): Bare => ({
  kind,
  by: { person },
  step,
  ...more,
});

/** A ballot that everybody on a roll of so many attends. */
const ballot = (step: string, chair: string, board: readonly string[], roll: readonly string[], tally: Tally): readonly Bare[] => [
  runs(chair, 'openBallot', step, { tellers: board, box: 'box' }),
  runs(board[0] ?? '', 'attend', step, { present: roll }),
  ...board.slice(0, -1).map((teller) => runs(teller, 'count', step, { voted: roll })),
  runs(board.at(-1) ?? '', 'count', step, { voted: roll, tally }),
];
const sitting = (inBody: string): readonly string[] =>
  HOLDINGS.filter((holding) => holding.body === inBody && !KIN.some(({ relative }) => relative === holding.person)).map(
    ({ person }) => person,
  );
const forFirst = (slips: number): Tally => ({ kind: 'choose', votes: { [FIRST]: slips - 1 }, invalid: 1 });

/** P1's happy path. The notice's time passes by a due, and the related case reports; both are given by whoever plays the path. */
export const HAPPY_PATH: readonly Bare[] = [
  {
    kind: 'open',
    case: 'c-1',
    by: { person: HEAD },
    people: {},
    post: POST.id,
    first: { result: 'submit', form: { need: WRITTEN, field: WRITTEN } },
    training: false,
  },
  act(SECRETARY, 'decidePolicy', 'approve'),
  act(HEAD, 'agreeList', 'agree', { candidates: { kind: 'people', people: [FIRST, SECOND] }, minutes: WRITTEN }),
  runs(OFFICER, 'runCheck', 'checkEligible'),
  ...ballot('nominate', HEAD, UNIT_BOARD, sitting('expanded'), { kind: 'choose', votes: { [FIRST]: 9, [SECOND]: 6 }, invalid: 0 }),
  ...ballot('leadershipVote', HEAD, UNIT_BOARD, sitting('leadership'), forFirst(7)),
  ...ballot('keyOfficials', HEAD, UNIT_BOARD, sitting('officials'), { kind: 'record', votes: { [FIRST]: { yes: 30, no: 5 } }, invalid: 1 }),
  runs(OFFICER, 'publish', 'publishCandidates'),
  { kind: 'due' },
  runs(CELL, 'opine', 'opinions', { opinion: WORDS }),
  runs(INSPECTOR, 'opine', 'opinions', { opinion: WORDS }),
  ...ballot('finalVote', HEAD, UNIT_BOARD, sitting('leadership'), forFirst(7)),
  { kind: 'childEnded' },
  runs(OFFICER, 'runCheck', 'checkDossier'),
  act(APPRAISER, 'appraise', 'submit', { appraisal: WRITTEN }),
  ...ballot('decide', SECRETARY, COMMITTEE_BOARD, sitting('committee'), { kind: 'approve', yes: 11, no: 2, invalid: 0 }),
  act(SECRETARY, 'sign', 'sign'),
  act(CLERK, 'issue', 'issue'),
  act(OFFICER, 'announce', 'announce'),
];
