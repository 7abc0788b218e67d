import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnotherRunActive } from '../domain/failure.ts';
import { isDiskError } from './disk-faults.ts';
import { isGone, type ProcessIdentity } from './process-identity.ts';

/** What a lock says of its holder. */
export interface Holder extends ProcessIdentity {
  /** UTC time stamp. */
  readonly since: string;
}

export function isOfTheDead(content: string | null): content is string {
  const holder = content === null ? null : holderIn(content);
  return holder !== null && isGone(holder);
}

export function holderIn(content: string): Holder | null {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return null;
  }
}

export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isDiskError(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Who holds the lock of an output folder, in words; null when it is free. Changes nothing. */
export function lockHolder(outputFolder: string): string | null {
  const content = readText(join(outputFolder, 'archiv', '.sperre'));
  if (content === null) return null;
  const holder = holderIn(content);
  if (holder === null) return 'unlesbar';
  const gone = isGone(holder) ? '; dieser Lauf ist beendet, der nächste übernimmt' : '';
  return `${holderText(holder)}${gone}`;
}

function holderText({ since, user, host, pid }: Holder): string {
  return `seit ${clockTime(since)} durch ${user} auf ${host} (PID ${pid})`;
}

export function anotherRun(path: string): AnotherRunActive {
  const holder = holderIn(readText(path) ?? '');
  const who = holder ? `läuft ${holderText(holder)}` : 'hat gerade begonnen';
  return new AnotherRunActive({
    code: 'SYS-910',
    message: `Ein anderer Lauf ${who}.`,
    hint: `Bitte warten, bis er fertig ist; dieser Lauf hat nichts verändert. Läuft dort sicher nichts mehr, die Datei „${path}“ löschen.`,
  });
}

/** `28.09.2020, 09:12 Uhr` on the clock of this machine. */
function clockTime(since: string): string {
  const at = new Date(since);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}`;
  return `${day}, ${two(at.getHours())}:${two(at.getMinutes())} Uhr`;
}
