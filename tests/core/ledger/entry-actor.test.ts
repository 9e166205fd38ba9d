import { entryActor } from '../../../core/ledger/entry-actor';

describe('who an entry says has acted', () => {
  it('names the person and leaves the capacity to the events', () => {
    expect(entryActor({ person: 'p-1', body: 'b-1', role: 'head', level: 0 })).toEqual({ person: 'p-1' });
  });

  it('names for whom they acted and by which delegation', () => {
    const by = { person: 'p-1', for: 'p-2', delegation: 'd-3', body: 'b-1' };
    expect(entryActor(by)).toEqual({ person: 'p-1', for: 'p-2', delegation: 'd-3' });
  });

  it('names the engine and what moved it', () => {
    expect(entryActor({ engine: 'all-answered' })).toEqual({ engine: 'all-answered' });
  });
});
