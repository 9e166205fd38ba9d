/**
 * What a paper says, apart from how: everything in one language and in words, all names looked up, every decision made.
 * Templates only print it. They are strict, so each property is always there; `null` is what there is nothing to say about.
 */
export interface PaperData {
  /** The case's id: where the paper is filed. */
  readonly case: string;
  readonly procedure: string;
  readonly training: boolean;
  /** The name of the paper, as its heading. */
  readonly title: string;
  readonly post: PostLine | null;
  /** Whom the case is about, as it stands when the paper is issued. */
  readonly people: readonly PersonLine[];
  /** Each place of the definition: the name of its body. */
  readonly bodies: Readonly<Record<string, string>>;
  /** The step that issued the paper, and every step of the definition by name as it was last taken. */
  readonly step: StepLine;
  /** Who answers for the paper by their act: took the result, chaired the ballot, ran the check. Null where it was the engine alone. */
  readonly signer: Signer | null;
  /** Whom the paper's own act put on a list. */
  readonly listed: readonly PersonLine[];
  readonly steps: Readonly<Record<string, StepLine | null>>;
  /** The step that the case went on to, and the last day of its time. */
  readonly next: { readonly task: string; readonly until: string } | null;
  /** How the case ended with this paper. */
  readonly end: string | null;
  /** Each paper of the definition: the number and day of the one last issued before this. */
  readonly papers: Readonly<Record<string, string | null>>;
  readonly clock: { readonly since: string; readonly until: string } | null;
  readonly ballot: BallotLines | null;
  readonly findings: readonly PersonFindings[];
  readonly opinions: readonly OpinionLine[];
  /** Of the term that the paper is about: what whoever keeps its log and whoever records its milestones wrote, in order. */
  readonly log: readonly LogLine[];
  readonly notice: { readonly since: string; readonly until: string; readonly objections: number } | null;
  readonly hearing: HearingLines | null;
  /** What enters, or has entered, the register. */
  readonly effect: EffectLine | null;
  /** Everything that was entered with it by one decision, a line for each person. */
  readonly effects: readonly Pick<EffectLine, 'person' | 'detail'>[];
  /** The body to which the person may go for a review. */
  readonly review: string | null;
  /** What the vote came to about the one person whom the paper is about. */
  readonly rating: RatingLine | null;
}

export interface PostLine {
  readonly title: string;
  readonly unit: string;
}

export interface PersonLine {
  readonly name: string;
  /** The record code (số hiệu hồ sơ), which tells namesakes apart. */
  readonly code: string;
  /** The post held when the paper is printed; empty where there is none. */
  readonly position: string;
}

export interface Signer extends PersonLine {
  /** The body on whose behalf they act; null for a person who speaks for themselves. */
  readonly body: string | null;
  /** Whether they head that body, so that they sign on its behalf. */
  readonly behalf: boolean;
  /** For whom they act by a delegation. */
  readonly for: PersonLine | null;
}

export interface StepLine {
  readonly task: string;
  readonly authority: string;
  readonly result: string;
  readonly day: string;
  readonly reasons: string | null;
  /** The fields of the step's form that were filled in, in order, each under its label. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** Each field of the step's form: its text, or the names it holds; null where it stayed empty. */
  readonly form: Readonly<Record<string, string | null>>;
  /** Null where the engine took the result. */
  readonly signer: Signer | null;
  readonly late: boolean;
}

export interface BallotLines {
  readonly body: string;
  readonly raised: boolean;
  readonly chair: Signer;
  readonly tellers: readonly PersonLine[];
  readonly announced: boolean;
  readonly round: number;
  readonly summoned: number;
  readonly present: number;
  readonly absent: number;
  readonly excluded: readonly { readonly name: string; readonly because: string }[];
  readonly quorate: boolean;
  readonly voted: number;
  readonly valid: number;
  readonly invalid: number;
  /** What a share is counted of. */
  readonly base: string;
  /** Whether each line has votes against as well. */
  readonly against: boolean;
  readonly lines: readonly { readonly label: string; readonly votes: number; readonly against: number; readonly share: string }[];
  /** Of a ballot that rates: each person's figures, out of those who could rate them; and who got none, and why. */
  readonly ratings: readonly Rated[];
  readonly unrated: readonly { readonly name: string; readonly because: string }[];
  readonly chosen: readonly string[];
  readonly minutes: string | null;
}

/** One person's figures in a ballot that rates, out of those who could rate them. */
export interface Rated extends PersonLine {
  readonly summoned: number;
  readonly present: number;
  readonly base: number;
  readonly levels: readonly { readonly label: string; readonly votes: number; readonly share: string }[];
}

/** A vote as it is told to one person: their own figures, or why there are none. */
export interface RatingLine {
  readonly person: PersonLine;
  readonly body: string;
  readonly day: string;
  readonly figures: Rated | null;
  readonly because: string | null;
}

export interface PersonFindings {
  readonly person: PersonLine;
  readonly verdict: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly fact: string;
    readonly value: string;
    readonly limit: string;
    readonly verdict: string;
  }[];
}

export interface OpinionLine {
  readonly body: string;
  /** Null where the body gave none in its time. */
  readonly by: Signer | null;
  readonly day: string;
  readonly text: string | null;
}

export interface LogLine {
  readonly day: string;
  readonly by: Signer;
  /** Which milestone it reports on; null of an entry of the log. */
  readonly milestone: string | null;
  readonly text: string;
}

export interface HearingLines {
  readonly told: string;
  readonly until: string;
  readonly by: Signer;
  readonly grounds: string;
  readonly evidence: readonly string[];
  readonly answers: readonly { readonly person: string; readonly day: string; readonly text: string }[];
}

export interface EffectLine {
  readonly kind: string;
  /** What is entered, as the form that was decided on calls it. */
  readonly detail: string | null;
  readonly person: PersonLine;
  readonly since: string;
  /** The year that it is about, and the points of a score. */
  readonly year: number | null;
  readonly points: number | null;
  readonly term: string | null;
  readonly until: string | null;
  /** The support that comes with it: for which kind of area, once, and every month; amounts as they are written. */
  readonly support: { readonly area: string; readonly first: string; readonly monthly: string } | null;
  /** The body that decided it, when, and who signs for that: who decided alone, or chaired the ballot. */
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly signer: Signer | null;
}

/** A paper to be printed: its number and its issuer, and what it says. `at` is the instant of its entry. */
export interface Paper {
  readonly paper: string;
  /** The symbol of its type, as it stands in the number. */
  readonly type: string;
  readonly layout: 'party' | 'state';
  readonly number: number;
  readonly year: number;
  readonly issuer: Issuer;
  readonly at: string;
  readonly data: PaperData;
}

/** The body that issues a paper, in the paper's language; `symbol` and `place` as they stand in number and date line. */
export interface Issuer {
  readonly name: string;
  readonly superior: string | null;
  readonly symbol: string;
  readonly place: string | null;
}
