import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, copyOfConfirmedData, officeFolder, zielbericht } from '../support/programme.ts';

/** Says no to one signatory for good and to another for now, until told otherwise. */
const refusals = new Map<string, number>();
/** Whom it took a message for. */
const reached: string[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo({ address }, _session, done) {
    const responseCode = refusals.get(address);
    done(responseCode === undefined ? null : Object.assign(new Error('nein danke'), { responseCode }));
  },
  onData(stream, { envelope }, done) {
    reached.push(...envelope.rcptTo.map(({ address }) => address));
    stream.resume();
    stream.on('end', () => done());
  },
});
server.on('error', () => {});

beforeAll(async () => {
  build();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => new Promise<void>((done) => server.close(done)));

/** An approved report and the words of a mail server to send it through. */
async function approvedReport() {
  const cwd = officeFolder();
  const data = copyOfConfirmedData(cwd);
  const folders = ['--daten', data, '--ausgabe', join(cwd, 'Ausgabe')];
  const work = (port: number, ...words: readonly string[]) =>
    zielbericht([...words, ...folders], {
      cwd,
      env: {
        ZIELBERICHT_SMTP_HOST: '127.0.0.1',
        ZIELBERICHT_SMTP_PORT: String(port),
        ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
      },
    });
  await work(1, 'erstellen', '--monat', '2020-08');
  await work(1, 'freigeben', '--durch', 'Controlling');
  return { work, data };
}

function portOf(): number {
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function codesIn({ meldungen }: { readonly meldungen: readonly { readonly code: string }[] }) {
  return meldungen.map(({ code }) => code);
}

describe('a mail server that nobody reaches', () => {
  test('is named with host and port, and nothing counts as sent', async () => {
    const { work } = await approvedReport();
    const sent = await work(1, 'versenden', '--senden');
    expect([sent.exit, sent.stdout]).toEqual([7, expect.stringContaining('0 von 3 zugestellt, 3 offen.')]);
    expect(sent.stdout).not.toContain('versandt');
    expect(sent.stderr).toContain(
      'Fehler MAI-631\nDer Mailserver 127.0.0.1 (Anschluss 1) nimmt keine Verbindung an [',
    );
    expect(sent.stderr).toContain('liegen sicher im Archiv');
    const data = JSON.parse((await work(1, 'versenden', '--senden', '--json')).stdout);
    expect(data).toMatchObject({ rueckgabewert: 7, offen: 3 });
    expect(codesIn(data)).toContain('MAI-631');
  });

  test('is tried again when the time has come, or at once with --sofort', async () => {
    const { work } = await approvedReport();
    await work(1, 'versenden', '--senden');
    const waiting = await work(portOf(), 'versenden', '--senden');
    expect([waiting.exit, waiting.stderr]).toEqual([7, expect.stringMatching(/Nächster Versuch ab .* Uhr/)]);
    const plan = await work(portOf(), 'versenden');
    expect(plan.stdout).toMatch(/wartet, nächster Versuch ab .* Uhr/);
    expect((await work(portOf(), 'status')).stdout).toMatch(/VERSCHOBEN .*--senden --sofort/);
    const atOnce = await work(portOf(), 'versenden', '--senden', '--sofort');
    expect([atOnce.exit, atOnce.stdout]).toEqual([0, '3 Nachrichten versandt.\n']);
  });
});

describe('a mail server that refuses', () => {
  test('leaves a decision that every command names', async () => {
    const { work, data } = await approvedReport();
    const port = portOf();
    const plan = JSON.parse((await work(port, 'versenden', '--json')).stdout) as {
      plan: readonly { empfaenger: string; vorgehen: string }[];
    };
    const [first = '', second = ''] = plan.plan.map(({ empfaenger }) => empfaenger);
    expect(plan.plan.map(({ vorgehen }) => vorgehen)).toEqual(Array(3).fill('wird versandt'));
    refusals.set(first, 550).set(second, 451);

    const sent = await work(port, 'versenden', '--senden');
    expect(sent.exit).toBe(7);
    expect(sent.stdout).toContain('1 Nachricht versandt.\n1 von 3 zugestellt, 2 offen.');
    expect(sent.stderr).toContain('MAI-631');
    expect(sent.stderr).toContain(`Betroffen: ${first}.`);
    const status = await work(port, 'status');
    expect(status.stdout).toMatch(new RegExp(`versenden \\w{12} --senden; klären: ${first} ABGELEHNT`));

    refusals.delete(second);
    const run = await work(port, 'monatslauf', '--monat', '2020-08', '--senden', '--sofort');
    expect([run.exit, run.stdout]).toEqual([
      7,
      expect.stringContaining(`Nächster Schritt: klären: ${first} ABGELEHNT`),
    ]);
    expect(run.stdout).not.toContain('versenden');
    const left = await work(port, 'versenden');
    expect([left.exit, left.stdout]).toEqual([7, expect.stringContaining('Eine Entscheidung ist nötig')]);
    expect(left.stderr).toContain('„erstellen --korrektur GRUND“ und „freigeben“');

    const agreement = join(data, 'vereinbarungen/msh-2020.yaml');
    const corrected = readFileSync(agreement, 'utf8').replaceAll(first, 'richtig@example.org');
    writeFileSync(agreement, corrected);
    await work(port, 'erstellen', '--monat', '2020-08', '--korrektur', 'Adresse berichtigt');
    await work(port, 'freigeben', '--durch', 'Controlling');
    const warned = await work(port, 'versenden', '--monat', '2020-08');
    expect(warned.stderr).toContain('richtig@example.org); dort liegt keine frühere Fassung');
    const again = await work(port, 'versenden', '--senden', '--auch', 'richtig@example.org');
    expect([again.exit, again.stdout]).toEqual([0, '3 Nachrichten versandt.\n']);
    expect((await work(port, 'versenden')).exit).toBe(0);
    expect((await work(port, 'status')).stdout).toContain('ersetzt durch Fassung 2');
  });

  test('is told to the mailbox of the agreement, once, and a person lets the message go out again', async () => {
    const { work } = await approvedReport();
    const port = portOf();
    refusals.clear();
    refusals.set('landraetin@example.org', 550);
    reached.length = 0;
    await work(port, 'versenden', '--senden');
    await work(port, 'versenden', '--senden');
    expect(reached.toSorted()).toEqual([
      'agentur@example.org',
      'controlling-it@example.org',
      'jobcenter@example.org',
    ]);
    const status = await work(port, 'status');
    const command = /klaeren (\w{12}) landraetin@example.org --erneut-senden\|--erledigt/.exec(status.stdout);
    const words = ['--durch', 'M. Muster', '--grund', 'Postfach war voll'];
    const settled = await work(
      port,
      ...['klaeren', command?.[1] ?? '', 'landraetin@example.org', '--erneut-senden', ...words],
    );
    expect([settled.exit, settled.stdout]).toEqual([0, expect.stringContaining('erneut-senden (M. Muster')]);
    refusals.clear();
    expect((await work(port, 'versenden', '--senden')).exit).toBe(0);
    expect(reached.at(-1)).toBe('landraetin@example.org');
  });

  test('gets a probe of everything for the own house, which is no delivery', async () => {
    const { work } = await approvedReport();
    reached.length = 0;
    const probe = await work(portOf(), 'versenden', '--probe', 'ich@example.org');
    expect([probe.exit, reached]).toEqual([0, Array(3).fill('ich@example.org')]);
    expect((await work(portOf(), 'status')).stdout).toContain('0 von 3');
  });
});
