import { arch, hostname, release, totalmem, type } from 'node:os';
import { germanMoment, germanSize } from '../../diagnostic/german-text.ts';
import type { Archive } from '../../domain/journal.ts';
import { loadDesign } from '../../effects/design.ts';
import { systemClock } from '../../effects/system-clock.ts';
import { timeZone } from '../../effects/time-zone.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { Workplace } from '../workplace.ts';
import { type Fact, facts } from './facts.ts';

const SYSTEM = 'System';

/** Programme, Node, operating system and clock. */
export function machineFacts(terminal: Terminal): readonly Fact[] {
  const zone = timeZone(terminal.environment['TZ'] ?? '');
  return [
    ...facts('Programm', [
      ['Fassung', version(terminal), 'package.json'],
      ['Ordner', terminal.programme, SYSTEM],
      ['Node', process.version, SYSTEM],
    ]),
    ...facts('Rechner', [
      ['Name', hostname(), SYSTEM],
      ['System', `${type()} ${release()}, ${arch()}`, SYSTEM],
      ['Speicher', germanSize(totalmem()), SYSTEM],
      ['Uhr', germanMoment(systemClock.now()), SYSTEM],
      ['Zeitzone', zone, terminal.environment['TZ'] ? 'Umgebung (TZ)' : SYSTEM],
    ]),
  ];
}

/** Fonts and sizes that shape each page. */
export function designFacts({ templates }: Workplace): readonly Fact[] {
  const { fonts, fallbackFonts } = loadDesign(templates);
  const count = (faces: object) => `${Object.keys(faces).length} Schnitte`;
  return facts('Gestaltung', [
    ['Vorlagen', templates.display(''), 'Programm'],
    ['Schrift', `Source Sans 3, ${count(fonts)}`, 'Programm'],
    ['Ersatzschrift', `Noto Sans, ${count(fallbackFonts)}`, 'Programm'],
  ]);
}

/** How far the journal goes. */
export function journalFacts({ records, head }: Archive): readonly Fact[] {
  const last = records.at(-1);
  return facts('Archiv', [
    ['Zeilen im Journal', String(records.length), 'Journal'],
    ['letzte Zeile', last === undefined ? 'keine' : germanMoment(last.at), 'Journal'],
    ['Archivkette', head, 'Journal'],
  ]);
}
