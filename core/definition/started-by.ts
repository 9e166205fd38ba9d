import type { Definition } from './definition';

/** The procedures of which a definition starts cases: those that it calls, and those that its results open. */
export const startedBy = ({ steps }: Definition): readonly string[] =>
  Object.values(steps).flatMap((step) => [
    ...(step.kind === 'call' ? [step.procedure] : []),
    ...Object.values(step.result).flatMap(({ opens }) => (opens ?? []).map(({ procedure }) => procedure)),
  ]);
