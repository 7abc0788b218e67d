/**
 * What a file shall hold: bytes, bytes piece by piece (gone through anew when a try has failed), or what was laid aside below
 * the same root, which then leaves its place.
 */
export type FileToWrite = { readonly path: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly pieces: Iterable<Uint8Array> }
  | { readonly waitsAt: string }
);

/** Files below one root. Paths use `/`; a path that leaves the root throws. */
export interface Files {
  /** First segment of every path shown to people: `data`, `output`, `templates`. */
  readonly label: string;
  /** The bytes, or null when there is no such file. */
  read(path: string): Uint8Array | null;
  /** Bytes of the file, without reading it; null when there is no such file. */
  size(path: string): number | null;
  /** The bytes of the file piece by piece; each piece holds until the next one is asked for. Nothing when there is no such file. */
  chunks(path: string): Iterable<Uint8Array>;
  /** Largest export that may be read from here, in bytes, where somebody said so. German: größte Eingabe. */
  readonly largest?: number;
  /** A word that changes whenever the file does, told without reading it; null when there is no such file. */
  stamp?(path: string): string | null;
  /** Names in a folder, sorted by code point, `link` for a symbolic link; empty when there is no such folder. */
  list(
    folder: string,
  ): readonly { readonly name: string; readonly folder: boolean; readonly link?: boolean }[];
  /** Creates the file whole or not at all: temporary file, fsync, rename, fsync of the folder. Replaces an older one. */
  write(path: string, bytes: Uint8Array): void;
  /** Creates several as `write` does each, in less time; absent where that makes no difference. */
  writeTogether?(files: readonly FileToWrite[]): void;
  /**
   * Writes files that must not be there yet, and makes them safe while the process goes on with other things: they are when
   * it resolves. Absent where nothing of the kind is asked for.
   */
  layAside?(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** Appends one line, synced to disk before it returns. */
  append(path: string, line: string): void;
  /**
   * Writes a short text in place, and never fails: neither whole nor synced for certain, so that whoever reads it must
   * bear an older or a torn one. Absent where nothing of the kind is kept.
   */
  note?(path: string, text: string): void;
  remove(path: string): void;
  /** The real path for people: where a file lies on this machine. */
  display(path: string): string;
}

/** One message, ready for the wire. Exactly one recipient. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Content id of a picture inside the HTML body. */
  readonly cid?: string;
}

/** How a mail server took one message. */
export type Transmission =
  | { readonly kind: 'accepted'; readonly answer: string }
  /** Refused for now (4xx, no connection): may be tried again. */
  | { readonly kind: 'deferred'; readonly answer: string }
  /** Refused for good (5xx). */
  | { readonly kind: 'rejected'; readonly answer: string }
  /** The connection broke after the final dot: nobody knows. */
  | { readonly kind: 'unclear'; readonly answer: string };

export interface Mailer {
  /** `postausgang` writes files, `smtp` talks to a server. */
  readonly kind: 'postausgang' | 'smtp';
  /** The sender's address where the server insists on one; otherwise the report's own sender is used. */
  readonly sender?: string;
  /** `mail.example.org (Anschluss 587)`, for messages; absent for the outbox. */
  readonly server?: string;
  /** Calls `beforeDot` (synchronously) before the byte from which a broken connection leaves the message unclear. */
  send(mail: OutgoingMail, bytes: Uint8Array, beforeDot: () => void): Promise<Transmission>;
}

/** A server that puts a trusted time on a hash (RFC 3161). German: Zeitstempeldienst. */
export interface TimeStampServer {
  /** `https://zeitstempel.example.org`, for messages. */
  readonly address: string;
  /**
   * Sends one DER-encoded TimeStampReq and gives the DER-encoded TimeStampResp, unread.
   * Throws `EnvironmentFailure` when the server cannot be reached or does not answer with one.
   */
  ask(request: Uint8Array): Promise<Uint8Array>;
}

export interface Clock {
  /** UTC, `2020-09-28T08:00:00Z`. */
  now(): string;
}

/** One step of a run, for the log: `[3/7] Rechnen`. */
export interface ProgressEvent {
  readonly station: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly text: string;
}

/** Everything that touches the world. German: Außenwelt. */
export interface Effects {
  readonly data: Files;
  readonly templates: Files;
  readonly output: Files;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: (event: ProgressEvent) => void;
}
