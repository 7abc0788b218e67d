import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, copyOfConfirmedData, filesBelow, officeFolder, zielbericht } from '../support/programme.ts';

/** Stands for the password; nothing that a run prints or writes may hold it, in whatever spelling. */
const CANARY = 'Kanarienvogel-7f3a-Süd';
const SPELLINGS = [
  CANARY,
  Buffer.from(CANARY).toString('base64'),
  Buffer.from(`\0controlling\0${CANARY}`).toString('base64'),
  encodeURIComponent(CANARY),
  JSON.stringify(CANARY).slice(1, -1),
];

/** A mail server that asks for the password, repeats what it was told, and refuses. */
let server: Server;
beforeAll(async () => {
  build();
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 bereit\r\n');
    socket.on('data', (chunk) => {
      const line = chunk.toString('latin1').trim();
      if (/^EHLO/i.test(line)) socket.write('250-bereit\r\n250 AUTH PLAIN LOGIN\r\n');
      else socket.write(`535 falsch: ${line}\r\n`);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => new Promise<void>((done) => void server.close(() => done())));

function port(): string {
  const address = server.address();
  return String(typeof address === 'object' ? address?.port : 0);
}

describe('the password of the mail server', () => {
  test('stands in no message, no answer, no file of archive and output, however the sending fails', async () => {
    const cwd = officeFolder();
    const secret = join(cwd, 'passwort.txt');
    writeFileSync(secret, CANARY);
    chmodSync(secret, 0o600);
    const folders = ['--daten', copyOfConfirmedData(cwd), '--ausgabe', join(cwd, 'Ausgabe')];
    const given = (password: Readonly<Record<string, string>>) => ({
      cwd,
      env: {
        ZIELBERICHT_SMTP_HOST: '127.0.0.1',
        ZIELBERICHT_SMTP_PORT: port(),
        ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
        ZIELBERICHT_SMTP_BENUTZER: 'controlling',
        ...password,
      },
    });
    const byFile = given({ ZIELBERICHT_SMTP_PASSWORT_DATEI: secret });
    const byEnvironment = given({ ZIELBERICHT_SMTP_PASSWORT: CANARY });
    const calls = [
      [['erstellen', '--monat', '2020-08'], byFile],
      [['freigeben', '--durch', 'Controlling'], byFile],
      [['versenden', '--senden'], byFile],
      [['versenden', '--senden', '--sofort', '--json'], byEnvironment],
      [['status', '--json'], byEnvironment],
      [['diagnose'], byFile],
      [['diagnose', '--json'], byEnvironment],
    ] as const;
    const said: string[] = [];
    for (const [words, place] of calls) {
      const { stdout, stderr } = await zielbericht([...words, ...folders], place);
      said.push(stdout, stderr);
    }
    expect(said.join('\n')).toContain('VERSCHOBEN'); // the server was asked, and refused
    const written = filesBelow(join(cwd, 'Ausgabe')).map((file) =>
      readFileSync(join(cwd, 'Ausgabe', file), 'latin1'),
    );
    expect(written.length).toBeGreaterThan(30);
    for (const spelling of SPELLINGS) {
      const bytes = Buffer.from(spelling).toString('latin1');
      expect(said.filter((text) => text.includes(spelling))).toEqual([]);
      expect(written.filter((text) => text.includes(bytes))).toEqual([]);
    }
  });

  test('is refused where everybody may read its file', async () => {
    const cwd = officeFolder();
    const secret = join(cwd, 'passwort.txt');
    writeFileSync(secret, CANARY);
    chmodSync(secret, 0o644);
    const run = await zielbericht(['versenden', '--ausgabe', join(cwd, 'Ausgabe')], {
      cwd,
      env: {
        ZIELBERICHT_SMTP_HOST: '127.0.0.1',
        ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
        ZIELBERICHT_SMTP_BENUTZER: 'controlling',
        ZIELBERICHT_SMTP_PASSWORT_DATEI: secret,
      },
    });
    expect([run.exit, run.stderr.includes(CANARY)]).toEqual([3, false]);
  });
});
