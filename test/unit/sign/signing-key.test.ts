import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KeySource } from '../../../src/sign/signing-key.ts';
import {
  DIGITAL_SIGNATURE,
  KEY_ENCIPHERMENT,
  TestAuthority,
  type TestSigner,
} from '../../support/test-authority.ts';
import {
  certificatePem,
  encryptedPem,
  modernContainer,
  oldContainer,
  plainPem,
  traditionalPem,
} from '../../support/test-key-files.ts';
import { container, opened, PASSWORD, pemFiles, refused } from './key-source.ts';

let authority: TestAuthority;
let county: TestSigner;
let director: TestSigner;

beforeAll(async () => {
  authority = await TestAuthority.found();
  county = await authority.issue({ name: 'Dr. Angelika Klein', type: 'p256' });
  director = await authority.issue({ name: 'Jörg Müller', type: 'p384' });
});

describe('a PKCS#12 container', () => {
  it('gives key, certificate and issuer byte for byte, with a password that has umlauts', async () => {
    const key = await opened(container(await modernContainer(county, [county, authority.root], PASSWORD)));
    expect(key).toEqual({
      signer: 'Dr. Angelika Klein',
      certificate: county.der,
      chain: [authority.root.der],
      privateKey: key.privateKey,
      validFrom: '2019-01-01T00:00:00Z',
      validUntil: '2040-01-01T00:00:00Z',
    });
    expect(traditionalPem({ ...county, privateKey: key.privateKey })).toBe(traditionalPem(county));
  });

  it('is opened when an older program wrote it', async () => {
    const house = await TestAuthority.found('Alte Wurzelstelle', 'rsa');
    const signer = await house.issue({ name: 'Klaus Alt', type: 'rsa' });
    const bytes = oldContainer(signer, [house.root, signer], PASSWORD);
    const key = await opened(container(bytes));
    expect([key.signer, key.certificate, key.chain]).toEqual(['Klaus Alt', signer.der, [house.root.der]]);
    expect(await refused(container(bytes, 'falsch'))).toEqual([
      'UNT-701 Das Passwort öffnet „klein.p12“ nicht.',
    ]);
  });

  it('that is encrypted as nobody here can undo says how, with the right password', async () => {
    const bytes = Buffer.from(await modernContainer(county, [county], PASSWORD));
    const aes = Buffer.from('060960864801650304012a', 'hex');
    const at = bytes.lastIndexOf(aes);
    // The proof of the container covers the name of the cipher, so it goes, too: its hash becomes one nobody knows.
    const proof = bytes.lastIndexOf(Buffer.from('0609608648016503040201', 'hex'));
    bytes[at + aes.length - 1] = 0x2b;
    bytes[proof + 10] = 0x63;
    expect(await refused(container(bytes))).toEqual([
      'UNT-719 „klein.p12“ ist auf eine Art verschlüsselt, die hier nicht geöffnet werden kann: 2.16.840.1.101.3.4.1.43.',
    ]);
  });

  it('needs its password', async () => {
    const bytes = await modernContainer(county, [county], PASSWORD);
    expect(await refused(container(bytes, 'überführung 4711'))).toEqual([
      'UNT-701 Das Passwort öffnet „klein.p12“ nicht.',
    ]);
    expect(await refused(container(bytes, null))).toEqual([
      'UNT-704 „klein.p12“ ist mit einem Passwort geschützt; es wurde keines angegeben.',
    ]);
  });

  it('opens without a password when its password is empty', async () => {
    expect((await opened(container(await modernContainer(county, [county], ''), null))).signer).toBe(
      county.name,
    );
  });

  it('that is something else, or cut off, is called unreadable instead of locked', async () => {
    const bytes = await modernContainer(county, [county], PASSWORD);
    const unreadable = ['UNT-702 „klein.p12“ lässt sich nicht als PKCS#12-Datei lesen.'];
    expect(await refused(container(bytes.subarray(0, 500)))).toEqual(unreadable);
    expect(await refused(container(Buffer.from('%PDF-1.7 kein Schlüssel')))).toEqual(unreadable);
    expect(await refused(container(new Uint8Array(0)))).toEqual(unreadable);
  });

  it('without certificate or without key says which of them is missing', async () => {
    expect(await refused(container(await modernContainer(county, [], PASSWORD)))).toEqual([
      'UNT-703 In „klein.p12“ steht kein Zertifikat.',
    ]);
    expect(await refused(container(await modernContainer(null, [county], PASSWORD)))).toEqual([
      'UNT-708 In „klein.p12“ steht kein privater Schlüssel.',
    ]);
  });

  it('names the certificates it has when none belongs to its key', async () => {
    const bytes = await modernContainer(county, [director, authority.root], PASSWORD);
    expect(await refused(container(bytes))).toEqual([
      'UNT-707 Keines der Zertifikate in „klein.p12“ gehört zu dem Schlüssel; gefunden: „Jörg Müller“, „Prüf-Wurzelstelle“.',
    ]);
  });
});

describe('a name in a certificate', () => {
  it('steers no terminal, breaks no line and turns no words', async () => {
    const evil = await authority.issue({ name: 'Dr.\u001b[31m Klein\n\u202eRechts\u0085' });
    const key = await opened(container(await modernContainer(evil, [evil], PASSWORD)));
    expect(key.signer).toBe('Dr.\uFFFD[31m Klein \uFFFDRechts\uFFFD');
  });

  it('is cut where no person has so long a one', async () => {
    const long = await authority.issue({ name: 'Ä'.repeat(5000) });
    const key = await opened(container(await modernContainer(long, [long], PASSWORD)));
    expect(key.signer).toBe(`${'Ä'.repeat(99)}…`);
  });
});

describe('a certificate among several', () => {
  it('is the one that lasts longest, and strangers are left out of its chain', async () => {
    const renewed = await authority.issue({
      name: county.name,
      keys: county.keys,
      until: '2041-06-30T12:00:00Z',
    });
    const bytes = await modernContainer(county, [authority.root, county, director, renewed], PASSWORD);
    const key = await opened(container(bytes));
    expect([key.certificate, key.chain]).toEqual([renewed.der, [authority.root.der]]);
    expect(key.validUntil).toBe('2041-06-30T12:00:00Z');
  });

  it('must be meant for signatures', async () => {
    const forMails = await authority.issue({ name: 'Post', usage: KEY_ENCIPHERMENT });
    const forAll = await authority.issue({ name: 'Alles', usage: null });
    const forAccess = await authority.issue({ name: 'Anmeldung', usage: DIGITAL_SIGNATURE });
    expect(await refused(pemFiles(plainPem(forMails), certificatePem(forMails)))).toEqual([
      expect.stringMatching(/^UNT-715 Das Zertifikat von Post ist für einen anderen Zweck ausgestellt/),
    ]);
    expect((await opened(pemFiles(plainPem(forAll), certificatePem(forAll)))).signer).toBe('Alles');
    expect((await opened(pemFiles(plainPem(forAccess), certificatePem(forAccess)))).signer).toBe('Anmeldung');
  });
});

describe('PEM files', () => {
  it('may hold the key in any usual form, and the certificate as DER', async () => {
    const files = [
      pemFiles(plainPem(county), certificatePem(county)),
      pemFiles(traditionalPem(county), county.der),
      pemFiles(encryptedPem(county, PASSWORD), certificatePem(county), PASSWORD),
      pemFiles(traditionalPem(county, 'geheim'), certificatePem(county), 'geheim'),
      pemFiles(`Bag Attributes\r\n${plainPem(county)}`.replaceAll('\n', '\r\n'), certificatePem(county)),
    ];
    const plain = await opened(files[0] as KeySource);
    for (const file of files) expect(await opened(file)).toEqual(plain);
  });

  it('may hold the issuers in any order', async () => {
    const key = await opened(
      pemFiles(plainPem(county), certificatePem(authority.root) + certificatePem(county)),
    );
    expect([key.certificate, key.chain]).toEqual([county.der, [authority.root.der]]);
  });

  it('need their password', async () => {
    for (const locked of [encryptedPem(county, PASSWORD), traditionalPem(county, PASSWORD)]) {
      expect(await refused(pemFiles(locked, certificatePem(county), 'falsch'))).toEqual([
        'UNT-701 Das Passwort öffnet „klein.key“ nicht.',
      ]);
      expect(await refused(pemFiles(locked, certificatePem(county)))).toEqual([
        'UNT-704 „klein.key“ ist mit einem Passwort geschützt; es wurde keines angegeben.',
      ]);
    }
  });

  it('say what is missing or broken in them', async () => {
    const certificate = certificatePem(county);
    const unreadable =
      'UNT-702 „klein.key“ lässt sich nicht als PEM-Datei mit einem privaten Schlüssel lesen.';
    const cut = encryptedPem(county, PASSWORD)
      .replace(/\n.{64}\n-----END/, '\n-----END')
      .replace(/\n(.{64}\n){2}/, '\n');
    expect(await refused(pemFiles('kein Schlüssel', certificate))).toEqual([unreadable]);
    expect(await refused(pemFiles(plainPem(county).replace(/\n.{64}\n/, '\n'), certificate))).toEqual([
      unreadable,
    ]);
    expect(await refused(pemFiles(cut, certificate, PASSWORD))).toEqual([unreadable]);
    expect(await refused(pemFiles(certificate, certificate))).toEqual([
      'UNT-708 In „klein.key“ steht kein privater Schlüssel.',
    ]);
    expect(await refused(pemFiles(plainPem(county), ''))).toEqual([
      'UNT-703 In „klein.pem“ steht kein Zertifikat.',
    ]);
    expect(await refused(pemFiles(plainPem(county), certificatePem(director)))).toEqual([
      'UNT-707 Keines der Zertifikate in „klein.pem“ gehört zu dem Schlüssel; gefunden: „Jörg Müller“.',
    ]);
  });

  it('must hold a kind of key that PDF programs know', async () => {
    const PKCS8 = { format: 'pem', type: 'pkcs8' } as const;
    const edwards = generateKeyPairSync('ed25519').privateKey.export(PKCS8).toString();
    const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey.export(PKCS8).toString();
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(PKCS8).toString();
    expect(await refused(pemFiles(edwards, certificatePem(county)))).toEqual([
      'UNT-709 Mit dem Schlüssel in „klein.key“ (Art: ed25519) kann nicht unterschrieben werden.',
    ]);
    expect(await refused(pemFiles(pss, certificatePem(county)))).toEqual([
      'UNT-709 Mit dem Schlüssel in „klein.key“ (Art: RSA-PSS, 2048\u00A0Bit) kann nicht unterschrieben werden.',
    ]);
    expect(await refused(pemFiles(short, certificatePem(county)))).toEqual([
      'UNT-709 Mit dem Schlüssel in „klein.key“ (Art: RSA, 1024\u00A0Bit) kann nicht unterschrieben werden.',
    ]);
  });
});
