import type { Comparison, Row } from './store.ts';

/** One comparison as Markdown: where it was measured, and a row for each programme. */
export function comparisonText({ stamp, rounds, rows }: Comparison): string {
  return `${stamp.date}, commit ${stamp.commit}, ${stamp.machine}; median of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.

| | cold s | warm ms, one worker | wall s | CPU s | peak MB | × Typst PDF/UA (wall / CPU) | KiB (without attachments) | pages | claims | probes |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---|---|
${rows.map(rowText).join('\n')}`;
}

function rowText(row: Row): string {
  const ratio = row.toTypst?.map((each) => each.toFixed(2)).join(' / ') ?? '–';
  const cells = [
    row.name,
    number(row.cold, 2),
    number(row.warm, 0),
    number(row.wall, 1),
    number(row.cpu, 1),
    number(row.peakMb, 0),
    ratio,
    size(row),
    number(row.pages, 0),
    row.claim,
    row.probes,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** `214 (171)` */
function size({ kib, attachedKib }: Row): string {
  const whole = number(kib, 0);
  return attachedKib === 0 ? whole : `${whole} (${number(kib - attachedKib, 0)})`;
}

function number(value: number | null, places: number): string {
  return value === null || !Number.isFinite(value) ? '–' : value.toFixed(places);
}
