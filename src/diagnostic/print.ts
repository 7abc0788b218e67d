import { cellName, type Place } from '../domain/place.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { excerpt } from './excerpt.ts';

/** How messages reach the files they speak of. */
export interface Sources {
  /** The bytes of a file as a `Place` names it (`data/…`), or null. */
  readonly bytes: (file: string) => Uint8Array | null;
  /** The path a person can open from where they stand. */
  readonly shown: (file: string) => string;
}

const WORD: Readonly<Record<Severity, string>> = { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' };

/**
 * A diagnostic as people read it: place and code, the line with its mark, what was found, what to do. German: Meldung.
 *
 * The excerpt is left out when the file or its line does not exist.
 */
export function printDiagnostic(diagnostic: Diagnostic, sources: Sources): string {
  return [
    headline(diagnostic, sources),
    ...(diagnostic.place === null ? [] : excerptOf(diagnostic.place, sources)),
    diagnostic.message,
    `Hinweis: ${diagnostic.hint}`,
  ].join('\n');
}

function headline({ place, severity, code }: Diagnostic, sources: Sources): string {
  const what = `${WORD[severity]} ${code}`;
  return place === null ? what : `${positionOf(place, sources)}: ${what}`;
}

/** `exporte/lza.csv:14:11`, in a workbook `exporte/lza.xlsx: Tabelle1!K14`; of a file as a whole its path. */
function positionOf(place: Place, { shown }: Sources): string {
  const name = cellName(place);
  if (place.whole && name === null) return shown(place.file);
  return name === null
    ? `${shown(place.file)}:${place.line}:${place.column}`
    : `${shown(place.file)}: ${name}`;
}

function excerptOf(place: Place, sources: Sources): readonly string[] {
  if (place.whole) return [];
  const bytes = sources.bytes(place.file);
  const line =
    bytes === null || isPacked(bytes) ? undefined : textOf(bytes).split(/\r\n|\n|\r/)[place.line - 1];
  return line === undefined || line.trim() === '' ? [] : [excerpt(line, place)];
}

/** A workbook has no lines to show: it begins as a ZIP archive or as a file of old Office programs. */
function isPacked(bytes: Uint8Array): boolean {
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  return begin === 'PK\x03\x04' || begin === '\xd0\xcf\x11\xe0';
}

/** As its byte-order mark says, which is left out; without one UTF-8, and what is not UTF-8 came from a Windows export. */
export function textOf(bytes: Uint8Array): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  // What a message shows may be damaged: that is what it speaks of.
  if (marked) return new TextDecoder(marked[0]).decode(bytes).replaceAll('\ufffd', '␦');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const MARKS = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

/** Several diagnostics, a blank line between them; errors first, then by place, then by code. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], sources: Sources): string {
  return inReadingOrder(diagnostics)
    .map((diagnostic) => printDiagnostic(diagnostic, sources))
    .join('\n\n');
}

/** The same finding once, though several reports read the same file. */
export function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** Errors first; the same file from top to bottom. Messages without a place come before those with one. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      byCodePoint(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      byCodePoint(a.code, b.code),
  );
}

/** `2 Fehler, 1 Warnung`; empty when there is nothing to count. */
export function countsOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')];
  return [
    errors > 0 ? `${errors} Fehler` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'}` : '',
    notices > 0 ? `${notices} ${notices === 1 ? 'Hinweis' : 'Hinweise'}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
