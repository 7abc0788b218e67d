import { fileTooLarge } from '../../diagnostic/catalogue/csv.ts';
import { metricNotInFile, metricNotInProfile } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, hasErrors, type Outcome } from '../../diagnostic/outcome.ts';
import type { Source as DataSource, Metric } from '../../domain/agreement.ts';
import type { InputFile } from '../../domain/draft.ts';
import type { JumpLimits } from '../../domain/jump-limit.ts';
import type { Day } from '../../domain/month.ts';
import type { Observation } from '../../domain/observation.ts';
import { placeIn } from '../../domain/place.ts';
import { type Findings, findings } from '../findings.ts';
import { labelsInFile, readFound } from '../grid/delivered-cells.ts';
import { listed, suggestion } from '../near-miss.ts';
import { isWorkbook, readWorkbook } from '../xlsx/read-workbook.ts';
import { withCorrections } from './corrections.ts';
import { decode } from './decode.ts';
import { delimiterOf } from './delimiter.ts';
import { type Delivered, labelsOf, type Source, type Wanted } from './delivered.ts';
import { dayOfFile, noDeliveryDay } from './delivery-day.ts';
import { distinct } from './enough.ts';
import { foreignRows } from './foreign-rows.ts';
import { readLong } from './long.ts';
import { readMonthRows } from './month-rows.ts';
import { observe } from './observe.ts';
import { foreignTitles, type House, withOwnKeys } from './own-house.ts';
import { ownRows } from './own-rows.ts';
import type { Profile } from './profile.ts';
import { withoutRepetitions } from './repeated.ts';
import { meshFor } from './sieve/mesh.ts';
import { type ByteStream, sieve } from './sieve/sieve.ts';
import { readStatement } from './statement.ts';
import { readTable, type Table } from './table.ts';
import { readWide } from './wide.ts';

/** Largest export that is read, in bytes. */
export const LARGEST_EXPORT = 50_000_000;

/** Above this size a file is read row by row and only what matters is held. Bytes. */
const SIEVED_FROM = 10_000_000;

/** What one file delivers: its day (the newest, where rows have their own) and its monthly values. */
export interface Export {
  readonly day: Day;
  readonly observations: readonly Observation[];
  /** What the profile says of unusual changes, for the metrics it says something of. */
  readonly jumps: JumpLimits;
}

/**
 * One export, CSV or a workbook, as observations. German: Lieferung lesen.
 *
 * Takes   the file, the profile of its house, its source in the agreement and the agreement's metrics; and its Jobcenter,
 *         where a file of another one is to be refused.
 * Gives   the values of the source's metrics in the order of the agreement, then of months, each with the
 *         line, the character column and the raw text of its cell.
 * Units   as in the agreement: counts, euros, ratios 0..1.
 * Errors  CSV-101 to CSV-195, all that were found; a file with an error gives no value at all.
 */
export function readExport(
  input: InputFile,
  profile: Profile,
  source: DataSource,
  metrics: readonly Metric[],
  house: House | null = null,
): Outcome<Export> {
  if (input.bytes.length > LARGEST_EXPORT) {
    return failed(fileTooLarge(placeIn(input.file), { bytes: input.bytes.length, limit: LARGEST_EXPORT }));
  }
  if (input.bytes.length > SIEVED_FROM && !isWorkbook(input))
    return readLargeExport(streamOf(input), profile, source, metrics, { house });
  const found = findings();
  const wanted = wantedOf(metrics, source, profile, found);
  const labels = labelsOf(profile, wanted);
  const fits = (table: Table) => (readLayout({ table, profile, labels }, findings()) ?? []).length > 0;
  const table = found.take(
    isWorkbook(input)
      ? readWorkbook(input, { named: profile.sheet, decimal: profile.numbers.decimal, fits })
      : readText(input, profile),
  );
  const read = table && readOwn({ table, profile, labels }, wanted, house, found);
  const diagnostics = distinct(found.all, input.file);
  return read === null ? failed(...diagnostics) : conclude(read, diagnostics);
}

/** A text file as a table; the delimiter is the profile's, or the one that parts the rows. */
function readText(input: InputFile, { delimiter: declared }: Profile): Outcome<Table> {
  const found = findings();
  const text = found.take(decode(input));
  const delimiter = text === null ? null : found.take(delimiterOf(text, input.file, declared));
  const table =
    text === null || delimiter === null ? null : found.take(readTable(text, input.file, delimiter));
  return table === null ? failed(...found.all) : conclude(table, found.all);
}

/** An export and the text of the rows it was read from. */
export interface LargeExport extends Export {
  readonly excerpt: string;
}

/**
 * The same for a file of any size, of which only the rows that may matter are held. German: große Lieferung lesen.
 *
 * Takes   as `readExport`; `top` is how many of the first rows are held in any case.
 * Gives   the values `readExport` would give, and the rows they came from.
 * Errors  those of `readExport`, and CSV-146; findings about rows that nobody looks for are not made. CSV-148 tells how many.
 */
export function readLargeExport(
  stream: ByteStream,
  profile: Profile,
  source: DataSource,
  metrics: readonly Metric[],
  { house = null, top }: { readonly house?: House | null; readonly top?: number } = {},
): Outcome<LargeExport> {
  const found = findings();
  const wanted = wantedOf(metrics, source, profile, found);
  const near = house === null ? profile : withOwnKeys(profile, house, null);
  const delimiter = profile.delimiter ?? found.take(delimiterOf(beginningOf(stream), stream.file, null));
  const sieved = delimiter && found.take(sieve(stream, meshFor(near, wanted, top), delimiter));
  const labels = labelsOf(profile, wanted);
  const read = sieved && readOwn({ table: sieved.table, profile, labels }, wanted, house, found);
  const diagnostics = distinct(found.all, stream.file);
  if (!read || !sieved) return failed(...diagnostics);
  return conclude({ ...read, excerpt: sieved.excerpt }, diagnostics);
}

/** The first chunk, which shows how rows are parted whatever the encoding of its letters. */
function beginningOf({ chunks }: ByteStream): string {
  for (const chunk of chunks()) return new TextDecoder('latin1').decode(chunk);
  return '';
}

const PIECE = 1_000_000;

function streamOf({ file, bytes }: InputFile): ByteStream {
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) => index * PIECE);
  return { file, size: bytes.length, chunks: () => starts.map((at) => bytes.subarray(at, at + PIECE)) };
}

/** The source's metrics with what the profile says about each. */
function wantedOf(
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
function readOwn(
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

function readLayout(source: Source, found: Findings): readonly Delivered[] | null {
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
