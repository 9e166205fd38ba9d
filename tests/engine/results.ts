import type { History } from '../../api/views/history';
import type { Answer, Problem } from '../../tools/drive/client';

/** The results that were taken in a case, in order, as `step:result`. */
export const resultsIn = ({ chain }: History): readonly string[] =>
  chain.flatMap(({ what, step, result }) => (what.name === 'resultTaken' ? [`${step?.name}:${result?.name}`] : []));

/** What a refusal says: status, code, and the reason within it where there is one. */
export const refusalIn = ({ status, body }: Answer): string => {
  const { code, params } = body as Partial<Problem>;
  const why = params?.['because'] ?? params?.['why'] ?? params?.['what'];
  return [status, code, ...(why === undefined ? [] : [why])].join(' ');
};
