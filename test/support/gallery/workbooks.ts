import { dataFile } from '../exports.ts';
import { partsOf, textSheet, type WrittenBook, workbookOf } from '../workbook.ts';
import { asSheet, COPY_FORMATS } from '../workbook-of-csv.ts';
import { type Packed, zipOf } from '../zip.ts';

/** The list of the county as Excel stores it; August 2020 stands in row 27. */
const LIST = asSheet(dataFile('exporte/2020-08/landkreis_programme_2020-08.csv'), { groups: 6 }).xml;
/** The style behind those of the list: small numbers are shown as a star. */
const STARRED = COPY_FORMATS.length + 1;
const SHEET_PART = 'xl/worksheets/sheet1.xml';
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A workbook whose only sheet is the list, with something else about it. */
function book(xml = LIST, other: Partial<WrittenBook> = {}): WrittenBook {
  const sheets = [{ name: 'Programme', xml }];
  return { sheets, formats: [...COPY_FORMATS, '[<3]"*";0'], ...other };
}

/** The list with another cell in place of the one that stands there. */
function withCell(at: string, attributes: string, content: string): string {
  return replaced(new RegExp(`<c r="${at}"[^>]*>.*?</c>`, 'u'), `<c r="${at}"${attributes}>${content}</c>`);
}

function replaced(from: RegExp, to: string): string {
  if (!from.test(LIST)) throw new Error(`${from} does not stand in the list`);
  return LIST.replace(from, () => to);
}

function withPart(name: string, lies: Partial<Packed> = {}): Uint8Array {
  return zipOf([...partsOf(book()), { name, bytes: new Uint8Array(), ...lies }]);
}

function withSheetPart(xml: string): Uint8Array {
  return workbookOf(book(LIST, { parts: { [SHEET_PART]: xml } }));
}

/** An old compound file: its mark, a block of zeros, and the name of a stream. */
function compoundFile(stream: string): Uint8Array {
  return Buffer.concat([COMPOUND_FILE, Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
}

/** Single cases below the list, each with its number. */
function withSingleCases(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const line = index + 60;
    return `<row r="${line}"><c r="A${line}"><v>${(index * 7919) % 1_000_003}</v></c></row>`;
  });
  return replaced(/<\/sheetData>/u, `${rows.join('')}</sheetData>`);
}

/** Invented workbooks in place of the list of the county, by the name that cases give them. German: Mappe. */
const WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  'altes-excel': () => compoundFile('Workbook'),
  kennwort: () => compoundFile('EncryptedPackage'),
  makro: () => withPart('xl/vbaProject.bin'),
  opendocument: () => zipOf([{ name: 'content.xml', bytes: new TextEncoder().encode('<document/>') }]),
  abgeschnitten: () => {
    const whole = workbookOf(book());
    return whole.subarray(0, Math.floor(whole.length / 2));
  },
  aufgeblaeht: () => withPart('xl/media/image1.emf', { saysSize: 300_000_000 }),
  'name-nach-aussen': () => withPart('../../start.bat'),
  dokumenttyp: () => withSheetPart('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'),
  'blatt-abgebrochen': () => withSheetPart(`<worksheet>${LIST}`),
  'alles-ausgeblendet': () => workbookOf({ sheets: [{ name: 'Programme', xml: LIST, state: 'hidden' }] }),
  'blatt-ausgeblendet': () => {
    const cover = { name: 'Deckblatt', xml: textSheet([['Programmliste August 2020']]) };
    return workbookOf(book(LIST, { sheets: [cover, { name: 'Programme', xml: LIST, state: 'hidden' }] }));
  },
  'formel-ohne-ergebnis': () => workbookOf(book(withCell('D27', ' s="1"', '<f>D26+C27-6</f>'))),
  fehlerwert: () => {
    const aside = '<c r="H37" t="e"><f>D27-#REF!</f><v>#REF!</v></c>';
    return workbookOf(book(replaced(/(?<=<row r="37">.*?)(?=<\/row>)/u, aside)));
  },
  'wert-aus-anderer-datei': () => {
    const cell = withCell('D27', ' s="1"', "<f>'[1]Fallzahlen'!B9</f><v>73</v>");
    return workbookOf(book(cell, { links: 1 }));
  },
  verknuepft: () => {
    const cell = withCell('D27', ' s="1"', '<f>D26+C27-6</f><v>73</v>');
    return workbookOf(book(cell, { links: 1 }));
  },
  'zeile-ausgeblendet': () => workbookOf(book(replaced(/<row r="20"/u, '<row r="20" hidden="1"'))),
  'zwei-blaetter': () => {
    const copy = { name: 'Programme (2)', xml: LIST };
    return workbookOf(book(LIST, { sheets: [{ name: 'Programme', xml: LIST }, copy] }));
  },
  'zellwert-beschaedigt': () => workbookOf(book(withCell('D27', ' s="1"', '<v>7§3</v>'))),
  'stern-statt-zahl': () => workbookOf(book(withCell('H27', ` s="${STARRED}"`, '<v>2</v>'))),
  einzelfaelle: () => workbookOf(book(withSingleCases(50_000))),
};

/** The bytes of a workbook by its name. */
export function workbookNamed(name: string): Uint8Array {
  const made = WORKBOOKS[name];
  if (made === undefined) throw new Error(`no workbook „${name}“ in test/support/gallery/workbooks.ts`);
  return made();
}
