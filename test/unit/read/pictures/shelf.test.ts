import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/diagnostic/diagnostic.ts';
import type { Files } from '../../../../src/domain/effects.ts';
import { rootedFiles } from '../../../../src/effects/rooted-files.ts';
import { MOST_PICTURES, shelfOf } from '../../../../src/read/pictures/shelf.ts';
import { sampleAgreement } from '../../../support/agreement-text.ts';
import { pngOf } from '../../../support/made-pictures.ts';
import { memoryFiles } from '../../../support/memory-files.ts';
import { jpegs } from '../../../support/pictures.ts';

const FILE = 'data/kommentare/2020-08/I.1-jobcenter.md';
const HEAD = '---\nziel: I.1\n---\n';
const office = () =>
  memoryFiles('data', {
    'bilder/verlauf.png': pngOf(),
    'bilder/Straße der Ämter.jpg': jpegs.colours,
    'bilder/getarnt.png': 'GIF89a',
    'bilder/foto.png': jpegs.inks,
    'bilder/schwer.png': new Uint8Array(2_000_001),
    'bilder/riese.png': pngOf({ width: 5_000, height: 3, rows: new Uint8Array() }),
    'berichte/geheim.png': pngOf(),
  });

/** What a comment with this text brings. */
function brought(markdown: string, data: Files = office(), folder = '') {
  const shelf = shelfOf({ ...sampleAgreement(), folder }, data);
  const text = `${HEAD}${markdown}\n`;
  const input = { file: FILE, bytes: Buffer.from(text), sha256: '' };
  return { diagnostics: shelf.fetch({ input, text }, markdown.trim()), pictures: shelf.pictures };
}

const slip = ({ code, place }: Diagnostic) => `${code} ${place?.line}:${place?.column}+${place?.length}`;
const slips = (markdown: string) => brought(markdown).diagnostics.map(slip);
const told = (markdown: string) => brought(markdown).diagnostics.map(({ message }) => message);

describe('a picture of a comment', () => {
  test('comes from data/bilder with its bytes, digest and size', () => {
    const { pictures, diagnostics } = brought('Text\n\n![Verlauf seit Mai](bilder/verlauf.png)');
    expect(diagnostics).toEqual([]);
    expect(pictures).toMatchObject([
      { file: 'data/bilder/verlauf.png', name: 'verlauf.png', width: 2, height: 2, shownIn: [FILE] },
    ]);
    expect(pictures[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('may have blanks and umlauts in its name, written either way', () => {
    const { pictures, diagnostics } = brought(
      '![a](<bilder/Straße der Ämter.jpg>) und ![b](bilder/Stra%C3%9Fe%20der%20%C3%84mter.jpg)',
    );
    expect(diagnostics).toEqual([]);
    expect(pictures).toMatchObject([{ name: 'Straße der Ämter.jpg', mediaType: 'image/jpeg' }]);
  });

  test('is read once, though two comments show it', () => {
    const data = office();
    brought('![a](bilder/verlauf.png) ![b](bilder/verlauf.png)', data);
    expect(data.reads.get('bilder/verlauf.png')).toBe(1);
  });

  test('lies in the folder of its Jobcenter, where several share the data', () => {
    const data = memoryFiles('data', { 'bilder/msh/a.png': pngOf(), 'bilder/b.png': pngOf() });
    const { pictures, diagnostics } = brought('![a](bilder/a.png) ![b](bilder/b.png)', data, 'msh');
    expect(pictures.map(({ file }) => file)).toEqual(['data/bilder/msh/a.png']);
    expect(diagnostics.map(slip)).toEqual(['DEF-156 4:20+18']);
  });

  test('that nobody mentions is not there, nor one in code or in HTML', () => {
    expect(brought('Text').pictures).toEqual([]);
    const hidden =
      '`![a](bilder/verlauf.png)`\n\n<img src="bilder/verlauf.png">\n\n\\![a](bilder/verlauf.png)';
    expect(brought(hidden)).toEqual({ pictures: [], diagnostics: [] });
  });
});

describe('a slip is told at the line and column of the picture', () => {
  test.each([
    'https://beispiel.example/a.png',
    '//beispiel.example/a.png',
    'data:image/png;base64,iVBORw0KGgo=',
    'file:///c:/bilder/a.png',
    '/etc/passwd',
    'c:/bilder/a.png',
    '../berichte/geheim.png',
    'bilder/../berichte/geheim.png',
    'bilder/%2e%2e/berichte/geheim.png',
    'bilder%2F..%2Fberichte%2Fgeheim.png',
    'bilder/unter/a.png',
    'bilder\\a.png',
    'bilder/.a.png',
    'verlauf.png',
    'data/bilder/verlauf.png',
    'berichte/geheim.png',
  ])('DEF-155 %s lies elsewhere', (address) => {
    expect(slips(`Text\n\nüber 😀 ![Was es zeigt](${address})`)).toEqual([
      `DEF-155 6:8+${address.length + 17}`,
    ]);
  });

  test('DEF-155 a link that leads out of the folder or only beside it is not followed', () => {
    const root = mkdtempSync(join(process.env['ZIELBERICHT_TESTORDNER'] ?? tmpdir(), 'Bilder '));
    mkdirSync(join(root, 'bilder'));
    writeFileSync(join(root, 'echt.png'), pngOf());
    symlinkSync(join(root, 'echt.png'), join(root, 'bilder/a.png'));
    symlinkSync('/etc/passwd', join(root, 'bilder/b.png'));
    symlinkSync(join(root, 'bilder'), join(root, 'bilder/msh'));
    const data = rootedFiles('data', root);
    const two = brought('![a](bilder/a.png)\n![b](bilder/b.png)', data);
    expect([two.diagnostics.map(slip), two.pictures]).toEqual([['DEF-155 4:1+18', 'DEF-155 5:1+18'], []]);
    expect(brought('![a](bilder/a.png)', data, 'msh').diagnostics.map(slip)).toEqual(['DEF-155 4:1+18']);
  });

  test('DEF-156 is not there; the names that are near are', () => {
    expect(told('![a](bilder/Verlauf.png)')).toEqual([
      expect.stringContaining('gibt es kein Bild „Verlauf.png“. Meinten Sie „verlauf.png“'),
    ]);
  });

  test.each(['', '   ', '–', 'verlauf.png', 'IMG_4711.JPG'])('DEF-157 „%s“ says nothing', (alt) => {
    expect(slips(`![${alt}](bilder/verlauf.png)`)).toEqual([`DEF-157 4:1+${alt.length + 23}`]);
  });

  test('DEF-158 is no picture, or none that can be printed', () => {
    expect(told('![a](bilder/getarnt.png) ![b](bilder/foto.png)')).toEqual([
      expect.stringContaining('Es ist eine GIF-Datei, kein PNG und kein JPEG'),
      expect.stringContaining('in Druckfarben (CMYK)'),
    ]);
  });

  test('DEF-159 is too large, in bytes without being read, or in dots', () => {
    const data = office();
    const { diagnostics } = brought('![a](bilder/schwer.png) ![b](bilder/riese.png)', data);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'DEF-159 Das Bild „schwer.png“ ist mit 2,1 MB zu groß; 2 MB sind erlaubt.',
      'DEF-159 Das Bild „riese.png“ ist mit 5.000 mal 3 Bildpunkten zu groß; 4.000 je Seite sind erlaubt.',
    ]);
    expect(data.reads.get('bilder/schwer.png')).toBeUndefined();
  });

  test('DEF-176 is one too many, and this is told once', () => {
    const pictures = '![a](bilder/verlauf.png)\n'.repeat(MOST_PICTURES + 3);
    expect(slips(pictures)).toEqual(['DEF-176 24:1+24']);
  });
});
