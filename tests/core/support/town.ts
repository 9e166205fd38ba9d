import type { Role } from '../../../core/definition/words';
import type {
  BodyFacts,
  DecisionFacts,
  Delegation,
  DraftFacts,
  Holding,
  InForceFacts,
  Kinship,
  PersonFacts,
  PostFacts,
  RelianceFacts,
  ReportFacts,
} from '../../../core/facts';

/** A fictional commune and its province, small enough to read: who sits where. Every name is made up. */
export interface Town {
  readonly bodies: readonly BodyFacts[];
  readonly holdings: readonly Holding[];
  readonly kin: readonly Kinship[];
  readonly people: Readonly<Record<string, PersonFacts>>;
  readonly post: PostFacts;
  readonly delegation?: Delegation;
  /** What an earlier case decided, where a case is about that. */
  readonly decision?: DecisionFacts;
  /** A procedure that somebody sent in, where a case is about its publication. */
  readonly draft?: DraftFacts;
  /** A report that somebody sent in, where a case settles one. */
  readonly report?: ReportFacts;
  /** What is in force of the procedure of a case, where the case may go over to it. */
  readonly inForce?: InForceFacts;
  /** In which cases grades were judged, where a rule asks. */
  readonly reliance?: readonly RelianceFacts[];
}

/** What the bodies are called in a transcript. */
export const BODY_NAMES: Readonly<Record<string, string>> = {
  office: 'the Economic Office',
  commune: 'the commune',
  leadership: "the office's leadership",
  expanded: "the office's expanded leadership",
  officials: "the office's conference of key officials",
  'people-committee': "the commune People's Committee",
  cell: "the office's Party committee",
  council: "the commune's reward council",
  deputies: "the commune People's Council",
  school: 'the secondary school',
  'school-leadership': "the school's leadership",
  'school-cell': "the school's Party committee",
  committee: 'the commune Party Committee',
  personnel: "the commune committee's Party-building board",
  inspection: "the commune committee's inspection committee",
  records: "the commune committee's records office",
  province: 'the provincial Party Committee',
  'province-personnel': "the provincial committee's organisation board",
  'province-inspection': "the provincial committee's inspection committee",
  'province-records': "the provincial committee's records office",
};

export const seats = (body: string, role: Role, ...people: readonly string[]): readonly Holding[] =>
  people.map((person) => ({ person, body, role }));

const bodies: readonly BodyFacts[] = [
  {
    id: 'office',
    superior: 'commune',
    organs: { leadership: 'leadership', 'expanded-leadership': 'expanded', 'key-officials': 'officials', 'party-committee': 'cell' },
  },
  { id: 'school', superior: 'commune', organs: { leadership: 'school-leadership', 'party-committee': 'school-cell' } },
  { id: 'school-leadership', superior: 'people-committee', organs: {} },
  { id: 'school-cell', superior: 'committee', organs: {} },
  { id: 'commune', superior: 'province', organs: {} },
  { id: 'leadership', superior: 'people-committee', organs: {} },
  { id: 'expanded', superior: 'people-committee', organs: {} },
  { id: 'officials', superior: 'people-committee', organs: {} },
  { id: 'people-committee', superior: 'province', organs: {} },
  { id: 'cell', superior: 'committee', organs: {} },
  {
    id: 'committee',
    superior: 'province',
    organs: { personnel: 'personnel', inspection: 'inspection', records: 'records', 'party-committee': 'committee' },
  },
  { id: 'personnel', superior: 'province-personnel', organs: {} },
  { id: 'inspection', superior: 'province-inspection', organs: {} },
  { id: 'records', superior: 'province-records', organs: {} },
  {
    id: 'province',
    organs: {
      personnel: 'province-personnel',
      inspection: 'province-inspection',
      records: 'province-records',
      'party-committee': 'province',
    },
  },
  { id: 'province-personnel', organs: {} },
  { id: 'province-inspection', organs: {} },
  { id: 'province-records', organs: {} },
];

const holdings: readonly Holding[] = [
  ...seats('leadership', 'head', 'Lan'),
  ...seats('leadership', 'member', 'Binh', 'Cuong', 'Dung', 'Giang', 'Hoa'),
  ...seats('expanded', 'head', 'Lan'),
  ...seats('expanded', 'member', 'Binh', 'Cuong', 'Dung', 'Giang', 'Hoa', 'Khanh', 'Long', 'Mai'),
  ...seats('officials', 'head', 'Lan'),
  ...seats('officials', 'member', 'Binh', 'Cuong', 'Dung', 'Giang', 'Hoa', 'Khanh', 'Long', 'Mai', 'An', 'Nga', 'Oanh'),
  ...seats('people-committee', 'head', 'Quang'),
  ...seats('people-committee', 'member', 'Phuc', 'Son', 'Tam', 'Uyen', 'Van'),
  ...seats('cell', 'head', 'Khanh'),
  ...seats('school-leadership', 'head', 'Hai'),
  ...seats('school-cell', 'head', 'Hanh'),
  ...seats('committee', 'head', 'Thanh'),
  ...seats('committee', 'member', 'Tu', 'Tuan', 'Thao', 'Trang', 'Tung'),
  ...seats('personnel', 'head', 'Yen'),
  ...seats('personnel', 'officer', 'Xuan'),
  ...seats('inspection', 'head', 'Vinh'),
  ...seats('records', 'head', 'Ry'),
  ...seats('records', 'officer', 'Rong'),
  ...seats('province', 'head', 'Zung'),
  ...seats('province', 'member', 'Zinh', 'Zoan', 'Zuong', 'Zan', 'Zieu'),
  ...seats('province-personnel', 'head', 'Ta'),
  ...seats('province-personnel', 'officer', 'Te'),
  ...seats('province-inspection', 'head', 'Ti'),
  ...seats('province-records', 'officer', 'To'),
];

/** A person who meets every rule of an appointment on any day of 2026 that the tests use. */
export const sound = (id: string): PersonFacts => ({
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
  disciplines: [],
  prosecuted: false,
  attainments: [{ requirement: 'degree', value: 3 }],
  dossier: [
    { item: 'curriculum-vitae', issued: '2026-01-05', certified: true },
    { item: 'asset-declaration', issued: '2026-01-05', certified: true },
    { item: 'health-certificate', issued: '2026-05-04', expires: '2026-11-04', certified: true },
  ],
  evaluations: [{ year: 2025, grade: 'good' }],
  conclusions: [{ positive: true, concluded: '2026-06-01', expires: '2027-06-01', case: 'c-earlier' }],
  scores: [],
  proposals: [],
  rewards: [],
  trainings: [],
});

/** An bears no tie to anyone; Nga is married to Oanh; Binh is Hoa's brother. */
export const town: Town = {
  bodies,
  holdings,
  kin: [
    { person: 'Nga', relative: 'Oanh', close: true },
    { person: 'Binh', relative: 'Hoa', close: true },
  ],
  people: Object.fromEntries(['An', 'Nga', 'Oanh', 'Binh', 'Hoa', 'Lan', 'Mai', 'Long'].map((id) => [id, sound(id)])),
  post: {
    id: 'post',
    unit: 'office',
    managing: 'committee',
    vacant: true,
    holders: [],
    level: 3,
    first: false,
    termYears: 5,
    standard: [{ requirement: 'degree', least: 2 }],
    pairedWith: [],
    dossier: ['curriculum-vitae', 'asset-declaration', 'health-certificate'],
  },
};
