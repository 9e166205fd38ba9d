import { DefaultFailureConverter } from '@temporalio/common';

/** Moves messages and stack traces of failures into a payload, which the codec encrypts: otherwise they travel in clear. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
