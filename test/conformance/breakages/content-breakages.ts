import { type Breakage, without } from './breakage.ts';

/** What is painted, in which font and colour. */
export const contentBreakages: readonly Breakage[] = [
  {
    title: 'Inhalt ohne Marke',
    veraPdf: ['ua1 7.1-3'],
    own: 'inhalt',
    apply: (pdf) => pdf.rewritePage((content) => content.replace(/\/\w+ <<\/MCID 0>> BDC/, '/Span BMC')),
  },
  {
    title: 'Artefakt mitten im Inhalt',
    veraPdf: ['ua1 7.1-1'],
    own: 'inhalt',
    apply: (pdf) =>
      pdf.rewritePage((content) =>
        content.replace(/(<<\/MCID 0>> BDC)([\s\S]*?)EMC/, '$1\n/Artifact BMC$2EMC\nEMC'),
      ),
  },
  {
    title: 'Marke, die kein Element kennt',
    veraPdf: ['ua1 7.1-3'],
    own: 'marken',
    apply: (pdf) => pdf.rewritePage((content) => content.replace('/MCID 0>>', '/MCID 9999>>')),
  },
  {
    title: 'Zeichen ohne Bild in der Schrift',
    veraPdf: ['3a 6.2.11.8-1', 'ua1 7.21.8-1'],
    own: 'zeichen',
    apply: (pdf) => pdf.rewritePage((content) => content.replace(/\[\((?:\\[\s\S]|[^\\]){2}/, '[(\0\0')),
  },
  {
    title: 'Schrift nicht eingebettet',
    veraPdf: ['3a 6.2.11.4.1-1', 'ua1 7.21.4.1-1'],
    own: 'schriften',
    apply: (pdf) => without(pdf.first('/Type', '/FontDescriptor'), '/FontFile2'),
  },
  {
    title: 'Schrift ohne Zuordnung zu Buchstaben',
    veraPdf: ['3a 6.2.11.7.2-1', 'ua1 7.21.7-1'],
    own: 'schriften',
    apply: (pdf) => {
      for (const font of pdf.where('/Subtype', '/Type0')) delete font['/ToUnicode'];
    },
  },
  {
    title: 'Farben ohne Profil',
    veraPdf: ['3a 6.2.4.3-2'],
    own: 'farben',
    apply: (pdf) => without(pdf.catalog, '/OutputIntents'),
  },
];
