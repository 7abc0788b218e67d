import type { PdfFile } from '../pdf/pdf-file.ts';
import {
  isDictionary,
  isName,
  isReference,
  isString,
  itemsOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from '../pdf/pdf-value.ts';
import { readText } from '../pdf/text-string.ts';

/** A signature field as the form holds it (ISO 32000-1, 12.7.3 and 12.7.4.5). */
export interface FormField {
  /** Names from the root of the form, joined by full stops: `Unterschriften.Landkreis`. */
  readonly name: string;
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  /** Its signature (12.8.1), or null while it is empty. */
  readonly signature: PdfDictionary | null;
}

/** The form of a document with its signature fields, in their order. */
export interface SignatureForm {
  readonly file: PdfFile;
  readonly catalog: PdfDictionary;
  /** German: Formular. */
  readonly form: PdfDictionary;
  readonly fields: readonly FormField[];
}

/** Null for a document without a form. Throws `UnreadablePdf`. */
export function readForm(file: PdfFile): SignatureForm | null {
  const catalog = file.dictionaryAt(file.references.trailer, 'Root');
  const form = catalog && file.dictionaryAt(catalog, 'AcroForm');
  if (!form) return null;
  const fields = itemsOf(plain(file, form, 'Fields'));
  const fieldsOf = walkFields(file);
  return {
    file,
    catalog,
    form,
    fields: fields.flatMap((field) => fieldsOf(field, { name: '', type: null })),
  };
}

/** What a field takes over from the one above it. */
interface Inherited {
  readonly name: string;
  readonly type: PdfValue;
}

function walkFields(file: PdfFile) {
  const seen = new Set<number>();
  return function fieldsBelow(value: PdfValue, above: Inherited): readonly FormField[] {
    if (!isReference(value) || seen.has(value.id)) return [];
    seen.add(value.id);
    const dictionary = file.object(value.id);
    if (!isDictionary(dictionary)) return [];
    const own = plain(file, dictionary, 'T');
    const type = plain(file, dictionary, 'FT') ?? above.type;
    const name = [above.name, isString(own) ? readText(own) : ''].filter((part) => part !== '').join('.');
    const kids = itemsOf(plain(file, dictionary, 'Kids')).filter((kid) => isField(kid, file));
    if (kids.length > 0) return kids.flatMap((kid) => fieldsBelow(kid, { name, type }));
    if (!isName(type, 'Sig')) return [];
    return [{ name, reference: value, dictionary, signature: file.dictionaryAt(dictionary, 'V') }];
  };
}

/** Kids without a name of their own are not fields: they are places of one field on several pages. */
function isField(kid: PdfValue, file: PdfFile): boolean {
  const value = isReference(kid) ? file.object(kid.id) : kid;
  return isDictionary(value) && value.entries.has('T');
}

function plain(file: PdfFile, dictionary: PdfDictionary, key: string): PdfValue {
  const value = file.entry(dictionary, key);
  return value !== null && typeof value === 'object' && value.kind === 'stream' ? null : value;
}

/** What stands in an entry as text, or an empty one. */
export function textAt(file: PdfFile, dictionary: PdfDictionary, key: string): string {
  const value = file.entry(dictionary, key);
  return isString(value) ? readText(value) : '';
}
