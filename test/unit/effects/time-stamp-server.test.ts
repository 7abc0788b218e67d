import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { timeStampServer } from '../../../src/effects/time-stamp-server.ts';

const REPLY = { 'content-type': 'application/timestamp-reply' };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on loopback that answers as told. */
async function serving(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return new URL(
    `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/tsa/`,
  );
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const ask = (address: URL, limits?: Parameters<typeof timeStampServer>[1]) =>
  timeStampServer(address, limits).ask(new Uint8Array([48, 3]));

describe('asking for a time stamp', () => {
  it('posts the request as it is and gives the reply unread', async () => {
    const seen: unknown[] = [];
    const address = await serving(async (request, response) => {
      seen.push(request.method, request.headers['content-type'], await bodyOf(request));
      response
        .writeHead(200, { 'content-type': 'Application/Timestamp-Reply; x=y' })
        .end(Buffer.from([7, 8]));
    });
    expect(await ask(address)).toEqual(new Uint8Array([7, 8]));
    expect(seen).toEqual(['POST', 'application/timestamp-query', Buffer.from([48, 3])]);
    expect(timeStampServer(address).address).toBe(`${address.origin}/tsa`);
  });

  it('does not follow a redirect, and names where it leads', async () => {
    const asked: string[] = [];
    const other = await serving((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, REPLY).end('x');
    });
    const location = `${other.href}?sitzung=geheim`;
    const address = await serving((_, response) => response.writeHead(307, { location }).end());
    await expect(ask(address)).rejects.toMatchObject({
      exit: 12,
      code: 'UNT-732',
      message: `Der Zeitstempeldienst ${address.origin}/tsa hat keinen Zeitstempel geliefert (Antwort 307; er verweist auf „${other.origin}/tsa“).`,
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['an error page', (response) => response.writeHead(500).end('kaputt'), 'Antwort 500'],
    [
      'a web page',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
      'text/html',
    ],
    ['no content type', (response) => response.writeHead(200).end('x'), 'Inhalt „“'],
    ['too much', (response) => response.writeHead(200, REPLY).end('x'.repeat(1001)), 'mehr als 1000 Bytes'],
  ] as const satisfies readonly (readonly [
    string,
    (response: Parameters<RequestListener>[1]) => unknown,
    string,
  ])[])('refuses %s', async (_, answer, words) => {
    const address = await serving((_request, response) => void answer(response));
    await expect(ask(address, { milliseconds: 5000, bytes: 1000 })).rejects.toMatchObject({
      exit: 12,
      code: 'UNT-732',
      message: expect.stringContaining(words),
    });
  });

  it('waits no longer than allowed, be it for the head or for the end of the answer', async () => {
    const silent = await serving(() => undefined);
    const endless = await serving((_, response) => void response.writeHead(200, REPLY).write('x'));
    for (const address of [silent, endless]) {
      await expect(ask(address, { milliseconds: 200, bytes: 1000 })).rejects.toMatchObject({
        exit: 12,
        code: 'UNT-731',
        message: expect.stringContaining('antwortet nicht in der vorgesehenen Zeit'),
      });
    }
  });

  it('says in German that nobody listens there', async () => {
    const address = await serving(() => undefined);
    for (const close of closing.splice(0)) close();
    await expect(ask(address)).rejects.toMatchObject({
      exit: 12,
      code: 'UNT-731',
      message: `Der Zeitstempeldienst ${address.origin}/tsa nimmt keine Verbindung an.`,
    });
  });

  it.each([
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'antwortet nicht mit HTTP'],
    ['nothing at all', '', 'hat die Verbindung abgebrochen'],
  ])('says in German that %s came', async (_, answer, words) => {
    const socket = createSocket((connection) => {
      connection.on('error', () => undefined);
      connection.once('data', () => connection.end(answer));
    });
    await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
    closing.push(() => socket.close());
    const bound = socket.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    await expect(ask(new URL(`http://127.0.0.1:${port}/tsa`))).rejects.toMatchObject({
      code: 'UNT-731',
      message: `Der Zeitstempeldienst http://127.0.0.1:${port}/tsa ${words}.`,
    });
  });
});
