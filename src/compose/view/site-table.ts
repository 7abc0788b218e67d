import type { Indicator } from '../../domain/agreement.ts';
import type { Checked } from '../../domain/draft.ts';
import { type Month, monthOf, monthsBetween } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import { anchorList, cellAnchor } from '../derivation/anchor.ts';
import { monthShort } from '../format-german.ts';
import { markedCell } from './data-marks.ts';

/** The month values of a goal by site, as finished text. German: Standorttabelle. */
export interface SiteTableView {
  readonly monate: readonly string[];
  readonly zeilen: readonly {
    readonly standort: string;
    readonly werte: readonly string[];
    readonly rechenwege: string;
  }[];
  readonly gesperrt: boolean;
}

/** One site with its delivered months, and with the total of all sites as a site of its own. */
export interface SiteColumn {
  readonly label: string;
  readonly cells: readonly { readonly month: Month; readonly observation: Observation | undefined }[];
}

/** The months of the year for which any site delivered, the same for each site; empty without a table. */
export function siteColumns({ siteTable: table }: Indicator, checked: Checked): readonly SiteColumn[] {
  const columns = table?.columns ?? [];
  const { data, month: until, agreement } = checked;
  const months = monthsBetween(monthOf(agreement.year, 1), until).filter((month) =>
    columns.some(({ metric }) => data.newest(metric, month) !== undefined),
  );
  return columns.map(({ metric, label }) => ({
    label,
    cells: months.map((month) => ({ month, observation: data.newest(metric, month) })),
  }));
}

export function siteTable(indicator: Indicator, checked: Checked): SiteTableView | null {
  if (indicator.siteTable === undefined) return null;
  const columns = siteColumns(indicator, checked);
  const rows = columns.map(({ label, cells }) => ({
    standort: label,
    werte: cells.map(({ observation }) => markedCell(observation, checked.data)),
    rechenwege: anchorList(
      cells.map(({ observation: each }) => (each ? cellAnchor(indicator.id, each.metric, each.month) : null)),
    ),
  }));
  return {
    monate: (columns[0]?.cells ?? []).map(({ month }) => monthShort(month)),
    zeilen: rows,
    gesperrt: rows.some((row) => row.werte.includes('*')),
  };
}
