import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { TimeStampServer } from '../../src/domain/effects.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { filesBelow, officeFolder, type Run, zielbericht } from './programme.ts';
import { TestAuthority } from './test-authority.ts';
import { certificatePem, encryptedPem, modernContainer, plainPem } from './test-key-files.ts';

export const PASSWORD = 'Grüße aus Süd 4711';
const YEAR_END = 'berichte/2020-jahr/2020_Jahresbericht_JC-Mansfeld-Suedharz_F1';

/** A folder with the sample's year-end report; `approved` says how far it came. */
export async function yearEndFolder(approved: 'approved' | 'waiting' = 'approved'): Promise<string> {
  const folder = officeFolder();
  const made = await zielbericht(['jahresbericht', '--jahr', '2020', '--leise'], { cwd: folder });
  if (made.exit !== 0) throw new Error(made.stderr);
  if (approved === 'waiting') return folder;
  const released = await zielbericht(['freigeben', '--durch', 'Leitung'], { cwd: folder });
  if (released.exit !== 0) throw new Error(released.stderr);
  return folder;
}

/** The files three people sign with, each in another form, and one that expired. */
export async function keyFolder(): Promise<string> {
  const folder = officeFolder();
  const put = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content);
  const authority = await TestAuthority.found();
  const [scherer, klein, mueller, former] = await Promise.all([
    authority.issue({ name: 'Dr. Martina Scherer' }),
    authority.issue({ name: 'Dr. Angelika Klein', type: 'rsa' }),
    authority.issue({ name: 'Annette Müller', type: 'p384' }),
    authority.issue({ name: 'Ehemals', from: '2017-01-01T00:00:00Z', until: '2019-12-31T00:00:00Z' }),
  ]);
  put('scherer.p12', await modernContainer(scherer, [scherer, authority.root], PASSWORD));
  put('klein-schluessel.pem', encryptedPem(klein, PASSWORD));
  put('klein-zertifikat.pem', certificatePem(klein) + certificatePem(authority.root));
  put('müller.pem', plainPem(mueller) + certificatePem(mueller));
  put('ehemals.pem', plainPem(former) + certificatePem(former));
  put('passwort.txt', `${PASSWORD}\n`);
  put('passwort-offen.txt', `${PASSWORD}\n`);
  chmodSync(join(folder, 'passwort.txt'), 0o600);
  chmodSync(join(folder, 'passwort-offen.txt'), 0o644);
  return folder;
}

/** One test's own copy of a folder: `sign('--feld', …)` calls the built command there. */
export function deskFrom(folder: string) {
  const here = officeFolder();
  const output = join(here, 'output');
  cpSync(join(folder, 'output'), output, { recursive: true });
  const work = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> =>
    zielbericht(words, { cwd: here, env });
  const read = (path: string) => new Uint8Array(readFileSync(join(output, path)));
  return {
    here,
    output,
    work,
    sign: (words: readonly string[], env?: Readonly<Record<string, string>>) =>
      work(['unterschreiben', ...words], env),
    /** Every file below the output folder with its hash. */
    state: () => filesBelow(output).map((path) => `${path} ${sha256Hex(read(path))}`),
    pdf: join(output, `${YEAR_END}.pdf`),
    signedPdf: join(output, `${YEAR_END}_unterschrieben.pdf`),
  };
}

/** A time-stamp server that answers over HTTP on loopback; it lives until `close`. */
export async function servingTimeStamps(server: TimeStampServer) {
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = await server.ask(Buffer.concat(chunks));
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/tsa`, close: () => http.close() };
}
