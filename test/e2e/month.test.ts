import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, copyOfConfirmedData, filesBelow, officeFolder, zielbericht } from '../support/programme.ts';

beforeAll(build);

/** A clerk's month in a folder of its own: `work('erstellen')`. */
function clerk() {
  const folder = officeFolder();
  const data = copyOfConfirmedData(folder);
  const output = join(folder, 'output');
  const work = (...words: readonly string[]) => zielbericht([...words, '--daten', data], { cwd: folder });
  return { data, output, work };
}

interface Reports {
  readonly berichte: readonly {
    readonly kennung: string;
    readonly ergebnis: string;
    readonly fassung: number;
  }[];
}

describe('a month by hand', () => {
  test('goes from draft over approval to three messages, each step naming the next', async () => {
    const { output, work } = clerk();
    const draft = await work('erstellen', '--monat', '2020-08', '--entwurf', '--rueckgabe', '2020-09-25');
    expect(draft.exit).toBe(0);
    expect(
      filesBelow(join(output, 'entwuerfe')).filter((file) => file.endsWith('_Entwurf.pdf')),
    ).toHaveLength(1);
    expect(filesBelow(join(output, 'berichte'))).toEqual([]);

    const [draftId = ''] = (
      JSON.parse((await work('archiv', 'zeigen', '--json')).stdout) as Reports
    ).berichte.map(({ kennung }) => kennung);
    expect(draft.stdout).toMatch(/neu +Entwurf +/);
    const released = await work('freigeben', draftId, '--durch', 'Controlling');
    expect([released.exit, released.stderr]).toEqual([10, expect.stringContaining('ARC-502')]);
    const early = await work('freigeben', '--durch', 'Controlling');
    expect([early.exit, early.stderr]).toEqual([2, expect.stringContaining('BED-212')]);

    const made = await work('erstellen', '--monat', '2020-08', '--json');
    const id = (JSON.parse(made.stdout) as Reports).berichte[0]?.kennung ?? '';
    const unapproved = await work('versenden', id, '--senden');
    expect([unapproved.exit, unapproved.stderr]).toEqual([10, expect.stringContaining('nicht freigegeben')]);
    expect((await work('status')).stdout).toContain(
      `npx zielbericht freigeben ${id.slice(0, 12)} --durch NAME`,
    );

    const nameless = await work('freigeben', id);
    expect([nameless.exit, nameless.stderr]).toEqual([10, expect.stringContaining('ARC-505')]);
    const approved = await work(
      'freigeben',
      id.slice(0, 8),
      '--durch',
      'Controlling',
      '--funktion',
      'Leitung',
    );
    expect([approved.exit, approved.stdout]).toEqual([
      0,
      expect.stringContaining('Freigegeben durch Controlling'),
    ]);

    const plan = await work('versenden');
    expect(plan.stdout.match(/kommt in den Postausgang/g)).toHaveLength(3);
    expect(filesBelow(join(output, 'postausgang'))).toEqual([]);
    const sent = await work('versenden', '--senden');
    expect([sent.exit, sent.stdout]).toEqual([
      0,
      expect.stringContaining('3 Nachrichten in den Postausgang gelegt.'),
    ]);
    expect(sent.stdout).toContain('im Mailprogramm öffnen, ansehen und absenden');
    const again = await work('versenden', '--senden');
    expect([again.exit, again.stdout]).toEqual([0, expect.stringContaining('Nichts Neues')]);
    expect(readdirSync(join(output, 'postausgang'))).toHaveLength(3);
    expect((await work('versenden')).stdout.match(/liegt im Postausgang/g)).toHaveLength(3);
    const twice = await work('freigeben', id, '--durch', 'Jemand anders');
    expect(twice.stdout).toContain('War bereits freigegeben durch Controlling');
    expect(twice.stdout).not.toContain('Nächster Schritt');
    expect((await work('monatslauf', '--monat', '2020-08')).exit).toBe(0);
    const later = await work('status', '--monat', '2021-01');
    expect(later.stdout).toBe(
      'Im Archiv liegt kein Bericht für Januar 2021. Nächster Schritt: npx zielbericht erstellen --monat 2021-01\n',
    );
  });

  test('becomes a second version only for a reason when an input changes after the approval', async () => {
    const { data, work } = clerk();
    await work('erstellen', '--monat', '2020-08');
    await work('freigeben', '--durch', 'Controlling');
    appendFileSync(join(data, 'kommentare/2020-08/I.1-jobcenter.md'), '\nNachtrag.\n');
    const make = async (...words: readonly string[]) => {
      const run = await work('erstellen', '--monat', '2020-08', '--json', ...words);
      return { ...run, reports: (JSON.parse(run.stdout) as Reports).berichte };
    };
    const silent = await make();
    expect([silent.exit, silent.stdout]).toEqual([10, expect.stringContaining('ARC-550')]);
    expect(silent.stdout).toContain('data/kommentare/2020-08/I.1-jobcenter.md (geändert)');
    const second = await make('--korrektur', 'Kommentar ergänzt');
    expect(second.reports[0]).toMatchObject({ ergebnis: 'neu', fassung: 2 });
    expect((await make()).reports[0]).toMatchObject({ ergebnis: 'unverändert', fassung: 2 });
  });
});

describe('two reports that wait for approval', () => {
  test('are listed, and none is taken', async () => {
    const { work } = clerk();
    await work('erstellen', '--monat', '2020-07');
    await work('erstellen', '--monat', '2020-08');
    const run = await work('freigeben', '--durch', 'Controlling');
    expect([run.exit, run.stderr]).toEqual([2, expect.stringContaining('BED-213')]);
    expect(run.stderr).toContain('2 Berichte warten auf Freigabe:');
    expect(run.stderr).toMatch(/\w{12} {2}msh-2020, Managementbericht Juli\s2020, Fassung 1\n/);
    const july = await work('freigeben', '--monat', '2020-07', '--durch', 'Controlling');
    expect(july.stdout).toMatch(/Managementbericht Juli\s2020, Fassung 1/);
    const rest = await work('freigeben', '--durch', 'Controlling');
    expect(rest.stdout).toMatch(/Managementbericht August\s2020, Fassung 1/);
  });
});

describe('the month run', () => {
  test('stops at the approval a person must give', async () => {
    const run = await clerk().work('monatslauf', '--monat', '2020-08');
    expect([run.exit, run.stdout]).toEqual([
      5,
      expect.stringMatching(/Nächster Schritt: npx zielbericht freigeben \w{12} --durch NAME/),
    ]);
  });

  test('releases and sends when the call says so', async () => {
    const { output, work } = clerk();
    const run = await work('monatslauf', '--monat', '2020-08', '--freigeben-als', 'Controlling', '--senden');
    expect(run.exit).toBe(0);
    expect(readdirSync(join(output, 'postausgang'))).toHaveLength(3);
  });
});

describe('the archive check', () => {
  test('finds a changed byte and ends with 8', async () => {
    const { output, work } = clerk();
    await work('erstellen', '--monat', '2020-08');
    const objects = join(output, 'archiv/objekte');
    const [object = ''] = filesBelow(objects);
    const bytes = readFileSync(join(objects, object));
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(join(objects, object), bytes);
    const run = await work('archiv', 'pruefen', '--alles-lesen');
    expect([run.exit, run.stderr]).toEqual([8, expect.stringContaining('ARC-511')]);
  });
});
