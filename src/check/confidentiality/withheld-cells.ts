import { type Decimal, decimal, sum, ZERO } from '../../domain/decimal.ts';
import type { Day, Month } from '../../domain/month.ts';
import type { MetricId, Observation, ReportedData } from '../../domain/observation.ts';
import type { Breakdown } from './breakdown.ts';
import { anyIsDetermined, BY_SOURCE, COMPLEMENT, type Hidden, primary } from './determined.ts';

/** A row of a breakdown as one delivery left it: its cells in one month. */
interface Row {
  readonly cells: ReadonlyMap<MetricId, Observation | undefined>;
  readonly total: Decimal | null;
}

/**
 * The cells of a breakdown that must not be shown for a month. German: gesperrte Zellen.
 *
 * Withheld are counts from one up to the minimum, what the source withheld, and as many others as it takes until no
 * value follows from the total and what is shown: the smallest first, zero last.
 *
 * An earlier report may have shown any earlier delivery, and two reports are read side by side. So the deliveries are
 * gone through in their order: what was withheld once stays withheld, and where a delivery makes a value small that
 * was shown before, no cell of the month is shown any more, for the others are known from the earlier report.
 */
export function withheldCells(
  breakdown: Breakdown,
  month: Month,
  data: ReportedData,
  minimum: number,
): ReadonlySet<MetricId> {
  const isAnySecret = breakdown.cells.some((metric) =>
    data.history(metric, month).some((each) => isSecret(each, minimum)),
  );
  if (!isAnySecret) return NONE; // nothing to hide, and nothing to hide it behind
  let withheld: ReadonlySet<MetricId> = NONE;
  let before: Row | null = null;
  for (const delivery of deliveriesOf(breakdown, month, data)) {
    const row = rowAt(breakdown, month, delivery, data);
    const turnedSmall = before !== null && hasTurnedSmall(row, before, withheld, minimum);
    withheld =
      turnedSmall && breakdown.adds ? new Set(breakdown.cells) : enough(row, withheld, breakdown, minimum);
    before = row;
  }
  return withheld;
}

const NONE: ReadonlySet<MetricId> = new Set();

function deliveriesOf({ cells, total }: Breakdown, month: Month, data: ReportedData): readonly Day[] {
  const metrics = total === null ? cells : [...cells, total];
  const days = metrics.flatMap((metric) => data.history(metric, month).map(({ delivery }) => delivery));
  return [...new Set(days)].toSorted();
}

function rowAt({ cells, total }: Breakdown, month: Month, delivery: Day, data: ReportedData): Row {
  const at = (metric: MetricId) => data.history(metric, month).findLast((each) => each.delivery <= delivery);
  return {
    cells: new Map(cells.map((metric) => [metric, at(metric)])),
    total: total === null ? null : (at(total)?.value ?? null),
  };
}

/** Zero may be shown. */
export function isSmall(observation: Observation | undefined, minimum: number): boolean {
  const value = observation?.value;
  return value ? value.gt(ZERO) && value.lt(decimal(minimum)) : false;
}

function isSecret(observation: Observation | undefined, minimum: number): boolean {
  return observation?.status === 'suppressed' || isSmall(observation, minimum);
}

function hasTurnedSmall(row: Row, before: Row, withheld: ReadonlySet<MetricId>, minimum: number): boolean {
  return [...row.cells].some(
    ([metric, now]) =>
      !withheld.has(metric) && isSecret(now, minimum) && before.cells.get(metric)?.value !== undefined,
  );
}

/** What was withheld before, what must be withheld now, and then one cell after the other until nothing follows. */
function enough(
  row: Row,
  before: ReadonlySet<MetricId>,
  { adds }: Breakdown,
  minimum: number,
): ReadonlySet<MetricId> {
  const secret = [...row.cells].filter(([, cell]) => isSecret(cell, minimum)).map(([metric]) => metric);
  let withheld = new Set([...before, ...secret]);
  for (const candidate of adds ? candidates(row, withheld) : []) {
    if (!reveals(row, withheld, minimum)) break;
    withheld = new Set([...withheld, candidate]);
  }
  return withheld;
}

/** Cells that could be withheld, too: the smallest first, zero last, then in the order of the table. */
function candidates(row: Row, withheld: ReadonlySet<MetricId>): readonly MetricId[] {
  const shown = [...row.cells].flatMap(([metric, cell]) =>
    withheld.has(metric) || !cell?.value ? [] : [{ metric, value: cell.value }],
  );
  return shown
    .toSorted((a, b) => Number(a.value.eq(ZERO)) - Number(b.value.eq(ZERO)) || a.value.cmp(b.value))
    .map(({ metric }) => metric);
}

function reveals(row: Row, withheld: ReadonlySet<MetricId>, minimum: number): boolean {
  const hidden = [...row.cells].filter(([metric, cell]) => withheld.has(metric) && cell !== undefined);
  const bounds = hidden.map(([, cell]) => boundsOf(cell, minimum));
  return bounds.length > 0 && anyIsDetermined(bounds, remainderOf(row, hidden, withheld));
}

function boundsOf(cell: Observation | undefined, minimum: number): Hidden {
  if (cell?.status === 'suppressed') return BY_SOURCE;
  return isSmall(cell, minimum) ? primary(minimum) : COMPLEMENT;
}

/** The sum of the withheld cells: added up where they are known to us, else total less what is shown. */
function remainderOf(
  { cells, total }: Row,
  hidden: readonly (readonly [MetricId, Observation | undefined])[],
  withheld: ReadonlySet<MetricId>,
): Decimal | null {
  const known = hidden.flatMap(([, cell]) => cell?.value ?? []);
  if (known.length === hidden.length) return sum(known);
  const shown = [...cells].filter(([metric]) => !withheld.has(metric)).map(([, cell]) => cell?.value ?? ZERO);
  return total === null ? null : total.minus(sum(shown));
}
