import type { Logger } from 'pino';
import type { Definition } from '../../core/definition/definition';
import { type Library, libraryOf } from '../../core/definition/issues/library';
import { packOfText } from '../../core/definition/kept-text';
import type { RulePack } from '../../core/definition/rule-pack';
import { startedBy } from '../../core/definition/started-by';
import type { Text } from '../../core/definition/words';
import { digestOf } from '../../core/ledger/digest';
import type { Database } from '../../db/connect';
import { type Draft, nextToProve, noteProof, publishGranted } from '../../db/drafts';
import { definitionsInForce } from '../../db/published';
import { sayBoth } from '../../messages/message';
import type { Prover } from '../../tools/verify/prover';
import { publishable, refusalIn } from '../../tools/verify/publishable';
import { type Rounds, startRounds } from '../rounds';

/** The wait between two looks for drafts, in milliseconds. */
const IDLE_MS = 2_000;

interface Proving {
  readonly db: Database;
  readonly pack: () => Promise<RulePack>;
  /** Made when the first draft comes: most workers never need it. */
  readonly prover: () => Prover;
  readonly log: Logger;
}

/** Until it is stopped, proves what was sent in and publishes what was decided, as soon as it is proved beside what stands at that moment. */
export const runDrafts = (proving: Proving): Rounds =>
  startRounds('drafts', proving.log, IDLE_MS, async () => {
    const { db, log } = proving;
    for (const draft of await publishGranted(db, new Date().toISOString())) log.info({ draft }, 'a draft was published');
    return proveNext(proving);
  });

/** Proves the next draft; whether there was one. */
const proveNext = async ({ db, pack, prover, log }: Proving): Promise<boolean> => {
  const next = await nextToProve(db);
  if (next === undefined) return false;
  const { draft, basis } = next;
  const published = await definitionsInForce(db);
  const beside = { published, pack: await pack(), prover: prover() };
  const why = await (draft.what === 'rules' ? refusalsOfRules(draft, beside) : refusals(JSON.parse(draft.text), beside));
  await noteProof(db, { draft: draft.draft, basis, why });
  if (why.length > 0 && draft.granted)
    log.warn({ draft: draft.draft, alert: true }, 'what was decided can’t be published: it is not proved');
  return true;
};

interface Beside {
  readonly published: readonly Definition[];
  readonly pack: RulePack;
  readonly prover: Prover;
}

/** Why a procedure may not be published beside what is: it is not proved, or a procedure that calls it would no longer be. */
const refusals = async (draft: unknown, { published, pack, prover }: Beside): Promise<readonly Text[]> => {
  const answer = await publishable(draft, libraryOf(pack, published), prover);
  if (!answer.ok) return [bothLanguages(answer)];
  const { definition } = answer;
  const leaning = published.filter((one) => one.id !== definition.id && leansOn(one, definition.id));
  return refusedOf(leaning, libraryOf(pack, [...published, definition]), prover);
};

/** Why rules may not be published: others came into force since they were sent in, or a procedure is not proved under them. */
const refusalsOfRules = async ({ text, base }: Draft, { published, pack, prover }: Beside): Promise<readonly Text[]> => {
  if (digestOf(pack) !== base) return [sayBoth('draft.rules-moved')];
  return refusedOf(published, libraryOf(packOfText(text), published), prover);
};

/** Which of these are not proved beside the others of a library, each with why. */
const refusedOf = async (definitions: readonly Definition[], library: Library, prover: Prover): Promise<readonly Text[]> => {
  const why: Text[] = [];
  for (const definition of definitions) {
    const answer = await publishable(definition, library, prover);
    if (!answer.ok) why.push(named(definition, bothLanguages(answer)));
  }
  return why;
};

const bothLanguages = (answer: Parameters<typeof refusalIn>[1]): Text => ({ vi: refusalIn('vi', answer), en: refusalIn('en', answer) });
const named = ({ title }: Definition, why: Text): Text => ({ vi: `${title.vi}: ${why.vi}`, en: `${title.en}: ${why.en}` });

/** Whether the proof of a procedure speaks of another: it calls that one, opens it, or is reviewed by it. */
const leansOn = (definition: Definition, id: string): boolean =>
  startedBy(definition).includes(id) ||
  Object.values(definition.steps).some(({ result }) => Object.values(result).some(({ review }) => review?.route === id));
