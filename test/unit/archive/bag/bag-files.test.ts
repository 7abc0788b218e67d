import { describe, expect, test } from 'vitest';
import { bagFiles, encodedPath } from '../../../../src/archive/bag/bag-files.ts';
import { faultsOf } from '../../../support/check-bag.ts';
import { bytesOf } from '../../../support/sample-filing.ts';

const payload = [
  { path: 'berichte/ä.pdf', bytes: bytesOf('%PDF') },
  { path: 'a.csv', bytes: bytesOf('x;y\n') },
  { path: 'leer.txt', bytes: new Uint8Array() },
];
const made = () => [
  ...bagFiles(payload, [{ path: 'LIESMICH.txt', bytes: bytesOf('Lies!') }], [['Jahr', '2020']]),
];
const bag = () => new Map(made().map(({ path, bytes }) => [path, bytes]));
const text = (path: string) => new TextDecoder().decode(bag().get(path));

describe('a bag of RFC 8493', () => {
  test('is complete and valid', () => {
    expect(faultsOf(bag())).toEqual([]);
  });

  test('declares itself without a byte-order mark', () => {
    expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  test('counts octets and streams of its payload alone', () => {
    expect(text('bag-info.txt')).toBe('Jahr: 2020\nBag-Size: 0.0 MB\nPayload-Oxum: 8.3\n');
  });

  test('lists files by code point in the form of sha256sum', () => {
    const lines = text('manifest-sha256.txt').trimEnd().split('\n');
    expect(lines.map((line) => line.slice(64))).toEqual([
      '  data/a.csv',
      '  data/berichte/ä.pdf',
      '  data/leer.txt',
    ]);
    expect(lines[2]).toContain('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('vouches for every tag file but the tag manifests themselves', () => {
    const tags = text('tagmanifest-sha512.txt').trimEnd().split('\n');
    expect(tags.map((line) => line.slice(130))).toEqual([
      'LIESMICH.txt',
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
    ]);
  });

  test('gives each payload file as it is read, so that nobody holds them all', () => {
    let asked = 0;
    const lazy = function* () {
      for (const file of payload) {
        asked += 1;
        yield file;
      }
    };
    const files = bagFiles(lazy(), [], []);
    files.next();
    expect(asked).toBe(1);
  });

  test('keeps a value in its line: a line break would begin another label', () => {
    const [, info] = [...bagFiles([], [], [['Aktenzeichen', ' II\nPayload-Oxum: 1.1 ']])];
    expect(new TextDecoder().decode(info?.bytes)).toMatch(/^Aktenzeichen: II Payload-Oxum: 1\.1\n/u);
  });

  test('encodes CR, LF and the percent sign in a manifest, and nothing else', () => {
    expect(encodedPath('data/100 % ä\r\n.txt')).toBe('data/100 %25 ä%0D%0A.txt');
  });
});
