import type { Definition } from '../../core/definition/definition';
import { isMessageKey, type Lang, say, word } from '../../messages/message';
import type { ActDone } from '../drive/acts';
import type { Town } from '../drive/town';

/** Tells acts as they are done, a line each; the slips of a ballot together, because who cast which is nobody's business. */
export interface ActTeller {
  readonly tell: (act: ActDone) => void;
  readonly acts: () => number;
  readonly slips: () => number;
  readonly seconds: () => string;
}

export interface TellerParts {
  readonly lang: Lang;
  readonly town: Town;
  /** Of the case that is opened first, and of those it opens: their steps' tasks are the words. */
  readonly definitions: { readonly opened: Definition; readonly called: Definition };
  readonly print: (line: string) => void;
}

const NAME_WIDTH = 24;

export const actTeller = ({ lang, town, definitions, print }: TellerParts): ActTeller => {
  const began = performance.now();
  let first: string | undefined;
  let acts = 0;
  let slips = 0;
  let waiting: { readonly act: ActDone; count: number } | undefined;
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  const taskOf = ({ case: caseId, step }: ActDone): string => {
    const { steps, starts } = caseId === first ? definitions.opened : definitions.called;
    return steps[step === 'open' ? starts : step]?.task[lang] ?? '';
  };
  const line = (who: string, what: string, act: ActDone): void =>
    print(`${seconds().padStart(6)} s  ${who.padEnd(NAME_WIDTH)}  ${[what, taskOf(act)].filter((part) => part !== '').join(': ')}`);
  const tellSlips = (): void => {
    if (waiting !== undefined) line('', say(lang, 'demo.slips', { count: waiting.count }), waiting.act);
    waiting = undefined;
  };
  return {
    seconds,
    acts: () => acts,
    slips: () => slips,
    tell: (act) => {
      first ??= act.case;
      if (act.what === 'vote') {
        slips += 1;
        waiting = { act, count: (waiting?.count ?? 0) + 1 };
        return;
      }
      tellSlips();
      acts += 1;
      line(act.what === 'advance' ? '' : town.nameOf(act.login), actWords(lang, act), act);
    },
  };
};

/** The task's action in words, or the result where one was taken. */
const actWords = (lang: Lang, { what, body }: ActDone): string => {
  if (what === 'advance') return say(lang, 'demo.advance');
  const result = (body as { readonly result?: unknown } | undefined)?.result;
  if (typeof result === 'string') return word(lang, 'result', result);
  return isMessageKey(`task.${what}`) ? word(lang, 'task', what) : word(lang, 'command', what);
};
