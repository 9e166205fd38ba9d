import { join } from 'node:path';
import { repositoryRoot } from '../../config/repository-root';

/** Where tests and torture keep bundles of workflow code: they outlive a run, since each is named by the digest of what it was made from. */
export const BUNDLES = join(repositoryRoot, 'node_modules', '.cache', 'sauro', 'bundles');
