import type { Texts } from './markup-text.ts';

/** What is wrong with the file of a picture. Sizes in dots. */
export type PictureFault =
  | { readonly fault: 'noPng' | 'brokenPng' | 'brokenJpeg' | 'printingInks' | 'noDots' }
  | { readonly fault: 'bits'; readonly bits: number }
  | { readonly fault: 'tooLarge'; readonly width: number; readonly height: number };

/** A picture whose file cannot be printed. */
export interface PictureReason {
  readonly kind: 'pictureUnfit';
  readonly name: string;
  readonly fault: PictureFault;
}

export const PICTURES: Texts<PictureReason> = {
  pictureUnfit: ({ name, fault }) => [
    `Das Bild „${name}“ lässt sich nicht drucken: ${whatIsWrong(fault)}.`,
    nextStep(fault, name),
  ],
};

function whatIsWrong(fault: PictureFault): string {
  switch (fault.fault) {
    case 'noPng':
      return 'Es ist keine PNG-Datei';
    case 'brokenPng':
      return 'Die PNG-Datei ist beschädigt';
    case 'brokenJpeg':
      return 'Die JPEG-Datei ist beschädigt, oder es ist keine';
    case 'printingInks':
      return 'Das JPEG ist in Druckfarben (CMYK) gespeichert';
    case 'noDots':
      return 'Es hat keine Bildpunkte';
    case 'bits':
      return `Das JPEG hat ${fault.bits} statt 8 Bit je Farbe`;
    case 'tooLarge':
      return `Es ist mit ${fault.width} mal ${fault.height} Bildpunkten zu groß`;
  }
}

function nextStep({ fault }: PictureFault, name: string): string {
  if (fault === 'tooLarge')
    return 'Bitte das Bild verkleinern: Höchstens 40 Millionen Bildpunkte sind erlaubt.';
  const how =
    fault === 'printingInks' || fault === 'bits' ? 'in RGB mit 8 Bit je Farbe' : 'als PNG oder JPEG';
  // Templates name their pictures from their own folder, comments from the root.
  const folder = name.startsWith('bilder/') ? 'templates/bilder' : name.split('/').slice(0, -1).join('/');
  return `Bitte das Bild in einem Bildprogramm ${how} neu speichern und in „${folder || 'templates/bilder'}“ ersetzen.`;
}
