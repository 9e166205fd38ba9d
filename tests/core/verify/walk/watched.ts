import type { CaseEvent } from '../../../../core/event';
import type { Kinship, PersonId } from '../../../../core/facts';
import type { Rulebook } from '../../../../core/rulebook';
import { isAdverse } from '../../../../core/verify/applicable';
import type { Memory, Watched } from '../../../../core/verify/monitors/monitor';
import { MONITORS, watching } from '../../../../core/verify/monitors/monitors';

/** The guarantees that a case broke for somebody, as the verifier's monitors see them in its events. */
export const brokenFor = (
  { definition }: Rulebook,
  events: readonly CaseEvent[],
  kin: readonly Kinship[],
  followed: PersonId,
): readonly string[] => {
  const relatedTo = kin.flatMap(({ person, relative }) => (person === followed ? [relative] : relative === followed ? [person] : []));
  const watched: Watched = { followed, relatedTo, concernedSlots: definition.concerns, harms: isAdverse(definition) };
  const memories: Memory[] = MONITORS.map(({ begin }) => begin);
  const broken: string[] = [];
  for (const event of events) {
    for (const { place, guarantee, look } of watching(event.kind)) {
      const observed = look(memories[place] ?? {}, event, watched);
      if (observed.broken !== undefined) broken.push(`${guarantee} (${observed.broken}) for ${followed}`);
      memories[place] = observed.memory;
    }
  }
  return broken;
};
