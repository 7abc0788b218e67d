import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/** What the library keeps of the talk; its version is pinned exactly, and tests hold the names. */
interface Inside {
  readonly _responseActions: readonly unknown[];
  readonly _responseQueue: readonly string[];
  _onData(chunk: Buffer): void;
  _onError(error: Error, type: string, response: false, command: string): void;
}

/** A line of a reply as RFC 5321, 4.2 has it: three digits, then a blank, a dash or the end. */
const REPLY_LINE = /^[2-5]\d\d(?:[ -].*)?$/s;

/**
 * A connection that believes no reply it did not ask for. German: strenge Verbindung.
 *
 * The library gives each reply to the oldest command that waits for one, whenever it came: a server that answers
 * twice could so confirm a message it never read. Here every piece is held against what was asked. A line that
 * is no reply, a reply whose lines bear different codes, and more replies than commands end the connection.
 */
export function strictConnection(options: SMTPConnectionOptions): SMTPConnection {
  const connection = new SMTPConnection(options);
  const inside = connection as unknown as Inside;
  const believe = inside._onData.bind(connection);
  const replies = new ReplyCount();
  inside._onData = (chunk) => {
    const waiting = inside._responseActions.length - inside._responseQueue.length;
    const complete = replies.take(chunk.toString('latin1'));
    if (complete !== null && complete <= waiting) return believe(chunk);
    const why = complete === null ? 'unreadable reply' : 'a reply that nobody asked for';
    inside._onError(new Error(`The mail server sent ${why}`), 'EPROTOCOL', false, 'CONN');
  };
  return connection;
}

/** Tells the replies in what a server sends, piece by piece. */
export class ReplyCount {
  #unfinished = '';
  /** Of the reply whose last line is still to come. */
  #code = '';

  /** How many replies this piece completes, or null where it is no reply. */
  take(piece: string): number | null {
    const text = this.#unfinished + piece;
    this.#unfinished = text.slice(text.lastIndexOf('\n') + 1);
    const lines = text.split(/\r?\n/).slice(0, -1);
    return lines.every((line) => this.#fits(line)) ? lines.filter(isLast).length : null;
  }

  #fits(line: string): boolean {
    const fits = REPLY_LINE.test(line) && line.startsWith(this.#code);
    this.#code = isLast(line) ? '' : line.slice(0, 3);
    return fits;
  }
}

function isLast(line: string): boolean {
  return line[3] !== '-';
}
