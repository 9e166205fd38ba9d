/**
 * The head of a review by a committee of its own work, which concerns no person and enters nothing in the register: `lead` leads the work, and tells only
 * which committee, the one where they work, reviews it; of what opens by itself, its head.
 */
export const ledByCommittee = {
  post: false,
  people: { lead: { atMost: 1, given: true } },
  concerns: [],
  bars: [],
  places: {
    competent: { kind: 'ofPerson', slot: 'lead', as: 'employer' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
    inspection: { kind: 'organ', organ: 'inspection', of: 'competent' },
    higher: { kind: 'superior', of: 'competent' },
  },
  effects: {},
  clocks: {},
} as const;
