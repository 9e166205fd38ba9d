import { chainColumns, chainLine } from '../../api/pages/chain-words';
import type { CaseView } from '../../api/views/case-view';
import type { History } from '../../api/views/history';
import type { Definition } from '../../core/definition/definition';
import type { Lang } from '../../messages/message';
import { printTable } from './table';

/** How wide each column may get, in characters: number, step, person, body, authority, time, result, papers, hash. */
const WIDTHS = [3, 34, 22, 26, 22, 13, 18, 30, 10] as const;

export interface ToldChain {
  readonly lang: Lang;
  readonly view: CaseView;
  readonly definition: Definition;
  readonly history: History;
}

/** Prints the approval chain as a table: step, person, body, authority, time against limit, result, papers, entry hash. */
export const printChain = ({ lang, view, definition, history }: ToldChain, print: (line: string) => void): void => {
  const closing = history.chain.filter(({ result, step }) => result !== undefined && step !== undefined);
  const rows = closing.map((row) => {
    const { seq, title, person, behalf, body, authority, time, result, papers, short } = chainLine(lang, view.id, row);
    const numbers = papers.map((paper) => `${paper.title} ${paper.number.split(',')[0]}`).join('; ');
    const who = behalf === '' ? person : `${person} (${behalf})`;
    return [
      String(seq),
      title,
      who,
      body === '' ? bodyOf(view, definition, row.step?.name, lang) : body,
      authority,
      time,
      result,
      numbers,
      short,
    ];
  });
  printTable([chainColumns(lang), ...rows], WIDTHS, print);
};

/** Where the engine draws the result, the body whose members voted, answered or waited for it. */
const bodyOf = ({ places }: CaseView, { steps }: Definition, step: string | undefined, lang: Lang): string => {
  const person = step === undefined ? undefined : steps[step]?.person;
  if (person?.kind !== 'role') return '';
  return places.find(({ place }) => place.name === person.in)?.bodies[0]?.name[lang] ?? '';
};
