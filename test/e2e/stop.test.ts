import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build, officeFolder, ROOT, zielbericht } from '../support/programme.ts';

beforeAll(build);

const MAIN = join(ROOT, 'dist/cli/main.js');
const SMALL = join(ROOT, 'test/fixtures/klein');
const RELEASE = ['monatslauf', '--monat', '2020-08', '--freigeben-als', 'Leitung', '--senden'];

let server: Server | null = null;
afterEach(() => void server?.close());

/** A mail server that falls silent at a command, and tells when it has. */
async function silentAt(word: string) {
  const silent = Promise.withResolvers<void>();
  const open: Socket[] = [];
  server = createServer((socket) => {
    open.push(socket);
    let inMessage = false;
    let message = '';
    socket.on('error', () => undefined);
    socket.write('220 bereit\r\n');
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      if (inMessage) message = `${message}${text}`.slice(-5);
      const end = inMessage && message === '\r\n.\r\n';
      if (inMessage && !end) return;
      if (end ? word === 'dot' : text.toUpperCase().startsWith(word)) return silent.resolve();
      inMessage = /^data/i.test(text);
      socket.write(inMessage ? '354 bitte\r\n' : '250 ja\r\n');
    });
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, silent: silent.promise, hangUp: () => open.forEach((socket) => void socket.destroy()) };
}

function office(port: number) {
  const cwd = officeFolder();
  const folders = ['--daten', SMALL, '--ausgabe', join(cwd, 'output')];
  const env = {
    ZIELBERICHT_SMTP_HOST: '127.0.0.1',
    ZIELBERICHT_SMTP_PORT: String(port),
    ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
  };
  const lock = join(cwd, 'output/archiv/.sperre');
  return {
    cwd,
    folders,
    env,
    lock,
    work: (...words: string[]) => zielbericht([...words, ...folders], { cwd }),
  };
}

/** Starts the built command, sends it a signal once the server is silent, and gives how it ended. */
async function stopped(word: string, signal: NodeJS.Signals) {
  const mail = await silentAt(word);
  const place = office(mail.port);
  const child = spawn(process.execPath, [MAIN, ...RELEASE, ...place.folders], {
    cwd: place.cwd,
    env: { ...process.env, ...place.env },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  await mail.silent;
  expect(existsSync(place.lock)).toBe(true);
  const asked = performance.now();
  child.kill(signal);
  const exit = await new Promise<number | null>((ended) => child.once('close', ended));
  const took = performance.now() - asked;
  mail.hangUp();
  return { ...place, exit, said, took };
}

describe('a run that is stopped', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i at a safe point, and the next one goes on', async (signal, code) => {
    const run = await stopped('RCPT', signal);
    expect(run.exit).toBe(code);
    expect(run.took).toBeLessThan(4_000);
    expect(run.said).toContain('SYS-924\nDer Lauf wurde angehalten');
    expect(existsSync(run.lock)).toBe(false);
    expect((await run.work('archiv', 'pruefen')).exit).toBe(0);
    const next = await run.work(...RELEASE);
    expect([next.exit, next.stdout]).toEqual([
      0,
      expect.stringContaining('3 Nachrichten in den Postausgang gelegt'),
    ]);
  });

  test('behind the final dot leaves that one message UNKLAR and sends only the others', async () => {
    const run = await stopped('dot', 'SIGTERM');
    expect([run.exit, existsSync(run.lock)]).toEqual([143, false]);
    const next = await run.work(...RELEASE);
    expect(next.exit).toBe(7);
    expect(next.stdout).toContain('2 Nachrichten in den Postausgang gelegt');
    expect((await run.work('status')).stdout).toContain('UNKLAR');
  });

  test('because nobody reads its output is no fault', async () => {
    const { cwd, folders } = office(0);
    const child = spawn(process.execPath, [MAIN, 'kennzahlen', ...folders], { cwd });
    child.stdout.destroy();
    const exit = await new Promise<number | null>((ended) => child.once('close', ended));
    expect(exit).toBe(0);
  });
});
