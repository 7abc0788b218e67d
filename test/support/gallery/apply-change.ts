import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { TextDecoder } from 'node:util';
import type { Change } from './case.ts';
import { workbookNamed } from './workbooks.ts';

/** Changes one file below a folder as a case says. Throws where the case does not fit the sample any more. */
export function applyChange(folder: string, change: Change): void {
  const { datei, loeschen, nach, kopie, hex, mappe, fuellung } = change;
  const path = join(folder, datei);
  if (loeschen) rmSync(path, { recursive: true });
  if (nach !== undefined) renameSync(path, within(folder, nach));
  if (kopie !== undefined) copyFileSync(path, within(folder, kopie));
  if (['inhalt', 'ersetze', 'jedes', 'anhaengen', 'kodierung'].some((key) => key in change))
    edit(path, change);
  if (mappe !== undefined) writeFileSync(within(folder, datei), workbookNamed(mappe));
  if (hex !== undefined) appendFileSync(within(folder, datei), Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  if (fuellung !== undefined) appendFileSync(path, fuellung.text.repeat(fuellung.mal));
}

/** A path whose folder exists. */
function within(folder: string, file: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

function edit(path: string, { inhalt, ersetze, jedes, durch = '', anhaengen = '', kodierung }: Change): void {
  const [text, stored] = inhalt === undefined ? decoded(readFileSync(path)) : ([inhalt, 'utf-8'] as const);
  const once = ersetze === undefined ? text : replacedOnce(text, ersetze, durch, path);
  const all = jedes === undefined ? once : once.replaceAll(jedes, durch);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encoded(all + anhaengen, kodierung ?? stored));
}

function replacedOnce(text: string, from: string, to: string, path: string): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new Error(`${path}: „${from}“ steht dort ${parts.length - 1}-mal statt einmal`);
  return parts.join(to);
}

type Encoding = NonNullable<Change['kodierung']>;

function decoded(bytes: Uint8Array): readonly [string, Encoding] {
  try {
    return [new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'utf-8'];
  } catch {
    return [new TextDecoder('windows-1252').decode(bytes), 'windows-1252'];
  }
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding !== 'windows-1252') return Buffer.from(text, encoding);
  return Uint8Array.from([...text].map((character) => code1252(character)));
}

/** The byte of a character in Windows-1252: the decoder read backwards. */
function code1252(character: string): number {
  const byte = WINDOWS_1252.indexOf(character);
  if (byte < 0) throw new Error(`„${character}“ gibt es in Windows-1252 nicht`);
  return byte;
}

const WINDOWS_1252 = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
];
