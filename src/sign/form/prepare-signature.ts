import { appendUpdate, type ChangedObject } from '../pdf/incremental-update.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import {
  isReference,
  type PdfDictionary,
  type PdfReference,
  reference,
  withEntry,
} from '../pdf/pdf-value.ts';
import { writeValue } from '../pdf/write-value.ts';
import type { FormField, SignatureForm } from './signature-form.ts';
import { byteRange, emptySignature, type SignatureWords } from './signature-value.ts';

/** A PDF that is complete but for the proof of its newest signature. */
export interface PreparedPdf {
  /** Everything the signature covers, in order. */
  readonly signedBytes: readonly Uint8Array[];
  /** The finished PDF. The proof (DER) is not longer than the room made for it. */
  withProof(proof: Uint8Array): Uint8Array;
}

/** Puts an empty signature into a field by an incremental update. `room` is the longest proof in bytes. */
export function prepareSignature(
  form: SignatureForm,
  field: FormField,
  words: SignatureWords,
  room: number,
): PreparedPdf {
  const id = form.file.references.size;
  const signature = emptySignature(words, room);
  const { bytes, bodies } = appendUpdate(form.file, [
    changed(form.file, field.reference, withEntry(field.dictionary, 'V', reference(id))),
    ...flaggedForm(form),
    { id, generation: 0, body: signature.body },
  ]);
  const body = bodies.get(id) ?? 0;
  const gap = { from: body + signature.gap.from, until: body + signature.gap.until };
  bytes.write(byteRange(gap, bytes.length), body + signature.rangeAt, 'latin1');
  return {
    signedBytes: [bytes.subarray(0, gap.from), bytes.subarray(gap.until)],
    withProof: (proof) => {
      const finished = Buffer.from(bytes);
      finished.write(Buffer.from(proof).toString('hex').toUpperCase(), gap.from + 1, 'latin1');
      return new Uint8Array(finished);
    },
  };
}

/** Signatures exist, and only appending keeps them valid (ISO 32000-1, table 219). */
const SIGNATURES_AND_APPEND_ONLY = 3;

/** The form as a new version with its flags set, wherever it lives; nothing when they are set already. */
function flaggedForm({ file, catalog, form }: SignatureForm): readonly ChangedObject[] {
  const flags = file.entry(form, 'SigFlags');
  const wanted = (typeof flags === 'number' ? flags : 0) | SIGNATURES_AND_APPEND_ONLY;
  if (flags === wanted) return [];
  const flagged = withEntry(form, 'SigFlags', wanted);
  const home = catalog.entries.get('AcroForm') ?? null;
  if (isReference(home)) return [changed(file, home, flagged)];
  const root = file.references.trailer.entries.get('Root') ?? null;
  return isReference(root) ? [changed(file, root, withEntry(catalog, 'AcroForm', flagged))] : [];
}

function changed(file: PdfFile, { id }: PdfReference, value: PdfDictionary): ChangedObject {
  return { id, generation: file.generation(id), body: writeValue(value) };
}
