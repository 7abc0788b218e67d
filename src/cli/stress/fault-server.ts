import { createServer, type Socket } from 'node:net';
import type { MailState } from '../../domain/archive-entry.ts';

/** How the server treats a message, and what must become of it. */
export const MAIL_FAULTS: readonly { readonly fault: string; readonly state: MailState }[] = [
  { fault: 'nimmt an', state: 'ANGENOMMEN' },
  { fault: 'vertröstet (451)', state: 'VERSCHOBEN' },
  { fault: 'lehnt ab (550)', state: 'ABGELEHNT' },
  { fault: 'trennt vor dem Schlusspunkt', state: 'VERSCHOBEN' },
  { fault: 'trennt nach dem Schlusspunkt', state: 'UNKLAR' },
];

export interface FaultServer {
  readonly port: number;
  /** Messages that came whole, with their final dot. */
  readonly whole: () => number;
  readonly close: () => Promise<void>;
}

/** A mail server on this machine that does one thing wrong. German: Störserver. */
export function faultServer(fault: string): Promise<FaultServer> {
  let whole = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    talk(socket, fault, () => {
      whole += 1;
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const close = () =>
        new Promise<void>((closed) => {
          for (const socket of open) socket.destroy();
          server.close(() => closed());
        });
      resolve({ port, whole: () => whole, close });
    });
  });
}

const ANSWERS: Readonly<Record<string, string>> = {
  EHLO: '250 bereit',
  MAIL: '250 ja',
  RCPT: '250 ja',
  QUIT: '221 ade',
};
const REFUSALS: Readonly<Record<string, string>> = {
  'vertröstet (451)': '451 später',
  'lehnt ab (550)': '550 nein',
};

/** One connection: commands line by line, then the message up to the line with the dot. */
function talk(socket: Socket, fault: string, arrived: () => void): void {
  let text = '';
  let inMessage = false;
  socket.write('220 Belastungstest\r\n');
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    for (let cut = text.indexOf('\r\n'); cut >= 0; cut = text.indexOf('\r\n')) {
      const line = text.slice(0, cut);
      text = text.slice(cut + 2);
      if (!inMessage) inMessage = answer(socket, fault, line);
      else if (line === '.') {
        inMessage = false;
        arrived();
        if (fault === 'trennt nach dem Schlusspunkt') socket.destroy();
        else socket.write('250 angenommen\r\n');
      }
    }
  });
}

/** True when the message itself comes next. */
function answer(socket: Socket, fault: string, line: string): boolean {
  const word = line.slice(0, 4).toUpperCase();
  if (word === 'DATA') {
    if (fault === 'trennt vor dem Schlusspunkt') socket.destroy();
    else socket.write('354 bitte\r\n');
    return true;
  }
  const refusal = word === 'RCPT' ? REFUSALS[fault] : undefined;
  socket.write(`${refusal ?? ANSWERS[word] ?? '502 unbekannt'}\r\n`);
  return false;
}
