import { crc32, inflateRawSync } from 'node:zlib';
import { archiveTooLarge, brokenArchive, unsafeName } from '../../diagnostic/catalogue/xlsx.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { wholeFile } from '../../domain/place.ts';
import { type Entry, listEntries } from './directory.ts';

/** What a workbook may unpack to. Bytes, and bytes unpacked for each byte packed. */
export const MOST_ENTRIES = 1_000;
export const MOST_BYTES = 200_000_000;
export const HIGHEST_RATIO = 100;
/** A part of less than a megabyte does no harm however well it packs. */
const HARMLESS = 1_000_000;

/** The parts of a workbook by name; names differ in more than their capitals. German: Teile der Arbeitsmappe. */
export interface Archive {
  readonly names: readonly string[];
  readonly size: number;
  /** The unpacked part, checked against its checksum; null when there is none of this name. */
  part(name: string): Outcome<Uint8Array> | null;
}

/**
 * Opens the archive a workbook is. Nothing is unpacked before the whole list is known to be harmless.
 *
 * Errors: broken or cut off (CSV-164), too large when unpacked (CSV-165), a name that leads out of it or
 * stands twice (CSV-166).
 */
export function openArchive(input: InputFile): Outcome<Archive> {
  const place = wholeFile(input.file);
  const entries = listEntries(input.bytes, MOST_ENTRIES);
  if (entries === 'too-many') {
    return failed(archiveTooLarge(place, { what: 'zu viele Teile', limit: `${MOST_ENTRIES} Teile` }));
  }
  if (entries === null) return failed(brokenArchive(place, { what: 'das Inhaltsverzeichnis fehlt' }));
  const unsafe = entries.find((entry, index) => isUnsafe(entry, entries.slice(0, index)));
  if (unsafe) return failed(unsafeName(place, { name: unsafe.name }));
  const oversize = tooLarge(entries, input.file);
  if (oversize) return failed(oversize);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return done({
    names: entries.map(({ name }) => name),
    size: input.bytes.length,
    part: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? null : unpack(entry, input);
    },
  });
}

/** Nothing is written to disk, yet a name that climbs says that nobody's Excel wrote this file. */
function isUnsafe({ name }: Entry, earlier: readonly Entry[]): boolean {
  const climbs = name.split(/[/\\]/u).includes('..') || /^([/\\]|[a-z]:)|\0/iu.test(name);
  return climbs || earlier.some((other) => other.name.toLowerCase() === name.toLowerCase());
}

function tooLarge(entries: readonly Entry[], file: string): Diagnostic | null {
  const place = wholeFile(file);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const limit = `${MOST_BYTES / 1_000_000}\u00a0MB`;
  if (total > MOST_BYTES)
    return archiveTooLarge(place, { what: `${Math.round(total / 1_000_000)}\u00a0MB`, limit });
  const bomb = entries.find(({ size, packed }) => size > HARMLESS && size > packed * HIGHEST_RATIO);
  if (bomb === undefined) return null;
  const times = Math.round(bomb.size / Math.max(1, bomb.packed));
  return archiveTooLarge(place, {
    what: `das ${times}-Fache ihrer Größe`,
    limit: `das ${HIGHEST_RATIO}-Fache`,
  });
}

function unpack(entry: Entry, { bytes, file }: InputFile): Outcome<Uint8Array> {
  const packed = bytes.subarray(entry.from, entry.from + entry.packed);
  const unpacked = entry.method === 'stored' ? packed : inflated(packed, entry.size);
  const whole = unpacked !== null && unpacked.length === entry.size && crc32(unpacked) === entry.checksum;
  return whole
    ? done(unpacked)
    : failed(
        brokenArchive(wholeFile(file), { what: `„${entry.name}“ stimmt nicht mit seiner Prüfsumme überein` }),
      );
}

/** At most as many bytes as announced: an entry that lies about its size is cut off there. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null; // zlib tells damaged data only by throwing
  }
}
