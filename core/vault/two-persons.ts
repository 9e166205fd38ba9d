import { exclusionOf } from '../decide/exclusion';
import type { Role } from '../definition/words';
import type { BodyId, Facts, Instant, PersonId } from '../facts';
import type { CaseState } from '../state';

/** Roles that read reports for an inspection committee: who leads it and who serves it. Its other members judge cases, and read none. */
export const READERS: readonly Role[] = ['head', 'deputy', 'officer'];

/** Who asks to see who sent a report in, and who has agreed. */
export interface IdentityOpening {
  readonly askedBy: PersonId;
  readonly agreedBy: PersonId | null;
  /** From then on nothing more is agreed to or shown. */
  readonly ends: Instant;
}

/** Why somebody may not do it; each is refused in the same words, for they would tell something of the report. */
export type VaultRefusal = 'no-case' | 'not-of-committee' | 'excluded' | 'same-person' | 'not-agreed' | 'too-late';

interface Wanting {
  readonly person: PersonId;
  readonly at: Instant;
  /** The committee that has the report. */
  readonly committee: BodyId;
  /** The case that has it in hand; none where nobody has taken it in. */
  readonly state: CaseState | undefined;
  readonly facts: Pick<Facts, 'holdings' | 'kin'>;
}

/** Whether somebody may read the report and what is written about it: they read for the committee, and it is not about them or a relative. */
export const mayRead = ({ person, committee, state, facts }: Wanting): VaultRefusal | undefined => {
  const serves = facts.holdings.some(
    (holding) => holding.person === person && holding.body === committee && holding.ended === undefined && READERS.includes(holding.role),
  );
  if (!serves) return 'not-of-committee';
  return state !== undefined && exclusionOf(state, { ...NOTHING, ...facts }, person) !== undefined ? 'excluded' : undefined;
};

const NOTHING: Facts = { holdings: [], kin: [], bodies: [], people: [], rows: [] };

/** Whether somebody may ask for the identity: only where a case needs it. */
export const mayAsk = (wanting: Wanting): VaultRefusal | undefined => (wanting.state === undefined ? 'no-case' : mayRead(wanting));

/** Whether somebody may agree to what another has asked for, in time. */
export const mayAgree = (wanting: Wanting, { askedBy, agreedBy, ends }: IdentityOpening): VaultRefusal | undefined => {
  if (askedBy === wanting.person || agreedBy !== null) return 'same-person';
  return wanting.at > ends ? 'too-late' : mayAsk(wanting);
};

/** Whether the identity is shown to somebody: one of the two, in time, and both have wanted it. */
export const mayBeShown = (wanting: Wanting, { askedBy, agreedBy, ends }: IdentityOpening): VaultRefusal | undefined => {
  if (agreedBy === null) return 'not-agreed';
  if (wanting.person !== askedBy && wanting.person !== agreedBy) return 'same-person';
  return wanting.at > ends ? 'too-late' : mayAsk(wanting);
};
