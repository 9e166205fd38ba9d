import { percentile } from '../bench/statistics';
import type { Reckoning } from './acknowledged';
import type { CoreWalks } from './core-walks';
import type { Outage } from './outage';
import type { Kill } from './struck-appointment';
import type { Walk } from './walk';

/** What a whole run found. */
export interface Findings {
  readonly kills: readonly Kill[];
  readonly walks: readonly Walk[];
  readonly outage?: Outage & { readonly awaySeconds: number };
  readonly core?: CoreWalks;
  readonly reckonings: readonly Reckoning[];
  /** Cases that were audited, and what their audits found different. */
  readonly audited: number;
  readonly differences: readonly string[];
}

/** The figures as a table in Markdown, and whether they are as promised. */
export const figuresOf = (findings: Findings): { readonly table: string; readonly kept: boolean } => {
  const { kills, walks, outage, core, reckonings, audited, differences } = findings;
  const lost = reckonings.flatMap((reckoning) => reckoning.lost);
  const doubled = reckonings.flatMap((reckoning) => reckoning.doubled);
  const acknowledged = reckonings.reduce((sum, one) => sum + one.acknowledged, 0);
  const rows = [
    ['kills', String(kills.length + walks.length)],
    ['acknowledged acts and slips', String(acknowledged)],
    ['lost', lost.length === 0 ? '0' : `${lost.length}: ${lost.join('; ')}`],
    ['doubled', doubled.length === 0 ? '0' : `${doubled.length}: ${doubled.join('; ')}`],
    ...recoveryRows(kills),
    ...(outage === undefined ? [] : outageRows(outage)),
    [
      'random walks with a restart',
      `${walks.length}, ${walks.reduce((sum, { acts }) => sum + acts.length, 0)} acts, ${walks.reduce((sum, { refused }) => sum + refused, 0)} refused`,
    ],
    ...(core === undefined ? [] : [['random walks through core', `${core.walks}, ${core.kept ? 'nothing illegal' : 'FAILED'}`]]),
    ['cases audited', String(audited)],
    ['differences found', differences.length === 0 ? '0' : `${differences.length}: ${differences.join('; ')}`],
  ];
  return {
    table: ['| figure | measured |', '|---|---|', ...rows.map(([what, measured]) => `| ${what} | ${measured} |`)].join('\n'),
    kept: lost.length + doubled.length + differences.length === 0 && core?.kept !== false,
  };
};

const recoveryRows = (kills: readonly Kill[]): readonly (readonly [string, string])[] => {
  const names = [...new Set(kills.map(({ victims }) => victims.join(' and ')))];
  const line = (what: string, of: readonly Kill[]): readonly [string, string] => {
    const times = of.map(({ recoveryMs }) => recoveryMs);
    return [
      `recovery from the kill to the answer, ${what}`,
      `p50 ${inSeconds(percentile(times, 0.5))}, p99 ${inSeconds(percentile(times, 0.99))}`,
    ];
  };
  if (kills.length === 0) return [];
  return [
    line('all', kills),
    ...names.map((name) =>
      line(
        name,
        kills.filter(({ victims }) => victims.join(' and ') === name),
      ),
    ),
  ];
};

const outageRows = ({
  awaySeconds,
  statuses,
  slowestMs,
  recoveryMs,
  acts,
}: Outage & { readonly awaySeconds: number }): readonly (readonly [string, string])[] => [
  [
    `PostgreSQL away for ${awaySeconds} s under load`,
    `${acts.length} acts; first answer ${inSeconds(recoveryMs)} after its return; longest wait ${inSeconds(slowestMs)}`,
  ],
  [
    'answers during it, by status',
    Object.entries(statuses)
      .map(([status, times]) => `${status}: ${times}`)
      .join(', '),
  ],
];

const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
