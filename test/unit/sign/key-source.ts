import { type KeySource, openKey, type SigningKey } from '../../../src/sign/signing-key.ts';

export const PASSWORD = 'Überführung 4711';

/** As it comes from `klein.p12`. */
export function container(bytes: Uint8Array, password: string | null = PASSWORD): KeySource {
  return { kind: 'pkcs12', container: { file: 'klein.p12', bytes }, password };
}

/** As they come from `klein.key` and `klein.pem`. */
export function pemFiles(
  key: string,
  certificate: string | Uint8Array,
  password: string | null = null,
): KeySource {
  return {
    kind: 'pem',
    key: { file: 'klein.key', bytes: Buffer.from(key) },
    certificate: { file: 'klein.pem', bytes: Buffer.from(certificate) },
    password,
  };
}

export async function opened(source: KeySource): Promise<SigningKey> {
  const outcome = await openKey(source);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join());
  return outcome.value;
}

/** Code and message of what stood against it. */
export async function refused(source: KeySource): Promise<readonly string[]> {
  const outcome = await openKey(source);
  return outcome.ok ? ['opened'] : outcome.diagnostics.map(({ code, message }) => `${code} ${message}`);
}
