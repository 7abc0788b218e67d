import { hash } from 'node:crypto';
import type { Attachment } from '../../domain/attachment.ts';
import type { Reference } from './pdfmake.ts';

/** What is needed of a document to put files into it. */
export interface FileKeeper {
  ref(data: Record<string, unknown>): Reference;
}

/** Files inside a document, as its catalogue names them. */
export interface EmbeddedFiles {
  /** Files that belong to the document as a whole, in the order they were given. */
  readonly AF: readonly Reference[];
  /** The same by name, sorted. */
  readonly EmbeddedFiles: { readonly Names: readonly unknown[] };
}

/** Printable ASCII without the strokes of a path. */
const FILE_NAME = /^[ -.0-[\]-~]+$/;

/**
 * Puts files into a document (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8), dated by the day of the report.
 *
 * Gives null without files. Throws for a name that is not ASCII, is a path or is given twice: names are made by
 * the programme and not by people.
 */
export function embedFiles(
  files: readonly Attachment[],
  date: Date,
  document: FileKeeper,
): EmbeddedFiles | null {
  if (files.length === 0) return null;
  refuseNames(files.map(({ name }) => name));
  const specs = files.map((file) => [file.name, fileSpecification(file, date, document)] as const);
  const sorted = specs.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    AF: specs.map(([, spec]) => spec),
    EmbeddedFiles: { Names: sorted.flatMap(([name, spec]) => [new String(name), spec]) },
  };
}

function refuseNames(names: readonly string[]): void {
  const unfit = names.find((name) => !FILE_NAME.test(name));
  if (unfit !== undefined) throw new Error(`"${unfit}" is no name for an embedded file`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two embedded files are called "${twice}"`);
}

function fileSpecification(file: Attachment, date: Date, document: FileKeeper): Reference {
  const content = embeddedFile(file, date, document);
  const specification = document.ref({
    Type: 'Filespec',
    F: new String(file.name),
    UF: new String(file.name),
    Desc: new String(file.description),
    AFRelationship: file.relationship,
    EF: { F: content, UF: content },
  });
  specification.end();
  return specification;
}

function embeddedFile({ mediaType, bytes }: Attachment, date: Date, document: FileKeeper): Reference {
  const stream = document.ref({
    Type: 'EmbeddedFile',
    // A name of PDF: its stroke would begin the next one.
    Subtype: mediaType.replaceAll('/', '#2F'),
    Params: {
      Size: bytes.length,
      CheckSum: hash('md5', bytes, 'buffer'),
      CreationDate: date,
      ModDate: date,
    },
  });
  stream.write(bytes);
  stream.end();
  return stream;
}
