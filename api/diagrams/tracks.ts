/** A stretch of a channel between two rows of nodes, or between two columns. Lengths are counted in cells; centres lie at the halves. */
export interface Stretch {
  readonly channel: number;
  readonly from: number;
  readonly to: number;
  /** Stretches of one bundle in one channel share a track. */
  readonly bundle: string;
}

/** A channel's tracks: which one each bundle runs on, and how many there are. */
export interface Tracks {
  readonly trackOf: (stretch: Stretch) => number;
  readonly count: (channel: number) => number;
}

interface Run {
  from: number;
  to: number;
}

/** Lays stretches on tracks so that no two bundles meet on one: each on the first track that is free over its whole length. */
export const tracksFor = (stretches: readonly Stretch[]): Tracks => {
  const runs = new Map<string, { readonly channel: number; readonly run: Run }>();
  for (const stretch of stretches) {
    const [from, to] = [Math.min(stretch.from, stretch.to), Math.max(stretch.from, stretch.to)];
    const known = runs.get(keyOf(stretch))?.run;
    if (known === undefined) runs.set(keyOf(stretch), { channel: stretch.channel, run: { from, to } });
    else {
      known.from = Math.min(known.from, from);
      known.to = Math.max(known.to, to);
    }
  }
  const channels = new Map<number, Run[][]>();
  const tracks = new Map<string, number>();
  for (const [key, { channel, run }] of runs) {
    const laid = channels.get(channel) ?? [];
    channels.set(channel, laid);
    const free = laid.findIndex((track) => track.every((other) => other.to < run.from || run.to < other.from));
    const track = free === -1 ? laid.length : free;
    laid[track] = [...(laid[track] ?? []), run];
    tracks.set(key, track);
  }
  return { trackOf: (stretch) => tracks.get(keyOf(stretch)) ?? 0, count: (channel) => channels.get(channel)?.length ?? 0 };
};

const keyOf = ({ channel, bundle }: Stretch): string => `${channel} ${bundle}`;
