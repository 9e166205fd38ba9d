import { z } from 'zod';
import { openCasesAbout } from '../../db/cases-about';
import type { CaseFile } from '../cases/case-file';
import { openFile } from '../cases/open-file';
import type { Services } from '../services';
import { text } from '../views/named';

/** Most cases that are listed. */
const LISTED_MOST = 100;
/** The ground of the rule pack on which they may be held: an open denunciation. */
const GROUND = 'open-denunciation';
/** The clock that runs from the acceptance of a denunciation to its conclusion. */
const SETTLING = 'settling';

export const holdable = z.strictObject({
  /** To be named when a case is held (`POST /cases/{id}/hold`). */
  ground: z.string(),
  cases: z.array(z.strictObject({ case: z.string(), procedure: text, held: z.boolean() })),
});

/**
 * What else is open about whom an accepted denunciation concerns, as far as this committee may hold it. It is a list and no hold of its own: whether a case
 * has to wait is judged case by case, by the head of the committee, with reasons (ruling 15).
 */
export const holdableFor = async (
  services: Pick<Services, 'db' | 'rulebooks'>,
  { state }: Pick<CaseFile, 'state'>,
  committee: string,
): Promise<z.infer<typeof holdable>> => {
  if (state.end !== undefined || state.clocks[SETTLING] === undefined) return { ground: GROUND, cases: [] };
  const found = await openCasesAbout(services.db, { people: state.concerned, place: committee, most: LISTED_MOST });
  const files = await Promise.all(found.map((id) => openFile(services, id)));
  return {
    ground: GROUND,
    cases: files.flatMap((file) => (file !== undefined && mayBeHeldBy(file, committee) ? [lineOf(file)] : [])),
  };
};

const mayBeHeldBy = ({ rulebook: { definition }, state }: CaseFile, committee: string): boolean =>
  definition.holds !== undefined && state.places[definition.holds.by]?.[0] === committee;

const lineOf = ({ case: id, rulebook: { definition }, state }: CaseFile) => ({
  case: id,
  procedure: { ...definition.title },
  held: state.hold !== undefined,
});
