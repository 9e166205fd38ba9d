import type { LocalDate } from '../../core/facts';
import { type CandidateLine } from './candidates';
import type { CastLine } from './cast';
import { daysBefore, monthsAfter, monthsBefore, yearOf } from './days';
import { DOSSIER, postLine } from './posts';
import { LEVEL } from './posts/post-line';
import type { Register } from './sample';

type Tables = Pick<Register, 'dossier_items' | 'evaluations' | 'disciplines' | 'plans' | 'attainments' | 'conclusions'>;

/** Case that the earlier conclusions of the sample are said to come from: before the system began. */
const EARLIER_CASE = 'before-the-system';
const PLANNED_MONTHS = 48;
const ISSUER = 'Ban Xây dựng Đảng Đảng ủy xã An Bình';

/** What a person's record holds: that of somebody without fault, and for a candidate what differs. `n` is the person's place in the cast. */
export const recordOf = (line: CastLine, person: string, candidate: CandidateLine | undefined, today: LocalDate, n: number): Tables => ({
  dossier_items: dossierOf(person, candidate, today),
  evaluations: [1, 2, 3].map((ago) => ({
    person,
    year: yearOf(today) - ago,
    grade: ago <= (candidate?.incomplete ?? 0) ? 'incomplete' : gradeOf(n, ago),
  })),
  disciplines: disciplinesOf(person, candidate, today),
  plans: plansOf(line, person, candidate, today),
  attainments: attainmentsOf(line, person, candidate),
  conclusions: conclusionsOf(person, candidate, today, n),
});

/** Mostly good; one in five excellent, and now and then complete. */
const gradeOf = (n: number, ago: number): Register['evaluations'][number]['grade'] => {
  const turn = (n + ago) % 10;
  if (turn < 2) return 'excellent';
  return turn === 9 ? 'complete' : 'good';
};

const dossierOf = (person: string, candidate: CandidateLine | undefined, today: LocalDate): Tables['dossier_items'] =>
  DOSSIER.flatMap((item): Tables['dossier_items'] => {
    const flaw = candidate?.dossier?.[item];
    if (flaw === 'missing') return [];
    const certified_by = flaw === 'uncertified' ? null : ISSUER;
    if (item === 'health-certificate')
      return [
        {
          person,
          item,
          issuer: 'Trung tâm Y tế khu vực An Lĩnh',
          issued: flaw === 'old' ? monthsBefore(today, 7) : daysBefore(today, 5),
          expires: null,
          certified_by,
        },
      ];
    return [
      {
        person,
        item,
        issuer: ISSUER,
        issued: monthsBefore(today, 2),
        expires: flaw === 'expired' ? daysBefore(today, 1) : null,
        certified_by,
      },
    ];
  });

const disciplinesOf = (person: string, candidate: CandidateLine | undefined, today: LocalDate): Tables['disciplines'] => {
  if (candidate?.discipline === undefined) return [];
  const { form, monthsAgo, months } = candidate.discipline;
  const decided = monthsBefore(today, monthsAgo);
  return [{ person, form, decided, ends: monthsAfter(decided, months) }];
};

/** Candidates are planned for a head of division; other leaders for the level above their own. */
const plansOf = (line: CastLine, person: string, candidate: CandidateLine | undefined, today: LocalDate): Tables['plans'] => {
  const until = monthsAfter(today, PLANNED_MONTHS);
  if (candidate !== undefined)
    return candidate.notPlanned
      ? [{ person, level: LEVEL.deputyOfDivision, post: null, until }]
      : [{ person, level: LEVEL.headOfDivision, post: null, until }];
  const { level } = postLine(line.post);
  return level === LEVEL.specialist || level >= LEVEL.province ? [] : [{ person, level: level + 1, post: null, until }];
};

const SPECIALIST = { 'university-degree': 1, 'political-theory': 2, 'state-management': 1, 'party-years': 8, 'digital-skills': 1 } as const;
const LEADER = { ...SPECIALIST, 'political-theory': 3, 'state-management': 2, 'party-years': 15 } as const;

const attainmentsOf = (line: CastLine, person: string, candidate: CandidateLine | undefined): Tables['attainments'] => {
  const attained: Readonly<Record<string, number | null>> = {
    ...(postLine(line.post).level > LEVEL.specialist ? LEADER : SPECIALIST),
    ...candidate?.attains,
  };
  return Object.entries(attained).flatMap(([requirement, value]) => (value === null ? [] : [{ person, requirement, value }]));
};

const conclusionsOf = (person: string, candidate: CandidateLine | undefined, today: LocalDate, n: number): Tables['conclusions'] => {
  if (candidate?.conclusion === undefined) return [];
  const { positive, monthsAgo, months } = candidate.conclusion;
  const concluded = monthsBefore(today, monthsAgo);
  return [{ person, positive, concluded, expires: monthsAfter(concluded, months), case_id: EARLIER_CASE, seq: n }];
};
