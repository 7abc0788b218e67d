import { afterEach, describe, expect, it } from 'vitest';
import { smtpMailer } from '../../src/effects/smtp-mailer.ts';
import { mailDesk } from '../support/mail-desk.ts';
import { type Moment, type RawMailServer, rawMailServer, type Script } from '../support/raw-mail-server.ts';

const open: RawMailServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function server(script?: Script, host?: string) {
  const started = await rawMailServer(script, host);
  open.push(started);
  return started;
}

/** Sends one report to one recipient; gives the state and what was said. */
async function sentTo(
  { port }: RawMailServer,
  { host = '127.0.0.1', patience = 3_000, padding = 0 } = {},
): Promise<readonly [state: string, answer: string, kinds: readonly string[]]> {
  const desk = mailDesk();
  const one = { party: 'agentur', name: 'A', salutation: 'B', address: 'a@example.org' } as const;
  const report = desk.approved({ padding, dispatch: { recipients: [one] } });
  const settings = { host, port, sender: 'versand@example.org', login: null };
  const [receipt] = await desk.run([report], smtpMailer(settings, patience));
  const kinds = desk.box().records.slice(2);
  return [receipt?.state ?? '', receipt?.answer ?? '', kinds.map(({ event }) => event.kind)];
}

function saying(moment: Moment, text: string): Script {
  return (now) => (now === moment ? text : null);
}

const BEFORE_DOT = ['attempt', 'receipt'];

describe('a server in good order', () => {
  it('gets one recipient, plain ASCII that asks for no extension, and a goodbye', async () => {
    const mail = await server();
    expect((await sentTo(mail))[0]).toBe('ANGENOMMEN');
    expect(mail.heard.slice(1)).toEqual([
      'MAIL FROM:<versand@example.org>',
      'RCPT TO:<a@example.org>',
      'DATA',
      'QUIT',
    ]);
    const lines = mail.taken[0]?.text.split('\r\n') ?? [];
    expect(lines.every((line) => /^[\x20-\x7e]{0,77}$/.test(line))).toBe(true);
  });

  it('may say goodbye by hanging up', async () => {
    const mail = await server((moment, { socket }) => {
      if (moment === 'QUIT') socket.destroy();
      return null;
    });
    expect((await sentTo(mail))[0]).toBe('ANGENOMMEN');
  });

  it('is told the size where it asks for it', async () => {
    const mail = await server(saying('EHLO', '250-mail\r\n250-SIZE 5000000\r\n250 PIPELINING\r\n'));
    expect((await sentTo(mail))[0]).toBe('ANGENOMMEN');
    expect(mail.heard[1]).toMatch(/^MAIL FROM:<versand@example.org> SIZE=\d{4,}$/);
  });

  it('is offered nothing beyond its size', async () => {
    const mail = await server(saying('EHLO', '250-mail\r\n250 SIZE 5000\r\n'));
    const [state, , kinds] = await sentTo(mail, { padding: 10_000 });
    expect([state, kinds, mail.taken]).toEqual(['ABGELEHNT', BEFORE_DOT, []]);
    expect(mail.heard.some((line) => line.startsWith('MAIL'))).toBe(false);
  });
});

describe('answers out of step', () => {
  it.each<[string, Moment, string]>([
    ['to MAIL twice', 'MAIL', '250 gut\r\n250 gut\r\n'],
    ['to RCPT twice', 'RCPT', '250 gut\r\n250 gut\r\n'],
    ['to everything at once', 'MAIL', '250 a\r\n250 b\r\n354 c\r\n250 d\r\n'],
    ['to DATA with 250', 'DATA', '250 gut\r\n'],
    ['to DATA, and to the dot before it came', 'DATA', '354 weiter\r\n250 angenommen\r\n'],
    ['with garbage', 'MAIL', 'Unsinn\r\n'],
    ['with half a code', 'RCPT', '25 gut\r\n'],
    ['with lines of different codes', 'RCPT', '250-gut\r\n550 nein\r\n'],
    ['with a code nobody knows', 'MAIL', '999 gut\r\n'],
    ['in the greeting already', 'greeting', '220 a\r\n250 b\r\n'],
    ['without an end', 'MAIL', `250-${'x'.repeat(70_000)}\r\n`],
    ['with a line of 10 MB', 'MAIL', `250 ${'x'.repeat(10_000_000)}`],
  ])('%s leave the message for later: its final dot was never written', async (_, moment, text) => {
    const mail = await server(saying(moment, text));
    const [state, , kinds] = await sentTo(mail);
    expect([state, kinds, mail.taken]).toEqual(['VERSCHOBEN', BEFORE_DOT, []]);
  });

  it.each<[string, string]>([
    ['twice', '250 angenommen\r\n250 angenommen\r\n'],
    ['yes and no', '250 angenommen\r\n554 abgelehnt\r\n'],
    ['yes and no in one', '250-angenommen\r\n554 abgelehnt\r\n'],
    ['garbage', '\u0000\u0001\u0002\r\n'],
    ['half a line', '250 ange'],
    ['a reply without an end', '250-angenommen\r\n'],
    ['10 MB', `250-${'x'.repeat(10_000_000)}\r\n`],
  ])('after the final dot (%s) leave it unclear', async (_, text) => {
    const mail = await server((moment, { socket }) => {
      if (moment !== 'dot') return null;
      socket.end(text);
      return '';
    });
    const [state] = await sentTo(mail);
    expect([state, mail.taken.length]).toEqual(['UNKLAR', 1]);
  });

  it('that show at the goodbye leave it unclear: nobody knows which one was about the message', async () => {
    const mail = await server(saying('QUIT', '554 abgelehnt\r\n'));
    expect((await sentTo(mail)).slice(0, 2)).toEqual(['UNKLAR', '250 2.0.0 angenommen']);
  });
});

describe('a slow server', () => {
  it('is waited for after the final dot, and then the message is unclear', async () => {
    const mail = await server(saying('dot', ''));
    expect((await sentTo(mail, { patience: 400 }))[0]).toBe('UNKLAR');
  });

  it('cannot hold the run by saying a little now and then', async () => {
    const mail = await server((moment, { say, socket }) => {
      if (moment !== 'dot') return null;
      const drip = setInterval(() => say('250-gleich\r\n'), 100);
      socket.on('close', () => clearInterval(drip));
      return '';
    });
    const started = Date.now();
    expect((await sentTo(mail, { patience: 700 }))[0]).toBe('UNKLAR');
    expect(Date.now() - started).toBeLessThan(8_000);
  });

  it('that answers in single letters is understood', async () => {
    const mail = await server((moment, { say }) => {
      if (moment !== 'dot') return null;
      for (const [index, letter] of [...'250 angenommen\r\n'].entries()) {
        setTimeout(() => say(letter), index * 3);
      }
      return '';
    });
    expect((await sentTo(mail)).slice(0, 2)).toEqual(['ANGENOMMEN', '250 angenommen']);
  });
});

describe('a break', () => {
  it.each<Moment>(['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'])(
    'at %s leaves the message for later',
    async (at) => {
      const mail = await server((moment, { socket }) => {
        if (moment === at) socket.destroy();
        return null;
      });
      const [state, , kinds] = await sentTo(mail);
      expect([state, kinds, mail.taken]).toEqual(['VERSCHOBEN', BEFORE_DOT, []]);
    },
  );

  it('in the middle of a long message leaves it for later', async () => {
    const mail = await server((moment, { socket }) => {
      if (moment === 'DATA') {
        socket.pause();
        setTimeout(() => socket.resetAndDestroy(), 100);
      }
      return null;
    });
    const [state, , kinds] = await sentTo(mail, { padding: 8_000_000 });
    expect([state, kinds, mail.taken]).toEqual(['VERSCHOBEN', BEFORE_DOT, []]);
  });
});

// 127.0.0.2 reaches this machine on Linux, but is none of the names that count as loopback.
describe.skipIf(process.platform !== 'linux')('STARTTLS off loopback', () => {
  const elsewhere = { host: '127.0.0.2' };

  it.each<[string, Script]>([
    ['is not offered', () => null],
    ['is offered and then refused', saying('EHLO', '250-mail\r\n250 STARTTLS\r\n')],
    [
      'is agreed to with words slipped in behind it',
      (moment) => {
        if (moment === 'EHLO') return '250-mail\r\n250 STARTTLS\r\n';
        return moment === 'STARTTLS' ? '220 los\r\n250 untergeschoben\r\n' : null;
      },
    ],
    [
      'is agreed to and never begins',
      (moment, { socket }) => {
        if (moment === 'EHLO') return '250-mail\r\n250 STARTTLS\r\n';
        if (moment === 'STARTTLS') socket.end('220 los\r\nkein TLS');
        return moment === 'STARTTLS' ? '' : null;
      },
    ],
  ])('that %s sends nothing in the clear', async (_, script) => {
    const mail = await server(script, '127.0.0.2');
    const [state, , kinds] = await sentTo(mail, elsewhere);
    expect([state, kinds, mail.taken]).toEqual(['VERSCHOBEN', BEFORE_DOT, []]);
    expect(mail.heard.some((line) => /^(MAIL|AUTH)/.test(line))).toBe(false);
  });
});
