import { EFFECTS } from '../../definition/effect-table';
import type { By, EventOf } from '../../event';
import { changed, type Memory, type Monitor, minus, type Observation, plus, setOf, unless } from './monitor';

const isDue = (by: By): boolean => 'engine' in by && by.engine === 'due';

const REASONED: Memory = { reasoned: true };
const UNREASONED: Memory = { reasoned: false };
const reasoned = (known: boolean): Observation => ({ memory: known ? REASONED : UNREASONED });

/** reasons-always: a refusal, a harm, an answer in place of a rule carry reasons: a person's own, the minutes of a count, the findings of a check, or the child's conclusion. */
export const reasonsAlways: Monitor = {
  guarantee: 'reasons-always',
  begin: UNREASONED,
  on: {
    checked: (_memory, { findings }) => reasoned(findings.length > 0),
    childReported: (_memory, { applied }) => reasoned(applied.length > 0), // one that lapsed says nothing
    counted: (_memory, { minutes }) => reasoned(minutes !== undefined),
    resultTaken: (memory, { by, reasons }) => {
      if ('engine' in by) return isDue(by) ? reasoned(false) : { memory };
      return reasoned(reasons !== undefined);
    },
    stepOpened: () => reasoned(false),
    ended: (memory, event) =>
      event.as === 'refused' ? unless(memory.reasoned === true, 'refused-without-reasons', { memory, triggered: true }) : { memory },
    granted: (memory, { effectKind, reasons }) =>
      EFFECTS[effectKind].adverse ? unless(reasons !== undefined, 'harm-without-reasons', { memory, triggered: true }) : { memory },
    revoked: (memory, { reasons }) => unless(reasons !== undefined, 'undone-without-reasons', { memory, triggered: true }),
  },
};

const decidedWhileOpen = (memory: Memory, { effectKind }: EventOf<'granted' | 'applied'>): Observation =>
  EFFECTS[effectKind].stoppedByReport
    ? unless(setOf(memory, 'open').length === 0, 'decided-over-report', { memory, triggered: true })
    : { memory };

/** open-report-blocks: while an objection is unsettled, nothing that it could stop is decided or entered. */
export const openReportBlocks: Monitor = {
  guarantee: 'open-report-blocks',
  begin: { open: [] },
  on: {
    objected: (memory, { step }) => ({ memory: changed(memory, { open: plus(setOf(memory, 'open'), step) }), triggered: true }),
    objectionsSettled: (memory, { notice }) => ({ memory: changed(memory, { open: minus(setOf(memory, 'open'), notice) }) }),
    granted: decidedWhileOpen,
    applied: decidedWhileOpen,
  },
};

const SPOKEN: Memory = { silent: false, allowing: false };

/** silence-never-harms: nothing is decided, allowed or settled because nobody acted: neither harm nor approval. */
export const silenceNeverHarms: Monitor = {
  guarantee: 'silence-never-harms',
  begin: SPOKEN,
  on: {
    resultTaken: (_memory, { by, duty }) => ({
      memory: isDue(by) ? { silent: true, allowing: duty === 'allows' } : SPOKEN,
      triggered: isDue(by),
    }),
    stepOpened: ({ allowing }) => unless(allowing !== true, 'allowed-by-silence', { memory: SPOKEN }),
    granted: (memory, { by }) => unless(memory.silent !== true && !isDue(by), 'decided-by-silence', { memory }),
    objectionsSettled: (memory) => unless(memory.silent !== true, 'settled-by-silence', { memory }),
    concluded: (memory) => unless(memory.silent !== true, 'settled-by-silence', { memory }),
  },
};
