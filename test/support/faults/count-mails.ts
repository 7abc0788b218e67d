import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';

// A mail server in a process of its own that takes everything and writes down each message that came whole.
// Word: the file for the addresses, one a line. Prints its port.
const [file = ''] = process.argv.slice(2);
const server = createServer((socket) => {
  let text = '';
  let recipient = '';
  let inMessage = false;
  socket.on('error', () => undefined);
  socket.write('220 bereit\r\n');
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    for (let cut = text.indexOf('\r\n'); cut >= 0; cut = text.indexOf('\r\n')) {
      const line = text.slice(0, cut);
      text = text.slice(cut + 2);
      if (inMessage) {
        if (line !== '.') continue;
        inMessage = false;
        appendFileSync(file, `${recipient}\n`);
        socket.write('250 angenommen\r\n');
      } else if (/^data/i.test(line)) {
        inMessage = true;
        socket.write('354 bitte\r\n');
      } else {
        if (/^quit/i.test(line)) return void socket.end('221 ade\r\n');
        recipient = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? recipient;
        socket.write('250 ja\r\n');
      }
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : 0}\n`);
});
