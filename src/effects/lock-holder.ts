import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AnotherRunActive } from '../domain/failure.ts';
import { isDiskError } from './disk-faults.ts';
import { fateOf, type ProcessIdentity } from './process-identity.ts';

/** What a lock says of its holder. */
export interface Holder extends ProcessIdentity {
  /** UTC time stamp. */
  readonly since: string;
}

/** Whoever holds a lock touches it this often. Milliseconds. German: Lebenszeichen. */
export const SIGN_OF_LIFE_MS = 30_000;
/** After this long without a sign, a run of which nothing else can be known counts as dead. Milliseconds. */
const SILENCE_MS = 600_000;

/** True when the run that left this content in a lock or a guard is over. Of whom nothing is known, silence decides. */
export function isOfTheDead(path: string, content: string | null): content is string {
  const holder = content === null ? null : holderIn(content);
  if (holder === null) return false;
  const fate = fateOf(holder);
  return fate === 'gone' || (fate === 'unsure' && silence(path) > SILENCE_MS);
}

function silence(path: string): number {
  const heard = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return Date.now() - heard;
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
  const path = join(outputFolder, 'archiv', '.sperre');
  const content = readText(path);
  if (content === null) return null;
  const holder = holderIn(content);
  if (holder === null) return 'unlesbar';
  const gone = isOfTheDead(path, content) ? '; dieser Lauf ist beendet, der nächste übernimmt' : '';
  return `${holderText(holder)}${gone}`;
}

function holderText({ since, user, host, pid }: Holder): string {
  return `seit ${clockTime(since)} durch ${user} auf ${host} (PID ${pid})`;
}

export function anotherRun(path: string): AnotherRunActive {
  const holder = holderIn(readText(path) ?? '');
  const waits =
    holder && fateOf(holder) === 'unsure'
      ? 'Ob er noch läuft, ist von hier nicht zu erkennen (Neustart oder anderer Container); gibt er zehn Minuten lang kein Lebenszeichen, übernimmt der nächste Lauf. '
      : '';
  const who = holder ? `läuft ${holderText(holder)}` : 'hat gerade begonnen';
  return new AnotherRunActive({
    code: 'SYS-910',
    message: `Ein anderer Lauf ${who}.`,
    hint: `Bitte warten, bis er fertig ist; dieser Lauf hat nichts verändert. ${waits}Läuft dort sicher nichts mehr, die Datei „${path}“ löschen.`,
  });
}

/** `28.09.2020, 09:12 Uhr` on the clock of this machine. */
function clockTime(since: string): string {
  const at = new Date(since);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}`;
  return `${day}, ${two(at.getHours())}:${two(at.getMinutes())} Uhr`;
}
