import { defineError } from '../diagnostic.ts';

/** Handing out what is archived (exit code 8). German: Ausgabe aus dem Archiv. */

export const nameLeadsOut = defineError<{ name: string; why: string }>({
  code: 'ARC-540',
  title: 'Name einer archivierten Datei nicht sicher',
  message: ({ name, why }) => `Eine archivierte Datei heißt „${name}“: ${why}. Es wurde nichts ausgegeben.`,
  hint: 'Das Programm vergibt solche Namen nicht; das Journal wurde vermutlich verändert. Bitte „npx zielbericht archiv pruefen --zeuge“ mit einer versandten E-Mail aufrufen.',
});
