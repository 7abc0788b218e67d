import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { acquireLock } from '../../src/effects/lock.ts';
import { rootedFiles } from '../../src/effects/rooted-files.ts';
import { fakeTerminal } from '../support/fake-terminal.ts';
import { pngOf } from '../support/made-pictures.ts';
import { build, execute, filesBelow, officeFolder, ROOT, zielbericht } from '../support/programme.ts';
import { rewriteJournal, withOther } from '../support/rewritten-journal.ts';
import { bytesOf } from '../support/sample-filing.ts';

/** An archive with a monthly report and its successor, a draft with a return date, and the edition of one side. */
let office = '';

beforeAll(async () => {
  office = officeFolder();
  cpSync(join(ROOT, 'data'), join(office, 'data'), { recursive: true });
  const august = ['erstellen', '--monat', '2020-08', '--leise'];
  await call(office, ['erstellen', '--monat', '2020-07', '--leise']);
  await call(office, ['freigeben', '--durch', 'M. Muster', '--funktion', 'Leitung']);
  await call(office, august);
  await call(office, [...august, '--entwurf', '--rueckgabe', '2020-10-09']);
  await call(office, [...august, '--bereich', 'BA']);
});

async function call(folder: string, argv: readonly string[], programme = ROOT) {
  const terminal = fakeTerminal({ folder, programme });
  const exit = await run(argv, terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

/** The archive alone, on another machine: neither data nor reports beside it, other templates in the programme. */
function elsewhere(): string {
  const folder = officeFolder();
  mkdirSync(join(folder, 'output'));
  cpSync(join(office, 'output/archiv'), join(folder, 'output/archiv'), { recursive: true });
  return folder;
}

function otherProgramme(): string {
  const programme = officeFolder();
  cpSync(join(ROOT, 'templates'), join(programme, 'templates'), { recursive: true });
  writeFileSync(join(programme, 'templates/managementbericht.hbs'), '<h1>Ganz anders</h1>');
  rmSync(join(programme, 'templates/design/tokens.json'));
  writeFileSync(join(programme, 'package.json'), '{"version":"0.9.0"}');
  return programme;
}

/** A copy of the archive whose August report is another one than its inputs give. */
function forged(...change: Parameters<typeof withOther>): string {
  const folder = elsewhere();
  const other = withOther(...change);
  rewriteJournal(rootedFiles('output', join(folder, 'output')), (report, box) =>
    report.draft || report.scope !== undefined || report.predecessorId === null ? report : other(report, box),
  );
  return folder;
}

/** The beginning of the id of the August report. */
async function august(): Promise<string> {
  const shown = await call(office, ['archiv', 'zeigen', '--json']);
  const { berichte } = JSON.parse(shown.out) as {
    berichte: readonly { kennung: string; vorgaenger: string | null; entwurf: boolean; bereich: string }[];
  };
  const found = berichte.find(
    ({ vorgaenger, entwurf, bereich }) => vorgaenger !== null && !entwurf && bereich === 'alle',
  );
  return found?.kennung.slice(0, 12) ?? '';
}

const contents = (folder: string) =>
  filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')] as const);

describe('building again from the archive alone', () => {
  test('gives every report byte for byte: draft, edition of one side, and what follows another', async () => {
    const folder = elsewhere();
    const again = await call(folder, ['archiv', 'nachrechnen', '--alle']);
    expect([again.exit, again.out]).toEqual([0, '4 Berichte nachgerechnet: 4 Byte für Byte gleich\n']);
  });

  test('needs neither data nor templates of today, and says which programme made the report', async () => {
    const folder = elsewhere();
    mkdirSync(join(folder, 'data'));
    const again = await call(folder, ['archiv', 'nachrechnen', await august()], otherProgramme());
    expect(again.exit).toBe(0);
    expect(again.out).toMatch(
      /Fassung 1, Kennung \w{12}: gleich, Byte für Byte\nPrüfsumme des PDF: \w{64}\n/,
    );
    expect(again.err).toMatch(/Warnung ARC-534\n.*Programmfassung 0\.1\.0 .* mit Programmfassung 0\.9\.0/);
  });

  test('writes nothing, and works while another run holds the folder', async () => {
    const folder = elsewhere();
    const lock = acquireLock(join(folder, 'output'));
    try {
      const before = contents(folder);
      expect((await call(folder, ['archiv', 'nachrechnen', await august()])).exit).toBe(0);
      expect(contents(folder)).toEqual(before);
    } finally {
      lock.release();
    }
  });

  test('names the file that differs, and the first figure or byte', async () => {
    const changed = (from: string, to: string) => (bytes: Uint8Array) =>
      bytesOf(new TextDecoder().decode(bytes).replace(from, to));
    const json = forged('json', changed('"berichtsdatum": "2020-09-28"', '"berichtsdatum": "2020-09-29"'));
    const figure = await call(json, ['archiv', 'nachrechnen', await august()]);
    expect([figure.exit, figure.out]).toEqual([8, expect.stringContaining('weicht ab')]);
    expect(figure.err).toContain('„bericht.berichtsdatum“ war "2020-09-29", ist jetzt "2020-09-28"');
    const pdf = forged('pdf', (bytes) => bytes.map((byte, index) => (index === 999 ? byte ^ 1 : byte)));
    const byte = await call(pdf, ['archiv', 'nachrechnen', await august()]);
    expect([byte.exit, byte.err]).toEqual([8, expect.stringMatching(/PDF „[^“]+\.pdf“, ab Byte 1000 von/)]);
  });

  test('says first that an input is gone, and compares nothing then', async () => {
    const folder = elsewhere();
    const shown = await call(folder, ['archiv', 'zeigen', await august(), '--json']);
    const { objekte } = (JSON.parse(shown.out) as { bericht: { objekte: readonly Shown[] } }).bericht;
    const sha256 = objekte.find(({ name }) => name.endsWith('landkreis_programme_2020-08.csv'))?.sha256 ?? '';
    rmSync(join(folder, 'output/archiv/objekte', sha256.slice(0, 2), sha256));
    const again = await call(folder, ['archiv', 'nachrechnen', await august()]);
    expect(again.exit).toBe(8);
    expect(again.err).toMatch(
      /Fehler ARC-535\nNachrechnen geht nicht: Export „.*landkreis_programme_2020-08/,
    );
    expect(again.err).not.toContain('ARC-541');
  });

  interface Shown {
    readonly name: string;
    readonly rolle: string;
    readonly sha256: string;
  }

  test('is possible because templates, tokens, fonts and the order are listed by their hashes', async () => {
    const shown = await call(office, ['archiv', 'zeigen', await august()]);
    for (const line of [
      'order +auftrag\\.json',
      'template +templates/mail\\.hbs',
      'tokens +templates/design',
    ]) {
      expect(shown.out).toMatch(new RegExp(`${line}.* [0-9a-f]{64}\n`));
    }
  });

  test('asks for an id, and for one that fits', async () => {
    const none = await call(office, ['archiv', 'nachrechnen']);
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining('BED-209')]);
    const unknown = await call(office, ['archiv', 'nachrechnen', 'ffffffffff']);
    expect([unknown.exit, unknown.err]).toEqual([2, expect.stringContaining('BED-212')]);
  });
});

describe('what approvals, pictures and lists of actions add', () => {
  /** Folder of a year in which August was approved, corrected, drafted with a reason, and made for each side. */
  let year = '';
  const MONTH = ['erstellen', '--monat', '2020-08'];
  const BILD = 'bilder/Anmeldungen Süd.png';

  async function make(words: readonly string[]): Promise<void> {
    const made = await zielbericht([...words, '--leise'], { cwd: year });
    expect([made.exit, words.join(' '), made.stderr]).toEqual([0, words.join(' '), expect.anything()]);
  }

  beforeAll(async () => {
    build();
    year = officeFolder();
    cpSync(join(ROOT, 'data'), join(year, 'data'), { recursive: true });
    mkdirSync(join(year, 'data/bilder'));
    writeFileSync(join(year, 'data', BILD), pngOf());
    const shown = '\n\n![Anmeldungen je Woche, im Mai am wenigsten](<bilder/Anmeldungen Süd.png>)\n';
    appendFileSync(join(year, 'data/kommentare/2020-08/I.1-jobcenter.md'), shown);
    const approve = ['freigeben', '--durch', 'M. Muster', '--funktion', 'Leitung'];
    await make(['erstellen', '--monat', '2020-07']);
    await make(approve);
    await make(MONTH);
    await make(approve);
    const comment = join(year, 'data/kommentare/2020-08/I.2-jobcenter.md');
    appendFileSync(comment, '\nNachtrag: Die Angaben wurden geprüft.\n');
    const reason = ['--korrektur', 'Nachtrag der Geschäftsführung', '--durch', 'K. Sommer'];
    await make([...MONTH, '--entwurf', '--rueckgabe', '2020-10-09', ...reason]);
    await make([...MONTH, ...reason]);
    await make(MONTH);
    await make([...MONTH, '--entwurf', '--rueckgabe', '2020-10-16']);
    await make([...MONTH, '--bereich', 'BA']);
    await make([...MONTH, '--bereich', 'Kommune']);
  }, 600_000);

  interface Listed {
    readonly berichte: readonly {
      readonly bereich: string;
      readonly entwurf: boolean;
      readonly fassung: number;
      readonly korrektur: string | null;
      readonly objekte: readonly Shown[];
    }[];
  }

  interface Shown {
    readonly name: string;
    readonly rolle: string;
    readonly sha256: string;
  }

  async function listed(): Promise<Listed['berichte']> {
    const { stdout } = await zielbericht(['archiv', 'zeigen', '--json'], { cwd: year });
    return (JSON.parse(stdout) as Listed).berichte;
  }

  test('is built again byte for byte from the archive alone', async () => {
    const folder = officeFolder();
    cpSync(join(year, 'output/archiv'), join(folder, 'output/archiv'), { recursive: true });
    const again = await zielbericht(['archiv', 'nachrechnen', '--alle'], { cwd: folder });
    expect([again.exit, again.stdout]).toEqual([0, '7 Berichte nachgerechnet: 7 Byte für Byte gleich\n']);
  }, 600_000);

  test('is archived: pictures by their role, earlier lists and the other side as files that were consulted', async () => {
    const all = await listed();
    const roles = (name: string) =>
      all.map(({ objekte }) => objekte.find((each) => each.name === name)?.rolle);
    const filed = all.map(({ bereich, entwurf, fassung, korrektur }) => [
      bereich,
      entwurf ? 'Entwurf' : fassung,
      korrektur,
    ]);
    const reason = 'Nachtrag der Geschäftsführung';
    expect(filed).toEqual([
      ['alle', 1, null],
      ['alle', 1, null],
      ['alle', 'Entwurf', reason],
      ['alle', 2, reason],
      ['alle', 'Entwurf', null],
      ['BA', 1, null],
      ['Kommune', 1, null],
    ]);
    const [july, ...august] = roles(`data/${BILD}`);
    expect([july, august]).toEqual([
      undefined,
      ['picture', 'picture', 'picture', 'picture', 'picture', 'consulted'],
    ]);
    expect(roles('data/massnahmen/2020-07.yaml')).toEqual([
      'definition',
      ...Array.from({ length: 6 }, () => 'consulted'),
    ]);
  });

  test('stands in the order with its reason, and without who had it made', async () => {
    const [, , , correction] = await listed();
    const sha256 = correction?.objekte.find(({ rolle }) => rolle === 'order')?.sha256 ?? '';
    const stored = readFileSync(join(year, 'output/archiv/objekte', sha256.slice(0, 2), sha256), 'utf8');
    expect(JSON.parse(stored)).toMatchObject({
      auftrag: { monat: '2020-08', korrektur: 'Nachtrag der Geschäftsführung' },
    });
    expect(stored).not.toContain('K. Sommer');
  });
});

describe('handing a report out', () => {
  test.skipIf(process.platform === 'win32')(
    'gives all its files, which sha256sum alone can check',
    async () => {
      const folder = elsewhere();
      const given = await call(folder, ['archiv', 'ausgeben', await august(), '--ordner', 'Prüfung 2020']);
      expect(given.exit).toBe(0);
      const target = join(folder, 'Prüfung 2020');
      const checked = await execute('sha256sum', ['-c', '--strict', '--quiet', 'pruefsummen.sha256'], {
        cwd: target,
      });
      expect([checked.exit, checked.stderr]).toEqual([0, '']);
      const files = filesBelow(target);
      expect(files).toEqual(
        expect.arrayContaining([
          '2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf',
          'auftrag.json',
          'belege.txt',
          'eingaben/data/vereinbarungen/msh-2020.yaml',
        ]),
      );
      const listed = readFileSync(join(target, 'pruefsummen.sha256'), 'utf8').trimEnd().split('\n');
      expect(listed).toHaveLength(files.length - 1);
    },
  );

  test('never writes into a folder that is there, nor into the archive', async () => {
    const folder = elsewhere();
    const before = contents(folder);
    for (const target of ['output', 'output/archiv/objekte/neu']) {
      const given = await call(folder, ['archiv', 'ausgeben', await august(), '--ordner', target]);
      expect([given.exit, given.err]).toEqual([2, expect.stringContaining('BED-251')]);
    }
    expect(contents(folder)).toEqual(before);
  });
});

describe('checking on request', () => {
  test('reads names and sizes, a share, or everything, and says which', async () => {
    const folder = elsewhere();
    const bare = await call(folder, ['archiv', 'pruefen']);
    expect([bare.exit, bare.out]).toEqual([0, expect.stringContaining('Namen und Größen verglichen')]);
    const share = await call(folder, ['archiv', 'pruefen', '--stichprobe', '10%']);
    expect([share.exit, share.out]).toEqual([0, expect.stringMatching(/gelesen \d+ \([\d,]+ MB von/)]);
    expect(await call(folder, ['archiv', 'pruefen', '--stichprobe', '10 %'])).toEqual(share);
    const all = await call(folder, ['archiv', 'pruefen', '--alles-lesen']);
    expect([all.exit, all.out]).toEqual([0, expect.stringContaining('jedes Byte gelesen')]);
  });

  test('takes a stored message as witness', async () => {
    const folder = elsewhere();
    const { kette } = JSON.parse((await call(folder, ['archiv', 'zeigen', '--json'])).out) as {
      kette: string;
    };
    writeFileSync(join(folder, 'mail.eml'), `Subject: x\r\n\r\nArchivkette: ${kette}\r\n`);
    expect((await call(folder, ['archiv', 'pruefen', '--zeuge', 'mail.eml'])).exit).toBe(0);
    expect((await call(folder, ['archiv', 'pruefen', '--zeuge', kette.slice(0, 12)])).exit).toBe(0);
    const journal = join(folder, 'output/archiv/journal.jsonl');
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    writeFileSync(journal, `${lines.slice(0, -1).join('\n')}\n`);
    const back = await call(folder, ['archiv', 'pruefen', '--zeuge', 'mail.eml']);
    expect([back.exit, back.err]).toEqual([8, expect.stringContaining('ARC-532')]);
  });

  test('refuses options of another action', async () => {
    const stray = await call(office, ['archiv', 'zeigen', '--alles-lesen']);
    expect([stray.exit, stray.err]).toEqual([2, expect.stringContaining('Sie gehört zu „archiv pruefen“.')]);
  });
});
