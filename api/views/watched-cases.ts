import { z } from 'zod';
import { committeesLedBy, recordVaultAct } from '../../db/vault';
import { type Refusal, refuse } from '../http/refusal';
import { casesToWatch } from '../reports/guard';
import type { Services } from '../services';
import type { PersonSession } from '../session/session';
import { named, personNamed, text } from './named';
import { readNames } from './names';

export const watchedCase = z.strictObject({
  case: z.string(),
  procedure: text,
  /** Whom the case concerns, as everybody sees it who sees the case: not who of them or of their families is protected. */
  about: z.array(named),
  mayHold: z.boolean(),
});

/** What the guard against retaliation shows to who leads an inspection committee; that they look is on record first. */
export const readWatched = async (
  services: Pick<Services, 'db' | 'rulebooks' | 'vault'>,
  session: PersonSession,
  at: string,
): Promise<{ readonly kind: 'watched'; readonly cases: readonly z.infer<typeof watchedCase>[] } | Refusal> => {
  const committees = await committeesLedBy(services.db, session.person, at);
  if (committees.length === 0) return refuse('not-allowed');
  const { db: vaultDb, ring } = services.vault;
  if (vaultDb === undefined) return refuse('vault-away');
  await recordVaultAct(services.db, { act: 'watched', report: '', by: session.person, at });
  const files = await casesToWatch(services, { db: vaultDb, ring }, committees, at);
  const names = await readNames(services.db, { persons: files.flatMap(({ state }) => state.concerned), bodies: [], posts: [] });
  return {
    kind: 'watched',
    cases: files.map(({ case: found, rulebook: { definition }, state }) => ({
      case: found,
      procedure: { ...definition.title },
      about: state.concerned.map((person) => personNamed(names, person)),
      mayHold: definition.holds !== undefined && committees.includes(state.places[definition.holds.by]?.[1] ?? ''),
    })),
  };
};
