import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Source as DataSource, Metric } from '../../domain/agreement.ts';
import type { InputFile } from '../../domain/draft.ts';
import { findings } from '../findings.ts';
import { delimiterOf } from './delimiter.ts';
import { labelsOf } from './delivered.ts';
import { distinct } from './enough.ts';
import { type House, withOwnKeys } from './own-house.ts';
import type { Profile } from './profile.ts';
import { type Export, readOwn, wantedOf } from './read-delivered.ts';
import { meshFor } from './sieve/mesh.ts';
import { type ByteStream, sieve } from './sieve/sieve.ts';

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

export function streamOf({ file, bytes }: InputFile): ByteStream {
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) => index * PIECE);
  return { file, size: bytes.length, chunks: () => starts.map((at) => bytes.subarray(at, at + PIECE)) };
}
