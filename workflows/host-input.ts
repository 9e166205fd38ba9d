import type { WorkingCalendar } from '../core/calendar/calendar';
import type { Definition } from '../core/definition/definition';
import { definitionOfText } from '../core/definition/kept-text';
import { reachedFrom } from '../core/definition/reached-from';
import type { RulePack } from '../core/definition/rule-pack';
import type { CaseId } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import type { HostInput } from './messages';

/** The newest definition of a procedure, as published: `text` is its canonical JSON. */
interface Published {
  readonly procedure: string;
  readonly hash: string;
  readonly text: string;
}

/** What every case of a system is opened under. */
export interface OpenedUnder {
  readonly pack: RulePack;
  readonly calendar: WorkingCalendar;
  readonly training: boolean;
}

/**
 * What a new case is judged by for its life, whoever opens it: the newest definition with every one that it may call or open, the rule pack, the
 * calendar. Undefined where no such procedure is published.
 */
export const newHostInput = (
  published: readonly Published[],
  { pack, calendar, training }: OpenedUnder,
  wanted: { readonly case: CaseId; readonly procedure: string },
): HostInput | undefined => {
  const texts = new Map(published.map((one) => [one.procedure, one]));
  const procedure = definitionIn(texts, wanted.procedure);
  if (procedure === undefined) return undefined;
  const reached = [...reachedFrom(procedure, (id) => definitionIn(texts, id))].flatMap(([id, definition]) => {
    const hash = texts.get(id)?.hash;
    return hash === undefined ? [] : [{ id, hash, definition }];
  });
  return {
    case: wanted.case,
    procedure,
    hash: digestOf(procedure),
    pack,
    calendar,
    closure: Object.fromEntries(reached.map(({ hash, definition }) => [hash, definition])),
    callable: Object.fromEntries(reached.map(({ id, hash }) => [id, hash])),
    training,
    offsetMs: 0,
  };
};

const definitionIn = (texts: ReadonlyMap<string, Published>, id: string): Definition | undefined => {
  const text = texts.get(id)?.text;
  return text === undefined ? undefined : definitionOfText(text);
};
