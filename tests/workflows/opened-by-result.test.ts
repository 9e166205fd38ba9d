import type { Definition } from '../../core/definition/definition';
import { digestOf } from '../../core/ledger/digest';
import { type CaseRig, newCaseId, RIG_STARTS_WITHIN_MS, startRig, until } from './case-rig';
import { act, facts, people, request } from './small-procedures';

const opens = (...cases: readonly { readonly procedure: string; readonly for: string }[]): Definition => {
  const { consider } = request.steps;
  if (consider === undefined) throw new Error('The request is considered');
  const result = { ...consider.result, grant: { to: { end: 'granted' }, opens: [...cases] } };
  return { ...request, steps: { ...request.steps, consider: { ...consider, result } } };
};
/** A request that opens another about each person, once it is granted; it names itself, which does no harm: nobody waits. */
const again = opens({ procedure: 'test-request', for: 'subjects' });

describe('a case that the result of another opens', () => {
  let rig: CaseRig;
  beforeAll(async () => {
    rig = await startRig();
  }, RIG_STARTS_WITHIN_MS);
  afterAll(() => rig.stop());

  const granted = async (): Promise<string> => {
    const id = newCaseId();
    const hash = digestOf(again);
    const input = { procedure: again, hash, closure: { [hash]: again }, callable: { [again.id]: hash } };
    expect(await rig.open(id, { input })).toMatchObject({ kind: 'receipt' });
    await rig.command(id, 'u-grant', act('consider', 'grant', people.head, new Date().toISOString()), 1);
    return id;
  };
  const statusOf = async (id: string) => (await rig.client.workflow.getHandle(id).describe()).status.name;

  it('goes its own way: the other ends, and it waits at its first step, about each person a case', async () => {
    rig.ledger.register.facts = facts;
    const id = await granted();
    await rig.client.workflow.getHandle(id).result();
    const further = rig.ledger.events(id).flatMap((event) => (event.kind === 'caseOpened' ? [event] : []));
    expect(further.map((event) => event.case)).toEqual(further.map((_event, index) => `${id}-${index + 1}`));
    expect(further.length).toBeGreaterThan(0);
    for (const { case: opened, person } of further) {
      await until(() => rig.ledger.entries(opened).length === 1);
      const [first] = rig.ledger.events(opened);
      expect(first).toMatchObject({ kind: 'opened', because: { kind: 'case', case: id }, people: { subjects: [person] } });
      expect(first).not.toHaveProperty('parent');
      expect(rig.ledger.requests.find((one) => one.case === opened)?.by).toEqual({ engine: 'other-case' });
      expect(await statusOf(opened)).toBe('RUNNING');
    }
    await rig.replay(id);
  });

  it('is not opened where the register does not let it, and the other never hears of it', async () => {
    rig.ledger.register.facts = { ...facts, people: [] };
    const id = await granted();
    await rig.client.workflow.getHandle(id).result();
    await until(async () => (await statusOf(`${id}-1`)) === 'FAILED');
    expect(rig.ledger.entries(`${id}-1`)).toEqual([]);
    expect(rig.ledger.events(id).at(-1)).toMatchObject({ kind: 'ended', end: 'granted' });
  });
});
