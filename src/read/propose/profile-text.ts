import { stringify } from 'yaml';
import type { Plain } from '../yaml/plain.ts';

/** A profile as it is written, key by key in the order of the file. */
export type WrittenProfile = { readonly [key: string]: Plain };

/** Longest value that stands in one line with its key. */
const ONE_LINE = 100;

const SCHEMA = '# yaml-language-server: $schema=../../docs/schema/profil.schema.json';

/** What each key says, for those who copy a profile. */
const ABOUT: Readonly<Record<string, string>> = {
  anordnung: 'Wie die Tabelle liegt.',
  trennzeichen: 'Zeichen zwischen den Spalten.',
  blatt: 'Tabellenblatt der Arbeitsmappe.',
  erkennen: 'Woran die Datei erkannt wird; jeder Punkt muss zutreffen.',
  monat: 'Spalte mit dem Monat.',
  merkmal: 'Spalte mit der Bezeichnung des Werts.',
  wert: 'Spalte mit der Zahl.',
  stand: 'Wo das Datum der Lieferung steht.',
  status: 'Wie fest ein Wert ist: Wörter der Datei und was sie bedeuten, oder „immer“.',
  zeichen: 'Was Zeichen an der Stelle einer Zahl bedeuten; eine leere Zelle fehlt immer.',
  zahlen: 'Wie Zahlen geschrieben sind.',
  'fusszeile-ab': 'Mit diesem Text beginnt die Fußzeile.',
  messgroessen: 'Messgröße der Vereinbarung: Bezeichnung in der Datei.',
};

/**
 * A profile as YAML, each key with a comment above it. German: Profildatei.
 *
 * Takes   the keys; comments that replace the general ones, by key, with `''` for the beginning; and lines of comment
 *         for the end.
 */
export function profileText(
  written: WrittenProfile,
  comments: ReadonlyMap<string, readonly string[]> = new Map(),
  end: readonly string[] = [],
): string {
  const parts = Object.entries(written).map(([key, value]) => {
    const about = comments.get(key) ?? (ABOUT[key] === undefined ? [] : [ABOUT[key]]);
    return `${about.length === 0 ? '' : '\n'}${commented(about)}${entry(key, value)}`;
  });
  const begin = commented(['', ...(comments.get('') ?? [])]);
  return `${SCHEMA}\n${comments.has('') ? begin : ''}${parts.join('')}${end.length === 0 ? '' : `\n${commented(end)}`}`;
}

/** One key with its value: in one line where it fits. Signs stand in quotes, so that nobody takes them for YAML. */
export function entry(key: string, value: Plain): string {
  const quoted = SIGNS.includes(key);
  const style = quoted ? ({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const) : {};
  const flow = stringify(value, { ...style, collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  const line = `${stringify(key).trimEnd()}: ${flow}`;
  if (typeof value !== 'object') return `${line}\n`;
  if (key === 'zeichen') return signs(value);
  return key === 'messgroessen' || line.length > ONE_LINE
    ? stringify({ [key]: value }, { lineWidth: 0 })
    : `${line}\n`;
}

/** Keys whose value is a sign or begins with one. */
const SIGNS: readonly string[] = ['trennzeichen', 'fusszeile-ab'];

function signs(value: Plain): string {
  const lines = Object.entries(value).map(
    ([sign, meaning]) => `  ${JSON.stringify(sign)}: ${String(meaning)}\n`,
  );
  return `zeichen:\n${lines.join('')}`;
}

function commented(lines: readonly string[]): string {
  return lines
    .map((line) => `# ${line.replace(/[\s\p{Cc}]+/gu, ' ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
