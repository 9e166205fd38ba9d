import { numberOf } from '../definition/rule-values';
import type { PostFacts } from '../facts';
import { isBetween } from '../kinship';
import { CONFIDENCE, CONFIDENCE_RULES, removalByConfidence } from './confidence';
import { disciplineInterval } from './discipline';
import { EARLIER } from './earlier';
import { EVALUATION } from './evaluation';
import { GRADES } from './grades';
import { HONOURS } from './honours';
import { monthsLater, yearsLater } from './local-dates';
import { PLANNING } from './planning';
import { type Answer, answer, type EligibilityRule, type Judged, turned, unclear } from './rule';

/** Health certificate in the dossier (catalogue section 4, item 10). */
const HEALTH_CERTIFICATE = 'health-certificate';

/** A rule that holds a person against a post: without the post in the snapshot it can't be answered. */
const aboutPost = (value: string, judge: (judged: Judged, post: PostFacts) => Answer): EligibilityRule => ({
  values: [value],
  judge: (judged) => (judged.post === undefined ? unclear('post', 'none', 1) : judge(judged, judged.post)),
});

/** In the plan for this post or one that stands as high or higher (catalogue P1 d). */
const inPlan = aboutPost('in-plan', ({ person, today }, post) => {
  const valid = person.planned.filter((plan) => plan.until >= today);
  const best = Math.max(0, ...valid.map((plan) => (plan.post === post.id ? Math.max(plan.level, post.level) : plan.level)));
  return answer(best >= post.level, 'highest-planned-level', best, post.level);
});

/** So many months in the present or an equivalent post; a first appointment is exempt (catalogue P1 d). */
const monthsInPost: EligibilityRule = {
  values: ['months-in-post'],
  judge: ({ rulebook, person }) => {
    const least = numberOf(rulebook, 'months-in-post');
    if (!person.everAppointed) return answer(true, 'first-appointment', 'yes', least);
    return answer(person.monthsInPost >= least, 'months-in-post', person.monthsInPost, least);
  },
};

/** Young enough for a full term when first appointed or moving up; age does not count for an equal or lower post (catalogue P1 d). */
const ageForTerm = aboutPost('age-for-term', ({ person, today }, post) => {
  const end = yearsLater(today, post.termYears);
  const moves = !person.everAppointed || post.level > person.postLevel;
  return moves
    ? answer(person.retirement >= end, 'retirement', person.retirement, end)
    : answer(true, 'equal-or-lower-post', person.postLevel, post.level);
});

/** So many months left before retirement: enough for another term, or for what is left of one (catalogue P1c). */
const timeLeft: EligibilityRule = {
  values: ['reappointment-least-months'],
  finds: 'day',
  judge: ({ rulebook, person, today }) => {
    const least = monthsLater(today, numberOf(rulebook, 'reappointment-least-months'));
    return answer(person.retirement >= least, 'retirement', person.retirement, least);
  },
};

/** Retires too soon for another term, and not yet: the term is extended to that day instead (catalogue P1b). */
const retirementNear: EligibilityRule = {
  values: ['reappointment-least-months'],
  finds: 'day',
  judge: ({ rulebook, person, today }) => {
    const before = monthsLater(today, numberOf(rulebook, 'reappointment-least-months'));
    return answer(person.retirement > today && person.retirement < before, 'retirement', person.retirement, before);
  },
};

/** Holds the post that the case is about, still: whoever has moved on is neither reappointed to it nor kept in it. */
const holdsPost = aboutPost('holds-post', ({ person }, { holders }) => {
  const holds = holders.includes(person.id);
  return answer(holds, 'holds-the-post', holds ? 'yes' : 'no', 'yes');
});

/**
 * Nobody local holds one of the five posts (resolution I.2.2(4)). Who is local is a determination with reasons, which the form holds; a place of birth is
 * none, and where nobody determined it a person answers.
 */
const nonLocal: EligibilityRule = {
  values: ['non-local'],
  reads: [{ name: 'locality', kind: 'choice' }],
  judge: ({ post, values }) => {
    if (post?.nonLocal !== true) return answer(true, 'one-of-the-five-posts', 'no', 'yes');
    const found = values['locality'];
    if (found === 'local') return answer(false, 'determined', 'local', 'not-local');
    return found === 'notLocal' ? answer(true, 'determined', 'not-local', 'not-local') : unclear('determined', 'none', 'not-local');
  },
};

/** So many months left before retirement that a rotation is worth it (65-QĐ/TW, catalogue section 7). */
const yearsLeft: EligibilityRule = {
  values: ['rotation-least-months-left'],
  judge: ({ rulebook, person, today }) => {
    const least = monthsLater(today, numberOf(rulebook, 'rotation-least-months-left'));
    return answer(person.retirement >= least, 'retirement', person.retirement, least);
  },
};

/** A post of leadership: such a one is given by appointment, and only for such is anybody planned (catalogue P4, P6). */
const leadershipPost = aboutPost('transfer-highest-level', ({ rulebook }, { level }) => {
  const least = numberOf(rulebook, 'transfer-highest-level') + 1;
  return answer(level >= least, 'post-level', level, least);
});

/** A post that is given by transfer (catalogue P6). */
const notLeadershipPost = aboutPost('transfer-highest-level', ({ rulebook }, { level }) => {
  const highest = numberOf(rulebook, 'transfer-highest-level');
  return answer(level <= highest, 'post-level', level, highest);
});

/** Whom their family keeps from being sent away is not in the register, which holds nothing of private life: a person answers, after asking (catalogue P7). */
const familyProtection: EligibilityRule = {
  values: ['family-protection'],
  judge: () => unclear('family-protection', 'not-recorded', 'no'),
};

/**
 * What the register knows of mandatory removal (catalogue section 6): years running without completing the tasks, a negative conclusion in force, or low
 * confidence of two thirds.
 */
const removalGround = (judged: Judged): Answer => {
  const { rulebook, person, today } = judged;
  const years = numberOf(rulebook, 'removal-incomplete-years');
  const last = Number(today.slice(0, 4)) - 1;
  const poor = (year: number) => person.evaluations.some((one) => one.year === year && one.grade === 'incomplete');
  const running = Array.from({ length: years }, (_, back) => last - back);
  if (running.every(poor)) return answer(true, 'incomplete-years', years, years);
  const negative = person.conclusions.find(({ positive, expires }) => !positive && expires > today);
  if (negative !== undefined) return answer(true, 'conclusion-negative', negative.expires, today);
  const confidence = removalByConfidence(judged);
  if (confidence?.verdict === 'pass') return confidence;
  const discipline = person.disciplines.find(({ ends }) => ends > today);
  if (discipline !== undefined) return unclear('discipline-runs-until', discipline.ends, today);
  return answer(false, 'incomplete-years', running.filter(poor).length, years);
};

const REMOVAL = { ofGrades: true, values: ['removal-incomplete-years', ...CONFIDENCE.values], shares: CONFIDENCE.shares } as const;

/** The register shows a ground on which the person must be removed. A discipline that runs leaves it to a person to say. */
const removalDue: EligibilityRule = { ...REMOVAL, judge: removalGround };

/** No ground of mandatory removal: whoever must be removed may not be let off by leaving or resigning (Quy định 377-QĐ/TW). */
const removalNotDue: EligibilityRule = {
  ...REMOVAL,
  judge: (judged) => turned(removalGround(judged)),
};

/** A health certificate no older than the pack allows (catalogue section 4, item 10). */
const health: EligibilityRule = {
  values: ['health-certificate-months'],
  judge: ({ rulebook, person, today }) => {
    const months = numberOf(rulebook, 'health-certificate-months');
    const issued = person.dossier
      .filter((one) => one.item === HEALTH_CERTIFICATE && one.certified && one.issued <= today)
      .map((certificate) => certificate.issued)
      .sort()
      .at(-1);
    if (issued === undefined) return answer(false, 'health-certificate', 'none', months);
    return answer(monthsLater(issued, months) > today, 'health-certificate-issued', issued, months);
  },
};

const notProsecuted: EligibilityRule = {
  values: ['not-prosecuted'],
  judge: ({ person }) => answer(!person.prosecuted, 'prosecuted', person.prosecuted ? 'yes' : 'no', 'no'),
};

/** No close family among those with whom the post may not be paired (catalogue section 8). */
const familyPair = aboutPost('family-pair', ({ person, kin }, post) => {
  const pairs = post.pairedWith.filter((holder) => kin.some((tie) => tie.close && isBetween(tie, person.id, holder)));
  return answer(pairs.length === 0, 'close-family-in-paired-posts', pairs.length, 0);
});

/** Meets each published requirement of the post ("đúng chuẩn mới bố trí", resolution II.2.1). A requirement nobody recorded needs a person. */
const postStandard = aboutPost('post-standard', ({ person }, { standard }) => {
  const attained = (requirement: string) => person.attainments.find((one) => one.requirement === requirement)?.value;
  const failed = standard.find(({ requirement, least }) => (attained(requirement) ?? least) < least);
  if (failed !== undefined) return answer(false, failed.requirement, attained(failed.requirement) ?? '', failed.least);
  const unknown = standard.find(({ requirement }) => attained(requirement) === undefined);
  return unknown === undefined
    ? answer(true, 'requirements-met', standard.length, standard.length)
    : unclear(unknown.requirement, 'not-recorded', unknown.least);
});

/** Does not meet a requirement of the post that is on record. What nobody recorded is no shortfall. */
const belowPostStandard: EligibilityRule = { ...postStandard, judge: (judged) => turned(postStandard.judge(judged)) };

/** Every item that the post's dossier demands is there and certified (catalogue section 4). */
const dossierComplete = aboutPost('dossier-complete', ({ person }, { dossier: demanded }) => {
  const missing = demanded.filter((item) => !person.dossier.some((one) => one.item === item && one.certified));
  return answer(
    missing.length === 0,
    missing.length === 0 ? 'dossier-items' : `missing-${missing[0]}`,
    demanded.length - missing.length,
    demanded.length,
  );
});

/** No item of the dossier has expired: this stops the decision, not the beginning (catalogue section 4). */
const nothingExpired: EligibilityRule = {
  values: ['nothing-expired'],
  judge: ({ person, post, today }) => {
    const expired = person.dossier.filter(
      ({ item, expires }) => (post?.dossier.includes(item) ?? true) && expires !== undefined && expires <= today,
    );
    const renewed = (item: string) => person.dossier.some((one) => one.item === item && (one.expires === undefined || one.expires > today));
    const first = expired.find(({ item }) => !renewed(item));
    return first === undefined ? answer(true, 'expired-items', 0, 0) : answer(false, `expired-${first.item}`, first.expires ?? '', today);
  },
};

/** A positive conclusion on political standards is in force, and no negative one of the same day or later (resolution II.2.5). */
const conclusionValid: EligibilityRule = {
  values: ['conclusion-valid-months'],
  judge: ({ person, today }) => {
    const latest = [...person.conclusions].sort((a, b) =>
      a.concluded === b.concluded ? Number(a.positive) - Number(b.positive) : a.concluded < b.concluded ? 1 : -1,
    )[0];
    if (latest === undefined) return answer(false, 'conclusion', 'none', today);
    return answer(
      latest.positive && latest.expires > today,
      latest.positive ? 'conclusion-expires' : 'conclusion-negative',
      latest.expires,
      today,
    );
  },
};

/** A conclusion on political standards is in force, which may be looked at again (catalogue P9 g). */
const conclusionStands: EligibilityRule = {
  values: ['conclusion-stands'],
  judge: ({ person, today }) => {
    const standing = person.conclusions.filter(({ expires }) => expires > today).length;
    return answer(standing > 0, 'conclusions-in-force', standing, 1);
  },
};

/** Present in the register with a declared service record: what a political-standards file is begun with (catalogue P9). */
const declarationComplete: EligibilityRule = {
  values: ['declaration-complete'],
  judge: ({ person }) => {
    const items = ['curriculum-vitae', 'asset-declaration'];
    const missing = items.filter((item) => !person.dossier.some((one) => one.item === item && one.certified));
    return missing.length === 0
      ? answer(true, 'declared-items', items.length, items.length)
      : unclear(`missing-${missing[0]}`, items.length - missing.length, items.length);
  },
};

/** The vocabulary of eligibility rules. A definition names them; an unknown name is an issue of the definition. */
export const ELIGIBILITY: Readonly<Record<string, EligibilityRule>> = {
  'in-plan': inPlan,
  'months-in-post': monthsInPost,
  'age-for-term': ageForTerm,
  'holds-post': holdsPost,
  'time-left': timeLeft,
  'retirement-near': retirementNear,
  'years-left': yearsLeft,
  'leadership-post': leadershipPost,
  'not-leadership-post': notLeadershipPost,
  'family-protection': familyProtection,
  'non-local': nonLocal,
  'removal-due': removalDue,
  'removal-not-due': removalNotDue,
  health,
  'discipline-interval': disciplineInterval,
  'not-prosecuted': notProsecuted,
  'family-pair': familyPair,
  'post-standard': postStandard,
  'below-post-standard': belowPostStandard,
  'dossier-complete': dossierComplete,
  'nothing-expired': nothingExpired,
  'conclusion-valid': conclusionValid,
  'conclusion-stands': conclusionStands,
  'declaration-complete': declarationComplete,
  ...GRADES,
  ...HONOURS,
  ...EARLIER,
  ...PLANNING,
  ...EVALUATION,
  ...CONFIDENCE_RULES,
};

/** The rules that read the grades of past years. */
export const GRADE_RULES: readonly string[] = Object.keys(ELIGIBILITY).filter((rule) => ELIGIBILITY[rule]?.ofGrades === true);
