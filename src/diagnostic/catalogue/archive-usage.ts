import { defineError } from '../diagnostic.ts';

/** Calls of `archiv` that cannot be carried out (exit code 2). German: Bedienung des Archivs. */

export const notAShare = defineError<{ text: string }>({
  code: 'BED-250',
  title: 'Kein Anteil',
  message: ({ text }) => `„${text}“ hinter „--stichprobe“ ist kein Anteil von 1 % bis 100 %.`,
  hint: 'So ist es vollständig: npx zielbericht archiv pruefen --stichprobe 10%.',
});

export const folderNotNew = defineError<{ path: string; why: string }>({
  code: 'BED-251',
  title: 'Kein neuer Ordner',
  message: ({ path, why }) => `Nach „${path}“ wird nichts ausgegeben: ${why}.`,
  hint: 'Mit „--ordner“ einen Ordner nennen, den es noch nicht gibt; darüber wird nichts geschrieben.',
});

export const notAWitness = defineError<{ path: string; why: string }>({
  code: 'BED-252',
  title: 'Kein Zeuge',
  message: ({ path, why }) =>
    `„${path}“ hinter „--zeuge“ ist keine Archivkette und taugt nicht als E-Mail (${why}).`,
  hint: 'Die Archivkette am Ende einer E-Mail angeben, ganz oder mit mindestens zwölf Zeichen vom Anfang, oder den Pfad der als .eml gespeicherten Nachricht.',
});
