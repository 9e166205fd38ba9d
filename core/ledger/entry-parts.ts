import { canonicalJson } from './canonical-json';
import { utf8Bytes } from './digest';
import { ENTRY_BYTES_MAX, type EntryPaper, entryFault, type LedgerEntry, NotAnEntry } from './entry';

/** A paper whose number is allotted only when the entry is committed. */
export type UnnumberedPaper = Omit<EntryPaper, 'number'>;

/** An entry as decided: complete but for the numbers of its papers. */
export type EntryDraft = Omit<LedgerEntry, 'papers'> & { readonly papers: readonly UnnumberedPaper[] };

/** Canonical JSON escapes every control character, so a raw NUL marks a gap and nothing else. */
const GAP = '\u0000';
/** Digits that a gap may come to hold: the largest safe integer has sixteen. */
const NUMBER_DIGITS_MAX = 16;

/**
 * The canonical text of an entry, cut where the papers' numbers belong: one part more than there are papers. The commit,
 * which allots the numbers and hashes in one transaction, joins the parts with the decimal numbers in the order of
 * `papers` and so writes exactly the canonical JSON without knowing JSON.
 *
 * @throws NotAnEntry when the draft breaks the format or may outgrow ENTRY_BYTES_MAX; NotCanonicalJson when an event is
 * not JSON.
 */
export function entryParts(draft: EntryDraft): { readonly parts: readonly string[] } {
  const fault = entryFault(
    withNumbers(
      draft,
      draft.papers.map(() => 1),
    ),
  );
  if (fault !== undefined) throw new NotAnEntry(fault);
  const { papers, ...rest } = draft;
  const paperTexts = papers.map((paper) => objectText({ ...memberTexts(paper), number: GAP }));
  const text = objectText({ ...memberTexts(rest), papers: `[${paperTexts.join(',')}]` });
  const bytes = utf8Bytes(text).length + papers.length * NUMBER_DIGITS_MAX;
  if (bytes > ENTRY_BYTES_MAX) throw new NotAnEntry(`up to ${bytes} bytes, at most ${ENTRY_BYTES_MAX}`);
  return { parts: text.split(GAP) };
}

/** The entry that a draft becomes with the numbers allotted to its papers, in their order. @throws NotAnEntry when there are not as many. */
export function withNumbers(draft: EntryDraft, numbers: readonly number[]): LedgerEntry {
  const papers = draft.papers.map((paper, index) => {
    const number = numbers[index];
    if (number === undefined) throw new NotAnEntry(`papers.${index}: no number was allotted`);
    return { ...paper, number };
  });
  if (numbers.length !== papers.length) throw new NotAnEntry(`${numbers.length} numbers for ${papers.length} papers`);
  return { ...draft, papers };
}

function memberTexts(members: object): Record<string, string> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, canonicalJson(value)]));
}

/** An object of already canonical members. Default sort order is by UTF-16 code unit, as RFC 8785 asks. */
function objectText(members: Readonly<Record<string, string>>): string {
  const names = Object.keys(members).toSorted();
  return `{${names.map((name) => `${canonicalJson(name)}:${members[name]}`).join(',')}}`;
}
