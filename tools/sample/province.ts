import type { LocalDate } from '../../core/facts';
import { type BodyKey, bodyId, bodyRows } from './bodies';
import { CANDIDATES } from './candidates';
import { CAST, type CastLine, TIES } from './cast';
import { daysBefore, monthsAfter, monthsBefore, morningOf, retirementOf } from './days';
import { type PostKey, postId, postLine, postRows, titleOf, VACANCIES } from './posts';
import { LEVEL } from './posts/post-line';
import { recordOf } from './record';
import { type Register, type Sample, type SampleAccount, sample } from './sample';

const PERSON_DIGITS = 6;
const TERM_MONTHS = 60;
/** Birthdays are spread over the year by a step that shares no factor with its days. */
const BIRTHDAY_STEP = 37;
const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;

const placeOf = (login: string): number => {
  const place = CAST.findIndex((line) => line.login === login);
  if (place < 0) throw new Error(`Nobody in the sample is called ${login}`);
  return place + 1;
};
const personId = (login: string): string => `p-${String(placeOf(login)).padStart(PERSON_DIGITS, '0')}`;
const candidateOf = (login: string) => CANDIDATES.find((candidate) => candidate.login === login);

/**
 * The sample: one fictional province with one commune, as rows of the register, and who may log in. The same day gives the same
 * sample; all dates are reckoned from it.
 *
 * @param today the local date on which the sample is as described
 * @throws ZodError when the sample breaks its own schema: a bug
 */
export const sampleProvince = (today: LocalDate): Sample => {
  const { bodies, organs } = bodyRows();
  const { posts, post_seats, post_standards, post_pairs } = postRows();
  const records = CAST.map((line, index) => recordOf(line, personId(line.login), candidateOf(line.login), today, index + 1));
  const register: Register = {
    bodies,
    organs,
    persons: CAST.map((line) => personRow(line, today)),
    kinships: TIES.map(({ of, to, relation, close }) => ({ person: personId(of), relative: personId(to), relation, close })),
    posts,
    post_seats,
    post_standards,
    post_pairs,
    assignments: assignmentRows(today),
    dossier_items: records.flatMap((record) => record.dossier_items),
    evaluations: records.flatMap((record) => record.evaluations),
    disciplines: records.flatMap((record) => record.disciplines),
    plans: records.flatMap((record) => record.plans),
    attainments: records.flatMap((record) => record.attainments),
    conclusions: records.flatMap((record) => record.conclusions),
  };
  return sample.parse({
    notice: {
      vi: 'Dữ liệu mẫu để tập huấn: mọi người, cơ quan và địa danh đều là hư cấu.',
      en: 'Sample data for training: all people, bodies and places are fictional.',
    },
    register,
    accounts: [...CAST.map(accountOf), ...WITHOUT_PERSON],
    vacancies: VACANCIES.map((key) => ({ key, post: postId(key), title: titleOf(key) })),
    candidates: CANDIDATES.map(({ login, fails }) => ({
      person: personId(login),
      login,
      name: CAST[placeOf(login) - 1]?.name ?? '',
      fails: [...fails],
    })),
  });
};

const personRow = (line: CastLine, today: LocalDate): Register['persons'][number] => {
  const birth = daysBefore(
    monthsBefore(today, line.age * MONTHS_PER_YEAR),
    1 + ((placeOf(line.login) * BIRTHDAY_STEP) % (DAYS_PER_YEAR - 2)),
  );
  const { managing, unit } = postLine(line.post);
  const ofProvince = managing === 'provinceStanding' || managing === 'provinceCommittee';
  return {
    id: personId(line.login),
    record_code: `AL-${String(placeOf(line.login)).padStart(PERSON_DIGITS, '0')}`,
    name: line.name,
    birth,
    retirement: retirementOf(birth, line.sex),
    employer: bodyId(unit),
    party_committee: bodyId(ofProvince || unit.startsWith('province') ? 'provinceStanding' : 'standing'),
    prosecuted: candidateOf(line.login)?.prosecuted ?? false,
  };
};

const assignmentRows = (today: LocalDate): Register['assignments'] =>
  CAST.flatMap((line) => [line.post, ...(line.beside ?? [])].map((post) => ({ line, post }))).map(({ line, post }, index) => {
    const since = monthsBefore(today, line.months);
    const term = postLine(post).level === LEVEL.specialist ? null : monthsAfter(since, TERM_MONTHS);
    return {
      id: `a-${String(index + 1).padStart(PERSON_DIGITS, '0')}`,
      person: personId(line.login),
      post: postId(post),
      started: morningOf(since),
      term_ends: term,
      ended: null,
    };
  });

const seatsOf = (key: PostKey): SampleAccount['roles'] => {
  const { unit, role, seats } = postLine(key);
  return [[unit, role] as const, ...(seats ?? [])].map(([body, as]: readonly [BodyKey, SampleAccount['roles'][number]['role']]) => ({
    role: as,
    body: bodyId(body),
  }));
};

const accountOf = (line: CastLine): SampleAccount => ({
  login: line.login,
  person: personId(line.login),
  auditor: false,
  administrator: false,
  title: titleOf(line.post),
  roles: [line.post, ...(line.beside ?? [])].flatMap(seatsOf),
});

const WITHOUT_PERSON: readonly SampleAccount[] = [
  { login: 'kiem-toan', auditor: true, administrator: false, title: { vi: 'Kiểm toán viên', en: 'Auditor' }, roles: [] },
  { login: 'quan-tri', auditor: false, administrator: true, title: { vi: 'Quản trị viên', en: 'Administrator' }, roles: [] },
];
