import type { Definition } from '../../core/definition/definition';
import type { CaseId } from '../../core/facts';
import { digestOf } from '../../core/ledger/digest';
import { currentDefinitions } from '../../db/published';
import type { HostInput } from '../../workflows/messages';
import type { Services } from '../services';

/** What a new case is judged by for its life: the newest definition with every one that it may call, the rule pack, the calendar. */
export const inputFor = async (
  { db, pack, calendar, training }: Services,
  caseId: CaseId,
  procedureId: string,
): Promise<HostInput | undefined> => {
  const current = new Map(
    (await currentDefinitions(db)).map(({ procedure, hash, text }) => [procedure, { hash, definition: JSON.parse(text) as Definition }]),
  );
  const found = current.get(procedureId);
  if (found === undefined) return undefined;
  const called = [...calledBy(found.definition, (id) => current.get(id)?.definition)].flatMap((id) => {
    const one = current.get(id);
    return one === undefined ? [] : [{ id, ...one }];
  });
  return {
    case: caseId,
    procedure: found.definition,
    hash: digestOf(found.definition),
    pack,
    calendar,
    closure: Object.fromEntries(called.map(({ hash, definition }) => [hash, definition])),
    callable: Object.fromEntries(called.map(({ id, hash }) => [id, hash])),
    training,
    offsetMs: 0,
  };
};

/** The ids of all procedures that a definition calls, itself or through another. */
const calledBy = (definition: Definition, find: (id: string) => Definition | undefined, seen = new Set<string>()): ReadonlySet<string> => {
  for (const step of Object.values(definition.steps)) {
    if (step.kind !== 'call' || seen.has(step.procedure)) continue;
    seen.add(step.procedure);
    const called = find(step.procedure);
    if (called !== undefined) calledBy(called, find, seen);
  }
  return seen;
};
