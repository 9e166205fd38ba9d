import type { Definition } from '../../../core/definition/definition';

/**
 * The head of a procedure that judges how an official has acted: the official and their relatives are kept out, and it is kept by a body in which, and in
 * whose inspection committee, the official does not sit; that about the head is kept higher up. It enters nothing in the register.
 */
export const judgedElsewhere = (slot: string) =>
  ({
    stage: 'support',
    opens: { by: 'person' },
    post: { heldBy: slot },
    people: { [slot]: { atMost: 1, given: true } },
    concerns: [slot],
    bars: [],
    places: {
      unit: { kind: 'ofPost', as: 'unit' },
      managing: { kind: 'ofPost', as: 'managing' },
      competent: { kind: 'clearOf', of: 'managing', slot },
      inspection: { kind: 'organ', organ: 'inspection', of: 'competent' },
      personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
    },
    effects: {},
  }) satisfies Partial<Definition>;
