import { createServer, type Server, type Socket } from 'node:net';

/** Where the talk stands when the server is asked what to say. */
export type Moment = 'greeting' | 'EHLO' | 'STARTTLS' | 'MAIL' | 'RCPT' | 'DATA' | 'dot' | 'QUIT' | 'other';

/** One message that was handed over up to its final dot. */
export interface TakenMail {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** What one connection lets its script know and do. */
export interface Talk {
  readonly socket: Socket;
  /** 0 for the first connection. */
  readonly index: number;
  readonly line: string;
  readonly say: (text: string) => void;
}

/** A mail server on real sockets that says what its script says; null leaves the usual answer to it. */
export interface RawMailServer {
  readonly port: number;
  /** In order; whether the server answered or not, but for those it said no to. */
  readonly taken: readonly TakenMail[];
  /** Every line of every talk, data left out. */
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
}

export type Script = (moment: Moment, talk: Talk) => string | null;

/** What a polite server says. */
export const USUAL: Readonly<Record<Moment, string>> = {
  greeting: '220 mail.example.org ESMTP\r\n',
  EHLO: '250-mail.example.org\r\n250 8BITMIME\r\n',
  STARTTLS: '502 5.5.1 nein\r\n',
  MAIL: '250 2.1.0 gut\r\n',
  RCPT: '250 2.1.5 gut\r\n',
  DATA: '354 weiter\r\n',
  dot: '250 2.0.0 angenommen\r\n',
  QUIT: '221 2.0.0 bis bald\r\n',
  other: '250 2.0.0 gut\r\n',
};

export async function rawMailServer(script: Script = () => null, host = '127.0.0.1'): Promise<RawMailServer> {
  const taken: TakenMail[] = [];
  const heard: string[] = [];
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.setNoDelay(true);
    converse(socket, connections, script, { taken, heard });
    connections += 1;
  });
  await new Promise<void>((ready) => server.listen(0, host, ready));
  return {
    port: portOf(server),
    taken,
    heard,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function converse(
  socket: Socket,
  index: number,
  script: Script,
  { taken, heard }: { readonly taken: TakenMail[]; readonly heard: string[] },
): void {
  let [rest, to] = ['', ''];
  let data: string[] | null = null;
  let letter: TakenMail = { to: '', text: '', messageId: '' };
  const say = (text: string) => {
    if (!socket.destroyed) socket.write(text);
  };
  const answer = (moment: Moment, line: string) => {
    const text = script(moment, { socket, index, line, say }) ?? USUAL[moment];
    // Whoever says no has not taken it; whoever says nothing or rubbish has.
    if (moment === 'dot' && !/^[45]\d\d[ -]/.test(text)) taken.push(letter);
    if (text === '' || socket.destroyed) return;
    if (moment === 'QUIT') socket.end(text);
    else say(text);
    if (moment === 'DATA' && text.includes('354')) data = [];
  };
  const take = (line: string) => {
    if (data !== null && line !== '.') return void data.push(line);
    if (data !== null) {
      const text = data.join('\r\n');
      data = null;
      letter = { to, text, messageId: /^Message-ID: (\S+)/m.exec(text)?.[1] ?? '' };
      return answer('dot', line);
    }
    heard.push(line);
    to = /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? to;
    answer(momentOf(line), line);
  };
  socket.on('data', (piece) => {
    const lines = (rest + piece.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!socket.destroyed) take(line);
  });
  answer('greeting', '');
}

function momentOf(line: string): Moment {
  const word = line.split(/[ :]/)[0] ?? '';
  const known: readonly string[] = ['EHLO', 'STARTTLS', 'MAIL', 'RCPT', 'DATA', 'QUIT'];
  return known.includes(word) ? (word as Moment) : 'other';
}
