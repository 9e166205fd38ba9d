import type { CaseId } from '../../core/facts';
import { currentDefinitions } from '../../db/published';
import { newHostInput } from '../../workflows/host-input';
import type { HostInput } from '../../workflows/messages';
import type { Services } from '../services';

/** What a new case is judged by for its life: what is published and in force as it opens. */
export const inputFor = async (services: Services, caseId: CaseId, procedure: string): Promise<HostInput | undefined> =>
  newHostInput(await currentDefinitions(services.db), { ...services, pack: await services.pack() }, { case: caseId, procedure });
