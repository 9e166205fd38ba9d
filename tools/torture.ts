import { DefaultLogger, Runtime } from '@temporalio/worker';
import { must } from '../core/must';
import { machineLine } from './bench/machine';
import type { ActDone } from './drive/acts';
import { VACANCIES } from './drive/appointment';
import { EVERY_OPENING } from './drive/openings-after';
import { BUNDLES } from './runtime/kept-bundles';
import { reckon } from './torture/acknowledged';
import { walkThroughCore } from './torture/core-walks';
import { endLeases } from './torture/end-leases';
import { type Findings, figuresOf } from './torture/figures';
import { inAFolder, type Tortured } from './torture/in-a-folder';
import { outageUnderLoad } from './torture/outage';
import { ALL_STRIKES } from './torture/strike';
import { appointUnderStrikes } from './torture/struck-appointment';
import { openWalks, tellWalk } from './torture/walk';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What the options of the command line may change: how much of each is done. */
const AMOUNTS = { appointments: ALL_STRIKES.length, walks: 200, core: 10_000, away: 60, clients: 8, seed: Date.now() % 2 ** 32 };
type Amounts = typeof AMOUNTS;

/**
 * `npm run torture`: every step of an appointment meets every victim at every moment, PostgreSQL is away for a minute under load, and
 * cases walk at random, through core alone and through the whole system with a restart somewhere. Prints the figures; exits with 1 where something was lost,
 * doubled or different. `--appointments 1 --walks 2 --core 100 --away 10 --seed 7` do less, or the same again.
 */
const main = async (): Promise<number> => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const amounts = amountsFrom(process.argv.slice(2));
  const machine = machineLine(new Date());
  const parts: Partial<Findings>[] = [];
  /** Each part's own table as it ends: what comes later may be hours away, or break off. */
  const note = (part: Partial<Findings>): void => {
    parts.push(part);
    print(`${figuresOf(together([part])).table}\n`);
  };
  for (let shift = 0; shift < amounts.appointments; shift++) note(await strikeEveryStep(shift, amounts));
  if (amounts.away > 0) note(await takePostgresAway(amounts));
  for (let walk = 0; walk < amounts.walks; walk += EVERY_OPENING.length) note(await walkAbout(walk, amounts));
  if (amounts.core > 0) note({ core: await walkThroughCore(amounts.core, amounts.seed) });
  const { table, kept } = figuresOf(together(parts));
  print(`\n${machine}\n\n${table}`);
  return kept ? 0 : 1;
};

const amountsFrom = (given: readonly string[]): Amounts => {
  const amounts: Record<string, number> = { ...AMOUNTS };
  for (let place = 0; place < given.length; place += 2) {
    const [name, value] = [given[place]?.replace(/^--/, '') ?? '', Number(given[place + 1])];
    if (!(name in amounts) || !Number.isInteger(value) || value < 0)
      throw new Error(`Options are --${Object.keys(AMOUNTS).join(' N, --')} N`);
    amounts[name] = value;
  }
  return amounts as Amounts;
};

const strikeEveryStep = (shift: number, { appointments }: Amounts): Promise<Partial<Findings>> => {
  print(`Appointment ${shift + 1} of ${appointments}, a kill in each step`);
  return inAFolder(print, BUNDLES, async (tortured) => {
    const struck = await appointUnderStrikes(tortured.system, {
      script: must(VACANCIES[0], 'a vacancy'),
      strikeAt: (n) => ALL_STRIKES[(n + shift) % ALL_STRIKES.length] ?? { victims: [], moment: 'before' },
      report: ({ step, act, victims, moment, recoveryMs }) =>
        print(`  ${step} (${act}): killed ${victims.join(' and ')} ${moment}, answered after ${(recoveryMs / 1000).toFixed(1)} s`),
    });
    if (struck.end !== 'appointed') throw new Error(`The appointment ended as ${struck.end}`);
    return { kills: struck.kills, ...(await judge(tortured, struck.acts, struck.cases)) };
  });
};

const takePostgresAway = ({ away, clients }: Amounts): Promise<Partial<Findings>> => {
  print(`PostgreSQL away for ${away} s while ${clients} act`);
  return inAFolder(print, BUNDLES, async (tortured) => {
    const outage = await outageUnderLoad(tortured.system, { awaySeconds: away, clients });
    const odd = Object.keys(outage.statuses).filter((status) => !['200', '201', '503'].includes(status));
    if (odd.length > 0) throw new Error(`Somebody was answered ${odd.join(', ')}`);
    const last = [...new Set(outage.acts.slice(-3 * clients).map((act) => act.case))];
    return { outage: { ...outage, awaySeconds: away }, ...(await judge(tortured, outage.acts, last)) };
  });
};

const walkAbout = (from: number, { walks, seed }: Amounts): Promise<Partial<Findings>> =>
  inAFolder(print, BUNDLES, async (tortured) => {
    const parts: Partial<Findings>[] = [];
    for (const goOn of await openWalks(tortured.system, EVERY_OPENING.slice(0, walks - from), seed + from)) {
      const walk = await goOn();
      print(tellWalk(walk));
      parts.push({ walks: [walk], ...(await judge(tortured, walk.acts, walk.cases)) });
    }
    return together(parts);
  });

/** Holds what people were told against the ledger, and audits the cases. */
const judge = async (
  { system, auditor }: Tortured,
  acts: readonly ActDone[],
  cases: readonly string[],
): Promise<Pick<Findings, 'reckonings' | 'audited' | 'differences'>> => {
  const reckoning = await reckon(system.ownerUrl, acts);
  await endLeases(system.ownerUrl);
  const differences: string[] = [];
  for (const one of cases) differences.push(...(await auditor.differencesIn(one)).map((difference) => `${one} ${difference}`));
  return { reckonings: [reckoning], audited: cases.length, differences };
};

const together = (parts: readonly Partial<Findings>[]): Findings => ({
  kills: parts.flatMap(({ kills = [] }) => kills),
  walks: parts.flatMap(({ walks = [] }) => walks),
  reckonings: parts.flatMap(({ reckonings = [] }) => reckonings),
  audited: parts.reduce((sum, { audited = 0 }) => sum + audited, 0),
  differences: parts.flatMap(({ differences = [] }) => differences),
  ...parts.map(({ outage }) => (outage === undefined ? {} : { outage })).reduce((all, one) => ({ ...all, ...one }), {}),
  ...parts.map(({ core }) => (core === undefined ? {} : { core })).reduce((all, one) => ({ ...all, ...one }), {}),
});

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(2);
  },
);
