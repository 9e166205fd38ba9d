import type { CaseEvent, CaseEventKind } from '../../event';
import type { Guarantee } from '../../guarantees/names';
import { openReportBlocks, reasonsAlways, silenceNeverHarms } from './course';
import {
  competentAuthorityDecides,
  decidedIsCarriedOut,
  heardBeforeHarm,
  onePersonPerPost,
  politicalConclusionFirst,
  publishedBeforeEffect,
  reviewOpen,
  standardsNeverLowered,
} from './effects';
import type { Memory, Monitor, Observation, Watched } from './monitor';
import { neverOwnCase, proposerAppraiserDeciderDiffer } from './people';
import { validVoteOnly } from './valid-vote';

/** The guarantees that are explored, each by a monitor of its own. */
export const MONITORS: readonly Monitor[] = [
  politicalConclusionFirst,
  competentAuthorityDecides,
  proposerAppraiserDeciderDiffer,
  neverOwnCase,
  heardBeforeHarm,
  reasonsAlways,
  reviewOpen,
  standardsNeverLowered,
  openReportBlocks,
  publishedBeforeEffect,
  silenceNeverHarms,
  validVoteOnly,
  onePersonPerPost,
  decidedIsCarriedOut,
];

/** A monitor that looks at events of a kind: its place in the list, and what it makes of them. */
interface Watching {
  readonly place: number;
  readonly guarantee: Guarantee;
  readonly look: (memory: Memory, event: CaseEvent, watched: Watched) => Observation;
}

/** The monitors that look at events of a kind. */
export const watching = (kind: CaseEventKind): readonly Watching[] => {
  const known = WATCHING.get(kind);
  if (known !== undefined) return known;
  const all = MONITORS.flatMap(({ guarantee, on }, place) => {
    const look = on[kind] as Watching['look'] | undefined;
    return look === undefined ? [] : [{ place, guarantee, look }];
  });
  WATCHING.set(kind, all);
  return all;
};
const WATCHING = new Map<CaseEventKind, readonly Watching[]>();
