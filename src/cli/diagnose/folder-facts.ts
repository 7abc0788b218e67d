import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { littleSpace, notWritable } from '../../diagnostic/catalogue/environment.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { numeral } from '../../diagnostic/german-text.ts';
import { decimal } from '../../domain/decimal.ts';
import { ENOUGH_MB } from '../../effects/disk-faults.ts';
import { lockHolder } from '../../effects/lock-holder.ts';
import { agreementFiles } from '../../read/folders.ts';
import type { Given } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import type { Workplace } from '../workplace.ts';
import { type Fact, facts } from './facts.ts';

/** Bytes. */
const NEEDED = ENOUGH_MB * 1024 * 1024;
const CALL = 'Aufruf';

/** Folders, rights, room and lock; SYS-921 and SYS-923 where they will not do. */
export function folderFacts(
  { data, outputFolder }: Workplace,
  given: Given,
  terminal: Terminal,
): { readonly facts: readonly Fact[]; readonly diagnostics: readonly Diagnostic[] } {
  const place = nearestFolder(outputFolder);
  const why = whyNotWritable(place);
  const free = freeBytes(place);
  return {
    facts: [
      ...facts('Daten', [
        ['Ordner', data.display(''), dataSource(data.display(''), given, terminal)],
        ['Vereinbarungen', String(agreementFiles(data).length), 'Datenordner'],
      ]),
      ...facts('Ausgabe', [
        ['Ordner', outputFolder, given.text('ausgabe') === null ? 'Vorgabe (./output)' : CALL],
        ['vorhanden', existsSync(outputFolder) ? 'ja' : 'nein, wird angelegt', 'System'],
        ['beschreibbar', why === null ? 'ja' : `nein (${why})`, 'System'],
        ['freier Platz', free === null ? 'unbekannt' : sizeText(free), 'System'],
        ['Sperre', lockHolder(outputFolder) ?? 'frei', 'archiv/.sperre'],
      ]),
    ],
    diagnostics: [
      ...(why === null ? [] : [notWritable(null, { path: outputFolder, why })]),
      ...(free !== null && free < NEEDED
        ? [littleSpace(null, { path: outputFolder, free: sizeText(free), needed: sizeText(NEEDED) })]
        : []),
    ],
  };
}

function dataSource(folder: string, given: Given, terminal: Terminal): string {
  if (given.text('daten') !== null) return CALL;
  return folder === resolve(terminal.folder, 'data') ? 'Vorgabe (./data)' : 'mitgelieferte Beispieldaten';
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

function whyNotWritable(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** `1.234 MB` */
export function sizeText(bytes: number): string {
  return `${numeral(decimal(String(Math.floor(bytes / 1024 ** 2))))} MB`;
}
