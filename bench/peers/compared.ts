import type { Row } from '../results/store.ts';
import type { OwnReport, PeerRow } from './run-all.ts';

const REFERENCE = 'typst-ua';

/** Medians over the rounds; ratios are taken within a round and then their median. */
export function compared(rows: readonly PeerRow[], ours: OwnReport): readonly Row[] {
  const reference = rows.find(({ id }) => id === REFERENCE);
  return rows.map((row) => ({
    name: row.name,
    cold: median(row.cold),
    warm: median(row.warm),
    wall: median(row.wall) ?? Number.NaN,
    cpu: median(row.cpu) ?? Number.NaN,
    peakMb: median(row.mem) ?? Number.NaN,
    toTypst: reference ? [ratio(row.wall, reference.wall), ratio(row.cpu, reference.cpu)] : null,
    kib: row.kb ?? Number.NaN,
    attachedKib: row.id === 'ours' ? ours.attachedKib : 0,
    pages: Number(row.pages ?? Number.NaN),
    claim: row.claim ?? '–',
    probes: row.id === 'ours' ? ours.probes : (row.text ?? '–'),
  }));
}

type Rounds = readonly (number | null)[];

function ratio(own: Rounds, other: Rounds): number {
  const each = own.map((value, round) => {
    const beside = other[round];
    return value && beside ? value / beside : null;
  });
  return median(each) ?? Number.NaN;
}

function median(values: Rounds): number | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const [low, high] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
