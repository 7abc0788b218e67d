import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_ENCIPHERMENT, TestAuthority } from '../test-authority.ts';
import { certificatePem, encryptedPem, modernContainer, plainPem } from '../test-key-files.ts';

export const PASSWORD = 'Grüße aus Süd 4711';

let made: Promise<ReadonlyMap<string, Uint8Array | string>> | undefined;

/** Lays the key files of the gallery into the folder `schluessel` of a case; they are made once per process. */
export async function layOutKeys(folder: string): Promise<void> {
  made ??= makeKeys();
  const keys = join(folder, 'schluessel');
  mkdirSync(keys, { recursive: true });
  for (const [name, content] of await made) writeFileSync(join(keys, name), content);
  chmodSync(join(keys, 'passwort.txt'), 0o600);
  chmodSync(join(keys, 'passwort-offen.txt'), 0o644);
}

async function makeKeys(): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const authority = await TestAuthority.found();
  const [klein, mueller, former, coming, post] = await Promise.all([
    authority.issue({ name: 'Dr. Angelika Klein' }),
    authority.issue({ name: 'Annette Müller' }),
    authority.issue({ name: 'Erika Ehemals', from: '2017-01-01T00:00:00Z', until: '2019-12-31T00:00:00Z' }),
    authority.issue({ name: 'Karl Künftig', from: '2022-01-01T00:00:00Z', until: '2025-12-31T00:00:00Z' }),
    authority.issue({ name: 'Poststelle', usage: KEY_ENCIPHERMENT }),
  ]);
  const pem = (signer: typeof klein) => plainPem(signer) + certificatePem(signer);
  const container = await modernContainer(klein, [klein, authority.root], PASSWORD);
  const edwards = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  return new Map<string, Uint8Array | string>([
    ['klein.p12', container],
    ['klein-verschluesselt.pem', encryptedPem(klein, PASSWORD)],
    ['klein-zertifikat.pem', certificatePem(klein)],
    ['klein-andere-art.p12', withCipherNobodyKnows(container)],
    ['klein-ohne-zertifikat.p12', await modernContainer(klein, [], PASSWORD)],
    ['mueller.pem', pem(mueller)],
    ['mueller-fremdes-zertifikat.pem', plainPem(mueller) + certificatePem(klein)],
    ['ehemals.pem', pem(former)],
    ['kuenftig.pem', pem(coming)],
    ['poststelle.pem', pem(post)],
    ['neue-art.pem', `${edwards}${certificatePem(klein)}`],
    ['beschaedigt.p12', 'kein Schlüssel'],
    ['passwort.txt', `${PASSWORD}\n`],
    ['passwort-offen.txt', `${PASSWORD}\n`],
  ]);
}

/** The container names a cipher that nobody here can undo, and a proof that nobody here knows. */
function withCipherNobodyKnows(container: Uint8Array): Uint8Array {
  const bytes = Buffer.from(container);
  const aes = bytes.lastIndexOf(Buffer.from('060960864801650304012a', 'hex'));
  const proof = bytes.lastIndexOf(Buffer.from('0609608648016503040201', 'hex'));
  bytes[aes + 10] = 0x2b;
  bytes[proof + 10] = 0x63;
  return bytes;
}
