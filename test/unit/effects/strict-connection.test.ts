import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplyCount, strictConnection } from '../../../src/effects/strict-connection.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;

function taken(...pieces: readonly string[]): readonly (number | null)[] {
  const count = new ReplyCount();
  return pieces.map((piece) => count.take(piece));
}

describe('counting replies', () => {
  it.each<[string, readonly string[], readonly (number | null)[]]>([
    ['one line', ['250 gut\r\n'], [1]],
    ['a bare code', ['250\r\n'], [1]],
    ['several lines', ['250-mail\r\n250-SIZE 1\r\n250 HELP\r\n'], [1]],
    ['two replies', ['250 a\r\n250 b\r\n'], [2]],
    ['a reply in pieces', ['2', '5', '0 gut\r', '\n'], [0, 0, 0, 1]],
    ['a reply whose end is still to come', ['250-a\r\n', '250 b\r\n'], [0, 1]],
    ['no code', ['gut\r\n'], [null]],
    ['half a code', ['25\r\n'], [null]],
    ['too long a code', ['2500 gut\r\n'], [null]],
    ['a code from nowhere', ['600 gut\r\n'], [null]],
    ['lines that end with a line feed alone', ['250-a\n250 b\n', '250 c\n'], [1, 1]],
    ['a line feed in the next piece', ['250 a\r', '\n250 b'], [0, 1]],
    ['an empty line', ['\r\n'], [null]],
    ['lines with different codes', ['250-a\r\n251 b\r\n'], [null]],
    ['another code in the next piece', ['250-a\r\n', '550 b\r\n'], [0, null]],
    ['another reply after a whole one', ['250-a\r\n250 b\r\n', '550 c\r\n'], [1, 1]],
  ])('%s', (_, pieces, expected) => {
    expect(taken(...pieces)).toEqual(expected);
  });

  it('does not depend on how the network cuts the replies', () => {
    const code = fc.constantFrom('220', '250', '354', '451', '550');
    const words = fc.stringMatching(/^[ -~]{0,20}$/);
    const reply = fc
      .tuple(code, fc.array(words, { maxLength: 3 }), words)
      .map(
        ([number, more, last]) =>
          `${[...more.map((text) => `${number}-${text}`), `${number} ${last}`].join('\r\n')}\r\n`,
      );
    const cuts = fc.array(fc.nat(200), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 4 }), cuts, (replies, places) => {
        const text = replies.join('');
        const at = [...new Set([0, ...places.filter((place) => place < text.length), text.length])].toSorted(
          (a, b) => a - b,
        );
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(taken(...pieces).reduce<number>((sum, each) => sum + (each ?? Number.NaN), 0)).toBe(
          replies.length,
        );
      }),
      { numRuns: LONG ? 50_000 : 500 },
    );
  });

  it('takes no piece of rubbish for a reply', () => {
    const rubbish = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(rubbish, (text) => {
        const [count] = taken(`${text}\r\n`);
        const lines = text.split(/\r?\n/);
        const isReply = lines.every((line) => /^[2-5][0-9][0-9]($|[ -])/.test(line));
        if (!isReply) expect(count).toBeNull();
      }),
      { numRuns: LONG ? 50_000 : 500 },
    );
  });
});

describe('a reply that is not believed', () => {
  /** A connection on which so many commands wait, of which so many replies came and are not given to them yet. */
  function broken(waiting: number, unread: number, text: string): unknown {
    const connection = strictConnection({ host: '127.0.0.1', port: 1 });
    const inside = connection as unknown as { [name: string]: unknown; _onData(chunk: Buffer): void };
    inside['_responseActions'] = Array.from({ length: waiting }, () => () => undefined);
    inside['_responseQueue'] = Array.from({ length: unread }, () => '250 gut');
    let told: unknown = null;
    connection.on('error', (error: Error & { code?: string; command?: string; response?: string }) => {
      const { message, code, command, response } = error;
      told = { message, code, command, response };
    });
    inside._onData(Buffer.from(text));
    return told;
  }

  const error = (message: string) => ({ message, code: 'EPROTOCOL', command: 'CONN', response: undefined });

  it.each([
    [1, 0, '250 a\r\n250 b\r\n'],
    [0, 0, '250 a\r\n'],
    [2, 1, '250 a\r\n250 b\r\n'],
    [1, 1, '250 a\r\n'],
  ])('came for nobody: %d commands wait, %d replies are unread, and there is %j', (waiting, unread, text) => {
    expect(broken(waiting, unread, text)).toEqual(
      error('The mail server sent a reply that nobody asked for'),
    );
  });

  it('is none', () => {
    expect(broken(5, 0, 'gut\r\n')).toEqual(error('The mail server sent unreadable reply'));
  });

  it('is not among those that are whole and waited for', () => {
    expect([broken(2, 0, '250 a\r\n250 b\r\n'), broken(1, 0, '250-a\r\n')]).toEqual([null, null]);
  });
});

describe('the library beneath', () => {
  it('still has what the strict reading stands on', () => {
    const connection = strictConnection({ host: '127.0.0.1', port: 1 }) as unknown as Record<string, unknown>;
    for (const name of ['_onData', '_onError']) expect(connection[name]).toBeTypeOf('function');
    for (const name of ['_responseActions', '_responseQueue']) expect(connection[name]).toEqual([]);
    const source = Object.getPrototypeOf(connection)._setEnvelope.toString() as string;
    expect(source).toContain('_responseActions.push');
  });
});
