import type { CaseEvent } from '../../core/event';
import type { Facts, Instant } from '../../core/facts';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { sealFor } from '../../sealing/sealed-command';
import { newHostInput } from '../../workflows/host-input';
import { type HostInput, SEALED_UNDER } from '../../workflows/messages';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { CASE_START_OPTIONS } from '../../workflows/start-options';
import type { Scene } from '../core/golden/scene';
import { type Line, Play, shippedRulebook, type Told } from '../core/support/play';
import { type CaseRig, newCaseId, until } from './case-rig';

/** A line of a play, and the case that it belongs to. */
interface Act {
  readonly line: Line;
  readonly case: string;
  readonly play: Play;
}

const PUBLISHED = SHIPPED.map((one) => ({ procedure: one.id, hash: digestOf(one), text: canonicalJson(one) }));

/** What plays call their first case. */
const FIRST = 'c-1';

/** Everything that was played, also what the author keeps from the transcript. */
class EverythingTold extends Array<Told> {
  readonly all: Told[] = [];
  override push(...told: Told[]): number {
    this.all.push(...told);
    return super.push(...told);
  }
}

/** Plays a scene through core alone and answers its acts in order. */
const actsOf = (procedure: HostInput['procedure'], scene: Scene): readonly Act[] => {
  const told = new EverythingTold();
  scene.plays(new Play(shippedRulebook(procedure), told));
  return told.all.flatMap((one) => (one.kind === 'line' ? [{ line: one.line, play: one.play, case: one.play.state?.case ?? FIRST }] : []));
};

/** What each case of the scene came to: by core alone, and by its ledger. The two are to be equal. */
export interface Played {
  readonly cases: readonly string[];
  readonly expected: Readonly<Record<string, readonly CaseEvent[]>>;
  readonly actual: Readonly<Record<string, readonly CaseEvent[]>>;
}

/**
 * Plays a scene again through the host, on a real server: people's commands are sent, and what the engine does by itself
 * (dues, children, their ends) has to come by itself, because the training clock is moved to the time of each act.
 */
export const playThroughHost = async (rig: CaseRig, procedure: HostInput['procedure'], scene: Scene): Promise<Played> => {
  const acts = actsOf(procedure, scene);
  const first = acts[0];
  if (first === undefined) throw new Error('an empty scene');
  const root = newCaseId();
  const idOf = (caseId: string) => caseId.replace(first.case, root);
  const expected: Record<string, CaseEvent[]> = {};
  let clock: Instant = first.line.at;
  for (const [index, one] of acts.entries()) {
    const caseId = idOf(one.case);
    rig.ledger.register.facts = one.line.command.facts;
    publishInForce(rig, one.line.command.facts);
    if (one.line.at > clock && index > 0) await rig.advance(root, `advance-${index}`, one.line.at);
    clock = one.line.at;
    (expected[caseId] ??= []).push(...one.line.events);
    if (index === 0) await begin(rig, procedure, root, one.line);
    else await follow(rig, caseId, `act-${index}`, one.line);
    const count = expected[caseId].length;
    await until(() => rig.ledger.events(caseId).length >= count);
  }
  const cases = Object.keys(expected);
  const plain = (events: readonly CaseEvent[]) => withoutAccidents(events, first.case, root);
  return {
    cases,
    expected: Object.fromEntries(cases.map((id) => [id, plain(expected[id] ?? [])])),
    actual: Object.fromEntries(cases.map((id) => [id, plain(rig.ledger.events(id))])),
  };
};

/** What a case may go over to, as the ledger in memory has it published. */
const publishInForce = ({ ledger }: CaseRig, { inForce }: Facts): void => {
  if (inForce === undefined) return;
  const { definition, pack, callable } = inForce;
  const closure = Object.fromEntries(
    Object.values(callable).map((hash) => [
      hash,
      must(
        SHIPPED.find((one) => digestOf(one) === hash),
        `version ${hash}`,
      ),
    ]),
  );
  ledger.versions.set(digestOf(definition), { procedure: definition, closure, pack });
};

const begin = async (rig: CaseRig, procedure: HostInput['procedure'], root: string, { at, command }: Line): Promise<void> => {
  if (command.kind !== 'open') throw new Error('a scene begins with its opening');
  const under = { pack: vietnamPack, calendar: vietnamCalendar, training: true };
  const shipped = must(newHostInput(PUBLISHED, under, { case: root, procedure: procedure.id }), 'a shipped procedure');
  const input: HostInput = { ...shipped, procedure, hash: digestOf(procedure), offsetMs: Date.parse(at) - Date.now() };
  if (command.by !== undefined) {
    await rig.open(root, { input, command: { ...command, case: root, training: true } });
    return;
  }
  // Opened by a case that this scene does not show, or by the engine.
  const { at: _at, facts: _facts, ...opening } = command;
  const own = { ...input, opening: { ...opening, case: root, training: true } };
  const args = [sealFor(root, SEALED_UNDER.start, own)];
  await rig.client.workflow.start(procedure.id, { ...CASE_START_OPTIONS, workflowId: root, taskQueue: rig.taskQueue, args });
};

/** Sends what a person commands. What the engine does comes by itself. */
const follow = async (rig: CaseRig, caseId: string, id: string, { command, rejection }: Line): Promise<void> => {
  if (command.kind === 'due' || command.kind === 'childEnded' || command.kind === 'abandon' || command.kind === 'open') return;
  const answer = await rig.command(caseId, id, command, rig.ledger.entries(caseId).length);
  // A case that has ended has no workflow to refuse anything.
  const code = answer.kind === 'gone' ? 'closed' : answer.kind === 'rejected' ? answer.code : undefined;
  if (code !== rejection?.code) throw new Error(`${id}, ${command.kind}: ${JSON.stringify(answer)} in the place of ${rejection?.code}`);
};

/** Apart from the case's name and from milliseconds: a due is carried out as soon as the engine sees that it has come. */
const withoutAccidents = (events: readonly CaseEvent[], name: string, root: string): readonly CaseEvent[] =>
  JSON.parse(
    JSON.stringify(events)
      .replaceAll(`"${root}`, `"${name}`)
      .replace(/(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d\.\d{3}Z/g, '$1Z')
      .replaceAll('"training":false', '"training":true'),
  ) as readonly CaseEvent[];
