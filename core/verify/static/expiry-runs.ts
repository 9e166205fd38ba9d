import { EFFECTS } from '../../definition/effect-table';
import { finding, type StaticCheck } from './finding';

/** Static part of open-report-blocks: the time for which somebody is away from their post was agreed, and no open report makes it longer. */
export const expiryRuns: StaticCheck = ({ effects, steps }) =>
  Object.values(effects).some(({ kind }) => EFFECTS[kind].changes === 'goesAway')
    ? Object.entries(steps).flatMap(([step, { kind, time }]) =>
        kind === 'period' && time.onHold === 'stops'
          ? [finding('open-report-blocks', `steps.${step}.time.onHold`, 'expiry-frozen', { step })]
          : [],
      )
    : [];
