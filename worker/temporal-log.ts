import { DefaultLogger, type LogLevel, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Level, Logger } from 'pino';
import { NOT_OPENED } from '../workflows/messages';

const LEVELS: Readonly<Record<LogLevel, Level>> = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' };

/**
 * Sends what the SDK has to say to the process's own log. That a workflow or its task failed is for a person to see: a case
 * stands still until it is mended, while the others go on.
 */
export const logTemporalTo = (log: Logger): void => {
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => {
    const { error, ...rest } = meta ?? {};
    const refused = error instanceof Error && error.message.startsWith(NOT_OPENED); // said already, and nothing to be mended
    const failed = !refused && (message.startsWith('Workflow failed') || message.startsWith('Failing workflow task'));
    const reason = error instanceof Error ? { reason: `${error.name}: ${error.message}` } : {};
    log[failed ? 'error' : refused ? 'debug' : LEVELS[level]]({ ...rest, ...reason, ...(failed ? { alert: true } : {}) }, message);
  });
  const filter = makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' });
  Runtime.install({ logger, telemetryOptions: { logging: { filter, forward: {} } } });
};
