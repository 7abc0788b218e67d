import type { Metric } from '../../domain/agreement.ts';
import { ZERO } from '../../domain/decimal.ts';
import { monthText } from '../../domain/month.ts';
import { placeIn } from '../../domain/place.ts';
import type { Labels, Source, Wanted } from '../csv/delivered.ts';
import { readLong } from '../csv/long.ts';
import { readMonthRows } from '../csv/month-rows.ts';
import type { Profile } from '../csv/profile.ts';
import type { Table } from '../csv/table.ts';
import { readWide } from '../csv/wide.ts';
import type { Findings } from '../findings.ts';
import { foundCells } from '../grid/delivered-cells.ts';
import type { FoundCell } from '../grid/found-cell.ts';
import { keyColumnIn } from './key-column.ts';

/** Every cell that the layout of a profile reads, mapped or not; null where the layout does not fit. */
export function everyCell(table: Table, profile: Profile, found: Findings): readonly FoundCell[] | null {
  const { layout } = profile;
  const keys = { ...profile.keys, column: profile.keys.column ?? keyColumnIn(table) };
  const source: Source = { table, profile: { ...profile, ignored: [], keys }, labels: everyLabel() };
  switch (layout.kind) {
    case 'grid':
    case 'flat':
      return foundCells(source, found);
    case 'wide':
      return toFound(readWide(source, layout.label, found));
    case 'long':
      return toFound(readLong(source, layout, found));
    case 'month-rows':
      return toFound(readMonthRows(source, layout, found));
  }
}

function toFound(cells: ReturnType<typeof readWide>): readonly FoundCell[] | null {
  return (
    cells?.map(({ wanted, month, cell, status, key, keyCell }) => ({
      cell,
      index: cell.index,
      label: wanted.metric.label,
      key: key ?? null,
      ...(keyCell ? { keyCell } : {}),
      period: { text: monthText(month), month },
      unit: null,
      status,
    })) ?? null
  );
}

/** Wants whatever label comes along. */
function everyLabel(): Labels {
  const known = new Map<string, Wanted>();
  return {
    get(label, written) {
      const wanted = known.get(label) ?? wantedFor(written);
      known.set(label, wanted);
      return wanted;
    },
  };
}

function wantedFor(label: string): Wanted {
  const metric: Metric = {
    id: label,
    label,
    unit: { kind: 'count', noun: 'Anzahl' },
    source: '',
    place: placeIn(''),
  };
  return {
    metric,
    labels: [label],
    provisional: 'provisional',
    least: ZERO,
    most: null,
    key: null,
    jump: null,
  };
}
