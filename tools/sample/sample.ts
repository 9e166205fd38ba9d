import { z } from 'zod';

/** Row shapes of the register as `db/migrations` has it, column by column, so that loading is nothing but inserting. */
const id = z.string().regex(/^[abop]-[0-9]{3,6}$/);
const date = z.iso.date();
const instant = z.iso.datetime({ precision: 3 });
const role = z.enum(['head', 'deputy', 'member', 'officer']);
const words = z.string().trim().min(1).max(200);

const body = z.strictObject({
  id,
  kind: z.enum(['province', 'ward', 'lowlandCommune', 'mountainousCommune', 'agency', 'unit', 'organ']),
  name_vi: words,
  name_en: words,
  superior: id.nullable(),
});
const organ = z.strictObject({ body: id, organ: words, organ_body: id });
const post = z.strictObject({
  id,
  title_vi: words,
  title_en: words,
  unit: id,
  managing: id,
  role,
  level: z.int().min(0).max(100),
  first: z.boolean(),
  term_years: z.int().min(0).max(20),
  concurrent: z.boolean(),
  elected: z.boolean(),
  non_local: z.boolean(),
  key_unit: z.boolean(),
  dossier: z.array(words).max(20),
});
const seat = z.strictObject({ post: id, body: id, role });
const standard = z.strictObject({ post: id, requirement: words, least: z.int() });
const pair = z.strictObject({ post: id, paired: id });
const person = z.strictObject({
  id,
  record_code: z.string().regex(/^AL-[0-9]{6}$/),
  name: words,
  birth: date,
  retirement: date,
  employer: id,
  party_committee: id,
  prosecuted: z.boolean(),
});
const kinship = z.strictObject({ person: id, relative: id, relation: words, close: z.boolean() });
const assignment = z.strictObject({ id, person: id, post: id, started: instant, term_ends: date.nullable(), ended: instant.nullable() });
const dossierItem = z.strictObject({
  person: id,
  item: words,
  issuer: words,
  issued: date,
  expires: date.nullable(),
  certified_by: words.nullable(),
});
const evaluation = z.strictObject({ person: id, year: z.int(), grade: z.enum(['excellent', 'good', 'complete', 'incomplete']) });
const discipline = z.strictObject({ person: id, form: z.enum(['reprimand', 'warning', 'removal']), decided: date, ends: date });
const plan = z.strictObject({ person: id, level: z.int(), post: id.nullable(), until: date });
const attainment = z.strictObject({ person: id, requirement: words, value: z.int() });
const conclusion = z.strictObject({
  person: id,
  positive: z.boolean(),
  concluded: date,
  expires: date,
  case_id: words,
  seq: z.int().min(1),
});

/** One table of the register after another, in the order in which rows may be inserted. */
export const register = z.strictObject({
  bodies: z.array(body),
  organs: z.array(organ),
  persons: z.array(person),
  kinships: z.array(kinship),
  posts: z.array(post),
  post_seats: z.array(seat),
  post_standards: z.array(standard),
  post_pairs: z.array(pair),
  assignments: z.array(assignment),
  dossier_items: z.array(dossierItem),
  evaluations: z.array(evaluation),
  disciplines: z.array(discipline),
  plans: z.array(plan),
  attainments: z.array(attainment),
  conclusions: z.array(conclusion),
});
export type Register = z.infer<typeof register>;

/** A person who may log in to a sample database: their log-in name says what they do there. */
export const sampleAccount = z.strictObject({
  login: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  /** Absent for the auditor and the administrator, who need not be in the register. */
  person: id.optional(),
  auditor: z.boolean(),
  administrator: z.boolean(),
  /** What they are, in words. */
  title: z.strictObject({ vi: words, en: words }),
  /** Their seats: the role, and in which body. */
  roles: z.array(z.strictObject({ role, body: id })),
});
export type SampleAccount = z.infer<typeof sampleAccount>;

/** The whole sample. Everybody and every place in it is made up. */
export const sample = z.strictObject({
  notice: z.strictObject({ vi: words, en: words }),
  register,
  accounts: z.array(sampleAccount),
  /** Leadership posts that nobody holds: what an appointment may be begun for. */
  vacancies: z.array(z.strictObject({ key: words, post: id, title: z.strictObject({ vi: words, en: words }) })),
  /** Whom an appointment may list: who meets every rule, and which rule each of the others fails or leaves unclear. */
  candidates: z.array(z.strictObject({ person: id, login: words, name: words, fails: z.array(words) })),
});
export type Sample = z.infer<typeof sample>;
