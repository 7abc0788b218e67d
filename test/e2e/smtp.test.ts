import { createServer, type Server, type Socket } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { approve } from '../../src/archive/approve.ts';
import { archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { deliver } from '../../src/deliver/deliver.ts';
import { plan } from '../../src/deliver/plan.ts';
import { Secret } from '../../src/effects/secret.ts';
import type { SmtpSettings } from '../../src/effects/settings.ts';
import { connectionOptions, smtpMailer } from '../../src/effects/smtp-mailer.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { sampleFiling } from '../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

const open: { close(done: () => void): unknown }[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => new Promise<void>((done) => server.close(done)))));

/** A mail server on loopback; `taken` is what it accepted. */
async function mailServer(options: SMTPServerOptions = {}, host = '127.0.0.1') {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(pieces),
        });
        done(null, '2.0.0 Ok: queued as 4711');
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, host, ready));
  open.push(server);
  return { taken, port: portOf(server.server) };
}

/** A server that speaks by script: `answer` gets each line and what was said since DATA. */
async function rawServer(answer: (line: string, socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 hallo\r\n');
    let rest = '';
    socket.on('data', (piece) => {
      const lines = (rest + piece.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(line, socket);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(server);
  return { port: portOf(server) };
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Says yes to everything up to the final dot, and then what is asked for. */
function politeUntilDot(atDot: (socket: Socket) => void) {
  let inData = false;
  return (line: string, socket: Socket) => {
    if (inData) {
      if (line !== '.') return;
      inData = false;
      atDot(socket);
    } else if (line === 'DATA') {
      inData = true;
      socket.write('354 weiter\r\n');
    } else socket.write('250 gut\r\n');
  };
}

function settings(port: number, more: Partial<SmtpSettings> = {}): SmtpSettings {
  return { host: '127.0.0.1', port, sender: 'versand@example.org', login: null, ...more };
}

function approvedReport(padding = 0) {
  const output = memoryFiles('output');
  const box = openArchive(output);
  const filing = sampleFiling(box, { padding });
  const report = archive(filing, box, clock);
  approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
  const run = (to: SmtpSettings, timeout?: number) =>
    deliver(
      { box: openArchive(output), reports: [report], atOnce: true },
      { mailer: smtpMailer(to, timeout), clock },
    );
  const states = () => plan(report, openArchive(output)).map(({ state }) => state);
  const events = () => openArchive(output).records.map(({ event }) => event.kind);
  return { filing, run, states, events };
}

describe('sending through a mail server', () => {
  it('brings the archived PDF byte for byte to each signatory alone', async () => {
    const { filing, run } = approvedReport(100_000);
    const { taken, port } = await mailServer();
    const receipts = await run(settings(port));
    expect(taken.map(({ from, to }) => [from, to])).toEqual([
      ['versand@example.org', ['agentur@example.org']],
      ['versand@example.org', ['landraetin@example.org']],
      ['versand@example.org', ['jobcenter@example.org']],
    ]);
    expect(receipts.map(({ state, answer }) => `${state} ${answer}`)).toEqual(
      Array(3).fill('ANGENOMMEN 250 2.0.0 Ok: queued as 4711'),
    );
    for (const [index, { bytes, to }] of taken.entries()) {
      const mail = await PostalMime.parse(bytes);
      const pdf = mail.attachments.find(({ mimeType }) => mimeType === 'application/pdf');
      expect(Buffer.compare(Buffer.from(pdf?.content as ArrayBuffer), filing.pdf.bytes)).toBe(0);
      expect(pdf?.filename).toBe('2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf');
      expect(mail.subject).toBe('Managementbericht Jobcenter Mansfeld-Südharz, Berichtsmonat August 2020');
      expect(mail.to?.map(({ address }) => address)).toEqual(to);
      expect([mail.cc ?? [], mail.bcc ?? []]).toEqual([[], []]);
      expect(mail.messageId).toBe(receipts[index]?.messageId);
      expect(mail.text).toContain('Muster – erfundene Beispieldaten).\n.\nPrüfsumme:');
      expect(mail.headers.some(({ key }) => key === 'x-unsent')).toBe(false);
    }
  });

  it('sends nothing in a second run', async () => {
    const { run } = approvedReport();
    const { taken, port } = await mailServer();
    const first = await run(settings(port));
    expect(await run(settings(port))).toEqual(first);
    expect(taken.length).toBe(3);
  });

  it('defers for 4xx, gives up for 5xx, and lets the others have theirs', async () => {
    const { run, states } = approvedReport();
    const refusals: Record<string, number> = { 'agentur@example.org': 451, 'landraetin@example.org': 550 };
    let patient = true;
    const { taken, port } = await mailServer({
      onRcptTo({ address }, _session, done) {
        const responseCode = patient ? refusals[address] : undefined;
        done(responseCode === undefined ? null : Object.assign(new Error('nicht jetzt'), { responseCode }));
      },
    });
    const receipts = await run(settings(port));
    expect(states()).toEqual(['VERSCHOBEN', 'ABGELEHNT', 'ANGENOMMEN']);
    expect(receipts[1]?.answer).toContain('550 nicht jetzt');
    patient = false;
    await run(settings(port));
    expect(states()).toEqual(['ANGENOMMEN', 'ABGELEHNT', 'ANGENOMMEN']);
    expect(taken.flatMap(({ to }) => to)).toEqual(['jobcenter@example.org', 'agentur@example.org']);
  });

  it.each([
    ['554 abgelehnt', 'ABGELEHNT'],
    ['452 voll', 'VERSCHOBEN'],
    ['421 ich gehe', 'VERSCHOBEN'],
    ['250 gut', 'ANGENOMMEN'],
    ['354 wie bitte', 'UNKLAR'],
    ['2 vielleicht', 'UNKLAR'],
    ['Unsinn', 'UNKLAR'],
  ])('takes the answer %j to the final dot as %s', async (said, state) => {
    const { run, states } = approvedReport();
    const { port } = await rawServer(politeUntilDot((socket) => socket.write(`${said}\r\n`)));
    await run(settings(port), 2_000);
    expect(states()).toEqual([state, state, state]);
  });

  it('says unclear when the connection breaks after the final dot, and leaves it to a person', async () => {
    const { run, states } = approvedReport();
    const broken = await rawServer(politeUntilDot((socket) => socket.destroy()));
    await run(settings(broken.port));
    expect(states()).toEqual(['UNKLAR', 'UNKLAR', 'UNKLAR']);
    const { taken, port } = await mailServer();
    await run(settings(port));
    expect(taken).toEqual([]);
  });

  it.each([
    ['half an answer', (socket: Socket) => socket.end('250')],
    ['no answer in time', () => {}],
  ])('says unclear after %s', async (_, atDot) => {
    const { run, states } = approvedReport();
    const { port } = await rawServer(politeUntilDot(atDot));
    await run(settings(port), 300);
    expect(states()).toEqual(['UNKLAR', 'UNKLAR', 'UNKLAR']);
  });

  it('does not listen to an answer beyond 64 KB', async () => {
    const { run } = approvedReport();
    const { port } = await rawServer(
      politeUntilDot((socket) => socket.write(`250-${'x'.repeat(70_000)}\r\n`)),
    );
    const receipts = await run(settings(port), 5_000);
    expect(receipts[0]).toMatchObject({
      state: 'UNKLAR',
      answer: expect.stringContaining('maximum allowed size'),
    });
  });

  it('tries again what broke off before the final dot', async () => {
    const { run, states, events } = approvedReport();
    const { port } = await rawServer((line, socket) => {
      if (line.startsWith('RCPT')) socket.destroy();
      else socket.write('250 gut\r\n');
    });
    await run(settings(port));
    expect(states()).toEqual(['VERSCHOBEN', 'VERSCHOBEN', 'VERSCHOBEN']);
    expect(events()).not.toContain('final-dot');
    const server = await mailServer();
    await run(settings(server.port));
    expect(server.taken.length).toBe(3);
  });

  it('defers when nobody listens', async () => {
    const { run, states } = approvedReport();
    const { port } = await mailServer();
    await new Promise<void>((done) => open.pop()?.close(done));
    const receipts = await run(settings(port));
    expect(states()).toEqual(['VERSCHOBEN', 'VERSCHOBEN', 'VERSCHOBEN']);
    expect(receipts[0]?.answer).toContain('ECONNREFUSED');
  });

  it('gives up on a message beyond the limit the server announces, without offering it', async () => {
    const { run, states } = approvedReport(10_000);
    const { taken, port } = await mailServer({ size: 5_000 });
    await run(settings(port));
    expect(states()).toEqual(['ABGELEHNT', 'ABGELEHNT', 'ABGELEHNT']);
    expect(taken).toEqual([]);
  });

  it('logs in, and a wrong password is not the fault of the message', async () => {
    const { run, states } = approvedReport();
    const { taken, port } = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      authMethods: ['PLAIN'],
      onAuth: ({ username, password }, _session, done) =>
        username === 'wir' && password === 'richtig' ? done(null, { user: 'wir' }) : done(new Error('nein')),
    });
    const login = (password: string) =>
      settings(port, { login: { user: 'wir', password: new Secret(password) } });
    const receipts = await run(login('falsch-4711'));
    expect(states()).toEqual(['VERSCHOBEN', 'VERSCHOBEN', 'VERSCHOBEN']);
    expect(JSON.stringify(receipts)).not.toContain('falsch-4711');
    await run(login('richtig'));
    expect(taken.length).toBe(3);
  });
});

describe('the way to a mail server elsewhere', () => {
  it('needs TLS and a certificate that holds, whatever the environment says', () => {
    const { host: _, ...options } = connectionOptions(settings(587, { host: 'mail.example.org' }), 600_000);
    expect(options).toMatchObject({
      requireTLS: true,
      ignoreTLS: false,
      socketTimeout: 600_000,
      tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    });
    expect(connectionOptions(settings(465, { host: 'mail.example.org' }), 1)).toMatchObject({ secure: true });
    expect(connectionOptions(settings(25), 1)).toMatchObject({ requireTLS: false, ignoreTLS: true });
  });

  // 127.0.0.2 reaches this machine on Linux, but is none of the names that count as loopback.
  const elsewhere = { host: '127.0.0.2' };

  it.skipIf(process.platform !== 'linux')('is not taken when the server offers no STARTTLS', async () => {
    const { run, states } = approvedReport();
    const { taken, port } = await mailServer({}, '127.0.0.2');
    await run(settings(port, elsewhere));
    expect(states()).toEqual(['VERSCHOBEN', 'VERSCHOBEN', 'VERSCHOBEN']);
    expect(taken).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('is not taken when the certificate is nobody’s', async () => {
    const { run, states } = approvedReport();
    const { taken, port } = await mailServer({ disabledCommands: ['AUTH'], logger: false }, '127.0.0.2');
    const receipts = await run(settings(port, elsewhere));
    expect(states()).toEqual(['VERSCHOBEN', 'VERSCHOBEN', 'VERSCHOBEN']);
    expect(receipts[0]?.answer).toMatch(/certificate/i);
    expect(taken).toEqual([]);
  });
});
