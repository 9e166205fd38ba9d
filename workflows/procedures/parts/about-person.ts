import type { Definition } from '../../../core/definition/definition';

/** The bodies of a case about a person and no post: where they work, with its leadership; the committee that manages them, with its own bodies. */
export const personPlaces = (slot: string, managing: string): Definition['places'] => ({
  unit: { kind: 'ofPerson', slot, as: 'employer' },
  leadership: { kind: 'organ', organ: 'leadership', of: 'unit' },
  [managing]: { kind: 'ofPerson', slot, as: 'party-committee' },
  personnel: { kind: 'organ', organ: 'personnel', of: managing },
  inspection: { kind: 'organ', organ: 'inspection', of: managing },
});

/** The head of a procedure by which a person is put forward: the case keeps them and their relatives out, and may be withdrawn until it is decided. */
export const aboutPerson = (slot: string) =>
  ({
    opens: { by: 'person' },
    post: false,
    people: { [slot]: { atMost: 1, given: true } },
    concerns: [slot],
    bars: [],
    clocks: {},
    withdraw: { before: 'decide' },
    holds: { by: 'inspection', lifts: 'competent' },
    starts: 'propose',
  }) satisfies Partial<Definition>;
