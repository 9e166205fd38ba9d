/**
 * How every case is started, by the api (with its first update) and by a parent case alike.
 *
 * A short task timeout, because a worker that is killed in the middle of a commit holds its task for that long. An id is
 * free again only after a run that failed: a host in which nothing was committed ends so, and the same request, tried
 * again under the same key, may open the case after all; a case that has been opened is never opened twice.
 */
export const CASE_START_OPTIONS = {
  workflowTaskTimeout: '5s',
  workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
} as const;
