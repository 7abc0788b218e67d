import { describe, expect, test } from 'vitest';
import { type Answer, answer } from '../../../src/cli/command.ts';
import { clerkFor } from '../../../src/cli/menu/clerk.ts';
import { runMenu } from '../../../src/cli/menu/menu.ts';
import { recipientStale } from '../../../src/diagnostic/catalogue/mail-decision.ts';
import { severalToSign } from '../../../src/diagnostic/catalogue/signing-usage.ts';
import { notAMonth } from '../../../src/diagnostic/catalogue/usage.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { type MemoryFiles, memoryFiles } from '../../support/memory-files.ts';

/** What a command made. */
const made = {
  documents: [
    { path: '/aus/b.pdf', reportId: 'a'.repeat(64), name: 'Managementbericht August 2020, Fassung 1' },
  ],
};
const broken = notAMonth(placeIn('data/a.yaml', 3, 2), { text: 'x' });

/** Types the lines into the menu; commands answer as told by their name. */
async function atTheMenu(lines: readonly string[], answers: Readonly<Record<string, Partial<Answer>>> = {}) {
  const terminal = fakeTerminal({ lines });
  const performed: string[] = [];
  const output = memoryFiles('output');
  const perform = async (argv: readonly string[]) => {
    performed.push(argv.join(' '));
    return answer(answers[argv[0] ?? ''] ?? {});
  };
  const exit = await runMenu(clerkFor({ terminal, perform }, ['--ausgabe', '/aus'], output));
  return { exit, performed, saved: textsIn(output), opened: terminal.opened, said: terminal.stderr() };
}

/** Every file as text, its byte-order mark included. */
function textsIn(files: MemoryFiles): readonly string[] {
  return files.entries().map(([, bytes]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

describe('the menu', () => {
  test('ends with 0 and with the end of the input', async () => {
    expect((await atTheMenu(['0'])).exit).toBe(0);
    expect((await atTheMenu([])).exit).toBe(0);
  });

  test('asks again after something that is not offered', async () => {
    const { said, performed } = await atTheMenu(['x', '0']);
    expect(said).toContain('„x“ steht nicht zur Wahl');
    expect(performed).toEqual([]);
  });

  test('looks at the machine, and tries faults only when asked to', async () => {
    const { performed, saved } = await atTheMenu(['9', 'nein', '9', 'ja', '0'], {
      diagnose: { diagnostics: [broken] },
    });
    expect(performed).toEqual(['diagnose --ausgabe /aus', 'diagnose --belastungstest --ausgabe /aus']);
    expect(saved).toHaveLength(1);
  });

  test('checks one month, a year or everything', async () => {
    const { performed } = await atTheMenu(['1', '2020-08', '1', '2020', '1', '', '0']);
    expect(performed).toEqual([
      'pruefen --monat 2020-08 --ausgabe /aus',
      'pruefen --jahr 2020 --ausgabe /aus',
      'pruefen --ausgabe /aus',
    ]);
  });

  test('writes the file of a year and opens its folder', async () => {
    const { performed, opened, said } = await atTheMenu(['8', 'heuer', '2020', ' II-1/2020 ', '0'], {
      jahresakte: { exit: 5, data: { ordner: '/aus/jahresakten/2020' } },
    });
    expect(said).toContain('„heuer“ ist kein Jahr');
    expect(performed).toEqual(['jahresakte 2020 --aktenzeichen II-1/2020 --ausgabe /aus']);
    expect(opened).toEqual(['/aus/jahresakten/2020']);
  });

  test('leaves number and retention of the file to the agreement, and nothing to an empty year', async () => {
    expect((await atTheMenu(['8', '2020', '', '0'])).performed).toEqual(['jahresakte 2020 --ausgabe /aus']);
    expect((await atTheMenu(['8', '', '0'])).performed).toEqual([]);
  });

  test('asks again for a month that is none', async () => {
    const { performed, said } = await atTheMenu(['1', 'August', '2020-08', '0']);
    expect(said).toContain('„August“ ist weder ein Monat');
    expect(performed).toHaveLength(1);
  });

  test('opens the messages as a text file that Windows reads', async () => {
    const { saved, opened } = await atTheMenu(['1', '', '0'], {
      pruefen: { exit: 4, diagnostics: [broken] },
    });
    expect(saved[0]).toMatch(/^\uFEFFdata\/a\.yaml:3:2: Fehler BED-205\r\n„x“ ist kein Monat\.\r\nHinweis: /);
    expect(opened).toEqual(['output/meldungen/Meldungen.txt']);
  });

  test('writes a draft and opens it', async () => {
    const { performed, opened } = await atTheMenu(['2', '2020-08', '', '0'], {
      erstellen: made,
    });
    expect(performed[0]).toBe('erstellen --monat 2020-08 --entwurf --ausgabe /aus');
    expect(performed.filter((words) => words.includes('--senden'))).toEqual([]);
    expect(opened).toEqual(['/aus/b.pdf']);
  });

  test('sends the very draft that was opened for opinions, after a written yes', async () => {
    const answers = { erstellen: made, versenden: { data: { offen: 3 } } };
    const { performed, said } = await atTheMenu(['2', '', '2020-09-25', 'ja', '0'], answers);
    const words = `versenden ${'a'.repeat(64)} --entwurf`;
    expect(performed.slice(1)).toEqual([`${words} --ausgabe /aus`, `${words} --senden --ausgabe /aus`]);
    expect(said).toContain('jetzt zur Stellungnahme versenden? (ja/nein)');
    const held = await atTheMenu(['2', '', '2020-09-25', 'nein', '0'], answers);
    expect(held.performed).toHaveLength(2);
    expect(held.said).toContain('Es wurde nichts versandt.');
  });

  test('asks for a draft, too, whether persons confirmed long ago still hold their office', async () => {
    const stale = recipientStale(null, { recipients: [], report: 'msh-2020 2020-08', command: 'versenden' });
    const answers = { erstellen: made, versenden: { data: { offen: 3 }, diagnostics: [stale] } };
    const { performed, said } = await atTheMenu(['2', '', '2020-09-25', 'ja', '0'], answers);
    expect(said).toContain('noch im Amt');
    expect(performed.at(-1)).toContain('--entwurf --senden --empfaenger-bestaetigt');
  });

  test('sends no draft that says no day: it is for the own eyes', async () => {
    const answers = { erstellen: made, versenden: { data: { offen: 3 } } };
    const { performed } = await atTheMenu(['2', '', '', '0'], answers);
    expect(performed).toEqual(['erstellen --entwurf --ausgabe /aus']);
  });

  test('corrects for a reason, and never without one', async () => {
    const lines = ['6', '2020-08', 'Nachmeldung für Mai', 'M. Muster', '', '', 'ja', '0'];
    const { performed } = await atTheMenu(lines, { erstellen: made });
    expect(performed).toEqual([
      'erstellen --monat 2020-08 --korrektur Nachmeldung für Mai --ausgabe /aus',
      `freigeben ${'a'.repeat(64)} --durch M. Muster --ausgabe /aus`,
    ]);
    expect((await atTheMenu(['6', '', '', '0'])).performed).toEqual([]);
  });

  test('names a deputy as one', async () => {
    const lines = ['3', '', 'N. Beispiel', '', 'M. Muster', 'Urlaub', 'ja', '0'];
    const { performed } = await atTheMenu(lines, { erstellen: made });
    expect(performed[1]).toContain('--durch N. Beispiel --in-vertretung=M. Muster --grund=Urlaub');
    const silent = await atTheMenu(['3', '', 'N. Beispiel', '', 'M. Muster', '', '0'], { erstellen: made });
    expect(silent.performed).toHaveLength(1);
    expect(silent.said).toContain('Der Bericht ist nicht freigegeben.');
  });

  test('takes an approval back by its id, with name, reason and a written yes', async () => {
    const lines = ['7', '3f9ac21b4d1e', 'M. Muster', 'Lieferung unvollständig', 'ja', '0'];
    expect((await atTheMenu(lines)).performed).toEqual([
      'status --ausgabe /aus',
      'freigeben --zurueckziehen 3f9ac21b4d1e --durch M. Muster --grund Lieferung unvollständig --ausgabe /aus',
    ]);
    for (const short of [
      ['7', '', '0'],
      ['7', '3f9ac21b4d1e', 'M. Muster', '', '0'],
      ['7', '3f9ac21b4d1e', 'M. Muster', 'falsch', 'nein', '0'],
    ]) {
      expect((await atTheMenu(short)).performed).toEqual(['status --ausgabe /aus']);
    }
  });

  test('drafts the year-end edition for a year', async () => {
    expect((await atTheMenu(['2', '2020', '', '0'])).performed).toEqual([
      'jahresbericht --jahr 2020 --entwurf --ausgabe /aus',
    ]);
  });

  test('asks by which day opinions are due, and again for a day that is none', async () => {
    const { performed, said } = await atTheMenu(['2', '', '25.9.', '2020-09-25', '0']);
    expect(said).toContain('„25.9.“ ist kein Datum');
    expect(performed).toEqual(['erstellen --entwurf --rueckgabe 2020-09-25 --ausgabe /aus']);
  });

  test('approves the very report that was opened, with name, role and a written yes', async () => {
    const { performed, opened, said } = await atTheMenu(
      ['3', '2020-08', ' M. Muster ', 'Controlling', '', 'ja', '0'],
      {
        erstellen: made,
      },
    );
    expect(opened).toEqual(['/aus/b.pdf']);
    expect(performed[1]).toBe(
      `freigeben ${'a'.repeat(64)} --durch M. Muster --funktion Controlling --ausgabe /aus`,
    );
    expect(said).toContain('Managementbericht August 2020, Fassung 1, als M. Muster freigeben? (ja/nein)');
  });

  test('asks about each report of several agreements, one by one', async () => {
    const [one] = made.documents;
    const both = {
      documents: [one, { ...one, path: '/aus/c.pdf', reportId: 'c'.repeat(64) }] as Answer['documents'],
    };
    const lines = ['3', '', '', 'M. Muster', '', '', 'ja', '0'];
    const { performed, opened } = await atTheMenu(lines, { erstellen: both });
    expect(opened).toEqual(['/aus/b.pdf', '/aus/c.pdf']);
    expect(performed.slice(1)).toEqual([`freigeben ${'c'.repeat(64)} --durch M. Muster --ausgabe /aus`]);
  });

  test.each([
    ['no name', ['3', '', '', '0']],
    ['no yes', ['3', '', 'M. Muster', '', '', 'nein', '0']],
    ['an empty line instead of a yes', ['3', '', 'M. Muster', '', '', '', '0']],
    ['the end of the input', ['3', '', 'M. Muster']],
  ])('does not approve with %s', async (_, lines) => {
    const { performed, said } = await atTheMenu(lines, { erstellen: made });
    expect(performed).toEqual(['erstellen --ausgabe /aus']);
    expect(said).toContain('nicht freigegeben');
  });

  test('does not ask for an approval where the report could not be made', async () => {
    const { performed, opened } = await atTheMenu(['3', '', 'M. Muster', '', '', 'ja', '0'], {
      erstellen: { exit: 4, diagnostics: [broken] },
    });
    expect(performed).toEqual(['erstellen --ausgabe /aus']);
    expect(opened).toEqual(['output/meldungen/Meldungen.txt']);
  });

  test('sends after the plan was shown and agreed', async () => {
    const { performed } = await atTheMenu(['4', '', 'ja', '0'], { versenden: { data: { offen: 3 } } });
    expect(performed).toEqual(['versenden --ausgabe /aus', 'versenden --senden --ausgabe /aus']);
  });

  test('asks whether persons confirmed long ago still hold their office, and says so when sending', async () => {
    const stale = recipientStale(null, {
      recipients: [],
      report: 'msh-2020 2020-08',
      command: 'versenden --senden',
    });
    const { performed, said } = await atTheMenu(['4', '', 'ja', '0'], {
      versenden: { data: { offen: 3 }, diagnostics: [stale] },
    });
    expect(said).toContain('noch im Amt');
    expect(performed[1]).toBe('versenden --senden --empfaenger-bestaetigt --ausgabe /aus');
  });

  test('sends what is open also where a decision about another message is due', async () => {
    const { performed } = await atTheMenu(['4', '', 'ja', '0'], {
      versenden: { exit: 7, data: { offen: 1 } },
    });
    expect(performed).toEqual(['versenden --ausgabe /aus', 'versenden --senden --ausgabe /aus']);
  });

  test.each([
    ['a no', ['4', '', 'nein', '0'], { data: { offen: 3 } }],
    ['nothing open', ['4', '', 'ja', '0'], { data: { offen: 0 } }],
    ['a refused plan', ['4', '', 'ja', '0'], { exit: 10, data: { offen: 3 } }],
  ])('sends nothing after %s', async (_, lines, versenden) => {
    expect((await atTheMenu(lines, { versenden })).performed).toEqual(['versenden --ausgabe /aus']);
  });

  const felder = [
    { feld: 'Unterschrift_Agentur', bezeichnung: 'Unterschrift: Frau A', leer: false },
    { feld: 'Unterschrift_Landkreis', bezeichnung: 'Unterschrift: Frau B', leer: true },
    { feld: 'Unterschrift_Jobcenter', bezeichnung: '', leer: true },
  ];

  test('signs the field whose number is typed, with key and certificate', async () => {
    const shown = { data: { offen: 2, kennung: 'b'.repeat(64), felder } };
    const typed = ['5', '2020', '3', '2', '"/Schlüssel Süd/a.pem"', 'z.pem', '0'];
    const { performed, said } = await atTheMenu(typed, { unterschreiben: { ...shown, ...made } });
    expect(said).toContain('  1  Unterschrift: Frau B\n  2  Unterschrift_Jobcenter\n');
    expect(said).toContain('„3“ steht nicht zur Wahl. Bitte eine Ziffer von 1 bis 2.');
    expect(performed).toEqual([
      'unterschreiben --jahr 2020 --ausgabe /aus',
      `unterschreiben ${'b'.repeat(64)} --feld Unterschrift_Jobcenter --schluessel /Schlüssel Süd/a.pem --zertifikat z.pem --ausgabe /aus`,
    ]);
  });

  test('asks for no certificate where the file holds both, and opens what was signed', async () => {
    const shown = { ...made, data: { offen: 2, kennung: 'b'.repeat(64), felder } };
    const typed = ['5', '', 'Unterschrift_Landkreis', 'klein.P12', '0'];
    const { performed, opened } = await atTheMenu(typed, { unterschreiben: shown });
    expect(performed[1]).toBe(
      `unterschreiben ${'b'.repeat(64)} --feld Unterschrift_Landkreis --schluessel klein.P12 --ausgabe /aus`,
    );
    expect(opened).toEqual(['/aus/b.pdf']);
  });

  test('asks which report is meant where several wait, before anything else', async () => {
    const several = severalToSign(null, { reports: [] });
    const typed = ['5', '', '2020-08', '2020', '3f9ac21b4d1e', '', '0'];
    const { performed, said } = await atTheMenu(typed, {
      unterschreiben: { exit: 2, diagnostics: [several] },
    });
    expect(performed.map((each) => each.replace(' --ausgabe /aus', ''))).toEqual([
      'unterschreiben',
      'unterschreiben --monat 2020-08',
      'unterschreiben --jahr 2020',
      'unterschreiben 3f9ac21b4d1e',
    ]);
    expect(said).not.toContain('Schlüsseldatei');
  });

  test.each([
    ['no field named', ['5', '', '', '0'], { data: { offen: 2, felder } }],
    ['no key named', ['5', '', '1', '', '0'], { data: { offen: 2, felder } }],
    ['nothing left to sign', ['5', '', '0'], { data: { offen: 0 } }],
    ['a report that cannot be signed', ['5', '', '0'], { exit: 10 }],
  ])('signs nothing with %s', async (_, lines, unterschreiben) => {
    expect((await atTheMenu(lines, { unterschreiben })).performed).toEqual(['unterschreiben --ausgabe /aus']);
  });

  test('names the file where the computer has nothing to open it with', async () => {
    const terminal = fakeTerminal({ lines: [], opens: false });
    const clerk = clerkFor({ terminal, perform: async () => answer({}) }, [], memoryFiles('output'));
    await clerk.open('/aus/b.pdf');
    expect(terminal.stderr()).toBe('Zum Ansehen bitte öffnen: /aus/b.pdf\n');
  });
});
