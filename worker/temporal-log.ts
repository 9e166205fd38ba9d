import { DefaultLogger, type LogLevel, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Level, Logger } from 'pino';

const LEVELS: Readonly<Record<LogLevel, Level>> = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' };

/**
 * Sends what the SDK has to say to the process's own log. That a workflow or its task failed is for a person to see: a case
 * stands still until it is mended, while the others go on.
 */
export const logTemporalTo = (log: Logger): void => {
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => {
    const { error, ...rest } = meta ?? {};
    const failed = message.startsWith('Workflow failed') || message.startsWith('Failing workflow task');
    const reason = error instanceof Error ? { reason: `${error.name}: ${error.message}` } : {};
    log[failed ? 'error' : LEVELS[level]]({ ...rest, ...reason, ...(failed ? { alert: true } : {}) }, message);
  });
  const filter = makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' });
  Runtime.install({ logger, telemetryOptions: { logging: { filter, forward: {} } } });
};
