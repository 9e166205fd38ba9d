import { postPlaces } from './places';

/** The head of a procedure that moves an official to a vacant post: of the receiving unit, and of the one where they work now. */
export const officialMoved = {
  opens: { by: 'person' },
  post: true,
  people: { official: { atMost: 1, given: true } },
  concerns: ['official'],
  bars: [],
  places: {
    ...postPlaces,
    sender: { kind: 'ofPerson', slot: 'official', as: 'employer' },
    senderLeadership: { kind: 'organ', organ: 'leadership', of: 'sender' },
    senderParty: { kind: 'organ', organ: 'party-committee', of: 'sender' },
  },
  clocks: {},
  withdraw: { before: 'decide' },
  holds: { by: 'inspection', lifts: 'competent' },
} as const;
