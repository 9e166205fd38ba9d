import type { Definition } from '../../core/definition/definition';
import { appointment } from './appointment';
import { appointmentFromElsewhere } from './appointment-from-elsewhere';
import { extensionToRetirement } from './extension-to-retirement';
import { politicalStandards } from './political-standards';
import { reappointment } from './reappointment';
import { removal } from './removal';
import { replacement } from './replacement';
import { resignation } from './resignation';
import { rotation } from './rotation';
import { secondment } from './secondment';
import { transfer } from './transfer';
import { trialPost } from './trial-post';

/** The procedures that come with the product, each before those that call it. */
export const SHIPPED: readonly Definition[] = [
  politicalStandards,
  appointment,
  appointmentFromElsewhere,
  reappointment,
  extensionToRetirement,
  resignation,
  replacement,
  removal,
  transfer,
  secondment,
  rotation,
  trialPost,
];
