import type { Measurement } from './store.ts';

type Sized = readonly [size: number, measured: Measurement];

/** Within so much of each other two costs of one more are called the same. */
const ALIKE = 0.2;
/** MB by which memory may differ without being said to grow. */
const STEADY = 60;

/** Time and memory by size as Markdown, with what the numbers say about growth. */
export function growthText(
  what: 'agreements' | 'goals',
  measured: Readonly<Record<string, Measurement>>,
): string {
  const rows: readonly Sized[] = Object.entries(measured)
    .map(([size, each]) => [Number(size), each] as const)
    .toSorted(([a], [b]) => a - b);
  if (rows.length === 0) return 'Not measured yet.';
  const table = rows.map(([size, each], at) => rowText(size, each, marginal(rows[at - 1], [size, each])));
  return `| ${what} | wall s | CPU s | CPU ms for one more | peak MB | measured |
|---:|---:|---:|---:|---:|---|
${table.join('\n')}

${verdict(what, rows)}`;
}

function rowText(size: number, { wall, cpu, peakMb, stamp }: Measurement, more: number | null): string {
  const of = `${stamp.date}, ${stamp.commit}`;
  return `| ${size} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${more === null ? '–' : more.toFixed(0)} | ${peakMb.toFixed(0)} | ${of} |`;
}

/** Milliseconds of the processor that each one beyond the row before cost. */
function marginal(before: Sized | undefined, [size, { cpu }]: Sized): number | null {
  return before === undefined ? null : ((cpu - before[1].cpu) / (size - before[0])) * 1000;
}

/** Compares the last two steps: what one more costs, and what is held in memory. */
function verdict(what: string, rows: readonly Sized[]): string {
  const [first, middle, last] = rows.slice(-3);
  if (!first || !middle || !last) return 'Two sizes say nothing about growth.';
  const [early, late] = [marginal(first, middle) ?? 0, marginal(middle, last) ?? 0];
  const ratio = late / early;
  const linear = Math.abs(ratio - 1) <= ALIKE;
  const shape = linear
    ? 'linear'
    : ratio > 1
      ? '**more than linear**'
      : 'less than linear: the start weighs on the small sizes';
  const grown = last[1].peakMb - middle[1].peakMb;
  const memory = grown <= STEADY ? 'does not grow with them' : `grows by ${grown.toFixed(0)} MB`;
  return `Time is ${shape}: one more of the ${what} costs ${late.toFixed(0)} ms between ${middle[0]} and ${last[0]}, ${early.toFixed(0)} ms between ${first[0]} and ${middle[0]} (factor ${ratio.toFixed(2)}). From ${middle[0]} to ${last[0]} memory ${memory}.`;
}
