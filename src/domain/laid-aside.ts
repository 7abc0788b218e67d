/** Bytes that lie safe on the disk and wait for their name in the archive. German: bereitgelegte Datei. */
export interface LaidAside {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Where they wait; null where the archive has held them before. */
  readonly waitsAt: string | null;
}

/** Folder in which they wait, hidden and with the ending of all that a run may leave behind; their names begin with that of the run. */
export const IN_TRAY = 'archiv/objekte';

/** `.1f0c…-` */
export function trayPrefix(run: string): string {
  return `.${run}-`;
}

/** What shall be stored: as bytes, or laid aside. */
export type Content = Uint8Array | LaidAside;

export function isLaidAside(content: Content): content is LaidAside {
  return !(content instanceof Uint8Array);
}

/** Bytes. */
export function contentSize(content: Content): number {
  return isLaidAside(content) ? content.size : content.length;
}
