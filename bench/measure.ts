/** Median and extremes of repeated runs, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Runs `work` some rounds uncounted, then `rounds` times. */
export async function timed(rounds: number, warmUp: number, work: () => Promise<unknown>): Promise<Timing> {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const start = performance.now();
    await work();
    if (round >= warmUp) times.push(performance.now() - start);
  }
  return timingOf(times);
}

/** Like `timed`, in time of the processor, so that other programs on the machine do not count; helper threads do. */
export function processorTimed(rounds: number, warmUp: number, work: () => void): Timing {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    if (round >= warmUp) times.push((user + system) / 1000);
  }
  return timingOf(times);
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** `112 ms (98–140)` */
export function timingText({ median, least, most }: Timing): string {
  return `${median.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)})`;
}
