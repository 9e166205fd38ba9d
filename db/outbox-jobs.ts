import type { CaseEvent } from '../core/event';

/** What is left to do after a commit. Each job may be done twice: whoever does it makes that harmless. */
export type OutboxJob =
  /** Renders the n-th paper of an entry. */
  | { readonly topic: 'paper'; readonly payload: { readonly seq: number; readonly n: number } }
  /** Destroys the keys of a ballot that is over. Queued where the ballot's row changes (functions/apply-ballot-changes.sql). */
  | { readonly topic: 'ballotKey'; readonly payload: { readonly step: string; readonly round: number } }
  /** Archives the history of a run of the case's workflow once it has closed: the run named by the host, or, when the case has ended, its last. */
  | { readonly topic: 'archive'; readonly payload: { readonly run?: string } };

/** The jobs that an entry itself leaves: a paper to render for each number, and the last run's history to archive once the case is over. */
export const outboxJobs = (events: readonly CaseEvent[], seq: number): readonly OutboxJob[] => {
  const papers = events
    .filter(({ kind }) => kind === 'paperIssued')
    .map((_event, index) => ({ topic: 'paper', payload: { seq, n: index + 1 } }) as const);
  return events.some(({ kind }) => kind === 'ended') ? [...papers, { topic: 'archive', payload: {} }] : papers;
};
