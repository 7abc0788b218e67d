import { readStreamRows } from './cross-reference-stream.ts';
import { readTable } from './cross-reference-table.ts';
import { HIGHEST_ID, itself, type Section } from './location.ts';
import { readIndirectObject } from './parser.ts';
import { isStream } from './pdf-value.ts';
import { isCount, latin1, Scanner } from './scanner.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** All revisions together; the newest word on an object counts. */
export interface CrossReferences extends Section {
  /** Byte at which the newest section begins. */
  readonly start: number;
  /** First object number that no revision uses. */
  readonly size: number;
}

const TAIL = 2048;

/**
 * Follows a PDF's cross-references from its end to its beginning (ISO 32000-1, 7.5.4 to 7.5.8): tables, streams,
 * and the hybrid of both. Throws `UnreadablePdf`; nothing is guessed or repaired.
 */
export function readCrossReferences(bytes: Uint8Array): CrossReferences {
  const start = startOf(bytes);
  const sections = sectionsFrom(start, bytes);
  const [newest] = sections;
  if (newest === undefined) throw new UnreadablePdf('die Querverweise fehlen');
  const locations = new Map(sections.toReversed().flatMap((section) => [...section.locations]));
  const said = newest.trailer.entries.get('Size');
  const used = [...locations.keys()].reduce((highest, id) => Math.max(highest, id), 0) + 1;
  const size = Math.max(used, isCount(said) ? Math.min(said, HIGHEST_ID) : 0);
  return { ...newest, locations, start, size };
}

function startOf(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - TAIL);
  const at = latin1(bytes.subarray(from)).lastIndexOf('startxref');
  if (at === -1) throw new UnreadablePdf('am Ende fehlt der Verweis auf das Inhaltsverzeichnis');
  const scanner = new Scanner(bytes, from + at);
  scanner.expect('startxref');
  return scanner.count();
}

/** The newest first; beside a table of a hybrid file stands its stream. */
function sectionsFrom(start: number, bytes: Uint8Array): readonly Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let at: number | null = start; at !== null; ) {
    if (seen.has(at)) throw new UnreadablePdf('die Querverweise laufen im Kreis');
    seen.add(at);
    const section = sectionAt(at, bytes);
    sections.push(section);
    const beside = offsetIn(section, 'XRefStm');
    if (section.form === 'table' && beside !== null) sections.push(sectionAt(beside, bytes));
    at = offsetIn(section, 'Prev');
  }
  return sections;
}

function offsetIn({ trailer }: Section, key: string): number | null {
  const value = trailer.entries.get(key) ?? null;
  if (value !== null && !isCount(value)) throw new UnreadablePdf('ein Querverweis ist keine Zahl');
  return value;
}

function sectionAt(offset: number, bytes: Uint8Array): Section {
  const scanner = new Scanner(bytes, offset);
  const first = scanner.peek();
  if (first.kind === 'word' && first.text === 'xref') return readTable(scanner);
  const { value } = readIndirectObject(scanner, itself);
  if (!isStream(value)) throw scanner.misfit('die Querverweise fehlen');
  return { form: 'stream', locations: readStreamRows(value), trailer: value.dictionary };
}
