import { type Packed, zipOf } from './zip.ts';

/** A sheet to be written: the XML between `<worksheet>` and its end. */
export interface WrittenSheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WrittenBook {
  readonly sheets: readonly WrittenSheet[];
  readonly date1904?: boolean;
  /** The XML inside each `<si>`. */
  readonly shared?: readonly string[];
  /** Format codes of the styles 1, 2, …; style 0 is Standard. A number names a built-in format. */
  readonly formats?: readonly (string | number)[];
  /** How many external links the workbook claims. */
  readonly links?: number;
  /** Further parts, or others in place of those written here. */
  readonly parts?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Excel workbook, part by part as ISO/IEC 29500 names them. */
export function workbookOf(book: WrittenBook): Uint8Array {
  return zipOf(partsOf(book));
}

export function partsOf(book: WrittenBook): readonly Packed[] {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', `${HEAD}<Types/>`],
    ['_rels/.rels', relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(book)],
    ['xl/_rels/workbook.xml.rels', relationsXml(relationsOf(book))],
    ['xl/styles.xml', stylesXml(book.formats ?? [])],
    ['xl/sharedStrings.xml', sharedXml(book.shared ?? [])],
    ...book.sheets.map(({ xml }, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `${HEAD}<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    ]),
    ...Object.entries(book.parts ?? {}),
  ]);
  return [...parts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
}

type Related = readonly [id: string, type: string, target: string];

function relationsOf({ sheets, links = 0 }: WrittenBook): readonly Related[] {
  return [
    ...sheets.map(
      (_, index): Related => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`],
    ),
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdTexts', 'sharedStrings', '/xl/sharedStrings.xml'],
    ...Array.from({ length: links }, (_, index): Related => {
      return [`rIdLink${index + 1}`, 'externalLink', `externalLinks/externalLink${index + 1}.xml`];
    }),
  ];
}

function relationsXml(relations: readonly Related[]): string {
  const items = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships>${items.join('')}</Relationships>`;
}

function workbookXml({ sheets, date1904 = false }: WrittenBook): string {
  const items = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const epoch = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${epoch}<sheets>${items.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const id = (format: string | number, index: number) => (typeof format === 'number' ? format : 164 + index);
  const own = formats.map((format, index) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${id(format, index)}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = formats.map((format, index) => `<xf numFmtId="${id(format, index)}"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

function sharedXml(texts: readonly string[]): string {
  return `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Rows of ready `<c>` elements, as `<sheetData>`. */
export function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** Texts as a sheet of inline strings; `''` leaves the cell out. */
export function textSheet(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], line: number) =>
    row.map((text, index) => (text === '' ? '' : textCell(`${letters(index + 1)}${line}`, text))).join('');
  return sheetData(...rows.map((row, index) => `<row r="${index + 1}">${cells(row, index + 1)}</row>`));
}

export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** `AB` for 28. */
export function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
