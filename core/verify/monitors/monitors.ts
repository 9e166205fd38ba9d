import type { CaseEventKind } from '../../event';
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
import type { Monitor } from './monitor';
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

/** Which of the monitors look at events of a kind, by their place in the list. */
export const watching = (kind: CaseEventKind): readonly number[] => {
  const known = WATCHING.get(kind);
  if (known !== undefined) return known;
  const places = MONITORS.flatMap(({ on }, place) => (on[kind] === undefined ? [] : [place]));
  WATCHING.set(kind, places);
  return places;
};
const WATCHING = new Map<CaseEventKind, readonly number[]>();
