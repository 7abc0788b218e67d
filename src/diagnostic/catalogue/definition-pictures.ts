import { defineError } from '../diagnostic.ts';

// Pictures of comments: codes DEF-155 to DEF-159 and DEF-176.

export const pictureElsewhere = defineError<{ address: string; folder: string }>({
  code: 'DEF-155',
  title: 'Bild außerhalb des Bilderordners',
  message: ({ address, folder }) =>
    `Das Bild „${address}“ wird nicht geladen: Bilder kommen nur aus dem Ordner ${folder}/, nicht aus dem Netz, aus anderen Ordnern oder über eine Verknüpfung.`,
  hint: ({ folder }) =>
    `Das Bild in ${folder}/ ablegen und im Kommentar ![Was es zeigt](bilder/name.png) schreiben.`,
});

export const pictureMissing = defineError<{ name: string; folder: string; near: string }>({
  code: 'DEF-156',
  title: 'Bild nicht gefunden',
  message: ({ name, folder, near }) =>
    `Im Ordner ${folder}/ gibt es kein Bild „${name}“.${near === '' ? '' : ` ${near}`}`,
  hint: 'Das Bild dort ablegen oder den Namen im Kommentar berichtigen; Groß- und Kleinschreibung zählen.',
});

export const pictureWithoutWords = defineError<{ name: string; alt: string }>({
  code: 'DEF-157',
  title: 'Bild ohne Alternativtext',
  message: ({ name, alt }) =>
    alt === ''
      ? `Das Bild „${name}“ hat keinen Alternativtext; wer den Bericht vorlesen lässt, erfährt nicht, was es zeigt.`
      : `Der Alternativtext „${alt}“ des Bildes „${name}“ sagt niemandem, was es zeigt.`,
  hint: ({ name }) =>
    `In die eckigen Klammern einen kurzen Satz schreiben: ![Anmeldungen je Woche steigen seit Mai](bilder/${name}).`,
});

/** Why the file of a picture cannot be printed. Sizes in dots. */
export type PictureFlaw =
  | { readonly flaw: 'kind'; readonly what: string }
  | { readonly flaw: 'damaged'; readonly kind: 'PNG' | 'JPEG' }
  | { readonly flaw: 'animated' | 'printingInks' | 'turned' | 'coding' | 'noDots' }
  | { readonly flaw: 'bits'; readonly bits: number };

export const pictureUnusable = defineError<{ name: string; flaw: PictureFlaw }>({
  code: 'DEF-158',
  title: 'Bild nicht druckbar',
  message: ({ name, flaw }) => `Das Bild „${name}“ lässt sich nicht drucken: ${whatIsWrong(flaw)}.`,
  hint: ({ flaw }) => nextStep(flaw),
});

function whatIsWrong(flaw: PictureFlaw): string {
  switch (flaw.flaw) {
    case 'kind':
      return `Es ist ${flaw.what}, kein PNG und kein JPEG; der Inhalt entscheidet, nicht die Endung`;
    case 'damaged':
      return `Die ${flaw.kind}-Datei ist beschädigt oder unvollständig`;
    case 'animated':
      return 'Es ist ein bewegtes Bild';
    case 'printingInks':
      return 'Das JPEG ist in Druckfarben (CMYK) gespeichert';
    case 'turned':
      return 'Die Kamera hat es gedreht gespeichert, und auf dem Papier läge es auf der Seite';
    case 'coding':
      return 'Das JPEG ist auf eine Art gespeichert, die PDF nicht kennt (verlustfrei oder arithmetisch)';
    case 'noDots':
      return 'Es hat keine Bildpunkte';
    case 'bits':
      return `Das JPEG hat ${flaw.bits} statt 8 Bit je Farbe`;
    default:
      return 'Die Datei ist nicht lesbar';
  }
}

function nextStep({ flaw }: PictureFlaw): string {
  const how: Partial<Readonly<Record<PictureFlaw['flaw'], string>>> = {
    printingInks: 'als JPEG in RGB',
    bits: 'als JPEG in RGB mit 8 Bit je Farbe',
    turned: 'aufrecht drehen und dann als JPEG',
    animated: 'als einzelnes Bild im Format PNG',
  };
  return `Das Bild in einem Bildprogramm öffnen, ${how[flaw] ?? 'als PNG oder JPEG'} neu speichern und ersetzen.`;
}

export const pictureTooLarge = defineError<{
  name: string;
  found: { readonly bytes: number } | { readonly width: number; readonly height: number };
}>({
  code: 'DEF-159',
  title: 'Bild zu groß',
  message: ({ name, found }) =>
    'bytes' in found
      ? `Das Bild „${name}“ ist mit ${megabytes(found.bytes)} MB zu groß; 2 MB sind erlaubt.`
      : `Das Bild „${name}“ ist mit ${thousands(found.width)} mal ${thousands(found.height)} Bildpunkten zu groß; 4.000 je Seite sind erlaubt.`,
  hint: 'Das Bild in einem Bildprogramm verkleinern: Für eine volle Spaltenbreite genügen 1.200 Bildpunkte.',
});

/** Always more than the 2,0 that are allowed. */
function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1).replace('.', ',');
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

export const tooManyPictures = defineError<{ limit: number }>({
  code: 'DEF-176',
  title: 'Zu viele Bilder',
  message: ({ limit }) => `Ab hier sind es mehr als ${limit} Bilder in einem Bericht.`,
  hint: 'Bilder weglassen, bis der Bericht auf einen Blick lesbar ist; große Anlagen gehören nicht in den Kommentar.',
});
