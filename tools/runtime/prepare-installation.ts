import { type LoadedSample, loadSample } from '../sample/load';
import type { Database } from './database';
import { publishShipped } from './publish-shipped';

/** What a migrated database needs before the services start: the shipped procedures, and in one of our own the sample province. */
export const prepareInstallation = async (
  { kind, ownerUrl }: Database,
  report: (line: string) => void,
): Promise<LoadedSample | undefined> => {
  await publishShipped(ownerUrl, report);
  if (kind !== 'embedded') return undefined;
  return loadSample(ownerUrl);
};
