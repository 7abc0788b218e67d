import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimeStampServer } from '../../src/domain/effects.ts';
import type { TestSigner } from '../support/test-authority.ts';
import { certificatePem, plainPem } from '../support/test-key-files.ts';
import { installed, output } from './programs.ts';

const CONFIGURATION = `
[tsa]
default_tsa = probe
[probe]
serial = seriennummer
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`;

/** A time-stamp server of OpenSSL, which knows nothing of our own code; null where it is not installed. */
export function opensslTimeStamps(signer: TestSigner, folder: string): TimeStampServer | null {
  if (!installed('openssl')) return null;
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('zeitstempel.cnf'), CONFIGURATION.replace('seriennummer', at('seriennummer')));
  writeFileSync(at('zeitstempel.pem'), certificatePem(signer));
  writeFileSync(at('zeitstempel.key'), plainPem(signer), { mode: 0o600 });
  return {
    address: 'https://zeitstempel.example.org',
    async ask(request) {
      writeFileSync(at('anfrage.tsq'), request);
      const identity = ['-signer', at('zeitstempel.pem'), '-inkey', at('zeitstempel.key')];
      const files = ['-queryfile', at('anfrage.tsq'), '-out', at('antwort.tsr')];
      output('openssl', ['ts', '-reply', '-config', at('zeitstempel.cnf'), ...identity, ...files]);
      return new Uint8Array(readFileSync(at('antwort.tsr')));
    },
  };
}
