import {
  foreignBytes,
  noAddedSignature,
  signatureNotIntact,
  signatureNotProvable,
} from '../diagnostic/catalogue/signature-taking.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { certificateOf } from './cms/content-proof.ts';
import { timeStampOf } from './cms/signature-time-stamp.ts';
import { isAppendedUpdate } from './form/appended-update.ts';
import { proofOf } from './form/earlier-signature.ts';
import { openForm, readingSafely } from './form/open-form.ts';
import { coverageOf, DOCUMENT_TIME_STAMP, formOf, signedDataOf } from './form/signature-content.ts';
import type { FormField, SignatureForm } from './form/signature-form.ts';
import { commonName } from './key/certificate.ts';
import type { PdfFile } from './pdf/pdf-file.ts';
import { isString, type PdfDictionary } from './pdf/pdf-value.ts';
import { printableName } from './printable-name.ts';
import { wordsOf } from './signature-fields.ts';

/** A signature that another program put into a PDF. German: fremde Unterschrift. */
export interface AddedSignature {
  /** Name of the field, fit to be shown. */
  readonly field: string;
  readonly signer: string;
  /** SHA-256 of the certificate (DER), hexadecimal. */
  readonly certificateSha256: string;
  /** UTC time of the time stamp, or null without one. */
  readonly timeStamp: string | null;
}

/** What another program has added. */
export interface Addition {
  /** In the order of the form; at least one. */
  readonly signatures: readonly AddedSignature[];
  /** Bytes at the end of the file that no signature covers. */
  readonly uncovered: number;
}

/**
 * The signatures that a PDF holds and the one before it did not. German: neue Unterschriften.
 *
 * Takes   the PDF, which begins with all bytes of the one before it, that one, and the PDF's path for messages.
 * Errors  UNT-713 unreadable, 735 no new signature, 736 a signature that does not hold, covers less than the PDF
 *         before it, or replaces an earlier one, 737 one whose form is not known here, 744 bytes behind the last
 *         signature that are no update. Whether a certificate is to be trusted is not judged.
 */
export function addedSignatures(after: Uint8Array, before: Uint8Array, path: string): Outcome<Addition> {
  return readingSafely(() => {
    const [now, then] = [openForm(after), openForm(before)];
    if (!now.ok) return now;
    if (!then.ok) return then;
    if (now.value === null) return failed(noAddedSignature(null, { path }));
    const earlier = new Map(signedIn(then.value).map((each) => [each.name, each.signature]));
    const { file } = now.value;
    const added = signedIn(now.value).filter(({ name }) => !earlier.has(name));
    const people = added.filter(({ signature }) => formOf(signature, file) !== DOCUMENT_TIME_STAMP);
    const faults = [
      ...(people.length === 0 ? [noAddedSignature(null, { path })] : []),
      ...added.flatMap((each) => faultOf(each, file, before.length)),
      ...lostSignatures(now.value, then.value?.file ?? file, earlier),
    ];
    if (faults.length > 0) return failed(...faults);
    const signatures = people.flatMap((each) => factsOf(each, file));
    return withTail(signatures, coveredUntil(now.value), after, path);
  });
}

function coveredUntil(form: SignatureForm): number {
  return Math.max(0, ...signedIn(form).map(({ signature }) => coverageOf(signature, form.file)?.end ?? 0));
}

/** Behind the last signature may stand updates of the file, and nothing else. */
function withTail(
  signatures: readonly AddedSignature[],
  end: number,
  after: Uint8Array,
  path: string,
): Outcome<Addition> {
  const uncovered = after.length - end;
  if (uncovered === 0 || isAppendedUpdate(after, end)) return done({ signatures, uncovered });
  return failed(foreignBytes(null, { path, bytes: uncovered }));
}

type SignedField = FormField & { readonly signature: PdfDictionary };

function signedIn(form: SignatureForm | null): readonly SignedField[] {
  return form?.fields.filter((field): field is SignedField => field.signature !== null) ?? [];
}

/** A signature that leaves out what was there before says nothing about it. */
function faultOf({ name, signature }: SignedField, file: PdfFile, before: number): readonly Diagnostic[] {
  const detail = { field: printableName(name), by: wordsOf(signature, file).by };
  const proof = proofOf(signature, file);
  const coverage = coverageOf(signature, file);
  if (proof === 'broken' || coverage === null || coverage.until < before) {
    return [signatureNotIntact(null, detail)];
  }
  return proof === 'unknown' || factsOf({ name, signature }, file).length === 0
    ? [signatureNotProvable(null, detail)]
    : [];
}

/** Earlier signatures must stand in their fields as they did, byte for byte. */
function lostSignatures(
  { file, fields }: SignatureForm,
  earlierFile: PdfFile,
  earlier: ReadonlyMap<string, PdfDictionary>,
): readonly Diagnostic[] {
  return [...earlier].flatMap(([name, signature]) => {
    const still = fields.find((field) => field.name === name)?.signature ?? null;
    if (still !== null && proofText(still, file) === proofText(signature, earlierFile)) return [];
    return [signatureNotIntact(null, { field: printableName(name), by: wordsOf(signature, earlierFile).by })];
  });
}

function proofText(signature: PdfDictionary, file: PdfFile): string {
  const contents = file.entry(signature, 'Contents');
  return isString(contents) ? contents.bytes : '';
}

/** Empty where the signature does not carry its certificate. */
function factsOf(
  { name, signature }: Pick<SignedField, 'name' | 'signature'>,
  file: PdfFile,
): readonly AddedSignature[] {
  const signed = signedDataOf(signature, file);
  const [signer] = signed?.signerInfos ?? [];
  const certificate = signed && signer ? certificateOf(signed, signer) : null;
  if (!signer || !certificate) return [];
  return [
    {
      field: printableName(name),
      signer: commonName(certificate) ?? wordsOf(signature, file).by,
      certificateSha256: sha256Hex(new Uint8Array(certificate.toSchema().toBER())),
      timeStamp: timeStampOf(signer),
    },
  ];
}
