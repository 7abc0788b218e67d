import { accessSync, constants, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { littleSpace, notWritable } from '../../diagnostic/catalogue/environment.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanSize } from '../../diagnostic/german-text.ts';
import { ENOUGH_MB } from '../../effects/disk-faults.ts';
import { freeBytes, nearestFolder } from '../../effects/free-space.ts';
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
        ['freier Platz', free === null ? 'unbekannt' : germanSize(free), 'System'],
        ['Sperre', lockHolder(outputFolder) ?? 'frei', 'archiv/.sperre'],
      ]),
    ],
    diagnostics: [
      ...(why === null ? [] : [notWritable(null, { path: outputFolder, why })]),
      ...(free !== null && free < NEEDED
        ? [littleSpace(null, { path: outputFolder, free: germanSize(free), needed: germanSize(NEEDED) })]
        : []),
    ],
  };
}

function dataSource(folder: string, given: Given, terminal: Terminal): string {
  if (given.text('daten') !== null) return CALL;
  return folder === resolve(terminal.folder, 'data') ? 'Vorgabe (./data)' : 'mitgelieferte Beispieldaten';
}

function whyNotWritable(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
