import type { Definition } from '../../../core/definition/definition';

/**
 * The head of a case that whom a decision is about opens about it, before the body above the one that made it. Nobody who decided then has a part in it, and
 * it may be taken back until it is decided.
 */
export const aboutOwnDecision = {
  opens: { by: 'person' },
  post: false,
  decision: true,
  people: { official: { atMost: 1, given: true } },
  concerns: ['official'],
  bars: ['originalDeciders'],
  places: {
    unit: { kind: 'ofDecision', as: 'unit' },
    issuer: { kind: 'ofDecision', as: 'issuer' },
    competent: { kind: 'superior', of: 'issuer' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
    inspection: { kind: 'organ', organ: 'inspection', of: 'competent' },
    records: { kind: 'organ', organ: 'records', of: 'competent' },
  },
  withdraw: { before: 'decide' },
  starts: 'ask',
} as const satisfies Partial<Definition>;
