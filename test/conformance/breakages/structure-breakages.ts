import type { Editable, Editor } from '../editor.ts';
import { type Breakage, without } from './breakage.ts';

/** What assistive technology reads, clicks and signs. */
export const structureBreakages: readonly Breakage[] = [
  {
    title: 'Abbildung ohne Alternativtext',
    veraPdf: ['ua1 7.3-1'],
    own: 'abbildungen',
    apply: (pdf) => without(pdf.first('/S', '/Figure'), '/Alt'),
  },
  {
    title: 'Kopfzelle ohne Geltungsbereich',
    veraPdf: ['ua1 7.5-1'],
    own: 'tabellenkoepfe',
    apply: (pdf) => {
      for (const head of pdf.where('/S', '/TH')) delete head['/A'];
    },
  },
  {
    title: 'Tabulatortaste folgt nicht der Struktur',
    veraPdf: ['ua1 7.18.3-1'],
    own: 'tabfolge',
    apply: (pdf) => {
      for (const page of pdf.where('/Type', '/Page')) page['/Tabs'] = '/R';
    },
  },
  {
    title: 'Verweis ohne Beschreibung',
    veraPdf: ['ua1 7.18.5-2'],
    own: 'verweise',
    apply: (pdf) => without(pdf.first('/Subtype', '/Link'), '/Contents'),
  },
  {
    title: 'Verweis außerhalb des Strukturbaums',
    veraPdf: ['ua1 7.18.5-1'],
    own: 'verweise',
    apply: (pdf) => without(pdf.first('/Subtype', '/Link'), '/StructParent'),
  },
  {
    title: 'Unterschriftsfeld außerhalb des Strukturbaums',
    veraPdf: ['ua1 7.18.4-1'],
    own: 'felder',
    apply: (pdf) => without(pdf.first('/Subtype', '/Widget'), '/StructParent'),
  },
  {
    title: 'Überschrift springt von H1 zu H4',
    veraPdf: ['ua1 7.4.2-1'],
    own: 'ueberschriften',
    apply: (pdf) => {
      pdf.first('/S', '/H2')['/S'] = '/H4';
    },
  },
  {
    title: 'Strukturtyp ohne Bedeutung',
    veraPdf: ['ua1 7.1-5', '3a 6.7.3.4-1'],
    own: 'typen',
    apply: (pdf) => {
      pdf.first('/S', '/P')['/S'] = '/Absatz';
    },
  },
  {
    title: 'Zeile einer Tabelle mit einer Zelle weniger',
    veraPdf: ['ua1 7.2-43'],
    own: 'tabellen',
    apply: shortenRow,
  },
  {
    title: 'Listenpunkt unmittelbar im Absatz',
    veraPdf: ['ua1 7.2-17'],
    own: 'listen',
    apply: (pdf) => {
      pdf.first('/S', '/L')['/S'] = '/P';
    },
  },
  {
    title: 'Anmerkung ohne Kennung',
    veraPdf: ['ua1 7.9-1'],
    own: 'anmerkungen',
    apply: (pdf) => without(pdf.first('/S', '/Note'), '/ID'),
  },
  {
    title: 'Verweis versteckt',
    veraPdf: ['3a 6.3.2-2'],
    own: 'druckbar',
    apply: (pdf) => {
      pdf.first('/Subtype', '/Link')['/F'] = 2;
    },
  },
  {
    title: 'Formular verlangt neue Erscheinungsbilder',
    veraPdf: ['3a 6.4.1-3'],
    own: 'felder',
    apply: (pdf) => {
      pdf.at(pdf.catalog['/AcroForm'])['/NeedAppearances'] = true;
    },
  },
];

/** The last row of a table without its last cell. */
function shortenRow(pdf: Editor): void {
  const row = pdf.where('/S', '/TR').at(-1) as Editable;
  const kids = row['/K'];
  if (!Array.isArray(kids) || kids.length < 2) throw new Error('a row with one cell cannot be shortened');
  kids.pop();
}
