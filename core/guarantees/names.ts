/** The seventeen guarantees (promises.md), in their order. Each has its sentence in `messages/` under `guarantee.<name>`. */
export const GUARANTEES = [
  'political-conclusion-first',
  'competent-authority-decides',
  'proposer-appraiser-decider-differ',
  'never-own-case',
  'heard-before-harm',
  'reasons-always',
  'review-open',
  'standards-never-lowered',
  'open-report-blocks',
  'published-before-effect',
  'every-wait-ends',
  'silence-never-harms',
  'valid-vote-only',
  'annullable',
  'bounded',
  'one-person-per-post',
  'decided-is-carried-out',
] as const;
export type Guarantee = (typeof GUARANTEES)[number];
