import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArchiveEntry } from '../../../src/domain/archive-entry.ts';
import { type OfficeDesk, officeDesk } from '../../support/office-desk.ts';
import { type RawMailServer, rawMailServer, type Script } from '../../support/raw-mail-server.ts';
import type { SampleOptions } from '../../support/sample-filing.ts';

let office: OfficeDesk;
const servers: RawMailServer[] = [];
beforeEach(() => {
  office = officeDesk();
});
afterEach(async () => {
  office.close();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const one = (party: 'agentur' | 'landkreis', name: string, address: string) => {
  return { party, name, salutation: 'Guten Tag', address };
};
const ERIKA = one('agentur', 'Erika Mustermann', 'agentur@example.org');
const ÄNNE = one('landkreis', 'Dr. Änne Beispiel', 'landraetin@example.org');
const NORA = one('landkreis', 'Nora Neumann', 'neumann@example.org');
const to = (...recipients: readonly (typeof ERIKA)[]): SampleOptions => ({ dispatch: { recipients } });

function released(options: SampleOptions): ArchiveEntry {
  const report = office.desk.file(options);
  office.desk.release(report);
  return report;
}

const short = ({ reportId }: ArchiveEntry) => reportId.slice(0, 12);

/** The settings for a mail server on loopback that answers as the script has it. */
async function mailServer(script?: Script): Promise<Readonly<Record<string, string>>> {
  const server = await rawMailServer(script);
  servers.push(server);
  return {
    ZIELBERICHT_SMTP_HOST: '127.0.0.1',
    ZIELBERICHT_SMTP_PORT: String(server.port),
    ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
  };
}

function kinds(): readonly string[] {
  return office.events().map(({ kind }) => kind);
}

const refusing: Script = (moment) => (moment === 'RCPT' ? '550 5.1.1 Postfach unbekannt\r\n' : null);

describe('versenden --senden', () => {
  test('into the outbox says how many messages lie there, and how they go on', async () => {
    released(to(ERIKA, ÄNNE));
    const { exit, out, err } = await office.call('versenden', '--senden');
    expect([exit, out]).toEqual([
      0,
      `2 Nachrichten in den Postausgang gelegt.\nPostausgang: ${office.folder}/output/postausgang\nNächster Schritt: die Nachrichten dort im Mailprogramm öffnen, ansehen und absenden.\n`,
    ]);
    expect(err).toContain('[7/7] Versenden');
    expect(err).toContain('Hinweis MAI-657');
  });

  test('is quiet about its progress when asked to be', async () => {
    released(to(ERIKA));
    expect((await office.call('versenden', '--senden', '--leise')).err).not.toContain('[7/7]');
  });

  test('says the same as data', async () => {
    const report = released(to(ERIKA));
    const { out } = await office.call('versenden', '--senden', '--json');
    expect(JSON.parse(out)).toMatchObject({
      zustellungen: [{ kennung: report.reportId, empfaenger: 'agentur@example.org', stand: 'ANGENOMMEN' }],
      offen: 0,
    });
  });

  test('through a server says what is open, why, and ends with 7', async () => {
    released(to(ERIKA, ÄNNE));
    const { exit, out, err } = await office.callWith(await mailServer(refusing), 'versenden', '--senden');
    expect([exit, out]).toEqual([
      7,
      '0 von 2 zugestellt, 2 offen.\nagentur@example.org: ABGELEHNT\nlandraetin@example.org: ABGELEHNT\n',
    ]);
    expect(err).toContain('Fehler MAI-632');
    expect(err).toContain('127.0.0.1 (Anschluss');
  });

  test('leaves what nobody approved where anything approved goes out', async () => {
    office.desk.file({ ...to(ÄNNE), month: '2020-07' });
    released(to(ERIKA));
    expect((await office.call('versenden', '--senden')).out).toContain('1 Nachricht in den Postausgang');
    expect(kinds()).toEqual(['filed', 'filed', 'approved', 'attempt', 'receipt']);
  });

  test('tells where nobody approved anything, and where there is nothing', async () => {
    const nothing = await office.call('versenden', '--senden');
    expect([nothing.exit, nothing.err]).toEqual([2, expect.stringContaining('Fehler BED-212')]);
    expect((await office.call('versenden')).err).toContain('Im Archiv liegt kein Bericht zum Versenden.');
    office.desk.file(to(ERIKA));
    const held = await office.call('versenden', '--senden');
    expect([held.exit, held.err]).toEqual([10, expect.stringContaining('Fehler MAI-601')]);
    expect(kinds()).toEqual(['filed']);
  });

  test('sends a draft that is named with --entwurf alone', async () => {
    const draft = office.desk.file({ ...to(ERIKA), draft: true });
    const refused = await office.call('versenden', short(draft), '--senden');
    expect([refused.exit, refused.err]).toEqual([10, expect.stringContaining('Fehler MAI-602')]);
    const sent = await office.call('versenden', '--entwurf', '--senden');
    expect([sent.exit, sent.out]).toEqual([0, expect.stringContaining('1 Nachricht in den Postausgang')]);
    expect(kinds()).toEqual(['filed', 'attempt', 'receipt']);
  });

  test('waits for its time where the server put it off, unless told to try at once', async () => {
    released(to(ERIKA));
    const busy = await mailServer((moment) => (moment === 'RCPT' ? '451 4.7.1 spaeter\r\n' : null));
    const first = await office.callWith(busy, 'versenden', '--senden');
    expect([first.exit, first.err]).toEqual([7, expect.stringContaining('MAI-631')]);
    await office.callWith(busy, 'versenden', '--senden');
    expect(kinds().filter((kind) => kind === 'attempt')).toHaveLength(1);
    await office.callWith(busy, 'versenden', '--senden', '--sofort');
    expect(kinds().filter((kind) => kind === 'attempt')).toHaveLength(2);
  });

  test('needs settings that can be used, and an address for notices that is one', async () => {
    released(to(ERIKA));
    const port = { ZIELBERICHT_SMTP_HOST: 'mail.example.org', ZIELBERICHT_SMTP_PORT: 'zehn' };
    expect((await office.callWith(port, 'versenden', '--senden')).err).toMatch(/Fehler MAI-62\d/);
    expect((await office.callWith(port, 'versenden', '--probe', 'ich@example.org')).err).toMatch(
      /Fehler MAI-62\d/,
    );
    const wrong = { ZIELBERICHT_FEHLERMELDUNGEN: 'it@example.org, chef@example.org' };
    expect((await office.callWith(wrong, 'versenden', '--senden')).err).toContain('Fehler MAI-661');
    expect(kinds()).toEqual(['filed', 'approved']);
  });
});

describe('a correction', () => {
  test('goes to those who have what it corrects, and says whom it passes over (MAI-642)', async () => {
    const first = released(to(ERIKA, ÄNNE));
    for (const recipient of [ERIKA.address, ÄNNE.address]) handOver(first, recipient);
    const second = released({
      ...to(ERIKA, NORA),
      correction: 'Nachlieferung',
      data: 'monat;wert\n2020-08;8\n',
    });
    const plan = await office.call('versenden', short(second));
    expect(plan.err).toContain('Warnung MAI-642');
    expect(plan.out).toContain('landraetin@example.org');
    expect(plan.out).not.toContain('neumann@example.org');
    const also = await office.call('versenden', short(second), '--auch', ' Neumann@Example.org ');
    expect(also.out).toContain('neumann@example.org');
    const nobody = await office.call('versenden', short(second), '--auch', 'jemand@example.org', '--senden');
    expect([nobody.exit, nobody.err]).toEqual([2, expect.stringContaining('Fehler MAI-643')]);
    const sent = await office.call('versenden', short(second), '--auch', NORA.address, '--senden');
    expect(sent.out).toContain('3 Nachrichten in den Postausgang gelegt.');
    expect(sent.err).toContain('Warnung MAI-642');
  });

  function handOver({ reportId, pdfSha256 }: ArchiveEntry, recipient: string): void {
    const { box } = office.desk;
    const message = { reportId, pdfSha256, recipient, messageId: `<${recipient}>` };
    box.append({ kind: 'attempt', ...message, number: 1, transport: 'smtp' }, '2021-04-28T09:00:00Z');
    box.append({ kind: 'receipt', ...message, state: 'ANGENOMMEN', answer: '250' }, '2021-04-28T09:00:01Z');
  }
});

describe('versenden --probe', () => {
  const ME = 'ich@example.org';

  test('into the outbox says how many, where, and that it is no delivery', async () => {
    released(to(ERIKA, ÄNNE));
    expect(await office.call('versenden', '--probe', ME)).toEqual({
      exit: 0,
      out: `Probe: 2 von 2 Nachrichten an ${ME} in den Postausgang gelegt.\nPostausgang: ${office.folder}/output/postausgang\nEine Probe zählt nicht als Zustellung.\n`,
      err: '',
    });
    expect(kinds()).toEqual(['filed', 'approved', 'probe', 'probe']);
  });

  test('through a server says what it would not take, and ends with 7', async () => {
    released(to(ERIKA, ÄNNE));
    const second: Script = (moment, { index }) =>
      moment === 'RCPT' && index === 1 ? '550 5.1.1 unbekannt\r\n' : null;
    const { exit, out } = await office.callWith(await mailServer(second), 'versenden', '--probe', ME);
    expect([exit, out.split('\n')]).toEqual([
      7,
      [
        `Probe: 1 von 2 Nachrichten an ${ME} versandt.`,
        'Eine Probe zählt nicht als Zustellung.',
        expect.stringMatching(/^landraetin@example\.org: .*550 5\.1\.1 unbekannt/),
        '',
      ],
    ]);
  });

  test('says the same as data', async () => {
    released(to(ERIKA));
    expect(JSON.parse((await office.call('versenden', '--probe', ME, '--json')).out)).toMatchObject({
      proben: [
        {
          empfaenger: 'agentur@example.org',
          an: ME,
          nachricht: expect.stringMatching(/^<probe-[0-9a-f]{40}@example\.org>$/),
          stand: 'ANGENOMMEN',
          antwort: expect.stringMatching(/^postausgang\/.*\.eml$/),
        },
      ],
    });
  });

  test('goes to no strange host (MAI-662)', async () => {
    released(to(ERIKA));
    const { exit, err } = await office.call('versenden', '--probe', 'ich@example.com');
    expect([exit, err]).toEqual([2, expect.stringContaining('Fehler MAI-662')]);
    expect(err).toContain(
      '„ich@example.com“ ist keine einfache E-Mail-Adresse an einem erlaubten Host (example.org).',
    );
    expect(kinds()).toEqual(['filed', 'approved']);
  });

  test('goes to nobody of another house who gets reports in earnest (MAI-662)', async () => {
    released(to(ERIKA));
    const { err } = await office.call('versenden', '--probe', ERIKA.address);
    expect(err).toContain('„agentur@example.org“ bekommt Berichte für eine andere Stelle als das Jobcenter');
  });
});

describe('klaeren', () => {
  const SAID = ['--durch', ' M. Muster ', '--grund', ' am Telefon '];

  async function rejected(): Promise<ArchiveEntry> {
    const report = released(to(ERIKA, ÄNNE));
    await office.callWith(await mailServer(refusing), 'versenden', '--senden');
    return report;
  }

  test('journals who said what about which message, and says it', async () => {
    const report = await rejected();
    const id = short(report);
    const { out } = await office.call('klaeren', id, ERIKA.address, '--erledigt', ...SAID);
    expect(out).toBe(
      `Vermerkt: agentur@example.org, msh-2020, Managementbericht August\u00a02020, Fassung 1, Kennung ${id}: erledigt (M. Muster, am Telefon).\n`,
    );
    expect(office.events().at(-1)).toEqual({
      kind: 'decided',
      reportId: report.reportId,
      recipient: 'agentur@example.org',
      decision: 'erledigt',
      by: 'M. Muster',
      reason: 'am Telefon',
    });
  });

  test('says the same as data, and how it goes on where something may be sent', async () => {
    const report = await rejected();
    const again = await office.call('klaeren', short(report), ERIKA.address, '--erneut-senden', ...SAID);
    expect(again.out).toContain(`.\nNächster Schritt: npx zielbericht versenden ${short(report)} --senden\n`);
    const words = ['klaeren', short(report), ÄNNE.address, '--erneut-senden', ...SAID, '--json'];
    expect(JSON.parse((await office.call(...words)).out)).toMatchObject({
      kennung: report.reportId,
      entscheidung: 'erneut-senden',
      durch: 'M. Muster',
      zeit: expect.stringMatching(/Z$/),
    });
  });

  test.each([
    ['BED-257', ['--durch', 'M', '--grund', 'x'], 'Es fehlt, wie geklärt wird.'],
    ['BED-257', ['--erledigt', '--angekommen'], 'sind „--angekommen“, „--erledigt“; nur eines'],
    ['BED-258', ['--erledigt', '--grund', 'x'], 'Es fehlt „--durch“.'],
    ['BED-258', ['--erledigt', '--durch', 'M'], 'Es fehlt „--grund“.'],
    ['BED-258', ['--erledigt', '--durch', ' ', '--grund', ' '], 'Es fehlt „--durch“ und „--grund“.'],
  ])('refuses with %s what is not said whole: %j', async (code, words, why) => {
    const report = released(to(ERIKA));
    const { exit, err } = await office.call('klaeren', short(report), ERIKA.address, ...words);
    expect([exit, err]).toEqual([2, expect.stringContaining(`Fehler ${code}`)]);
    expect(err).toContain(why);
  });

  test('needs one report: none without an id (BED-212), none of several (BED-213)', async () => {
    released(to(ERIKA));
    const without = await office.call('klaeren', '--angesehen', ...SAID);
    expect(without.err).toContain('Fehler BED-212');
    expect(without.err).toContain('Im Archiv liegt kein Bericht mit der Kennung „“.');
    const other = await office.call('klaeren', 'ffff', '--angesehen', ...SAID);
    expect(other.err).toContain('Im Archiv liegt kein Bericht mit der Kennung „ffff“.');
    released({ ...to(ERIKA), month: '2020-07' });
    const several = await office.call('klaeren', '', ERIKA.address, '--erledigt', ...SAID);
    expect(several.err).toContain('Fehler BED-213');
    expect(several.err).toContain('msh-2020, Managementbericht August\u00a02020, Fassung 1');
  });

  test('names the addresses of the report where it knows none by that name (BED-259)', async () => {
    const report = released(to(ERIKA, ÄNNE));
    const { err } = await office.call('klaeren', short(report), 'x@example.org', '--erledigt', ...SAID);
    expect(err).toContain('Fehler BED-259');
    expect(err).toContain('agentur@example.org');
    expect(err).toContain('landraetin@example.org');
    const without = await office.call('klaeren', short(report), '--erledigt', ...SAID);
    expect(without.err).toContain('An „“ geht dieser Bericht nicht.');
  });
});
