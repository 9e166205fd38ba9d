import type { Field } from '../../core/definition/form';
import { must } from '../../core/must';
import type { Desk } from './desk';
import { type Drive, type DriveScript, driveCase } from './drive';
import type { Town } from './town';
import { plainWording } from './wording';

/** A case to be opened on the sample: under which procedure, by whom, about whom and which post, where it is about one. */
export interface Opening {
  readonly procedure: string;
  readonly by: string;
  readonly about: (town: Town) => About;
  /** Whom its first form names. */
  readonly form?: (town: Town) => Readonly<Record<string, readonly string[]>>;
}

/** What a case is about, as the api asks for it. */
interface About {
  readonly post?: string;
  readonly decision?: string;
  readonly people?: Readonly<Record<string, readonly string[]>>;
}

/** A case about something that has to be there first: a decision, a report, a draft. What it is about is known then, and some of its form. */
export interface OpeningAfter extends Omit<Opening, 'about' | 'form'> {
  readonly first: (desk: Desk) => Promise<{ readonly about: About; readonly form?: Readonly<Record<string, string>> }>;
}

const onVacancy = (key: string): Opening => ({
  procedure: 'appointment',
  by: 'chu-tich-xa',
  about: (town) => ({ post: town.vacancy(key) }),
});
const fromElsewhere = (key: string, candidate: string): Opening => ({
  procedure: 'appointment-from-elsewhere',
  by: 'chu-tich-xa',
  about: (town) => ({ post: town.vacancy(key), people: { candidate: [town.personOf(candidate)] } }),
});
const aboutHolder = (procedure: string, official: string, by = 'chu-tich-xa'): Opening => ({
  procedure,
  by,
  about: (town) => ({ post: town.postOf(official), people: { official: [town.personOf(official)] } }),
});
export const aboutPerson = (procedure: string, slot: string, person: string, by: string): Opening => ({
  procedure,
  by,
  about: (town) => ({ people: { [slot]: [town.personOf(person)] } }),
});

/** Moves somebody of one division to a vacant post of another. */
const moved = (procedure: string, key: string, official: string): Opening => ({
  procedure,
  by: 'chu-tich-xa',
  about: (town) => ({ post: town.vacancy(key), people: { official: [town.personOf(official)] } }),
});

/** A case about what an earlier one decided about somebody. */
export const aboutDecision = (procedure: string, decision: string, official: string, by: string): Opening => ({
  procedure,
  by,
  about: (town) => ({ decision, people: { official: [town.personOf(official)] } }),
});

/** Puts an official of one division in the plan for a leadership post of another, or takes somebody from it. */
const planned = (procedure: string, by: string, official: string, post: (town: Town) => string): Opening => ({
  procedure,
  by,
  about: (town) => ({ post: post(town), people: { official: [town.personOf(official)] } }),
});

/** The specialists of one division, whose grades are closed together. */
const graded = (by: string, ...people: readonly string[]): Opening => ({
  procedure: 'grading',
  by,
  about: (town) => ({ people: { rated: people.map((one) => town.personOf(one)) } }),
});

/** Rates some people together. */
const rated = (procedure: string, by: string, ...people: readonly string[]): Opening => ({
  procedure,
  by,
  about: (town) => ({ people: { rated: people.map(town.personOf) } }),
});

/** One case of every procedure that a person opens, but for those about what came before (`openings-after.ts`), and a few more of those that go wrong in more ways. */
export const OPENINGS: readonly Opening[] = [
  onVacancy('economyHead'),
  fromElsewhere('cultureSecondDeputy', 'chuyen-vien-kinh-te-1'),
  aboutHolder('reappointment', 'pho-phong-kinh-te-2'),
  aboutHolder('extension-to-retirement', 'giam-doc-hanh-chinh-cong'),
  aboutHolder('resignation', 'pho-phong-van-hoa', 'pho-phong-van-hoa'),
  aboutHolder('replacement', 'pho-giam-doc-hanh-chinh-cong'),
  aboutHolder('post-fit-alert', 'pho-van-phong-ubnd', 'chuyen-vien-xay-dung-dang-1'),
  aboutHolder('removal', 'pho-van-phong-ubnd'),
  aboutHolder('cross-inspection', 'pho-phong-van-hoa', 'chuyen-vien-kiem-tra-xa'),
  aboutPerson('resolution-review', 'lead', 'bi-thu-xa', 'chuyen-vien-xay-dung-dang-1'),
  aboutPerson('plan-review', 'lead', 'bi-thu-xa', 'chuyen-vien-xay-dung-dang-1'),
  moved('transfer', 'economyLandOfficer', 'chuyen-vien-van-phong-1'),
  moved('secondment', 'cultureHealthOfficer', 'chuyen-vien-hanh-chinh-cong-1'),
  moved('rotation', 'cultureYouthDeputy', 'chuyen-vien-kinh-te-3'),
  {
    ...moved('trial-post', 'economyFarmDeputy', 'chuyen-vien-van-hoa-2'),
    form: (town) => ({ mentor: [town.personOf('pho-chu-tich-kinh-te')] }),
  },
  aboutPerson('conclusion-withdrawal', 'official', 'chuyen-vien-dia-chinh', 'chu-nhiem-kiem-tra-xa'),
  aboutPerson('emulation-and-reward', 'nominee', 'chuyen-vien-hanh-chinh-cong-1', 'giam-doc-hanh-chinh-cong'),
  aboutPerson('quick-opinion', 'asker', 'chuyen-vien-van-phong-1', 'chuyen-vien-van-phong-1'),
  aboutPerson('difficult-task', 'assignee', 'chuyen-vien-van-phong-2', 'chanh-van-phong-ubnd'),
  aboutPerson('training', 'trainee', 'chuyen-vien-van-hoa-1', 'truong-phong-van-hoa'),
  aboutPerson('placement', 'official', 'pho-phong-kinh-te-1', 'chu-tich-xa'),
  aboutPerson('grade-recheck', 'official', 'chuyen-vien-van-phong-2', 'chuyen-vien-xay-dung-dang-1'),
  aboutPerson('study-abroad', 'trainee', 'chuyen-vien-hanh-chinh-cong-2', 'giam-doc-hanh-chinh-cong'),
  aboutHolder('suspension', 'truong-phong-van-hoa'),
  {
    procedure: 'designation-and-election',
    by: 'chu-tich-xa',
    about: (town) => ({ post: town.vacancy('viceChairDigital'), people: { candidate: [town.personOf('chanh-van-phong-ubnd')] } }),
  },
  aboutHolder('relief-from-elected-post', 'pho-chu-tich-kinh-te'),
  aboutHolder('discipline', 'pho-phong-kinh-te-2'),
  moved('reassignment-on-lost-confidence', 'servicesDigitalOfficer', 'chuyen-vien-kinh-te-2'),
  planned('planning', 'chu-tich-xa', 'chuyen-vien-kinh-te-4', (town) => town.postOf('truong-phong-van-hoa')),
  planned('plan-exit', 'chuyen-vien-xay-dung-dang-1', 'chuyen-vien-kinh-te-2', (town) => town.vacancy('economyHead')),
  aboutPerson('quarterly-evaluation', 'official', 'chuyen-vien-van-hoa-3', 'chuyen-vien-xay-dung-dang-1'),
  aboutPerson('annual-evaluation', 'official', 'chuyen-vien-van-hoa-3', 'chuyen-vien-xay-dung-dang-1'),
  graded('chuyen-vien-xay-dung-dang-1', 'chuyen-vien-van-hoa-2', 'chuyen-vien-van-hoa-3'),
  rated('confidence-vote', 'chuyen-vien-xay-dung-dang-1', 'truong-phong-van-hoa', 'pho-phong-van-hoa'),
  rated('council-confidence-vote', 'pho-bi-thu-tinh', 'chu-tich-tinh'),
  rated('front-confidence-vote', 'chu-tich-mat-tran-xa', 'chu-tich-xa', 'pho-chu-tich-kinh-te'),
  onVacancy('servicesSecondDeputy'),
  fromElsewhere('peopleOfficeSecondDeputy', 'chuyen-vien-dia-chinh'),
  aboutHolder('replacement', 'pho-phong-kinh-te-1'),
];

/** Opens the case with the first permitted result of its first step, and hands it over to be driven on. */
export const openCase = async (desk: Desk, opening: Opening | OpeningAfter, script: Pick<DriveScript, 'choose'>): Promise<Drive> => {
  const { procedure, by } = opening;
  const { about, form: known = {} } =
    'first' in opening ? await opening.first(desk) : { about: opening.about(desk.town), form: opening.form?.(desk.town) };
  const { steps, starts } = await desk.definitionOf(procedure);
  const first = must(steps[starts], `the first step of ${procedure}`);
  const result = must(
    Object.keys(first.result).find((name) => name !== first.time.passed.then),
    'a result that a person takes',
  );
  const fields = (first.form ?? []).filter(({ on }) => on === undefined || on.includes(result));
  const form = Object.fromEntries(fields.map((field) => [field.name, known[field.name] ?? filled(starts, field)]));
  const opened = await desk.acts.open(by, { procedure, ...about, result, form });
  return driveCase(desk, opened.case, procedure, { ...script, wording: plainWording });
};

/** A day by which something is to be done. */
const SOME_DAY = '2030-12-31';

const filled = (step: string, field: Field): string | number => {
  switch (field.kind) {
    case 'text':
      return plainWording(`${step}.${field.name}`);
    case 'choice':
      return must(field.options[0], 'an option').name;
    case 'number':
      return field.least;
    case 'date':
      return SOME_DAY;
    case 'draft':
    case 'report':
    case 'people':
      throw new Error(`A case that is opened with a field of kind ${field.kind} (${field.name}) is for a script of its own`);
    default:
      return field satisfies never;
  }
};
