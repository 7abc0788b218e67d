import { type Decimal, sum, ZERO } from '../../domain/decimal.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Month } from '../../domain/month.ts';
import {
  type MetricId,
  type Observation,
  type ReportedData,
  withoutColumn,
} from '../../domain/observation.ts';
import { reportedData } from '../reported-data.ts';
import type { Breakdown } from './breakdown.ts';
import { breakdowns, mainMetrics } from './breakdowns.ts';
import type { Delivered } from './total-column.ts';
import { withoutTellingColumns } from './whole-lines.ts';
import { isSmall, withheldCells } from './withheld-cells.ts';

/** What may go into a report: the delivered values, without those that must be withheld. */
export interface Released {
  readonly observations: readonly Observation[];
  readonly data: ReportedData;
  /** Files with a value that this filter withheld. */
  readonly withheldFrom: ReadonlySet<string>;
}

/**
 * The confidentiality filter: behind it nobody can show what it withheld, for it is not there. German: Geheimhaltung.
 *
 * Takes   a draft and all that was delivered for it.
 * Gives   the same values, those withheld as the source itself would deliver them: suppressed, with `*` in the cell.
 *         Cells beside them do not say in which column they stand.
 *         A sum that an agreement asks for still comes out right: its formula gets stand-ins in the place of withheld
 *         values, of which only the sum is true.
 * Source  domain rules on statistical confidentiality (§ 16 BStatG); docs/handbuch.md, "Geheimhaltung".
 */
export function withhold(draft: Draft, data: ReportedData): Released {
  const { agreement, observations } = draft;
  const months = [...new Set(observations.map(({ month }) => month))].toSorted((a, b) => a - b);
  const tables = breakdowns(agreement, { data, months });
  const withheld = new Set([
    ...withheldValues(draft, tables, { data, months }),
    ...takenBack(observations, data),
  ]);
  const hides = (each: Observation) => each.value !== null && withheld.has(keyOf(each));
  const released = withoutTellingColumns(
    observations.map((each) => (withheld.has(keyOf(each)) ? asWithheld(each) : each)),
  );
  return {
    observations: released,
    data: releasedData(reportedData(released), data, { tables, withheld }),
    withheldFrom: new Set(observations.filter(hides).map(({ origin }) => origin.place.file)),
  };
}

/** What is withheld today is withheld in every earlier state of the data as well. */
function releasedData(
  released: ReportedData,
  data: ReportedData,
  secret: { readonly tables: readonly Breakdown[]; readonly withheld: ReadonlySet<string> },
): ReportedData {
  return {
    ...released,
    ...standIns(secret.tables, secret.withheld, data),
    asOf: (day) => releasedData(released.asOf(day), data.asOf(day), secret),
  };
}

/** Keys of all values that must not be shown. */
function withheldValues(
  { agreement }: Draft,
  tables: readonly Breakdown[],
  { data, months }: Delivered,
): ReadonlySet<string> {
  const minimum = agreement.minimumCount;
  const main = mainMetrics(agreement);
  const keys = tables.flatMap((table) =>
    months.flatMap((month) => {
      const cells = withheldCells(table, month, data, minimum);
      const whole = cells.size > 0 && tables.some((other) => overlap(table, other));
      const total =
        table.total !== null && !main.has(table.total) && wasSmall(table.total, month, data, minimum);
      return [...(whole ? table.cells : cells), ...(total ? [table.total ?? ''] : [])].map((metric) =>
        keyOf({ metric, month }),
      );
    }),
  );
  return closed(new Set(keys), tables, months);
}

/** What its source keeps secret by now: what an earlier delivery said of it is not told any more either. */
function takenBack(observations: readonly Observation[], data: ReportedData): readonly string[] {
  return observations
    .filter(({ metric, month }) => data.newest(metric, month)?.status === 'suppressed')
    .map(keyOf);
}

/** Two tables that share cells tell more together than one alone: then a row is withheld whole. */
function overlap(one: Breakdown, other: Breakdown): boolean {
  return one !== other && one.adds && other.adds && one.cells.some((cell) => other.cells.includes(cell));
}

/**
 * Rows that would tell what another table withholds are withheld whole, and so on: those that share a withheld cell,
 * and those whose total is withheld as a cell of another table.
 */
function closed(
  keys: ReadonlySet<string>,
  tables: readonly Breakdown[],
  months: readonly Month[],
): ReadonlySet<string> {
  const more = tables.flatMap((table) => {
    const telling = tellingCells(table, tables);
    return months
      .filter((month) => telling.some((metric) => keys.has(keyOf({ metric, month }))))
      .flatMap((month) => table.cells.map((metric) => keyOf({ metric, month })));
  });
  const all = new Set([...keys, ...more]);
  return all.size === keys.size ? keys : closed(all, tables, months);
}

/** Cells of other tables that this one would tell. */
function tellingCells(table: Breakdown, tables: readonly Breakdown[]): readonly MetricId[] {
  const { cells, total } = table;
  const others = tables.filter((other) => other !== table && other.adds);
  const shared = table.adds && others.some((other) => overlap(table, other)) ? cells : [];
  const nested = total !== null && others.some((other) => other.cells.includes(total)) ? [total] : [];
  return [...shared, ...nested];
}

function wasSmall(metric: MetricId, month: Month, data: ReportedData, minimum: number): boolean {
  return data.history(metric, month).some((each) => isSmall(each, minimum));
}

function keyOf({ metric, month }: Pick<Observation, 'metric' | 'month'>): string {
  return `${metric} ${month}`;
}

/** Its reason goes, too: who says why a value was corrected often says from what to what. */
function asWithheld({ reason: _, ...observation }: Observation): Observation {
  if (observation.value === null) return observation;
  return {
    ...observation,
    value: null,
    status: 'suppressed',
    origin: withoutColumn(observation.origin, '*'),
  };
}

/**
 * Stand-ins of withheld values: the first of a row takes the sum of all, the others zero, so that no true value leaves
 * this station. Rows with a cell that nobody knows have no sum and no stand-ins; nor have those whose sum would tell
 * what another table withholds.
 */
function standIns(
  tables: readonly Breakdown[],
  withheld: ReadonlySet<string>,
  data: ReportedData,
): Pick<ReportedData, 'standIn'> {
  const telling = tables.filter((table) => tellingCells(table, tables).length > 0);
  const rows = new Map(
    tables.filter((table) => !telling.includes(table)).map(({ cells }) => [rowName(cells), cells]),
  );
  return {
    standIn(breakdown, metric, month) {
      const cells = rows.get(rowName(breakdown));
      if (cells === undefined || !withheld.has(keyOf({ metric, month }))) return undefined;
      const hidden = cells.filter((cell) => withheld.has(keyOf({ metric: cell, month })));
      const values = hidden.flatMap((cell) => data.newest(cell, month)?.value ?? []);
      const own = data.newest(metric, month);
      if (own === undefined || hidden.length < 2 || values.length < hidden.length) return undefined;
      return standIn(own, hidden[0] === metric ? sum(values) : ZERO);
    },
  };
}

function rowName(cells: readonly MetricId[]): string {
  return cells.toSorted().join(' ');
}

function standIn({ reason: _, ...own }: Observation, value: Decimal): Observation {
  return { ...own, value, origin: withoutColumn(own.origin, '*') };
}
