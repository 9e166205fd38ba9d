import type { Knex } from 'knex';
import type { Organ } from '../core/definition/place';
import type { Role } from '../core/definition/words';
import type { BodyId, Instant, PersonId, PostId } from '../core/facts';
import { rowsOf } from './connect';
import { holdsWords } from './search';

/** What pages and papers call a row of the register. */
export interface PersonName {
  readonly id: PersonId;
  readonly recordCode: string;
  readonly name: string;
}
export interface BodyName {
  readonly id: BodyId;
  readonly kind: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly superior: BodyId | null;
}
export interface PostTitle {
  readonly id: PostId;
  readonly title: { readonly vi: string; readonly en: string };
  readonly unit: BodyId;
  readonly managing: BodyId;
  readonly level: number;
  /** Filled by a vote of the people's council, and by no appointment. */
  readonly elected: boolean;
  readonly vacant: boolean;
}

/** Names of these persons; those unknown are left out, so that the caller can tell. */
export const personNames = (db: Knex, people: readonly PersonId[]): Promise<readonly PersonName[]> =>
  rowsOf<PersonName>(
    db,
    'SELECT id, record_code AS "recordCode", name FROM persons WHERE id = ANY (?) ORDER BY id',
    [[...people]],
    'person-names',
  );

/** Names of these bodies; those unknown are left out. */
export const bodyNames = (db: Knex, bodies: readonly BodyId[]): Promise<readonly BodyName[]> =>
  rowsOf<BodyName>(
    db,
    `SELECT id, kind, jsonb_build_object('vi', name_vi, 'en', name_en) AS name, superior FROM bodies WHERE id = ANY (?) ORDER BY id`,
    [[...bodies]],
    'body-names',
  );

const POST = `SELECT id, jsonb_build_object('vi', title_vi, 'en', title_en) AS title, unit, managing, level, elected,
  NOT EXISTS (SELECT 1 FROM held_posts a WHERE a.post = posts.id AND a.ended IS NULL) AS vacant FROM posts`;

/** Titles of these posts; those unknown are left out. */
export const postTitles = (db: Knex, posts: readonly PostId[]): Promise<readonly PostTitle[]> =>
  rowsOf<PostTitle>(db, `${POST} WHERE id = ANY (?) ORDER BY id`, [[...posts]], 'post-titles');

/** Posts that nobody holds, in the unit given or everywhere: appointed before elected ones, and of each those that stand highest first. */
export const vacantPosts = (db: Knex, unit?: BodyId): Promise<readonly PostTitle[]> =>
  rowsOf<PostTitle>(
    db,
    `${POST} WHERE NOT concurrent AND (?::text IS NULL OR unit = ?)
      AND NOT EXISTS (SELECT 1 FROM held_posts a WHERE a.post = posts.id AND a.ended IS NULL) ORDER BY elected, level DESC, id LIMIT 500`,
    [unit ?? null, unit ?? null],
  );

/** The persons who hold a role in a body now, all roles where none is given. */
export const holdersOf = (
  db: Knex,
  body: BodyId,
  at: Instant,
  role?: Role,
): Promise<readonly { readonly person: PersonId; readonly role: Role }[]> =>
  rowsOf(
    db,
    `SELECT DISTINCT person, role FROM holdings WHERE body = ? AND started <= ? AND (ended IS NULL OR ended > ?) AND (?::text IS NULL OR role = ?)
      ORDER BY person, role`,
    [body, at, at, role ?? null, role ?? null],
  );

/** A leadership post as an opening may be about it, with whoever holds it where it is held; the term's last day where one is set. */
export interface OfferedPost {
  readonly post: PostId;
  readonly title: { readonly vi: string; readonly en: string };
  readonly unit: BodyId;
  readonly managing: BodyId;
  readonly level: number;
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly recordCode: string | null;
  readonly termEnds: string | null;
}

/** Posts of one of these units, managed by one of these bodies, held by one of these persons: whatever is named must be so. */
export interface AmongPosts {
  readonly units?: readonly BodyId[];
  readonly managing?: readonly BodyId[];
  readonly holders?: readonly PersonId[];
}

export interface WantedPosts {
  /** Held posts with their holders, or vacant ones; where nothing is said either, whoever holds them. */
  readonly held?: boolean;
  /** Only posts that are filled by election, or only those that are not. */
  readonly elected?: boolean;
  /** Only posts that are in no key or secret unit. */
  readonly ordinary?: boolean;
  /** A post is wanted that is among the posts of any of these. */
  readonly among: readonly AmongPosts[];
  /** Words that title, holder's name or record code must hold, in any order, without regard to case and diacritics. */
  readonly search?: string;
  readonly at: Instant;
  readonly most: number;
}

/** Posts that are vacant, held leadership posts, or leadership posts for themselves, as wanted; of held ones those first whose term ends soonest. */
export const findPosts = (
  db: Knex,
  { held, elected, ordinary, among, search = '', at, most }: WantedPosts,
): Promise<readonly OfferedPost[]> =>
  rowsOf<OfferedPost>(
    db,
    `SELECT p.id AS post, jsonb_build_object('vi', p.title_vi, 'en', p.title_en) AS title, p.unit, p.managing, p.level,
        a.person, n.name, n.record_code AS "recordCode", a.term_ends AS "termEnds"
      FROM posts p
        LEFT JOIN held_posts a ON CAST(:held AS boolean) IS NOT NULL AND a.post = p.id AND a.started <= :at AND (a.ended IS NULL OR a.ended > :at)
        LEFT JOIN persons n ON n.id = a.person
      WHERE (p.level > 0 OR CAST(:held AS boolean) IS FALSE) AND NOT p.concurrent
        AND (CAST(:held AS boolean) IS NULL OR (a.person IS NOT NULL) = CAST(:held AS boolean))
        AND (CAST(:elected AS boolean) IS NULL OR p.elected = CAST(:elected AS boolean))
        AND (NOT CAST(:ordinary AS boolean) OR NOT p.key_unit)
        AND EXISTS (SELECT 1 FROM jsonb_to_recordset(CAST(:among AS jsonb)) AS one(units text[], managing text[], holders text[])
          WHERE (units IS NULL OR p.unit = ANY (units)) AND (one.managing IS NULL OR p.managing = ANY (one.managing))
            AND (holders IS NULL OR a.person = ANY (holders)))
        AND ${holdsWords("concat_ws(' ', p.title_vi, p.title_en, n.name, n.record_code)")}
      ORDER BY a.term_ends, p.level DESC, p.id, a.person LIMIT :most`,
    {
      at,
      held: held ?? null,
      elected: elected ?? null,
      ordinary: ordinary ?? false,
      among: JSON.stringify(among),
      search: search.trim(),
      most,
    },
  );

/** A person of the register as somebody who looks for them tells them apart. */
export interface FoundPerson extends PersonName {
  readonly employer: BodyId | null;
}

/** Persons by words of their name or their record code, by name. */
export const findPersons = (
  db: Knex,
  { search, most }: { readonly search: string; readonly most: number },
): Promise<readonly FoundPerson[]> =>
  rowsOf<FoundPerson>(
    db,
    `SELECT id, record_code AS "recordCode", name, employer FROM persons
      WHERE ${holdsWords("concat_ws(' ', name, record_code)")} ORDER BY name, id LIMIT :most`,
    { search: search.trim(), most },
  );

/** A role that somebody holds in a body now. */
export interface Seat {
  readonly person: PersonId;
  readonly body: BodyId;
  readonly role: Role;
}

const SEATS = 'SELECT DISTINCT person, body, role FROM holdings WHERE started <= ? AND (ended IS NULL OR ended > ?)';

/** What a person holds now. */
export const seatsOf = (db: Knex, person: PersonId, at: Instant): Promise<readonly Seat[]> =>
  rowsOf(db, `${SEATS} AND person = ? ORDER BY body, role`, [at, at, person]);

/** Who holds which role in these bodies now. */
export const seatsIn = (db: Knex, bodies: readonly BodyId[], at: Instant): Promise<readonly Seat[]> =>
  rowsOf(db, `${SEATS} AND body = ANY (?) ORDER BY body, person, role`, [at, at, [...bodies]]);

/** A body with the one that it was found by: its superior, or its organ. */
export interface FoundBody {
  readonly body: BodyId;
  readonly by: BodyId;
}

/** The bodies whose superior is one of these. */
export const bodiesUnder = (db: Knex, bodies: readonly BodyId[]): Promise<readonly FoundBody[]> =>
  rowsOf(db, 'SELECT id AS body, superior AS by FROM bodies WHERE superior = ANY (?) ORDER BY id', [[...bodies]]);

/** The bodies that have one of these as that organ. */
export const bodiesWithOrgan = (db: Knex, organ: Organ, organs: readonly BodyId[]): Promise<readonly FoundBody[]> =>
  rowsOf(db, 'SELECT body, organ_body AS by FROM organs WHERE organ = ? AND organ_body = ANY (?) ORDER BY body', [organ, [...organs]]);
