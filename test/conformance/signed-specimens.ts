import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimeStampServer } from '../../src/domain/effects.ts';
import { sign } from '../../src/sign/sign.ts';
import { signatureFields } from '../../src/sign/signature-fields.ts';
import { openKey, type SigningKey } from '../../src/sign/signing-key.ts';
import { TestAuthority, type TestKeyType } from '../support/test-authority.ts';
import { certificatePem, modernContainer } from '../support/test-key-files.ts';
import type { Specimen } from './specimens.ts';
import { opensslTimeStamps } from './time-stamp-authority.ts';

/** A PDF with signatures. */
export interface SignedSpecimen extends Specimen {
  readonly signatures: number;
  /** True when the last signature carries a trusted time. */
  readonly stamped: boolean;
}

/** By the clock of this machine, as OpenSSL's time-stamp server goes by it, too. */
const SIGNED_AT = `${new Date().toISOString().slice(0, 19)}Z`;
const PASSWORD = 'geheim';
/** Three people with the kinds of keys that people have. */
const SIGNERS: readonly { readonly name: string; readonly type: TestKeyType }[] = [
  { name: 'Dr. Martina Scherer', type: 'rsa' },
  { name: 'Dr. Angelika Klein', type: 'p256' },
  { name: 'Annette Müller', type: 'p384' },
];

/** Signers with keys of a certification authority that lives as long as this run. German: Unterzeichnende der Probe. */
export interface SigningParty {
  readonly keys: readonly SigningKey[];
  /** Null where there is no server to ask; then no signature carries a trusted time. */
  readonly timeStampServer: TimeStampServer | null;
  /** Path of the authority's certificate (PEM). */
  readonly root: string;
}

export async function signingParty(folder: string): Promise<SigningParty> {
  const authority = await TestAuthority.found('Prüf-Wurzelstelle', 'rsa');
  const root = join(folder, 'wurzelstelle.pem');
  writeFileSync(root, certificatePem(authority.root));
  const keys = await Promise.all(
    SIGNERS.map(async (wish) => {
      const signer = await authority.issue(wish);
      const bytes = await modernContainer(signer, [signer, authority.root], PASSWORD);
      const opened = await openKey({
        kind: 'pkcs12',
        container: { file: `${wish.name}.p12`, bytes },
        password: PASSWORD,
      });
      if (!opened.ok) throw new Error(opened.diagnostics.map(({ message }) => message).join(' '));
      return opened.value;
    }),
  );
  return { keys, timeStampServer: opensslTimeStamps(await authority.issueTimeStampServer(), folder), root };
}

/** The same PDF signed once, and three times in turn, the last time with a trusted time (B-T). */
export async function signedVersions(
  { name, pdf }: Specimen,
  { keys, timeStampServer }: SigningParty,
): Promise<readonly SignedSpecimen[]> {
  let bytes: Uint8Array = readFileSync(pdf);
  const fields = signatureFields(bytes).map((field) => field.name);
  if (fields.length !== keys.length)
    throw new Error(`${name} hat ${fields.length} Unterschriftsfelder statt ${keys.length}`);
  const versions: SignedSpecimen[] = [];
  for (const [index, key] of keys.entries()) {
    const stamped = timeStampServer !== null && index === keys.length - 1;
    const request = {
      field: fields[index] ?? '',
      key,
      at: SIGNED_AT,
      reason: 'Zur Kenntnis genommen',
      location: 'Sangerhausen',
    };
    const outcome = await sign(bytes, { ...request, timeStampServer: stamped ? timeStampServer : null });
    if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join(' '));
    bytes = outcome.value.bytes;
    const path = pdf.replace(/\.pdf$/, `_${index + 1}.pdf`);
    writeFileSync(path, bytes);
    versions.push({
      name: `${name}, ${index + 1} × unterschrieben`,
      pdf: path,
      signatures: index + 1,
      stamped,
    });
  }
  return versions.filter(({ signatures }) => signatures !== 2);
}
