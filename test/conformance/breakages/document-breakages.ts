import { type Breakage, without } from './breakage.ts';

/** What the document says about itself, and what it carries. */
export const documentBreakages: readonly Breakage[] = [
  {
    title: 'Dokument ohne Sprache',
    veraPdf: ['ua1 7.2-33', 'ua1 7.2-34'],
    own: 'sprache',
    apply: (pdf) => {
      without(pdf.catalog, '/Lang');
      for (const element of pdf.dicts()) if ('/S' in element && '/P' in element) delete element['/Lang'];
    },
  },
  {
    title: 'Fenster zeigt den Dateinamen',
    veraPdf: ['ua1 7.1-10'],
    own: 'titel',
    apply: (pdf) => {
      pdf.at(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'] = false;
    },
  },
  {
    title: 'Metadaten ohne Titel',
    veraPdf: ['ua1 7.1-9'],
    own: 'titel',
    apply: (pdf) => pdf.rewriteMetadata((xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/s, '')),
  },
  {
    title: 'PDF nennt sich nicht markiert',
    veraPdf: ['ua1 6.2-1', '3a 6.7.2.2-1'],
    own: 'markiert',
    apply: (pdf) => {
      pdf.at(pdf.catalog['/MarkInfo'])['/Marked'] = false;
    },
  },
  {
    title: 'Marken gelten als zweifelhaft',
    veraPdf: ['ua1 7.1-4'],
    own: 'markiert',
    apply: (pdf) => {
      pdf.at(pdf.catalog['/MarkInfo'])['/Suspects'] = true;
    },
  },
  {
    title: 'Kennung einer anderen Ausgabe von PDF/UA',
    veraPdf: ['ua1 5-2'],
    own: 'anspruch',
    apply: (pdf) => pdf.rewriteMetadata((xmp) => xmp.replace('<pdfuaid:part>1<', '<pdfuaid:part>9<')),
  },
  {
    title: 'Schema von pdfuaid nicht beschrieben',
    veraPdf: ['3a 6.6.2.3.1-1'],
    own: 'anspruch',
    apply: (pdf) =>
      pdf.rewriteMetadata((xmp) =>
        xmp
          .replace('prefix>pdfuaid<', 'prefix>pdfuaix<')
          .replace('pdfua/ns/id/</pdfaSchema', 'pdfua/ns/ix/</pdfaSchema'),
      ),
  },
  {
    title: 'Anlage ohne Zugehörigkeit',
    veraPdf: ['3a 6.8-3'],
    own: 'anlagen',
    apply: (pdf) => without(pdf.first('/Type', '/Filespec'), '/AFRelationship'),
  },
  {
    title: 'Anlage ohne Art',
    veraPdf: ['3a 6.8-1'],
    own: 'anlagen',
    apply: (pdf) => without(pdf.first('/Type', '/EmbeddedFile'), '/Subtype'),
  },
  {
    title: 'Anlage ohne Dateinamen',
    veraPdf: ['3a 6.8-2', 'ua1 7.11-1'],
    own: 'anlagen',
    apply: (pdf) => without(pdf.first('/Type', '/Filespec'), '/UF'),
  },
  {
    title: 'Skript beim Öffnen',
    veraPdf: ['3a 6.5.1-1'],
    own: null,
    apply: (pdf) => {
      pdf.catalog['/OpenAction'] = { '/S': '/JavaScript', '/JS': 'u:app.beep()' };
    },
  },
];
