import type { Definition } from '../../core/definition/definition';
import type { Person } from '../../core/definition/words';
import type { Character } from '../../core/verify/cast';
import type { StoryLine, StoryOutcome, Votes } from '../../core/verify/story';
import { type Lang, type MessageKey, say, word } from '../../messages/message';
import { resultWord } from '../../messages/result-word';

/** One line of a story in words: what was done, and what came of it. */
export interface LineInWords {
  readonly did: string;
  readonly came: readonly string[];
}

interface Telling {
  readonly lang: Lang;
  readonly definition: Definition;
}

/** A line as a personnel officer can read it: who, in which step by its task, did what, and what came of it. */
export const tellLine = (lang: Lang, definition: Definition, line: StoryLine): LineInWords => {
  const telling = { lang, definition };
  const { key, spec } = deed(definition, line);
  const task = line.step === undefined ? '' : taskOf(telling, line.step);
  const did = say(lang, key, { who: whoIn(telling, line, spec), task });
  return { did: capital(lang, did), came: line.outcome.flatMap((one) => outcomeIn(telling, one) ?? []) };
};

const capital = (lang: Lang, sentence: string): string => sentence.slice(0, 1).toLocaleUpperCase(lang) + sentence.slice(1);

const taskOf = ({ lang, definition }: Telling, step: string): string => definition.steps[step]?.task[lang] ?? step;

interface Deed {
  readonly key: MessageKey;
  /** In what part somebody does it, where the definition says so. */
  readonly spec?: Person | undefined;
}

/** The sentence for what a line tells. */
const deed = ({ steps, starts, holds }: Definition, { did, step, who }: StoryLine): Deed => {
  const at = steps[step ?? ''];
  switch (did) {
    case 'open':
      if (who.kind === 'person') return { key: 'story.did.open', spec: steps[starts]?.person };
      return { key: who.kind === 'nobody' ? 'story.did.open-by-engine' : 'story.did.open-by-case' };
    case 'due':
      return { key: step === undefined ? 'story.did.due-of-case' : 'story.did.due' };
    case 'openBallot':
    case 'breakPeriod':
      return { key: `story.did.${did}`, spec: at?.responsibility };
    case 'hold':
    case 'release':
      return { key: `story.did.${did}`, spec: holds && { kind: 'role', role: 'head', in: holds.by, higher: 0, delegable: false } };
    case 'answer':
      return { key: 'story.did.answer', spec: at?.kind === 'hearing' ? { kind: 'concerned', slot: at.of } : undefined };
    case 'act':
    case 'opine':
    case 'runCheck':
    case 'tell':
    case 'publish':
    case 'object':
    case 'reachMilestone':
      return { key: `story.did.${did}`, spec: at?.person };
    case 'keepLog':
      return {
        key: 'story.did.keepLog',
        spec: at?.kind === 'period' && at.log !== undefined ? { kind: 'concerned', slot: at.log.keeper } : undefined,
      };
    case 'attend':
    case 'count':
    case 'childEnded':
    case 'abandon':
    case 'withdraw':
    case 'recuse':
    case 'reassign':
    case 'extend':
    case 'migrate':
      return { key: `story.did.${did}` };
    default:
      return did satisfies never;
  }
};

const whoIn = (telling: Telling, { who }: StoryLine, spec: Person | undefined): string => {
  const { lang } = telling;
  if (who.kind !== 'person') return '';
  const role = spec === undefined ? undefined : roleIn(telling, spec);
  if (who.for !== undefined) return say(lang, 'story.for', { who: nameOf(lang, who.person), principal: inRole(lang, who.for, role) });
  return inRole(lang, who.person, role);
};

/** Whoever does what their role asks for goes by the role; anybody of whom more is told, by name and role. */
const inRole = (lang: Lang, person: Character, role: string | undefined): string => {
  if (role === undefined) return nameOf(lang, person);
  if (person.kind === 'official' || person.kind === 'other') return say(lang, 'story.official', { role });
  return say(lang, 'story.as', { who: nameOf(lang, person), role });
};

const roleIn = ({ lang }: Telling, spec: Person): string =>
  spec.kind === 'concerned'
    ? say(lang, 'story.person-concerned')
    : say(lang, 'story.role', { role: word(lang, 'role', spec.role), place: word(lang, 'place', spec.in) });

/** The followed person is A, those whom the case may be about are B, C and so on. */
const nameOf = (lang: Lang, person: Character): string => {
  switch (person.kind) {
    case 'followed':
      return say(lang, 'story.person.followed');
    case 'subject':
      return say(lang, 'story.person.subject', { letter: String.fromCodePoint('A'.charCodeAt(0) + person.number) });
    case 'member':
      return say(lang, 'story.person.member', { number: person.number });
    case 'official':
      return say(lang, 'story.person.official');
    case 'other':
      return say(lang, 'story.person.other');
    default:
      return person satisfies never;
  }
};

/** What came of it, where there is anything to tell. */
const outcomeIn = (telling: Telling, outcome: StoryOutcome): string | undefined => {
  const { lang, definition } = telling;
  const everyone = (people: readonly Character[]): string => people.map((person) => nameOf(lang, person)).join(', ');
  switch (outcome.kind) {
    case 'result':
      return say(lang, outcome.silent ? 'story.came.result-by-silence' : 'story.came.result', { result: resultIn(telling, outcome) });
    case 'listed':
      if (outcome.people.length === 0) return say(lang, 'story.came.listed-nobody');
      return say(lang, 'story.came.listed', { people: everyone(outcome.people) });
    case 'about':
    case 'passed':
    case 'failed':
    case 'unclear':
    case 'told':
      return say(lang, `story.came.${outcome.kind}`, { people: everyone(outcome.people) });
    case 'voters':
      return outcome.people.some(({ kind }) => kind === 'followed') ? say(lang, 'story.came.voters') : undefined;
    case 'tried':
      return say(lang, 'story.came.tried', { result: resultIn(telling, outcome) });
    case 'guard':
    case 'refusal':
    case 'acceptance':
      return say(lang, `story.came.${outcome.kind}`);
    case 'vote': {
      const { present, summoned, votes, invalid } = outcome;
      const figures = [...votes.map((line) => votesIn(telling, line)), `${say(lang, 'story.votes.invalid')} ${invalid}`];
      return say(lang, 'story.came.vote', { present, summoned, votes: figures.join(', ') });
    }
    case 'granted':
    case 'applied':
      return say(lang, `story.came.${outcome.kind}`, {
        effect: word(lang, 'effect', outcome.effect),
        person: nameOf(lang, outcome.person),
      });
    case 'revoked':
      return say(lang, 'story.came.revoked', { effect: word(lang, 'effect', definition.effects[outcome.effect]?.kind ?? outcome.effect) });
    case 'reported': {
      const effects = outcome.effects.map((effect) => word(lang, 'effect', effect)).join(', ');
      const person = nameOf(lang, outcome.person);
      return effects === '' ? say(lang, 'story.came.reported-nothing', { person }) : say(lang, 'story.came.reported', { person, effects });
    }
    case 'opened':
      return say(lang, 'story.came.opened', { task: taskOf(telling, outcome.step) });
    case 'ended':
      return say(lang, 'story.came.ended', { end: word(lang, 'end', outcome.end) });
    default:
      return outcome satisfies never;
  }
};

const resultIn = ({ lang, definition }: Telling, { step, result }: { readonly step: string; readonly result: string }): string =>
  resultWord(lang, definition.steps[step]?.kind ?? 'act', result);

const votesIn = ({ lang }: Telling, { for: line, votes }: Votes): string => {
  if (line === 'yes' || line === 'no') return `${say(lang, `story.votes.${line}`)} ${votes}`;
  return `${'option' in line ? resultWord(lang, 'ballot', line.option) : nameOf(lang, line.person)} ${votes}`;
};
