import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { factsNeed, openingNeed } from '../../api/commands/facts-need';
import { keyOfPerson } from '../../api/commands/person-key';
import { type Heard, sendCommand, sendOpening } from '../../api/commands/send';
import { keepTexts } from '../../api/commands/texts';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import type { Act, Actor, Command } from '../../core/command';
import { fold } from '../../core/evolve/evolve';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import { rulebookOf } from '../../core/rulebook';
import { connect, type Database } from '../../db/connect';
import { type FactsNeed, readFacts } from '../../db/facts';
import { committedEntries } from '../../db/ledger';
import { publishDefinition } from '../../db/published';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import type { KeyRing } from '../../sealing/key-ring';
import type { PersonKey } from '../../sealing/person-vault';
import type { HostInput, Receipt, SealedCommand } from '../../workflows/messages';
import { sampleTown } from '../drive/town';
import type { ActedCase, Contender } from './contender';
import { straightAct, straightProcedure } from './straight-procedure';

/** Longer than any act here takes, in milliseconds. */
const ANSWER_WITHIN_MS = 60_000;
/** Who acts, who the cases are about, and the vacant post that they are for. */
const OFFICER = 'chuyen-vien-xay-dung-dang-1';
const SUBJECT = 'chuyen-vien-kinh-te-1';
const VACANCY = 'economyHead';
const REASONS = 'Hồ sơ còn thiếu bản sao có chứng thực; đề nghị bổ sung.';

/** Puts the straight procedure into a database beside the shipped ones. @param ownerUrl of the database's owner */
export const publishStraight = async (ownerUrl: string): Promise<void> => {
  const db = connect(ownerUrl, { most: 1, name: 'bench' });
  try {
    const { id } = straightProcedure;
    await publishDefinition(db, { hash: digestOf(straightProcedure), procedure: id, text: canonicalJson(straightProcedure) });
  } finally {
    await db.destroy();
  }
};

/** What our side works with. `db` is the application's login. */
export interface OurParts {
  readonly temporal: Client;
  readonly taskQueue: string;
  readonly db: Database;
  readonly ring: KeyRing;
}

interface OurContender extends Contender {
  /** Reads the facts of an act, as the api does before it sends one. */
  readonly readActFacts: () => Promise<void>;
}

/**
 * A case of the straight procedure, sent what the api would send. The facts are read once per case, after its opening: nothing that they rest
 * on changes here, and what is compared is the update.
 */
export const ourContender = (parts: OurParts): OurContender => {
  const line = { ...parts, answerWithinMs: ANSWER_WITHIN_MS };
  const town = sampleTown();
  const by: Actor = { person: town.personOf(OFFICER) };
  const subject = town.personOf(SUBJECT);
  const open = async (): Promise<ActedCase & { readonly need: FactsNeed }> => {
    const id = `c-${randomBytes(13).toString('hex')}`;
    const write = writer(parts.ring, await keyOfPerson(parts, subject));
    const opening = await openingFacts(parts.db, subject, town.vacancy(VACANCY), by);
    let { seq } = answerIn(
      await sendOpening(
        line,
        inputOf(id),
        write(0, (first) => ({ ...opening, kind: 'open', case: id, first })),
      ),
    );
    const need = await actNeed(parts.db, id, by);
    const facts = await readFacts(parts.db, need);
    const act = async (): Promise<void> => {
      const command = write(seq, (taken) => ({ kind: 'act', ...taken, at: now(), facts, by }));
      const answer = answerIn(await sendCommand(line, id, command));
      if (answer.seq !== seq + 1) throw new Error(`act ${seq + 1} of ${id} became entry ${answer.seq}`);
      seq = answer.seq;
    };
    return { id, act, need };
  };
  let need: FactsNeed | undefined;
  return {
    name: 'ours',
    open,
    readActFacts: async () => {
      need ??= (await open()).need;
      await readFacts(parts.db, { ...need, at: now() });
    },
  };
};

const rulebook = rulebookOf(straightProcedure, vietnamPack, compileCalendar(vietnamCalendar));

const now = (): string => new Date().toISOString();

const inputOf = (id: string): HostInput => ({
  case: id,
  procedure: straightProcedure,
  hash: rulebook.hash,
  pack: vietnamPack,
  calendar: vietnamCalendar,
  closure: {},
  callable: {},
  training: true,
  offsetMs: 0,
});

const openingFacts = async (db: Database, subject: string, post: string, by: Actor) => {
  const at = now();
  const facts = await readFacts(db, openingNeed(straightProcedure, { people: [subject], post, by, at }));
  return { at, facts, by, people: { subjects: [subject] }, post, training: true };
};

/** What the next act has to be judged by, asked in the way in which the api asks. */
const actNeed = async (db: Database, id: string, by: Actor): Promise<FactsNeed> => {
  const events = (await committedEntries(db, id)).flatMap((entry) => entry.events);
  const state = must(fold(rulebook, undefined, events), `the state of ${id}`);
  return factsNeed(rulebook, state, { kind: 'act', by, at: now() });
};

/** A result of a step as whoever takes it fills it in. */
type Taken = Pick<Act, 'step' | 'result' | 'form' | 'reasons'>;

/** Writes the command that follows on so many entries, with its reasons sealed as the api seals them. */
const writer =
  (ring: KeyRing, key: PersonKey) =>
  (seen: number, commandOf: (taken: Taken) => Command): SealedCommand => {
    const texts = keepTexts(ring, key);
    const { step, result } = straightAct(seen + 1);
    const command = commandOf({ step, result, form: {}, ...(result === 'again' ? { reasons: texts.put(REASONS) } : {}) });
    const id = randomBytes(32).toString('hex');
    return { kind: 'command', id, command, values: texts.values(), digest: digestOf({ id }), seen };
  };

const answerIn = (heard: Heard<Receipt>): Receipt => {
  if (heard.kind === 'answer') return heard.answer;
  throw new Error(`no receipt: ${JSON.stringify(heard)}`);
};
