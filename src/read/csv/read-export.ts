import { fileTooLarge } from '../../diagnostic/catalogue/csv.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Source as DataSource, Metric } from '../../domain/agreement.ts';
import type { InputFile } from '../../domain/draft.ts';
import { placeIn } from '../../domain/place.ts';
import { findings } from '../findings.ts';
import { isWorkbook, readWorkbook } from '../xlsx/read-workbook.ts';
import { decode } from './decode.ts';
import { delimiterOf } from './delimiter.ts';
import { labelsOf } from './delivered.ts';
import { distinct } from './enough.ts';
import type { House } from './own-house.ts';
import type { Profile } from './profile.ts';
import { type Export, readLayout, readOwn, wantedOf } from './read-delivered.ts';
import { readLargeExport, streamOf } from './read-large-export.ts';
import { readTable, type Table } from './table.ts';

/** Largest export that is read, in bytes. */
export const LARGEST_EXPORT = 50_000_000;

/** Above this size a file is read row by row and only what matters is held. Bytes. */
const SIEVED_FROM = 10_000_000;

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
