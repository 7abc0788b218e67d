import { done } from '../diagnostic/outcome.ts';
import { attempt } from './attempt.ts';
import { certificateOf } from './cms/content-proof.ts';
import { openForm, readingSafely } from './form/open-form.ts';
import { signedDataOf } from './form/signature-content.ts';
import { type SignatureForm, textAt } from './form/signature-form.ts';
import { commonName } from './key/certificate.ts';
import type { PdfFile } from './pdf/pdf-file.ts';
import type { PdfDictionary } from './pdf/pdf-value.ts';
import { readDate } from './pdf/text-string.ts';
import { printableName } from './printable-name.ts';

/** A field that waits for a signature, or has one. German: Unterschriftsfeld. */
export interface SignatureField {
  /** `Unterschrift_Landkreis` */
  readonly name: string;
  /** Tooltip: `Unterschrift: Dr. Angelika Klein, Landrätin`; empty when the field has none. */
  readonly label: string;
  /** Name and time (UTC) in the signature, as far as it gives them; null for an empty field. */
  readonly signed: { readonly by: string; readonly at: string | null } | null;
}

/** The signature fields of a PDF in the order of its form; empty for a file without any or one that is not readable. */
export function signatureFields(pdf: Uint8Array): readonly SignatureField[] {
  const fields = readingSafely(() => {
    const opened = openForm(pdf);
    return opened.ok ? done(opened.value ? fieldsOf(opened.value) : []) : opened;
  });
  return fields.ok ? fields.value : [];
}

function fieldsOf({ file, fields }: SignatureForm): readonly SignatureField[] {
  return fields.map((field) => ({
    name: field.name,
    label: textAt(file, field.dictionary, 'TU'),
    signed: field.signature && wordsOf(field.signature, file),
  }));
}

/** Who signed, and when, as far as the signature says so. */
export function wordsOf(signature: PdfDictionary, file: PdfFile): { by: string; at: string | null } {
  const by =
    printableName(textAt(file, signature, 'Name')) || (attempt(() => holderIn(signature, file)) ?? '');
  return { by, at: readDate(textAt(file, signature, 'M')) };
}

/** A signature need not name its signer; the certificate in it does. */
function holderIn(signature: PdfDictionary, file: PdfFile): string | null {
  const signed = signedDataOf(signature, file);
  const [signer] = signed?.signerInfos ?? [];
  const certificate = signed && signer && certificateOf(signed, signer);
  return certificate ? commonName(certificate) : null;
}
