import { metricNotInFile, metricNotInProfile } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/outcome.ts';
import type { Source as DataSource, Metric } from '../../domain/agreement.ts';
import type { JumpLimits } from '../../domain/jump-limit.ts';
import type { Day } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import { placeIn } from '../../domain/place.ts';
import type { Findings } from '../findings.ts';
import { labelsInFile, readFound } from '../grid/delivered-cells.ts';
import { listed, suggestion } from '../near-miss.ts';
import { withCorrections } from './corrections.ts';
import type { Delivered, Source, Wanted } from './delivered.ts';
import { dayOfFile, noDeliveryDay } from './delivery-day.ts';
import { foreignRows } from './foreign-rows.ts';
import { readLong } from './long.ts';
import { readMonthRows } from './month-rows.ts';
import { observe } from './observe.ts';
import { foreignTitles, type House, withOwnKeys } from './own-house.ts';
import { ownRows } from './own-rows.ts';
import type { Profile } from './profile.ts';
import { withoutRepetitions } from './repeated.ts';
import { readStatement } from './statement.ts';
import { readWide } from './wide.ts';

/** What one file delivers: its day (the newest, where rows have their own) and its monthly values. */
export interface Export {
  readonly day: Day;
  readonly observations: readonly Observation[];
  /** What the profile says of unusual changes, for the metrics it says something of. */
  readonly jumps: JumpLimits;
}

/** The source's metrics with what the profile says about each. */
export function wantedOf(
  metrics: readonly Metric[],
  source: DataSource,
  profile: Profile,
  found: Findings,
): readonly Wanted[] {
  const own = metrics.filter((metric) => metric.source === source.id);
  return own.flatMap((metric): readonly Wanted[] => {
    const named = profile.metrics.get(metric.id);
    if (!named) found.add(metricNotInProfile(metric.place, { metric: metric.label, profile: profile.id }));
    return named ? [{ ...named, metric }] : [];
  });
}

/** The same, held against the Jobcenter of the agreement: its numbers choose the rows, its name must be the one in the titles. */
export function readOwn(
  source: Source,
  wanted: readonly Wanted[],
  house: House | null,
  found: Findings,
): Export | null {
  if (house === null) return readDelivered(source, wanted, null, found);
  const { table, profile } = source;
  found.add(...foreignTitles(table, house, profile));
  return readDelivered({ ...source, profile: withOwnKeys(profile, house, table) }, wanted, house, found);
}

function readDelivered(
  source: Source,
  wanted: readonly Wanted[],
  house: House | null,
  found: Findings,
): Export | null {
  const { table, profile } = source;
  const named = profile.delivery;
  const fileDay = 'column' in named ? null : found.take(dayOfFile(table, named));
  const all = readLayout(source, found);
  if (all === null) return null;
  const cells = ownRows(all, source, found);
  if (house) found.add(...foreignRows(all, cells, source, house));
  if (!hasErrors(found.all)) found.add(...absent(wanted, cells, source)); // else its rows may have been the unreadable ones
  const said = withCorrections(cells, source, found).flatMap(
    (cell) => found.take(readStatement(cell, profile, fileDay)) ?? [],
  );
  const statements = found.take(withoutRepetitions(said));
  if (statements === null || hasErrors(found.all)) return null; // gaps are judged on whole files only
  const observations = found.take(observe(statements, wanted));
  const days = statements.map((one) => one.day).toSorted();
  const day = fileDay ?? days.at(-1) ?? null;
  if (day === null && 'column' in named) found.add(noDeliveryDay(table, named.column));
  return observations && day && { day, observations, jumps: jumpsOf(wanted) };
}

function jumpsOf(wanted: readonly Wanted[]): JumpLimits {
  return new Map(wanted.flatMap(({ metric, jump }) => (jump === null ? [] : [[metric.id, jump] as const])));
}

export function readLayout(source: Source, found: Findings): readonly Delivered[] | null {
  const { layout } = source.profile;
  switch (layout.kind) {
    case 'wide':
      return readWide(source, layout.label, found);
    case 'long':
      return readLong(source, layout, found);
    case 'month-rows':
      return readMonthRows(source, layout, found);
    case 'grid':
    case 'flat':
      return readFound(source, found);
  }
}

function absent(
  wanted: readonly Wanted[],
  cells: readonly Delivered[],
  source: Source,
): readonly Diagnostic[] {
  const present = new Set(cells.map((cell) => cell.wanted));
  return wanted
    .filter((one) => !present.has(one))
    .map(({ metric, labels }) => {
      const quoted = labels.map((label) => `„${label}“`);
      const near = suggestion(labels[0] ?? '', labelsInFile(source));
      const detail = { metric: metric.label, labels: listed(quoted, 'oder'), near };
      return metricNotInFile(placeIn(source.table.file), detail);
    });
}
