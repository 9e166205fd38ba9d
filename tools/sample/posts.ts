import type { Text } from '../../core/definition/words';
import { bodyId } from './bodies';
import { PARTY_POSTS } from './posts/party';
import { LEVEL, type PostLine } from './posts/post-line';
import { PROVINCE_POSTS } from './posts/province';
import { STATE_POSTS } from './posts/state';
import type { Register } from './sample';

const TERM_YEARS = 5;
/** Items of an appointment dossier that the register keeps (catalogue section 4). */
export const DOSSIER = [
  'curriculum-vitae',
  'self-review',
  'committee-evaluation',
  'residence-comment',
  'asset-declaration',
  'diplomas',
  'health-certificate',
] as const;
/** What a leadership post of the commune's divisions demands. */
const STANDARD = { 'university-degree': 1, 'political-theory': 2, 'state-management': 1, 'party-years': 3, 'digital-skills': 1 } as const;

const POSTS = { ...PROVINCE_POSTS, ...PARTY_POSTS, ...STATE_POSTS };
export type PostKey = keyof typeof POSTS;

const KEYS = Object.keys(POSTS) as PostKey[];
const NUMBER_DIGITS = 3;

/** The opaque id of a post. */
export const postId = (key: PostKey): string => `o-${String(KEYS.indexOf(key) + 1).padStart(NUMBER_DIGITS, '0')}`;
export const postLine = (key: PostKey): PostLine => POSTS[key];
export const titleOf = (key: PostKey): Text => ({ vi: POSTS[key].vi, en: POSTS[key].en });

/** Posts that nobody holds. */
export const VACANCIES = [
  'economyHead',
  'cultureSecondDeputy',
  'servicesSecondDeputy',
  'peopleOfficeSecondDeputy',
  'economyFarmDeputy',
  'cultureYouthDeputy',
  'economyLandOfficer',
  'cultureHealthOfficer',
  'servicesDigitalOfficer',
  'viceChairDigital',
] as const satisfies readonly PostKey[];

/** Near relatives may not be head and deputy of one place, nor lead a division and the commune's government at once (catalogue section 8). */
const PAIRS: readonly (readonly [PostKey, PostKey])[] = [
  ...(['economyHead', 'cultureHead', 'servicesHead', 'peopleOfficeHead'] as const).flatMap((head) =>
    (['chair', 'viceChairEconomy', 'viceChairSociety'] as const).map((above) => [head, above] as const),
  ),
  ['economyHead', 'economyDeputy'],
  ['economyHead', 'economyFarmDeputy'],
  ['cultureHead', 'cultureYouthDeputy'],
  ['cultureHead', 'cultureDeputy'],
  ['cultureHead', 'cultureSecondDeputy'],
  ['servicesHead', 'servicesDeputy'],
  ['servicesHead', 'servicesSecondDeputy'],
  ['peopleOfficeHead', 'peopleOfficeDeputy'],
  ['peopleOfficeHead', 'peopleOfficeSecondDeputy'],
];

const isOfDivision = ({ level }: PostLine): boolean => level === LEVEL.deputyOfDivision || level === LEVEL.headOfDivision;

/** Rows of posts with the seats they carry, what they demand, and whom they may not be paired with. */
export const postRows = (): Pick<Register, 'posts' | 'post_seats' | 'post_standards' | 'post_pairs'> => ({
  posts: KEYS.map((key) => {
    const line = postLine(key);
    return {
      id: postId(key),
      title_vi: line.vi,
      title_en: line.en,
      unit: bodyId(line.unit),
      managing: bodyId(line.managing),
      role: line.role,
      level: line.level,
      first: false,
      term_years: line.level === LEVEL.specialist ? 0 : TERM_YEARS,
      concurrent: line.concurrent === true,
      elected: line.elected === true,
      non_local: line.nonLocal === true,
      key_unit: line.key === true,
      dossier: line.level === LEVEL.specialist ? [] : [...DOSSIER],
    };
  }),
  post_seats: KEYS.flatMap((key) => (postLine(key).seats ?? []).map(([body, role]) => ({ post: postId(key), body: bodyId(body), role }))),
  post_standards: KEYS.filter((key) => isOfDivision(postLine(key))).flatMap((key) =>
    Object.entries(STANDARD).map(([requirement, least]) => ({ post: postId(key), requirement, least })),
  ),
  post_pairs: PAIRS.map(([post, paired]) => ({ post: postId(post), paired: postId(paired) })),
});
