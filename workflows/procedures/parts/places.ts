import type { Definition } from '../../../core/definition/definition';

/** The bodies of a case about a post: its unit with its organs, the body that manages it with its own, and the one above that. */
export const postPlaces: Definition['places'] = {
  unit: { kind: 'ofPost', as: 'unit' },
  leadership: { kind: 'organ', organ: 'leadership', of: 'unit' },
  partyCommittee: { kind: 'organ', organ: 'party-committee', of: 'unit' },
  competent: { kind: 'ofPost', as: 'managing' },
  personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
  inspection: { kind: 'organ', organ: 'inspection', of: 'competent' },
  records: { kind: 'organ', organ: 'records', of: 'competent' },
};
