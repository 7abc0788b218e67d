import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { png } from '../support/pictures.ts';
import { build, copyOfData, filesBelow, officeFolder, zielbericht } from '../support/programme.ts';
import { elementsIn, readPdf } from '../support/read-pdf.ts';

const picture = (shade: number) => png(120, 60, (x, y) => [x * 2, y * 4, shade, 255]);
const BA = 'kommentare/2020-08/I.1-jobcenter.md';
const KOMMUNE = 'kommentare/2020-08/IV.1-jobcenter.md';

describe('a picture in a comment, from the folder to the archive', () => {
  const folder = officeFolder();
  const data = copyOfData(folder);
  const output = join(folder, 'Ausgabe');
  const august = (...words: readonly string[]) =>
    zielbericht(['erstellen', '--monat', '2020-08', '--daten', data, '--ausgabe', output, ...words]);
  const report = (ending: string) =>
    join(output, 'berichte/2020-08', `2020-08_Managementbericht_JC-Mansfeld-Suedharz${ending}`);
  /** Names and digests of the pictures that each filed report was made of. */
  const filedPictures = () =>
    readFileSync(join(output, 'archiv/journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) =>
        [...line.matchAll(/"name":"(data\/bilder\/[^"]+)","rolle":"picture","sha256":"(\w+)"/g)].map(
          ([, name = '', digest = '']) => `${name} ${digest.slice(0, 8)}`,
        ),
      );
  const named = (name: string, shade: number) =>
    `data/bilder/${name} ${sha256Hex(picture(shade)).slice(0, 8)}`;

  beforeAll(() => {
    build();
    mkdirSync(join(data, 'bilder'));
    writeFileSync(join(data, 'bilder/verlauf.png'), picture(10));
    writeFileSync(join(data, 'bilder/beratung.png'), picture(20));
    writeFileSync(join(data, 'bilder/unbenutzt.png'), picture(30));
    appendFileSync(join(data, BA), '\n![Anmeldungen steigen seit Mai](bilder/verlauf.png)\n');
    appendFileSync(join(data, KOMMUNE), '\n![Beratung in Eisleben](bilder/beratung.png)\n');
  });

  test('stands in the PDF and in the web page with its words', async () => {
    const run = await august();
    expect([run.exit, run.stderr]).toEqual([0, expect.stringContaining('Archivieren')]);
    const words = elementsIn(await readPdf(readFileSync(report('_F1.pdf'))), 'Figure').map(({ alt }) => alt);
    expect(words).toEqual(expect.arrayContaining(['Anmeldungen steigen seit Mai', 'Beratung in Eisleben']));
    const html = readFileSync(report('_F1.html'), 'utf8');
    expect(html.match(/<img [^>]*src="data:image\/png;base64,/g)).toHaveLength(2);
  });

  test('is an input of the report: kept in the archive, and another picture makes another version', async () => {
    const first = [named('beratung.png', 20), named('verlauf.png', 10)];
    expect(filedPictures()).toEqual([first]);
    const objects = filesBelow(join(output, 'archiv/objekte')).map((file) =>
      sha256Hex(readFileSync(join(output, 'archiv/objekte', file))),
    );
    expect(objects).toEqual(expect.arrayContaining([10, 20].map((shade) => sha256Hex(picture(shade)))));
    expect((await august()).stderr).toContain('unverändert');
    writeFileSync(join(data, 'bilder/verlauf.png'), picture(11));
    writeFileSync(join(data, 'bilder/unbenutzt.png'), picture(31));
    expect((await august()).exit).toBe(0);
    expect(filedPictures()).toEqual([first, [named('beratung.png', 20), named('verlauf.png', 11)]]);
  });

  test('of the other side is not in an edition', async () => {
    for (const scope of ['BA', 'Kommune']) expect((await august('--bereich', scope)).exit).toBe(0);
    expect(filedPictures().slice(2)).toEqual([[named('verlauf.png', 11)], [named('beratung.png', 20)]]);
    expect(readFileSync(report('_BA_F1.html'), 'utf8')).not.toContain('Beratung in Eisleben');
  });

  test('that is missing stops the report with line and column', async () => {
    rmSync(join(data, 'bilder/beratung.png'));
    const run = await august();
    const line = readFileSync(join(data, KOMMUNE), 'utf8').trimEnd().split('\n').length;
    expect(run.exit).toBe(3);
    expect(run.stderr).toContain(`${KOMMUNE}:${line}:1: Fehler DEF-156\n`);
  });
});
