/** What the ways of getting a program are given: where to put it, which version, where to look for Go. */
export interface TemporalOrder {
  readonly target: string;
  readonly version: string;
  readonly path: string;
  readonly report: (line: string) => void;
}
