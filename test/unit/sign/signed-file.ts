import { Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { PdfFile } from '../../../src/sign/pdf/pdf-file.ts';
import { isDictionary, itemsOf, type PdfDictionary } from '../../../src/sign/pdf/pdf-value.ts';
import { type SignatureRequest, type SignedPdf, sign } from '../../../src/sign/sign.ts';
import { openKey, type SigningKey } from '../../../src/sign/signing-key.ts';
import type { TestSigner } from '../../support/test-authority.ts';
import { certificatePem, plainPem } from '../../support/test-key-files.ts';

/** The moment at which tests sign. */
export const AT = '2021-05-04T09:30:00Z';

/** A signer's key, opened from PEM files together with the certificate of the root. */
export async function openedKey(signer: TestSigner, root: TestSigner): Promise<SigningKey> {
  const outcome = await openKey({
    kind: 'pem',
    key: { file: 'k.pem', bytes: Buffer.from(plainPem(signer)) },
    certificate: { file: 'c.pem', bytes: Buffer.from(certificatePem(signer) + certificatePem(root)) },
    password: null,
  });
  if (!outcome.ok) throw new Error('key not opened');
  return outcome.value;
}

/** A wish to sign, with words that need every kind of letter. */
export function requestFor(field: string, key: SigningKey): SignatureRequest {
  const words = { reason: 'Kenntnisnahme & „Prüfung“', location: 'Sangerhausen' };
  return { field, key, at: AT, ...words, timeStampServer: null };
}

export async function signed(pdf: Uint8Array, wanted: SignatureRequest): Promise<SignedPdf> {
  const outcome = await sign(pdf, wanted);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join());
  return outcome.value;
}

/** Code and message of everything that stood against it; `signed` when nothing did. */
export async function refusals(pdf: Uint8Array, wanted: SignatureRequest): Promise<readonly string[]> {
  const outcome = await sign(pdf, wanted);
  return outcome.ok ? ['signed'] : outcome.diagnostics.map(({ code, message }) => `${code} ${message}`);
}

/** What a field holds, read with nothing of the signer but its parser. */
export function signatureIn(pdf: Uint8Array, field: string) {
  const file = new PdfFile(pdf);
  for (const id of file.references.locations.keys()) {
    const value = file.object(id);
    if (!isDictionary(value) || !isDictionary(file.entry(value, 'V'))) continue;
    const title = value.entries.get('T') as { readonly bytes: string } | undefined;
    if (title?.bytes === field) return detailsOf(file.entry(value, 'V') as PdfDictionary, pdf);
  }
  throw new Error(`no signature in ${field}`);
}

function detailsOf(dictionary: PdfDictionary, pdf: Uint8Array) {
  const [start, before, after, length] = itemsOf(dictionary.entries.get('ByteRange') ?? null) as number[];
  if (start !== 0 || !before || !after || !length) throw new Error('no byte range');
  const covered = Buffer.concat([pdf.subarray(0, before), pdf.subarray(after, after + length)]);
  const contents = dictionary.entries.get('Contents') as { readonly bytes: string };
  const envelope = ContentInfo.fromBER(new Uint8Array(Buffer.from(contents.bytes, 'latin1')));
  const cms = new SignedData({ schema: envelope.content });
  return {
    dictionary,
    covered,
    end: after + length,
    gap: [before, after] as const,
    cms,
    signer: cms.signerInfos[0] as SignerInfo,
  };
}

/** Verifies as another library does: digest, signature, and chain up to the root. */
export async function verified(pdf: Uint8Array, field: string, root: TestSigner): Promise<boolean> {
  const { cms, covered } = signatureIn(pdf, field);
  const trust = { trustedCerts: [Certificate.fromBER(new Uint8Array(root.der))], checkChain: true };
  const data = new Uint8Array(covered).buffer;
  return cms.verify({ signer: 0, data, checkDate: new Date(AT), ...trust }).catch(() => false);
}
