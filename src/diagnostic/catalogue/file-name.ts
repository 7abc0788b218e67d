import type { NameFault } from '../../domain/file-name.ts';
import { defineError } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with the name of an export. Codes CSV-150 and CSV-151. */

export const deviceName = defineError<{ name: string; word: string }>({
  code: 'CSV-150',
  title: 'Dateiname ist ein Gerätename',
  message: ({ name, word }) =>
    `„${short(name)}“ wird nicht gelesen: „${word}“ ist unter Windows ein Gerät, mit jeder Endung.`,
  hint: 'Bitte die Datei umbenennen, zum Beispiel mit dem Monat im Namen: lza_2020-08.csv.',
});

export const unsafeFileName = defineError<{ name: string; reason: string }>({
  code: 'CSV-151',
  title: 'Unzulässiger Dateiname',
  message: ({ name, reason }) => `„${short(name)}“ wird nicht gelesen: ${reason}.`,
  hint: 'Bitte die Datei umbenennen: Buchstaben, Ziffern, Punkt, Binde- und Unterstrich sind überall erlaubt.',
});

/** `der Name endet mit einem Punkt` */
export function nameFaultReason(fault: NameFault): string {
  switch (fault.kind) {
    case 'device':
      return `„${fault.word}“ ist unter Windows ein Gerät`;
    case 'end':
      return `der Name endet mit einem ${fault.sign === '.' ? 'Punkt, den' : 'Leerzeichen, das'} Windows weglässt`;
    case 'sign':
      return fault.sign < ' '
        ? 'der Name enthält ein Steuerzeichen'
        : `das Zeichen „${fault.sign}“ gibt es in Dateinamen unter Windows nicht`;
    case 'long':
      return `der Name hat ${fault.bytes} Bytes, zulässig sind 255`;
  }
}
