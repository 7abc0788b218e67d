import { brokenArchive, notAWorkbook, workbookWithMacros } from '../../diagnostic/catalogue/xlsx.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { wholeFile } from '../../domain/place.ts';
import type { Archive } from './archive.ts';
import type { Epoch } from './moment-text.ts';
import type { NumberFormat } from './number-format.ts';
import { type Relation, readRelations } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { attribute, type PartName, walkXml } from './xml.ts';

/** A sheet by name; `part` is the name of its part in the archive. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** What all sheets of a workbook share. German: Arbeitsmappe. */
export interface Workbook {
  readonly file: string;
  /** In the order of the tabs; diagrams are none. */
  readonly sheets: readonly SheetEntry[];
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch: Epoch;
  /** How many other files the workbook is linked to. */
  readonly links: number;
  /** The sign in which numbers are told; a comma where none is asked for. */
  readonly decimal?: ',' | '.';
}

/** What other kinds of file in a ZIP archive give themselves away by. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/iu, 'eine binäre Arbeitsmappe (.xlsb)'],
  [/^content\.xml$/iu, 'ein OpenDocument (.ods)'],
  [/^word\//iu, 'ein Word-Dokument'],
  [/^ppt\//iu, 'eine Präsentation'],
];

/** The workbook in the archive, without its sheets. Errors: macros (CSV-162), another kind of file (CSV-163). */
export function readWorkbookParts(archive: Archive, file: string): Outcome<Workbook> {
  const place = wholeFile(file);
  if (archive.names.some((name) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//iu.test(name)))
    return failed(workbookWithMacros(place, {}));
  const other = OTHERS.find(([pattern]) => archive.names.some((name) => pattern.test(name)))?.[1];
  if (other !== undefined) return failed(notAWorkbook(place, { found: other }));
  const root = readRelations(archive, '', file);
  if (!root.ok) return root;
  const main = root.value.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || archive.part(main) === null)
    return failed(notAWorkbook(place, { found: 'ein anderes ZIP-Archiv' }));
  return readMain(archive, { file, part: main });
}

function readMain(archive: Archive, name: PartName): Outcome<Workbook> {
  const relations = readRelations(archive, name.part, name.file);
  if (!relations.ok) return relations;
  const index = readIndex(archive, name, relations.value);
  if (!index.ok) return index;
  const partOf = (type: string) => relations.value.find((each) => each.type === type)?.target;
  const texts = optional(archive, partOf('sharedStrings'), name.file, readSharedStrings);
  if (!texts.ok) return texts;
  const formats = optional(archive, partOf('styles'), name.file, readStyles);
  if (!formats.ok) return formats;
  const links = relations.value.filter(({ type }) => type === 'externalLink').length;
  return done({ file: name.file, ...index.value, texts: texts.value, formats: formats.value, links });
}

function optional<Item>(
  archive: Archive,
  part: string | undefined,
  file: string,
  read: (bytes: Uint8Array, name: PartName) => Outcome<readonly Item[]>,
): Outcome<readonly Item[]> {
  if (part === undefined) return done([]);
  const bytes = requiredPart(archive, { file, part });
  return bytes.ok ? read(bytes.value, { file, part }) : bytes;
}

/** The bytes of a part that another one names. */
export function requiredPart(archive: Archive, { file, part }: PartName): Outcome<Uint8Array> {
  return archive.part(part) ?? failed(brokenArchive(wholeFile(file), { what: `„${part}“ fehlt` }));
}

function readIndex(
  archive: Archive,
  name: PartName,
  relations: readonly Relation[],
): Outcome<Pick<Workbook, 'sheets' | 'epoch'>> {
  const bytes = requiredPart(archive, name);
  if (!bytes.ok) return bytes;
  const sheets: SheetEntry[] = [];
  let epoch: Epoch = 1900;
  const fault = walkXml(bytes.value, name, () => ({
    open: (element, attributes, parent) => {
      if (element === 'workbookPr' && /^(1|true)$/u.test(attributes['date1904'] ?? '')) epoch = 1904;
      if (element !== 'sheet' || parent !== 'sheets') return;
      const relation = relations.find(({ id }) => id === attribute(attributes, 'id'));
      if (relation?.type !== 'worksheet') return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', part: relation.target, hidden });
    },
  }));
  return fault === null ? done({ sheets, epoch }) : failed(fault);
}
