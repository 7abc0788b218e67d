/**
 * A chart as plain data: every number already scaled for drawing, every label already German. German: Diagramm.
 *
 * `compose` makes it, `render/chart` draws it. Values are JavaScript numbers because they only place ink.
 */
export interface ChartSpec {
  readonly id: string;
  readonly form: 'plan-actual' | 'places';
  /** `Jan` … `Dez`, one per row. */
  readonly months: readonly string[];
  readonly rows: readonly ChartRow[];
  /** +1 more is better, −1 less is better, 0 neutral (Monitoring, places without target). */
  readonly better: 1 | -1 | 0;
  /** Title of the value tier and its unit below: `Quote`, `kumuliert in %`. */
  readonly title: string;
  readonly subtitle: string;
  /** Title of the variance tier and its unit; null draws no such tier. */
  readonly varianceTitle: string | null;
  readonly varianceSubtitle: string;
  /** A horizontal line over all months: limit or year's target. */
  readonly limit: { readonly value: number; readonly label: string } | null;
  /** A thin line behind the columns (month stock beside the running mean), with its legend word. */
  readonly thinLine: { readonly values: readonly (number | null)[]; readonly label: string } | null;
  /** From where to where the outlook of one month may lie; absent or null draws none. */
  readonly interval?: ChartInterval | null;
  /** Prior-year marks, with their legend word; null draws none. */
  readonly priorYear: { readonly values: readonly (number | null)[]; readonly label: string } | null;
  /** Legend word for the plan outline: `Soll`, `Prognosewert, anteilig`, `Plätze`. */
  readonly planLabel: string;
  /** Words under provisional months, the longest first that finds room. */
  readonly provisionalWords: readonly string[];
  /** The alternative text: says in words what the chart shows. */
  readonly alt: string;
  /** The same figures for those who read rather than look. */
  readonly table: ChartTable;
}

/** A span around one column. German: Spanne. */
export interface ChartInterval {
  /** Index of its row. */
  readonly index: number;
  readonly low: number;
  readonly high: number;
  /** Legend word: `Spanne`. */
  readonly label: string;
  /** In figures, for the table: `14,9 bis 15,9`. */
  readonly text: string;
}

/** The figures of a chart as finished German text, in the chart's own units. German: Wertetabelle. */
export interface ChartTable {
  /** What the figures are: `Integrationsquote (kumuliert, in %)`. */
  readonly caption: string;
  /** Heads of the columns behind the month: `Soll`, `Ist`, `voraussichtlich`, `Vorjahr`. */
  readonly columns: readonly string[];
  /** One row per month, `cells` in the order of `columns`; an empty text where there is no figure. */
  readonly rows: readonly { readonly month: string; readonly cells: readonly string[] }[];
}

export interface ChartRow {
  readonly plan: number | null;
  readonly value: number | null;
  readonly status: 'final' | 'provisional' | 'outlook' | 'missing' | 'suppressed' | 'none';
  /** Printed at the column: `5,8`; null prints nothing. */
  readonly label: string | null;
  readonly variance: number | null;
  readonly varianceLabel: string | null;
  /** Printed in a month without value: `k. A.`, `*`. */
  readonly gapLabel: string | null;
  /** Printed where a step begins: the places in force, `145`. Only in a chart of places. */
  readonly stepLabel?: string;
}
