import type { ActDone } from '../drive/acts';
import { type AppointmentScript, openAppointment } from '../drive/appointment';
import type { Answer, Sending } from '../drive/client';
import { type Desk, openDesk } from '../drive/desk';
import type { FragileSystem } from './fragile-system';
import { type Strike, strike } from './strike';

/** One kill, and what it cost. */
export interface Kill extends Strike {
  readonly step: string;
  /** Which command was under way. */
  readonly act: string;
  readonly recoveryMs: number;
}

export interface StruckAppointment {
  readonly cases: readonly string[];
  readonly end: string;
  readonly acts: readonly ActDone[];
  readonly kills: readonly Kill[];
}

export interface StrikePlan {
  readonly script: AppointmentScript;
  /** What strikes the n-th step, from nought. */
  readonly strikeAt: (n: number) => Strike;
  readonly report: (kill: Kill) => void;
}

/** Drives one appointment with its conclusion from opening to end; in every step one command meets a kill, and its sender just asks again. */
export const appointUnderStrikes = async (system: FragileSystem, { script, strikeAt, report }: StrikePlan): Promise<StruckAppointment> => {
  const acts: ActDone[] = [];
  const kills: Kill[] = [];
  let steps = 0;
  let ballots = 0;
  let armed: Armed | undefined = { step: 'open', target: undefined, strike: strikeAt(0) };

  const around = async (sending: Sending, send: () => Promise<Answer>): Promise<Answer> => {
    const act = actOf(sending);
    if (armed === undefined || (armed.target !== undefined && armed.target !== act)) return send();
    const { step, strike: planned } = armed;
    armed = undefined;
    const struck = await strike(system, planned, act === 'slips' ? 'ballot_slots' : 'ledger', send);
    const kill: Kill = { ...planned, step, act, recoveryMs: struck.recoveryMs };
    kills.push(kill);
    report(kill);
    return struck.answer;
  };

  const desk: Desk = openDesk({ url: system.url, password: system.password, around }, (act) => acts.push(act));
  const drive = await openAppointment(desk, {
    ...script,
    watch: ({ step }) => {
      // A step that waits for another case has no command of its own.
      if (step === undefined || step.kind === 'call') return;
      steps += 1;
      const target = step.kind === 'ballot' ? BALLOT_ACTS[ballots++ % BALLOT_ACTS.length] : undefined;
      armed = { step: step.name, target, strike: strikeAt(steps) };
    },
  });
  const end = await drive.toEnd();
  return { cases: [...new Set(acts.map((act) => act.case))], end, acts, kills };
};

interface Armed {
  readonly step: string;
  readonly target: string | undefined;
  readonly strike: Strike;
}

/** The commands of a ballot, of which each ballot has another one struck. */
const BALLOT_ACTS = ['openBallot', 'slips', 'count', 'attend'] as const;

/** What a command is: the action of a task, or the last part of its path. */
const actOf = ({ path }: Sending): string => {
  const task = /^\/tasks\/[^/]*\.([A-Za-z]+)\/complete$/.exec(path);
  return task?.[1] ?? path.split('/').at(-1) ?? path;
};
