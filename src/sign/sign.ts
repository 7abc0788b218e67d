import { certificateExpired, certificateNotYetValid } from '../diagnostic/catalogue/signature.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { conclude, done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { TimeStampServer } from '../domain/effects.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { signCades } from './cms/cades.ts';
import { askTimeStamp } from './cms/time-stamp.ts';
import { earlierRefusals, emptyField, type Target } from './form/field-refusals.ts';
import { openForm, readingSafely } from './form/open-form.ts';
import { prepareSignature } from './form/prepare-signature.ts';
import type { SigningKey } from './signing-key.ts';

/** What is signed, and how. */
export interface SignatureRequest {
  /** Name of the field in the PDF: `Unterschrift_Landkreis`. */
  readonly field: string;
  readonly key: SigningKey;
  /** UTC, from the clock: `2021-05-04T09:30:00Z`. */
  readonly at: string;
  /** German: Grund, Ort. */
  readonly reason: string | null;
  readonly location: string | null;
  /** Null for a signature without a trusted time (B-B). */
  readonly timeStampServer: TimeStampServer | null;
}

/** A PDF with one more signature. */
export interface SignedPdf {
  /** Begins with all bytes of the PDF that was signed. */
  readonly bytes: Uint8Array;
  readonly signer: string;
  /** SHA-256 of the certificate (DER), hexadecimal. */
  readonly certificateSha256: string;
  /** UTC time of the time stamp, or null without one. */
  readonly timeStamp: string | null;
}

/**
 * Puts a PAdES signature (B-B, or B-T with a time-stamp server) into one empty field. German: Unterschreiben.
 *
 * Takes   a finished PDF and an opened key; the PDF may carry earlier signatures, which stay valid.
 * Gives   the PDF with an incremental update behind its last byte; nothing before it changes.
 * Errors  UNT-705 and 706 certificate expired or not yet valid, 710 to 712 no such field, signed already, no fields,
 *         713 unreadable or encrypted, 714 changed after an earlier signature, 716 and 717 no time stamp or an unusable
 *         one, 718 locked by an earlier signature. Throws `EnvironmentFailure` when the server cannot be reached.
 * Source  ETSI EN 319 142-1 (PAdES), ETSI EN 319 122-1 (CAdES), ISO 32000-1 12.8, RFC 5652, RFC 3161.
 */
export async function sign(pdf: Uint8Array, request: SignatureRequest): Promise<Outcome<SignedPdf>> {
  const target = targetOf(pdf, request);
  return target.ok ? signInto(target.value, request, roomFor(request)) : target;
}

/** The field that may be signed now, or everything that speaks against it. */
function targetOf(pdf: Uint8Array, { field, key, at }: SignatureRequest): Outcome<Target> {
  const opened = readingSafely(() => {
    const form = openForm(pdf);
    if (!form.ok) return form;
    const target = emptyField(form.value, field);
    const earlier = form.value === null ? [] : earlierRefusals(form.value);
    return target.ok ? conclude(target.value, earlier) : failed(...target.diagnostics, ...earlier);
  });
  const expiry = validityRefusals(key, at);
  return opened.ok ? conclude(opened.value, expiry) : failed(...opened.diagnostics, ...expiry);
}

function validityRefusals({ signer, validFrom, validUntil }: SigningKey, at: string): readonly Diagnostic[] {
  return [
    ...(at > validUntil ? [certificateExpired(null, { signer, until: validUntil })] : []),
    ...(at < validFrom ? [certificateNotYetValid(null, { signer, from: validFrom })] : []),
  ];
}

async function signInto(
  { form, field }: Target,
  request: SignatureRequest,
  room: number,
): Promise<Outcome<SignedPdf>> {
  const { key, timeStampServer } = request;
  const words = { ...request, signer: key.signer };
  const prepared = readingSafely(() => done(prepareSignature(form, field, words, room)));
  if (!prepared.ok) return prepared;
  const signature = signCades(prepared.value.signedBytes, key);
  const stamped = { ...key, at: request.at };
  const stamp = timeStampServer ? await askTimeStamp(signature.value, stamped, timeStampServer) : done(null);
  if (!stamp.ok) return stamp;
  const proof = signature.encode(stamp.value?.token ?? null);
  // A time stamp with many certificates is longer than thought: once more, with the room it has shown to need.
  if (proof.length > room) return signInto({ form, field }, request, proof.length + SPARE);
  return done({
    bytes: prepared.value.withProof(proof),
    signer: key.signer,
    certificateSha256: sha256Hex(key.certificate),
    timeStamp: stamp.value?.at ?? null,
  });
}

/** Bytes that every proof needs besides its certificates: attributes, names, the signature itself (RSA: 512). */
const FRAME = 2048;
/** Two or three certificates and the server's own signature. */
const TIME_STAMP = 6144;
/** Signatures of elliptic curves, and serial numbers of time stamps, differ by some bytes. */
const SPARE = 256;

/** The longest proof (DER) in bytes; what is not used stays as zeros in the file. */
function roomFor({ key, timeStampServer }: SignatureRequest): number {
  const certificates = [key.certificate, ...key.chain].reduce((sum, { length }) => sum + length, 0);
  return certificates + FRAME + (timeStampServer ? TIME_STAMP : 0);
}
