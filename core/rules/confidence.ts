import type { ConfidenceRegime, Rating } from '../definition/confidence';
import { numberOf, shareOf } from '../definition/rule-values';
import { monthsLater } from './local-dates';
import { type Answer, answer, type EligibilityRule, type Judged, unclear } from './rule';

/** The regimes whose rules say what follows from low confidence. The Front's vote names no threshold (resolution II.4): it informs, and grounds nothing. */
const WITH_CONSEQUENCES: readonly ConfidenceRegime[] = ['party', 'council'];

/** The numbers by which low confidence is judged; a ground that reads it names them too. */
export const CONFIDENCE = {
  values: ['confidence-vote-months', 'low-confidence-removal-exactly'],
  shares: ['low-confidence-measure', 'low-confidence-removal'],
} as const;

/** The latest vote on record that is recent enough to rest anything on. */
export const voteOnRecord = ({ rulebook, person: { confidence = [] }, today }: Judged) =>
  confidence.findLast(
    ({ regime, held }) => WITH_CONSEQUENCES.includes(regime) && monthsLater(held, numberOf(rulebook, 'confidence-vote-months')) > today,
  );

/** What the ballot that is counted now came to about the person; or else the latest on record. */
const voteOn = (judged: Judged): Rating | undefined => judged.rating ?? voteOnRecord(judged);

/** Whether so many low votes are more than a share of all who could rate the person; with `exactly`, that share too. */
const isMore = ({ levels: { low = 0 }, base }: Rating, { parts, of }: ReturnType<typeof shareOf>, exactly: boolean): boolean =>
  low * of > parts * base || (exactly && base > 0 && low * of === parts * base);

/** Whether the low votes reach the share at which a removal is due. Sources differ on exactly that share ("từ 2/3", "trên 2/3"): a value of the pack says. */
const isForRemoval = ({ rulebook }: Judged, vote: Rating): boolean =>
  isMore(vote, shareOf(rulebook, 'low-confidence-removal'), numberOf(rulebook, 'low-confidence-removal-exactly') === 1);

const isLow = ({ rulebook }: Judged, vote: Rating): boolean => isMore(vote, shareOf(rulebook, 'low-confidence-measure'), false);

const judged =
  (judge: (judged: Judged, vote: Rating) => boolean, share: (typeof CONFIDENCE.shares)[number]) =>
  (all: Judged): Answer | undefined => {
    const vote = voteOn(all);
    if (vote === undefined) return undefined;
    const { parts, of } = shareOf(all.rulebook, share);
    return answer(judge(all, vote), 'low-confidence', `${vote.levels.low ?? 0}/${vote.base}`, `${parts}/${of}`);
  };

/** What a vote on record says of low confidence of more than half; undefined where there is none to rest on. */
export const lowConfidence = judged(isLow, 'low-confidence-measure');
/** The same of the share at which a removal is due. */
export const removalByConfidence = judged(isForRemoval, 'low-confidence-removal');
const between = judged((all, vote) => isLow(all, vote) && !isForRemoval(all, vote), 'low-confidence-measure');

const rule = (find: (judged: Judged) => Answer | undefined): EligibilityRule => ({
  ...CONFIDENCE,
  judge: (all) => find(all) ?? unclear('confidence-vote', 'not-recorded', 'yes'),
});

/** No notice of retirement has been given, nor is due (96-QĐ/TW; Nghị quyết 96/2023/QH15): it precedes the retirement by so many months. */
const notRetiring: EligibilityRule = {
  values: ['retirement-notice-months'],
  judge: ({ rulebook, person, today }) => {
    const noticed = monthsLater(today, numberOf(rulebook, 'retirement-notice-months'));
    return answer(person.retirement > noticed, 'retirement', person.retirement, noticed);
  },
};

/** Not elected or appointed to the post held in the year of the vote (96-QĐ/TW; Nghị quyết 96/2023/QH15). */
const notNewInPost: EligibilityRule = {
  values: ['confidence-vote-new-years'],
  judge: ({ rulebook, person: { posts = [] }, today }) => {
    const year = Number(today.slice(0, 4));
    const latest = posts
      .filter(({ beside }) => !beside)
      .map(({ since }) => since)
      .sort()
      .at(-1);
    if (latest === undefined) return unclear('post-since', 'none', year);
    const first = Number(latest.slice(0, 4)) + numberOf(rulebook, 'confidence-vote-new-years');
    return answer(year >= first, 'post-since', latest, year);
  },
};

/** Holds a post that the People's Council elects to, beside another or not (resolution II.4). */
const holdsElectedPost: EligibilityRule = {
  values: ['holds-elected-post'],
  judge: ({ person: { posts = [] } }) => {
    const elected = posts.filter((post) => post.elected === true).length;
    return answer(elected > 0, 'elected-posts', elected, 1);
  },
};

/** Holds a post of leadership: whom the key officials of the unit rate (96-QĐ/TW). */
const leads: EligibilityRule = {
  values: ['transfer-highest-level'],
  judge: ({ rulebook, person }) => {
    const least = numberOf(rulebook, 'transfer-highest-level') + 1;
    return answer(person.postLevel >= least, 'post-level', person.postLevel, least);
  },
};

/** The rules of confidence votes: who is rated, and of whom something follows (catalogue P11 and section 6). */
export const CONFIDENCE_RULES: Readonly<Record<string, EligibilityRule>> = {
  'not-retiring': notRetiring,
  'not-new-in-post': notNewInPost,
  'holds-elected-post': holdsElectedPost,
  leads,
  /** Low confidence of more than half, up to all. */
  'low-confidence': rule(lowConfidence),
  /** Of more than half, and not so many that a removal is due. */
  'low-confidence-over-half': rule(between),
  'low-confidence-two-thirds': rule(removalByConfidence),
};
