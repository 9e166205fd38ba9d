import type { Definition } from '../../core/definition/definition';
import { GUARANTEES, type Guarantee } from '../../core/guarantees/names';
import { must } from '../../core/must';
import { type Cell, isSound, type Proof, type Unknown } from '../../core/verify/proof';
import type { StaticFinding } from '../../core/verify/static/finding';
import { isMessageKey, type Lang, say } from '../../messages/message';
import type { Proved } from './prover';
import { tellLine } from './tell-story';

/** A proof with the definition it is of. */
export interface PrintedProof {
  readonly definition: Definition;
  readonly proved: Proved;
}

type Print = (line: string) => void;

/** Reasons for not knowing that are told one by one. */
const UNKNOWN_MOST = 5;
/** Procedures that stand beside each other in a table: as many as a terminal has room for. */
const PROCEDURES_BESIDE = 4;

/** Prints guarantees by procedures, then each reason once for what is not proved there, every story for which the table has no room, and how many are proved. */
export const printProofs = (lang: Lang, proofs: readonly PrintedProof[], print: Print): void => {
  for (let first = 0; first < proofs.length; first += PROCEDURES_BESIDE) {
    printTable(lang, proofs.slice(first, first + PROCEDURES_BESIDE), print);
    print('');
  }
  for (const note of notesOf(lang, proofs)) print(note);
  const unsound = proofs.filter(({ proved }) => !isSound(proved.proof));
  for (const { definition, proved } of unsound) {
    const { proof } = proved;
    print('');
    print(say(lang, 'verify.not-sound', { procedure: proof.procedure }));
    printUnknown(lang, Object.values(proof.cells), print);
    for (const guarantee of GUARANTEES) tellBroken(lang, definition, guarantee, proof, print);
    printFindings(lang, findingsBeside(proof), print);
  }
  print('');
  print(say(lang, 'verify.sound', { sound: proofs.length - unsound.length, all: proofs.length }));
};

const printTable = (lang: Lang, proofs: readonly PrintedProof[], print: Print): void => {
  const all = proofs.map(({ proved }) => proved);
  const rows: readonly (readonly string[])[] = [
    ['', ...all.map(({ proof }) => proof.procedure)],
    ...GUARANTEES.map((guarantee) => [guarantee, ...all.map(({ proof }) => shortOf(lang, proof.cells[guarantee]))]),
    [],
    [say(lang, 'verify.states'), ...all.map(({ proof }) => String(proof.views))],
    [say(lang, 'verify.moves'), ...all.map(({ proof }) => String(proof.moves))],
    [say(lang, 'verify.seconds'), ...all.map((proved) => secondsOf(lang, proved))],
  ];
  const widths = must(rows[0], 'a row').map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    print(
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
};

const secondsOf = (lang: Lang, { seconds, fromCache }: Proved): string =>
  fromCache ? say(lang, 'verify.from-cache', { seconds: seconds.toFixed(1) }) : seconds.toFixed(1);

const shortOf = (lang: Lang, cell: Cell): string => {
  const status = say(lang, `verify.status.${cell.status}`);
  return 'triggered' in cell && cell.triggered > 0 ? `${status} (${cell.triggered})` : status;
};

/** Where a guarantee is held otherwise than by the proof, or says nothing about a procedure: each reason once, whichever procedures it is about. */
const notesOf = (lang: Lang, proofs: readonly PrintedProof[]): readonly string[] => [
  ...new Set(
    GUARANTEES.flatMap((guarantee) =>
      proofs.flatMap(({ proved }) => {
        const cell = proved.proof.cells[guarantee];
        if (cell.status === 'run-time') return [`${guarantee}: ${say(lang, `held.${cell.held}`)}`];
        return cell.status === 'not-applicable' ? [`${guarantee}: ${say(lang, `nothing.${cell.nothing}`)}`] : [];
      }),
    ),
  ),
];

/** What is broken, how, and the shortest way there as a story. Where no way was walked, the findings say where it stands. */
const tellBroken = (lang: Lang, definition: Definition, guarantee: Guarantee, { cells, findings }: Proof, print: Print): void => {
  const cell = cells[guarantee];
  if (cell.status !== 'broken') return;
  print('');
  print(`  ${say(lang, 'verify.status.broken')}  ${guarantee}`);
  print(`  ${say(lang, `guarantee.${guarantee}`)}`);
  const why = `why.${cell.why}`;
  if (isMessageKey(why)) print(`  ${say(lang, why)}`);
  printFindings(
    lang,
    findings.filter(({ about }) => about === guarantee),
    print,
  );
  if (cell.story.length === 0) return;
  print(`  ${say(lang, 'verify.shortest-way')}`);
  print(`       ${say(lang, cell.follow === 'relative' ? 'story.relative' : 'story.followed')}`);
  for (const [index, line] of cell.story.entries()) {
    const { did, came } = tellLine(lang, definition, line);
    print(`  ${String(index + 1).padStart(3)}. ${did}`);
    if (came.length > 0) print(`       ${came.join('; ')}`);
  }
};

const printFindings = (lang: Lang, findings: readonly StaticFinding[], print: Print): void => {
  for (const { path, code, params } of findings)
    print(`  ${say(lang, 'verify.at', { path, sentence: say(lang, `static.${code}`, params) })}`);
};

/** What stands against the definition besides broken guarantees. */
const findingsBeside = ({ cells, findings }: Proof): readonly StaticFinding[] =>
  findings.filter(({ about }) => !GUARANTEES.some((guarantee) => guarantee === about && cells[guarantee].status === 'broken'));

/** Why nothing is known, once for all guarantees that it leaves unknown. */
const printUnknown = (lang: Lang, cells: readonly Cell[], print: Print): void => {
  const because = new Set(cells.flatMap((cell) => (cell.status === 'unknown' ? cell.because.map((one) => unknownIn(lang, one)) : [])));
  for (const sentence of [...because].slice(0, UNKNOWN_MOST)) print(`  ${say(lang, 'verify.status.unknown')}  ${sentence}`);
  if (because.size > UNKNOWN_MOST) print(`  ${say(lang, 'verify.more-unknown', { more: because.size - UNKNOWN_MOST })}`);
};

/** Why something is not known, as a sentence. */
export const unknownIn = (lang: Lang, unknown: Unknown): string => {
  switch (unknown.why) {
    case 'bound-reached':
      return say(lang, `unknown.bound-reached.${unknown.bound}`);
    case 'not-explored':
    case 'never-triggered':
      return say(lang, `unknown.${unknown.why}`);
    case 'child-unproved':
    case 'child-changed':
      return say(lang, `unknown.${unknown.why}`, { procedure: unknown.procedure });
    case 'value-outside-scope':
      return say(lang, 'unknown.value-outside-scope', { rule: unknown.rule, step: unknown.step });
    case 'result-never-taken':
      return say(lang, 'unknown.result-never-taken', { step: unknown.step, result: unknown.result });
    default:
      return unknown satisfies never;
  }
};
