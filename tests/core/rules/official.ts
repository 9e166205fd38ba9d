import { compileCalendar } from '../../../core/calendar/compiled-calendar';
import type { Rating } from '../../../core/definition/confidence';
import type { Finding } from '../../../core/event';
import type {
  DecisionFacts,
  DraftFacts,
  Kinship,
  LocalDate,
  PersonFacts,
  PostFacts,
  RelianceFacts,
  ReportFacts,
} from '../../../core/facts';
import { must } from '../../../core/must';
import { type Rulebook, rulebookOf } from '../../../core/rulebook';
import { ELIGIBILITY } from '../../../core/rules/eligibility';
import type { CaseState } from '../../../core/state';
import { vietnamCalendar } from '../../../rules/calendars/vietnam';
import { vietnamPack } from '../../../rules/packs/vietnam';
import { appointment } from '../../../workflows/procedures/appointment';

export const rulebook: Rulebook = rulebookOf(appointment, vietnamPack, compileCalendar(vietnamCalendar));

/** The day on which the rules judge, unless a case says otherwise. */
export const TODAY: LocalDate = '2026-08-03';

/** A fictional official who is put forward for a post one level higher, and meets every rule on TODAY. */
export const official: PersonFacts = {
  id: 'p-official',
  birth: '1985-05-20',
  retirement: '2047-06-01',
  postLevel: 2,
  everAppointed: true,
  monthsInPost: 40,
  monthsServed: 120,
  planned: [{ level: 3, until: '2030-12-31' }],
  disciplines: [],
  prosecuted: false,
  attainments: [{ requirement: 'degree', value: 3 }],
  dossier: [
    { item: 'curriculum-vitae', issued: '2026-01-05', certified: true },
    { item: 'asset-declaration', issued: '2026-01-05', certified: true },
    { item: 'health-certificate', issued: '2026-05-04', expires: '2026-11-04', certified: true },
  ],
  evaluations: [],
  conclusions: [{ positive: true, concluded: '2026-06-01', expires: '2027-06-01', case: 'c-earlier' }],
  scores: [],
  proposals: [],
  rewards: [],
  trainings: [],
};

export const vacancy: PostFacts = {
  id: 'o-vacancy',
  unit: 'b-unit',
  managing: 'b-managing',
  vacant: true,
  holders: [],
  level: 3,
  first: false,
  termYears: 5,
  standard: [{ requirement: 'degree', least: 2 }],
  pairedWith: ['p-paired'],
  dossier: ['curriculum-vitae', 'asset-declaration', 'health-certificate'],
};

/** What differs from the official who meets every rule. `post: null` leaves the post out of the snapshot. */
export interface Differing {
  readonly today?: LocalDate;
  readonly person?: Partial<PersonFacts>;
  readonly post?: Partial<PostFacts> | null;
  readonly kin?: readonly Kinship[];
  readonly values?: CaseState['values'];
  readonly decision?: DecisionFacts;
  readonly draft?: DraftFacts;
  readonly listed?: Readonly<Record<string, readonly PersonFacts[]>>;
  readonly report?: ReportFacts;
  readonly reliance?: readonly RelianceFacts[];
  /** What the ballot that is counted now came to. */
  readonly rating?: Rating;
  /** Numbers of the rule pack that differ. */
  readonly pack?: Readonly<Record<string, number>>;
}
type Answer = Pick<Finding, 'verdict' | 'fact' | 'value' | 'limit'>;

/** The answer of one rule about the official, with what differs. */
export const judged = (
  rule: string,
  {
    today = TODAY,
    person = {},
    post = {},
    kin = [],
    values = {},
    decision,
    draft,
    report,
    reliance,
    listed = {},
    rating,
    pack = {},
  }: Differing,
): Answer => {
  const found = ELIGIBILITY[rule];
  if (found === undefined) throw new Error(`No rule ${rule}`);
  return found.judge({
    rulebook: withNumbers(pack),
    at: `${today}T02:00:00.000Z`,
    today,
    person: { ...official, ...person },
    post: post === null ? undefined : { ...vacancy, ...post },
    kin,
    values,
    decision,
    draft,
    listed,
    report,
    reliance,
    rating,
  });
};

const withNumbers = (numbers: Readonly<Record<string, number>>): Rulebook => {
  const changed = Object.entries(numbers).map(([rule, value]) => [rule, { ...must(rulebook.pack.values[rule], rule), value }] as const);
  return { ...rulebook, pack: { ...rulebook.pack, values: { ...rulebook.pack.values, ...Object.fromEntries(changed) } } };
};
