import { appendFileSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { signatureFields } from '../../src/sign/signature-fields.ts';
import { build, execute, filesBelow, officeFolder, ROOT, zielbericht } from '../support/programme.ts';
import { deskFrom, keyFolder, PASSWORD, servingTimeStamps, yearEndFolder } from '../support/signing-desk.ts';
import { TestAuthority } from '../support/test-authority.ts';
import { refusingServer, testTimeStampServer } from '../support/test-time-stamp.ts';

const FIELDS = ['Unterschrift_Agentur', 'Unterschrift_Landkreis', 'Unterschrift_Jobcenter'] as const;
const [AGENTUR, LANDKREIS, JOBCENTER] = FIELDS;
const ADDRESS = 'ZIELBERICHT_ZEITSTEMPEL_ADRESSE';

let [approved, waiting, keys] = ['', '', ''];
beforeAll(async () => {
  build();
  [approved, waiting, keys] = await Promise.all([yearEndFolder(), yearEndFolder('waiting'), keyFolder()]);
});

const key = (name: string) => join(keys, name);
const withPassword = { ZIELBERICHT_SCHLUESSEL_PASSWORT: PASSWORD };
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

/** Without any password: the plain PEM file that holds key and certificate. */
const asMueller = (field: string) => ['--feld', field, '--schluessel', key('müller.pem')];

describe('the fields of an approved report', () => {
  test('are shown with their state; nothing is written', async () => {
    const desk = deskFrom(approved);
    const before = desk.state();
    const run = await desk.sign([]);
    expect(run.exit).toBe(0);
    for (const field of FIELDS)
      expect(run.stdout).toMatch(new RegExp(`^${field} +leer +Unterschrift: `, 'm'));
    expect(run.stdout).toMatch(/unterschreiben \w{12} --feld Unterschrift_Agentur --schluessel DATEI\n$/);
    expect(JSON.parse((await desk.sign(['--json'])).stdout)).toMatchObject({
      offen: 3,
      felder: FIELDS.map((feld) => ({ feld, leer: true, durch: null })),
    });
    expect(desk.state()).toEqual(before);
  });
});

describe('three people', () => {
  test('sign one after the other; the approved PDF is what is sent', async () => {
    const desk = deskFrom(approved);
    const original = bytesOf(desk.pdf);

    const first = await desk.sign(['--feld', AGENTUR, '--schluessel', key('scherer.p12')], withPassword);
    expect([first.exit, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('Unterschrieben durch Dr. Martina Scherer: msh-2020 2020-jahr, Fassung 1');
    expect(first.stdout).toContain(`Noch leer: ${LANDKREIS}, ${JOBCENTER}`);
    const one = bytesOf(desk.signedPdf);

    const klein = ['--schluessel', key('klein-schluessel.pem'), '--zertifikat', key('klein-zertifikat.pem')];
    const second = await desk.sign(
      ['--feld', LANDKREIS, ...klein, '--grund', 'Ergebnis 2020', '--ort', 'Sangerhausen', '--json'],
      { ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI: key('passwort.txt') },
    );
    expect(JSON.parse(second.stdout)).toMatchObject({
      rueckgabewert: 0,
      offen: 1,
      unterschrift: { feld: LANDKREIS, durch: 'Dr. Angelika Klein', vorfassung: sha256Hex(one) },
    });
    const two = bytesOf(desk.signedPdf);

    const last = await desk.sign(['--schluessel', key('müller.pem')]);
    expect([last.exit, last.stdout]).toEqual([
      0,
      expect.stringContaining('Es sind alle Felder unterschrieben.'),
    ]);
    const three = bytesOf(desk.signedPdf);

    for (const [before, after] of [
      [original, one],
      [one, two],
      [two, three],
    ] as const) {
      expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0);
    }
    expect(signatureFields(three).map(({ name, signed }) => [name, signed?.by])).toEqual([
      [AGENTUR, 'Dr. Martina Scherer'],
      [LANDKREIS, 'Dr. Angelika Klein'],
      [JOBCENTER, 'Annette Müller'],
    ]);
    expect(bytesOf(desk.pdf)).toEqual(original);
    const checked = await desk.work(['archiv', 'pruefen']);
    expect([checked.exit, checked.stderr]).toEqual([0, '']);

    for (const words of [['status'], ['archiv', 'zeigen']]) {
      const { stdout } = await desk.work(words);
      expect(stdout).toMatch(
        /\w{12} +Unterschrift_Landkreis +Dr\. Angelika Klein +[\d.]{10}, .*ohne Zeitstempel/,
      );
    }
    const full = await desk.sign(['--schluessel', key('müller.pem')]);
    expect([full.exit, full.stderr]).toEqual([10, expect.stringContaining('UNT-724')]);

    const again = await desk.work(['jahresbericht', '--jahr', '2020', '--json']);
    expect(JSON.parse(again.stdout).berichte).toMatchObject([{ ergebnis: 'unverändert', fassung: 1 }]);
    const sent = await desk.work(['versenden', '--senden']);
    expect(sent.stdout).toContain('3 Nachrichten in den Postausgang gelegt.');
    const outbox = join(desk.output, 'postausgang');
    for (const name of readdirSync(outbox)) {
      const { attachments } = await PostalMime.parse(readFileSync(join(outbox, name)));
      const pdf = attachments.find(({ mimeType }) => mimeType === 'application/pdf');
      expect(sha256Hex(new Uint8Array(pdf?.content as ArrayBuffer))).toBe(sha256Hex(original));
    }
    expect((await desk.work(['versenden', '--senden'])).stdout).toContain('Nichts Neues');
  });
});

describe('a signature that cannot be given leaves every file as it was', () => {
  const scherer = () => ['--feld', AGENTUR, '--schluessel', key('scherer.p12')];
  const cases: readonly (readonly [
    string,
    () => readonly string[],
    () => Record<string, string>,
    number,
    string,
  ])[] = [
    ['a wrong password', scherer, () => ({ ZIELBERICHT_SCHLUESSEL_PASSWORT: 'falsch' }), 3, 'UNT-701'],
    ['no password where nobody can be asked', scherer, () => ({}), 3, 'UNT-704'],
    [
      'an expired certificate',
      () => ['--feld', AGENTUR, '--schluessel', key('ehemals.pem')],
      () => ({}),
      3,
      'UNT-705',
    ],
    [
      'a key file that is not there',
      () => ['--feld', AGENTUR, '--schluessel', 'weg.p12'],
      () => ({}),
      3,
      'UNT-725',
    ],
    [
      'a password file for everybody',
      scherer,
      () => ({ ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI: key('passwort-offen.txt') }),
      3,
      'UNT-728',
    ],
    ['an address that is none', () => asMueller(AGENTUR), () => ({ [ADDRESS]: 'zeitstempel' }), 3, 'UNT-729'],
    [
      'a time-stamp server nobody reaches',
      () => asMueller(AGENTUR),
      () => ({ [ADDRESS]: 'http://127.0.0.1:9/' }),
      12,
      'UNT-731',
    ],
    ['a field the report does not have', () => asMueller('Unterschrift_Landrat'), () => ({}), 2, 'BED-221'],
    [
      'no field named though three are empty',
      () => ['--schluessel', key('müller.pem')],
      () => ({}),
      2,
      'BED-220',
    ],
    ['a field without a key', () => ['--feld', AGENTUR], () => ({}), 2, 'BED-217'],
    [
      'a key without certificate',
      () => ['--feld', AGENTUR, '--schluessel', key('klein-schluessel.pem')],
      () => withPassword,
      2,
      'BED-222',
    ],
    [
      'a container and a certificate',
      () => [...scherer(), '--zertifikat', key('klein-zertifikat.pem')],
      () => withPassword,
      2,
      'BED-223',
    ],
    ['another report', () => ['ffffffff', '--schluessel', key('müller.pem')], () => ({}), 2, 'BED-212'],
  ];

  test.each(cases)('%s', async (_, words, env, exit, code) => {
    const desk = deskFrom(approved);
    const before = desk.state();
    const run = await desk.sign(words(), env());
    expect([run.exit, run.stderr, run.stdout]).toEqual([exit, expect.stringContaining(`Fehler ${code}`), '']);
    expect(run.stderr).not.toContain(PASSWORD);
    expect(desk.state()).toEqual(before);
  });

  test('a field that is signed already', async () => {
    const desk = deskFrom(approved);
    expect((await desk.sign(asMueller(AGENTUR))).exit).toBe(0);
    const before = desk.state();
    const run = await desk.sign(asMueller(AGENTUR));
    expect([run.exit, run.stderr]).toEqual([10, expect.stringMatching(/UNT-711\n.*von Annette Müller, am /)]);
    expect(desk.state()).toEqual(before);
  });

  test.each([
    ['the approved PDF', () => deskFrom(approved), 'pdf'],
    ['the signed version', () => deskFrom(approved), 'signedPdf'],
  ] as const)('%s that was changed', async (_, open, which) => {
    const desk = open();
    expect((await desk.sign(asMueller(AGENTUR))).exit).toBe(0);
    const filed = sha256Hex(bytesOf(desk[which]));
    appendFileSync(desk[which], '% nachgetragen\n');
    const before = desk.state();
    const run = await desk.sign(asMueller(LANDKREIS));
    expect([run.exit, run.stderr]).toEqual([10, expect.stringContaining('UNT-721')]);
    expect(run.stderr).toContain(`im Archiv  ${filed}`);
    expect(run.stderr).toContain(`im Ordner  ${sha256Hex(bytesOf(desk[which]))}`);
    expect(desk.state()).toEqual(before);
  });

  test('a file that another programme signed', async () => {
    const desk = deskFrom(approved);
    writeFileSync(desk.signedPdf, 'anderswo unterschrieben');
    const run = await desk.sign(asMueller(AGENTUR));
    expect([run.exit, run.stderr]).toEqual([
      10,
      expect.stringContaining('_unterschrieben.pdf“ ist nicht mehr'),
    ]);
    expect(readFileSync(desk.signedPdf, 'utf8')).toBe('anderswo unterschrieben');
  });

  test('a damaged object of the archive', async () => {
    const desk = deskFrom(approved);
    const hash = sha256Hex(bytesOf(desk.pdf));
    appendFileSync(join(desk.output, 'archiv/objekte', hash.slice(0, 2), hash), '%');
    const before = desk.state();
    const run = await desk.sign(asMueller(AGENTUR));
    expect([run.exit, run.stderr]).toEqual([8, expect.stringContaining('ARC-521')]);
    expect(desk.state()).toEqual(before);
  });

  // The shell's limit on the size of files makes the disk say no to the new version alone.
  test.skipIf(process.platform === 'win32')('a disk without room for it', async () => {
    const desk = deskFrom(approved);
    const before = desk.state();
    const kibibytes = Math.floor(bytesOf(desk.pdf).length / 1024);
    const main = join(ROOT, 'dist/cli/main.js');
    const script = `ulimit -f ${kibibytes}; exec "$0" "$@"`;
    const words = ['-c', script, process.execPath, main, 'unterschreiben', ...asMueller(AGENTUR)];
    const run = await execute('bash', words, { cwd: desk.here });
    expect([run.exit, run.stderr]).toEqual([12, expect.stringMatching(/Fehler SYS-90\d/)]);
    expect(desk.state()).toEqual(before);
    expect((await desk.sign(asMueller(AGENTUR))).exit).toBe(0);
  });
});

describe('a report that is not to be signed', () => {
  test('waits for its approval', async () => {
    const desk = deskFrom(waiting);
    const run = await desk.sign(asMueller(AGENTUR));
    expect([run.exit, run.stderr]).toEqual([10, expect.stringContaining('UNT-720')]);
    expect(run.stderr).toMatch(/npx zielbericht freigeben \w{12} --durch NAME/);
  });

  test('is a draft', async () => {
    const folder = officeFolder();
    await zielbericht(['jahresbericht', '--jahr', '2020', '--entwurf', '--leise'], { cwd: folder });
    const listed = await zielbericht(['archiv', 'zeigen', '--json'], { cwd: folder });
    const [{ kennung }] = JSON.parse(listed.stdout).berichte as [{ readonly kennung: string }];
    const run = await zielbericht(['unterschreiben', kennung, ...asMueller(AGENTUR)], { cwd: folder });
    expect([run.exit, run.stderr]).toEqual([10, expect.stringContaining('UNT-722')]);
  });

  test('has no fields, or there is none at all', async () => {
    const folder = officeFolder();
    const empty = await zielbericht(['unterschreiben'], { cwd: folder });
    expect([empty.exit, empty.stderr]).toEqual([2, expect.stringContaining('BED-212')]);
    await zielbericht(['erstellen', '--monat', '2020-08', '--leise'], { cwd: folder });
    await zielbericht(['freigeben', '--durch', 'Leitung'], { cwd: folder });
    const run = await zielbericht(['unterschreiben'], { cwd: folder });
    expect([run.exit, run.stderr]).toEqual([10, expect.stringContaining('UNT-723')]);
  });
});

describe('a signed version that did not reach the output folder', () => {
  test.each([
    ['is laid out again when the fields are shown', [], 0],
    ['is laid out again before its field is refused', ['--feld', AGENTUR], 10],
  ] as const)('%s', async (_, words, exit) => {
    const desk = deskFrom(approved);
    await desk.sign(asMueller(AGENTUR));
    const signed = bytesOf(desk.signedPdf);
    if (exit === 0) rmSync(desk.signedPdf);
    else copyFileSync(desk.pdf, desk.signedPdf);
    const tool = words.length === 0 ? [] : ['--schluessel', key('müller.pem')];
    expect((await desk.sign([...words, ...tool])).exit).toBe(exit);
    expect(bytesOf(desk.signedPdf)).toEqual(signed);
  });
});

describe('a time-stamp server', () => {
  test('vouches for the time of a signature', async () => {
    const signer = await (await TestAuthority.found()).issueTimeStampServer();
    const server = await servingTimeStamps(testTimeStampServer(signer, { at: '2021-05-04T09:31:07Z' }));
    const desk = deskFrom(approved);
    const run = await desk.sign(asMueller(JOBCENTER), { [ADDRESS]: server.address });
    server.close();
    expect([run.exit, run.stdout]).toEqual([
      0,
      expect.stringContaining('Zeitstempel 04.05.2021, 09:31 Uhr (UTC)'),
    ]);
    const shown = JSON.parse((await desk.work(['archiv', 'zeigen', '--json'])).stdout);
    expect(shown.berichte[0].unterschriften).toMatchObject([{ zeitstempel: '2021-05-04T09:31:07Z' }]);
    expect((await desk.work(['archiv', 'pruefen'])).exit).toBe(0);
  });

  test('that refuses leaves everything as it was', async () => {
    const server = await servingTimeStamps(refusingServer('Kontingent erschöpft'));
    const desk = deskFrom(approved);
    const before = desk.state();
    const run = await desk.sign(asMueller(JOBCENTER), { [ADDRESS]: server.address });
    server.close();
    expect([run.exit, run.stderr]).toEqual([12, expect.stringContaining('„Kontingent erschöpft“')]);
    expect(desk.state()).toEqual(before);
    expect(filesBelow(desk.output).some((path) => path.endsWith('_unterschrieben.pdf'))).toBe(false);
  });
});
