import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { acquireLock } from '../../src/effects/lock.ts';
import { sign } from '../../src/sign/sign.ts';
import { signatureFields } from '../../src/sign/signature-fields.ts';
import { openKey } from '../../src/sign/signing-key.ts';
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
    for (const field of FIELDS) expect(run.stdout).toMatch(new RegExp(`^${field} +leer +[^U]`, 'm'));
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
    expect(first.stdout).toContain(
      'Unterschrieben durch Dr. Martina Scherer: msh-2020, Jahresbericht 2020, Fassung 1',
    );
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
    const checked = await desk.work(['archiv', 'pruefen', '--alles-lesen']);
    expect([checked.exit, checked.stderr]).toEqual([0, '']);

    for (const words of [['status'], ['archiv', 'zeigen']]) {
      const { stdout } = await desk.work(words);
      expect(stdout).toMatch(
        /\w{12} +Unterschrift_Landkreis +Dr\. Angelika Klein +[\d.]{10}, .*ohne Zeitstempel/,
      );
    }
    const full = await desk.sign(['--schluessel', key('müller.pem')]);
    expect([full.exit, full.stderr]).toEqual([0, expect.stringContaining('Hinweis UNT-724')]);

    const again = await desk.work(['jahresbericht', '--jahr', '2020', '--json']);
    expect(JSON.parse(again.stdout).berichte).toMatchObject([{ ergebnis: 'unverändert', fassung: 1 }]);
    const sent = await desk.work(['versenden', '--senden', '--empfaenger-bestaetigt']);
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

  test.each([
    ['with another certificate', withPassword],
    ['with a key nobody can open', {}],
  ])('a field that is signed already, %s', async (_, env) => {
    const desk = deskFrom(approved);
    expect((await desk.sign(asMueller(JOBCENTER))).exit).toBe(0);
    const before = desk.state();
    const run = await desk.sign(['--feld', JOBCENTER, '--schluessel', key('scherer.p12')], env);
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

describe('a call that misses its mark', () => {
  const said = async (words: readonly string[]) => (await deskFrom(approved).sign(words)).stderr;

  test('names the year in words, near fields alone, and what fits together', async () => {
    expect(await said(['--jahr', '2019'])).toContain('kein Bericht für das Jahr 2019 zum Unterschreiben.');
    expect(await said(asMueller('Unterschrift_Landrat'))).not.toContain('Meinten Sie');
    expect(await said(asMueller('landkreis'))).toContain('Meinten Sie „Unterschrift_Landkreis“?');
    const both = await said(['--aufnehmen', 'a.pdf', '--schluessel', 'b.p12']);
    expect(both).toMatch(/BED-216.*„--aufnehmen“ legt ab/s);
  });
});

describe('a report that was released', () => {
  test('tells that it can be signed, when it is released and in the status', async () => {
    const desk = deskFrom(waiting);
    const released = await desk.work(['freigeben', '--durch', 'Leitung']);
    expect(released.stdout).toMatch(/noch leer: 3\. npx zielbericht unterschreiben \w{12}\n$/);
    const { stdout } = await desk.work(['status']);
    expect(stdout).toMatch(/0 von 3 unterschrieben .*; npx zielbericht unterschreiben \w{12}\n/);
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
  test('is laid out again when the fields are shown', async () => {
    const desk = deskFrom(approved);
    await desk.sign(asMueller(JOBCENTER));
    const signed = bytesOf(desk.signedPdf);
    rmSync(desk.signedPdf);
    expect((await desk.sign([])).exit).toBe(0);
    expect(bytesOf(desk.signedPdf)).toEqual(signed);
  });

  test('is laid out again by the same call, which then has nothing to sign', async () => {
    const desk = deskFrom(approved);
    await desk.sign(asMueller(JOBCENTER));
    const signed = bytesOf(desk.signedPdf);
    copyFileSync(desk.pdf, desk.signedPdf);
    const again = await desk.sign(asMueller(JOBCENTER));
    expect([again.exit, again.stdout]).toEqual([
      0,
      expect.stringContaining('War bereits unterschrieben durch Annette Müller'),
    ]);
    expect(bytesOf(desk.signedPdf)).toEqual(signed);
    expect((await desk.work(['archiv', 'pruefen', '--alles-lesen'])).stderr).toBe('');
  });

  test('hinders nobody from looking at the fields while another run is active', async () => {
    const desk = deskFrom(approved);
    await desk.sign(asMueller(JOBCENTER));
    rmSync(desk.signedPdf);
    const lock = acquireLock(desk.output);
    const listed = await desk.sign([]);
    lock.release();
    expect([listed.exit, listed.stderr]).toEqual([0, expect.stringContaining('Warnung UNT-742')]);
    expect(listed.stdout).toContain(`${JOBCENTER}  unterschrieben von Annette Müller`);
  });

  test('is the only thing that is missing when the folder cannot be written', async () => {
    const desk = deskFrom(approved);
    // A folder in the place of the temporary file: nobody can write there, whatever their rights.
    const blocked = join(dirname(desk.signedPdf), `.${basename(desk.signedPdf)}.neu`);
    mkdirSync(blocked);
    const run = await desk.sign(asMueller(JOBCENTER));
    expect([run.exit, run.stderr]).toEqual([
      12,
      expect.stringMatching(
        /UNT-743\n.*Die Unterschrift ist im Archiv abgelegt; nur die Kopie im Ausgabeordner fehlt\./s,
      ),
    ]);
    const listed = await desk.sign([]);
    expect([listed.exit, listed.stderr]).toEqual([0, expect.stringContaining('Warnung UNT-742')]);
    rmSync(blocked, { recursive: true });
    expect((await desk.sign(asMueller(JOBCENTER))).exit).toBe(0);
    const fields = signatureFields(bytesOf(desk.signedPdf)).filter(({ signed }) => signed !== null);
    expect(fields.map(({ name }) => name)).toEqual([JOBCENTER]);
  });
});

describe('a file that another programme signed', () => {
  /** Signed without the archive, in a folder of its own. */
  async function signedElsewhere(pdf: string, field: string, name: string): Promise<string> {
    const opened = await openKey({
      kind: 'pem',
      key: { file: name, bytes: bytesOf(key(name)) },
      certificate: { file: name, bytes: bytesOf(key(name)) },
      password: null,
    });
    if (!opened.ok) throw new Error('key not opened');
    const words = { reason: null, location: null, timeStampServer: null, at: '2021-05-04T09:30:00Z' };
    const signed = await sign(bytesOf(pdf), { ...words, field, key: opened.value });
    if (!signed.ok) throw new Error('not signed');
    const path = join(officeFolder(), 'Bericht unterschrieben.pdf');
    writeFileSync(path, signed.value.bytes);
    return path;
  }

  test('is taken in, one or several signatures at a time, and signed further here', async () => {
    const desk = deskFrom(approved);
    const one = await signedElsewhere(desk.pdf, JOBCENTER, 'müller.pem');
    const two = await signedElsewhere(one, AGENTUR, 'müller.pem');
    const run = await desk.sign(['--aufnehmen', two]);
    expect([run.exit, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain(
      'Aufgenommen: unterschrieben durch Annette Müller, Annette Müller: msh-2020',
    );
    expect(run.stdout).toContain(`Feld ${AGENTUR}, ${JOBCENTER}, ohne Zeitstempel`);
    expect(run.stdout).toContain(`Noch leer: ${LANDKREIS}\n`);
    expect(bytesOf(desk.signedPdf)).toEqual(bytesOf(two));
    expect((await desk.work(['status'])).stdout).toContain('2 von 3 unterschrieben');
    const again = await desk.sign(['--aufnehmen', two]);
    expect([again.exit, again.stderr]).toEqual([0, expect.stringContaining('Hinweis UNT-738')]);
    expect((await desk.sign(asMueller(AGENTUR))).stdout).toContain('War bereits unterschrieben');
    expect((await desk.sign(asMueller(LANDKREIS))).exit).toBe(0);
    const checked = await desk.work(['archiv', 'pruefen', '--alles-lesen']);
    expect([checked.exit, checked.stderr]).toEqual([0, '']);
  });

  test('in the place of the report is kept when the report is made again, and then taken in', async () => {
    const desk = deskFrom(approved);
    const signed = bytesOf(await signedElsewhere(desk.pdf, JOBCENTER, 'müller.pem'));
    writeFileSync(desk.pdf, signed);
    const made = await desk.work(['jahresbericht', '--jahr', '2020']);
    expect([made.exit, made.stderr]).toEqual([0, expect.stringContaining('Warnung UNT-730')]);
    expect(bytesOf(desk.pdf)).toEqual(signed);
    const refused = await desk.sign(asMueller(AGENTUR));
    expect([refused.exit, refused.stderr]).toEqual([10, expect.stringMatching(/UNT-721.*--aufnehmen/s)]);
    expect((await desk.sign(['--aufnehmen', desk.pdf])).exit).toBe(0);
    expect(bytesOf(desk.signedPdf)).toEqual(signed);
    expect((await desk.sign(asMueller(AGENTUR))).exit).toBe(0);
    const later = await desk.work(['jahresbericht', '--jahr', '2020']);
    expect(later.stderr).not.toContain('UNT-730');
  });

  const refusals: readonly (readonly [string, (pdf: string, elsewhere: string) => void, number, string])[] = [
    ['has no new signature', (pdf, elsewhere) => copyFileSync(pdf, elsewhere), 0, 'UNT-738'],
    [
      'was only written on',
      (pdf, elsewhere) => writeFileSync(elsewhere, Buffer.concat([bytesOf(pdf), Buffer.from('%x\n')])),
      10,
      'UNT-735',
    ],
    [
      'does not begin with the report',
      (_, elsewhere) => writeFileSync(elsewhere, bytesOf(elsewhere).with(900, 0)),
      10,
      'UNT-734',
    ],
    [
      'was changed in what is signed',
      (_, elsewhere) => writeFileSync(elsewhere, spoilt(bytesOf(elsewhere))),
      10,
      'UNT-736',
    ],
    ['is not there', (_, elsewhere) => rmSync(elsewhere), 3, 'UNT-733'],
  ];

  /** One letter of the signature's own words. */
  function spoilt(bytes: Uint8Array): Uint8Array {
    return bytes.with(Buffer.from(bytes).lastIndexOf('/Adobe.PPKLite') + 1, 0x42);
  }

  test.each(refusals)('that %s leaves everything as it was', async (_, change, exit, code) => {
    const desk = deskFrom(approved);
    const elsewhere = await signedElsewhere(desk.pdf, JOBCENTER, 'müller.pem');
    change(desk.pdf, elsewhere);
    const before = desk.state();
    const run = await desk.sign(['--aufnehmen', elsewhere]);
    expect([run.exit, run.stderr]).toEqual([exit, expect.stringContaining(code)]);
    expect(desk.state()).toEqual(before);
  });
});

describe('a time-stamp server', () => {
  test('vouches for the time of a signature', async () => {
    const signer = await (await TestAuthority.found()).issueTimeStampServer();
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const server = await servingTimeStamps(testTimeStampServer(signer, { at: now }));
    const desk = deskFrom(approved);
    const run = await desk.sign(asMueller(JOBCENTER), { [ADDRESS]: server.address });
    server.close();
    expect([run.exit, run.stdout]).toEqual([
      0,
      expect.stringContaining(
        `Zeitstempel ${now.slice(8, 10)}.${now.slice(5, 7)}.${now.slice(0, 4)}, ${now.slice(11, 16)} Uhr (UTC)`,
      ),
    ]);
    const shown = JSON.parse((await desk.work(['archiv', 'zeigen', '--json'])).stdout);
    expect(shown.berichte[0].unterschriften).toMatchObject([{ zeitstempel: now }]);
    expect(run.stderr).toBe(`Der Zeitstempeldienst ${server.address} wird gefragt …\n`);
    expect((await desk.work(['archiv', 'pruefen', '--alles-lesen'])).exit).toBe(0);
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
