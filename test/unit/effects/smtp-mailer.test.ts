import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../src/effects/secret.ts';
import type { SmtpSettings } from '../../../src/effects/settings.ts';
import { connectionOptions, smtpMailer } from '../../../src/effects/smtp-mailer.ts';
import {
  type Moment,
  type RawMailServer,
  rawMailServer,
  type Script,
  USUAL,
} from '../../support/raw-mail-server.ts';
import { bytesOf } from '../../support/sample-filing.ts';

const servers: RawMailServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serverWith(script?: Script): Promise<RawMailServer> {
  const server = await rawMailServer(script);
  servers.push(server);
  return server;
}

const settings = (port: number, more: Partial<SmtpSettings> = {}): SmtpSettings => {
  return { host: '127.0.0.1', port, sender: 'versand@example.org', login: null, ...more };
};
const mail = {
  messageId: '<a@example.org>',
  from: { name: '', address: 'a@example.org' },
  replyTo: 'a@example.org',
  to: { name: '', address: 'b@example.org' },
  subject: '',
  text: '',
  html: '',
  headers: {},
  attachments: [],
};

function options(host: string, port = 587) {
  const { secure, requireTLS, ignoreTLS } = connectionOptions(settings(port, { host }), 1);
  return { secure, requireTLS, ignoreTLS };
}

describe('the connection to a mail server', () => {
  it('is told everything that keeps it safe', () => {
    expect(connectionOptions(settings(587, { host: 'mail.example.org' }), 600_000)).toEqual({
      host: 'mail.example.org',
      port: 587,
      secure: false,
      requireTLS: true,
      ignoreTLS: false,
      tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
      connectionTimeout: 30_000,
      greetingTimeout: 30_000,
      socketTimeout: 600_000,
      maxResponseSize: 65_536,
      logger: false,
    });
  });

  it('is in the clear on this machine alone', () => {
    const clear = { secure: false, requireTLS: false, ignoreTLS: true };
    for (const host of ['127.0.0.1', '::1', 'localhost', 'LOCALHOST']) expect(options(host)).toEqual(clear);
    for (const host of ['127.0.0.2', 'localhost.example.org', '']) {
      expect(options(host)).toEqual({ secure: false, requireTLS: true, ignoreTLS: false });
    }
  });

  it('is encrypted from the first byte on port 465, on this machine too', () => {
    const encrypted = { secure: true, requireTLS: false, ignoreTLS: false };
    expect(options('mail.example.org', 465)).toEqual(encrypted);
    expect(options('localhost', 465)).toEqual(encrypted);
  });
});

describe('the mailer', () => {
  it('says where it sends to, and from', () => {
    expect(smtpMailer(settings(25))).toMatchObject({
      kind: 'smtp',
      sender: 'versand@example.org',
      server: '127.0.0.1 (Anschluss 25)',
    });
  });

  it.each([
    ['b@example.org, c@example.org', 'versand@example.org'],
    ['b@example.org', 'versand@example.org> SIZE=1'],
  ])('never talks about %j from %j', async (address, sender) => {
    const server = await serverWith();
    const mailer = smtpMailer(settings(server.port, { sender }));
    const sent = mailer.send({ ...mail, to: { name: '', address } }, bytesOf('x\r\n'), () => undefined);
    await expect(sent).rejects.toThrow(new RangeError('not a plain address'));
    expect(server.heard).toEqual([]);
  });

  it('brings a long message whole, its mark set once, before the final dot', async () => {
    const server = await serverWith();
    let marks = 0;
    const text = `${'0123456789abcdef'.repeat(16_384)}\r\n`;
    const answer = await smtpMailer(settings(server.port)).send(mail, bytesOf(text), () => {
      expect(server.taken).toEqual([]);
      marks += 1;
    });
    expect(answer.kind).toBe('accepted');
    expect([marks, server.taken.map(({ to }) => to)]).toEqual([1, ['b@example.org']]);
    expect(server.taken[0]?.text.replaceAll('\r\n', '')).toBe(text.trim());
  });

  it('stops with our own trouble where the mark cannot be set, and never writes the final dot', async () => {
    const server = await serverWith();
    const full = new Error('no space left on the disk');
    const sent = smtpMailer(settings(server.port)).send(mail, bytesOf('x\r\n'), () => {
      throw full;
    });
    await expect(sent).rejects.toBe(full);
    expect(server.taken).toEqual([]);
  });

  it('believes no yes that comes before the message is out, and hangs up', async () => {
    const hungUp = Promise.withResolvers<void>();
    let listen = (): unknown => null;
    const server = await serverWith((moment, { socket, say }) => {
      if (moment !== 'DATA') return null;
      socket.pause();
      listen = () => socket.resume();
      setTimeout(() => say('250 angenommen\r\n'), 50);
      socket.on('close', hungUp.resolve);
      return null;
    });
    const long = new Uint8Array(20_000_000).fill(46);
    const answer = await smtpMailer(settings(server.port)).send(mail, long, () => undefined);
    expect(answer).toEqual({ kind: 'deferred', answer: 'The mail server answered before the end' });
    listen();
    await hungUp.promise;
    expect(server.taken).toEqual([]);
  });

  it.each([
    ['250 gut', 'DATA was not answered with 354'],
    ['250 354 weiter', 'DATA was not answered with 354'],
    ['3540 weiter', 'The mail server sent unreadable reply'],
  ])('writes no message where DATA is answered with %j', async (said, why) => {
    const server = await serverWith((moment) => (moment === 'DATA' ? `${said}\r\n` : null));
    const answer = await smtpMailer(settings(server.port)).send(mail, bytesOf('x\r\n'), () => undefined);
    expect(answer).toEqual({ kind: 'deferred', answer: why });
    expect(server.taken).toEqual([]);
  });

  it('says why where nobody greets', async () => {
    const server = await serverWith((moment, { socket }) => {
      if (moment === 'greeting') socket.destroy();
      return null;
    });
    const answer = await smtpMailer(settings(server.port)).send(mail, bytesOf('x'), () => undefined);
    expect(answer).toEqual({ kind: 'deferred', answer: 'Connection closed unexpectedly' });
  });

  it.each<[string, string, string]>([
    ['221 bis bald', 'accepted', '221 2.0.0 bis bald\r\n'],
    ['nothing at all', 'accepted', ''],
    ['250 and only then 221', 'unclear', '250 gut\r\n221 bis bald\r\n'],
    ['something that is no answer', 'unclear', 'bis bald\r\n'],
    ['554, with 221 somewhere in it', 'unclear', '554 221 zu viel\r\n'],
  ])('says goodbye, and hears %s: the message is %s', async (_, kind, said) => {
    const server = await serverWith((moment) => (moment === 'QUIT' ? said : null));
    const answer = await smtpMailer(settings(server.port)).send(mail, bytesOf('x\r\n'), () => undefined);
    expect(answer).toEqual({ kind, answer: '250 2.0.0 angenommen' });
  });

  it('takes a connection that is torn down at the goodbye for a goodbye', async () => {
    const server = await serverWith((moment, { socket }) => {
      if (moment === 'QUIT') socket.resetAndDestroy();
      return null;
    });
    const answer = await smtpMailer(settings(server.port)).send(mail, bytesOf('x\r\n'), () => undefined);
    expect(answer).toEqual({ kind: 'accepted', answer: '250 2.0.0 angenommen' });
  });

  it('never repeats a password that the server said aloud', async () => {
    const login = { user: 'wir', password: new Secret('geheim-4711') };
    const loud = await serverWith((moment) => {
      if (moment === 'EHLO') return '250-mail\r\n250 AUTH PLAIN\r\n';
      return moment === 'dot' ? '250 danke, geheim-4711\r\n' : moment === 'other' ? '235 gut\r\n' : null;
    });
    const answer = await smtpMailer(settings(loud.port, { login })).send(
      mail,
      bytesOf('x\r\n'),
      () => undefined,
    );
    expect(answer.kind).toBe('accepted');
    expect(answer.answer).toMatch(/^250 danke, /);
    expect(answer.answer).not.toContain('geheim');
    const refusing = await serverWith((moment) => {
      if (moment === 'EHLO') return '250-mail\r\n250 AUTH PLAIN\r\n';
      return moment === 'other' ? '535 nicht geheim-4711\r\n' : null;
    });
    const refused = await smtpMailer(settings(refusing.port, { login })).send(
      mail,
      bytesOf('x'),
      () => undefined,
    );
    expect(refused.kind).toBe('deferred');
    expect(refused.answer).toContain('535');
    expect(refused.answer).not.toContain('geheim');
  });
});

describe('the time a server has', () => {
  const SECOND = 1_000;

  /** A server that waits at these moments until it is let go on; each wait is told by `reached`. */
  async function waitingServer(...moments: readonly Moment[]) {
    const waits = new Map(moments.map((moment) => [moment, Promise.withResolvers<() => void>()]));
    const server = await serverWith((moment, { say }) => {
      waits.get(moment)?.resolve(() => say(USUAL[moment]));
      return waits.has(moment) ? '' : null;
    });
    const reached = async (moment: Moment) => {
      const goOn = await waits.get(moment)?.promise;
      return () => goOn?.();
    };
    const sending = smtpMailer(settings(server.port), 5 * SECOND).send(
      mail,
      bytesOf('x\r\n'),
      () => undefined,
    );
    return { reached, sending };
  }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins anew with each step of the talk', async () => {
    const { reached, sending } = await waitingServer('EHLO', 'RCPT', 'dot');
    for (const moment of ['EHLO', 'RCPT', 'dot'] as const) {
      const goOn = await reached(moment);
      vi.advanceTimersByTime(4 * SECOND);
      goOn();
    }
    expect((await sending).kind).toBe('accepted');
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[Moment, string]>([
    ['EHLO', 'deferred'],
    ['dot', 'unclear'],
  ])('is over to the second at %s: the message is %s', async (moment, kind) => {
    const { reached, sending } = await waitingServer(moment);
    await reached(moment);
    // The watch looks once a second, and sees a step that began between two looks at the second one.
    vi.advanceTimersByTime((moment === 'EHLO' ? 5 : 6) * SECOND);
    expect(await sending).toEqual({ kind, answer: 'Timeout: the mail server takes too long' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is watched each second', async () => {
    const { reached, sending } = await waitingServer('EHLO', 'RCPT');
    const goOn = await reached('EHLO');
    vi.advanceTimersByTime(SECOND);
    goOn();
    await reached('RCPT');
    vi.advanceTimersByTime(6 * SECOND);
    expect((await sending).answer).toBe('Timeout: the mail server takes too long');
  });
});
