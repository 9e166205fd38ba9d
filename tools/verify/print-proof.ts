import { GUARANTEES, type Guarantee } from '../../core/guarantees/names';
import { must } from '../../core/must';
import type { Cell } from '../../core/verify/proof';
import { isMessageKey, say } from '../../messages/message';
import type { Proved } from './prove-all';

const STATUS: Readonly<Record<Cell['status'], string>> = {
  proved: 'proved',
  static: 'static',
  'run-time': 'run time',
  'not-applicable': 'n/a',
  broken: 'BROKEN',
  unknown: 'UNKNOWN',
};

/** Prints guarantees by procedures, then every reason and every story that the table has no room for. */
export const printProofs = (proved: readonly Proved[], print: (line: string) => void): void => {
  const width = Math.max(...GUARANTEES.map(({ length }) => length));
  const columns = proved.map(({ proof }) => Math.max(proof.procedure.length, 16));
  print(`${''.padEnd(width)}  ${proved.map(({ proof }, index) => proof.procedure.padEnd(must(columns[index], 'a column'))).join('  ')}`);
  for (const guarantee of GUARANTEES) {
    const cells = proved.map(({ proof }, index) => shortOf(proof.cells[guarantee]).padEnd(must(columns[index], 'a column')));
    print(`${guarantee.padEnd(width)}  ${cells.join('  ')}`.trimEnd());
  }
  for (const { proof, seconds } of proved) {
    print(`\n${proof.procedure}: ${proof.views} views, ${proof.moves} moves, ${seconds.toFixed(1)} s`);
    for (const guarantee of GUARANTEES) explain(guarantee, proof.cells[guarantee], print);
    for (const { path, code, params } of proof.findings) print(`  finding ${code} at ${path} ${JSON.stringify(params)}`);
  }
};

const shortOf = (cell: Cell): string =>
  'triggered' in cell && cell.triggered > 0 ? `${STATUS[cell.status]} (${cell.triggered})` : STATUS[cell.status];

const explain = (guarantee: Guarantee, cell: Cell, print: (line: string) => void): void => {
  switch (cell.status) {
    case 'proved':
    case 'static':
      return;
    case 'run-time':
      return print(`  ${guarantee}: held at run time by ${cell.held}`);
    case 'not-applicable':
      return print(`  ${guarantee}: not applicable, ${JSON.stringify(cell.nothing)}`);
    case 'unknown':
      return print(`  ${guarantee}: unknown, ${cell.because.map((one) => JSON.stringify(one)).join('; ')}`);
    case 'broken':
      print(`  ${guarantee} is broken (${cell.why}): ${sentenceOf(guarantee)}`);
      for (const { who, did, step, outcome } of cell.story) {
        print(
          `    ${who} ${did}${step === undefined ? '' : ` in ${step}`}: ${outcome.map((one) => Object.values(one).join(' ')).join(', ') || 'nothing'}`,
        );
      }
      return;
    default:
      cell satisfies never;
  }
};

const sentenceOf = (guarantee: Guarantee): string => {
  const key = `guarantee.${guarantee}`;
  return isMessageKey(key) ? say('en', key, {}) : '';
};
