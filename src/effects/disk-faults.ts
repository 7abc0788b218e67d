import { short } from '../diagnostic/short.ts';
import { EnvironmentFailure } from '../domain/failure.ts';

const TRIES = 3;
const PAUSE_MS = 2_000;
/** Somebody has the file open; Windows says EPERM or EACCES for the same. */
const BUSY = new Set(['EBUSY', 'EPERM', 'ETXTBSY', ...(process.platform === 'win32' ? ['EACCES'] : [])]);
/** Free space for a month of reports, its mails and its archive, three times over. Megabytes. */
export const ENOUGH_MB = 200;
const FULL = new Set(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set(['EACCES', 'EROFS']);

/** Waits without an event loop, because every file operation is synchronous. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Does something to a file; one that is open elsewhere gets three tries, two seconds apart.
 *
 * Errors  throws `EnvironmentFailure` (exit 12) in German for every answer of the disk. A failed fsync is
 *         never repeated: after it nobody knows which pages are on the disk.
 */
export function withPatience<Value>(
  path: string,
  act: () => Value,
  pause: (milliseconds: number) => void = sleep,
  tries = TRIES,
): Value {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return act();
    } catch (error) {
      if (!isDiskError(error)) throw error;
      if (attempt === tries || !BUSY.has(error.code)) throw environmentFailure(path, error);
      pause(PAUSE_MS);
    }
  }
}

type DiskError = Error & { readonly code: string; readonly syscall: string; readonly path?: string };

/** True for what the operating system answered, with a code such as `ENOENT`. */
export function isDiskError(error: unknown, ...codes: readonly string[]): error is DiskError {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false;
  return codes.length === 0 || codes.includes(String(error.code));
}

function environmentFailure(path: string, cause: DiskError): EnvironmentFailure {
  if (FULL.has(cause.code))
    return failure(
      'SYS-901',
      `Auf dem Datenträger von „${path}“ ist kein Platz mehr.`,
      `Bitte Platz schaffen und den Befehl wiederholen; bisher Geschriebenes bleibt gültig. Mit ${ENOUGH_MB} MB läuft ein Monat sicher durch; „npx zielbericht diagnose“ zeigt, wie viel frei ist.`,
      cause,
    );
  if (BUSY.has(cause.code))
    return failure(
      'SYS-902',
      `Datei ist geöffnet – bitte schließen: „${path}“.`,
      'Die Datei in Excel, im PDF-Programm oder in der Vorschau schließen und den Befehl wiederholen.',
      cause,
    );
  if (FORBIDDEN.has(cause.code))
    return failure(
      'SYS-903',
      `Für „${path}“ fehlen die Rechte, oder der Ort ist schreibgeschützt.`,
      'Bitte die Rechte des Ordners prüfen lassen oder mit „--ausgabe“ einen anderen Ordner wählen.',
      cause,
    );
  if (cause.code === 'ENAMETOOLONG')
    return failure(
      'SYS-906',
      `Der Name oder der Pfad „${short(path)}“ ist zu lang.`,
      'Bitte kürzere Namen wählen, oder den Ordner näher an den Anfang des Laufwerks legen: ein Name hat höchstens 255 Bytes.',
      cause,
    );
  if (isDeadLink(cause, path)) {
    const where = cause.code === 'ELOOP' ? 'im Kreis' : 'zu nichts, oder die Datei wurde gerade entfernt';
    return failure('SYS-908', `Die Verknüpfung „${path}“ führt ${where}.`, UNLINK, cause);
  }
  return otherFailure(path, cause);
}

const REPEAT = 'und den Befehl wiederholen.';
const CHECK_DISK = `Bitte den Datenträger oder die Verbindung zum Netzlaufwerk prüfen ${REPEAT}`;

/** What else a disk answers, and the next step; other answers keep their code alone. */
const ANSWERS: Readonly<Record<string, readonly [cause: string, hint: string]>> = {
  EISDIR: ['dort liegt ein Ordner dieses Namens', `Bitte den Ordner umbenennen oder entfernen ${REPEAT}`],
  ENOTDIR: [
    'ein Teil des Pfades ist kein Ordner',
    `Bitte die Datei, die den Namen des Ordners trägt, umbenennen oder entfernen ${REPEAT}`,
  ],
  ENOENT: ['der Ordner fehlt', `Bitte prüfen, ob der Ordner noch da ist, ${REPEAT}`],
  ELOOP: ['dort liegt eine Verknüpfung', `Bitte die Verknüpfung entfernen ${REPEAT}`],
  EIO: ['der Datenträger meldet einen Lesefehler oder Schreibfehler', CHECK_DISK],
};

function otherFailure(path: string, cause: DiskError): EnvironmentFailure {
  const [why, hint] = ANSWERS[cause.code] ?? [null, CHECK_DISK];
  const place = IN_THE_WAY.has(cause.code) ? inTheWay(path, cause) : path;
  const words = why === null ? cause.code : `${why}, ${cause.code}`;
  return failure('SYS-904', `Der Zugriff auf „${place}“ ist gescheitert (${words}).`, hint, cause);
}

const IN_THE_WAY = new Set(['EISDIR', 'ELOOP']);

/** In the place of the file, or in that of the one beside it, into which is written first. */
function inTheWay(path: string, { syscall, path: own }: DiskError): string {
  return syscall === 'rename' || own === undefined ? path : own;
}

/** A link that is followed and leads nowhere; one in the way of a file that is written is told by its own name. */
function isDeadLink({ code, syscall, path: own }: DiskError, path: string): boolean {
  if (code === 'ELOOP') return LOOKS.has(syscall) || own === undefined || own === path;
  return code === 'ENOENT' && LOOKS.has(syscall);
}

const LOOKS = new Set(['lstat', 'stat', 'realpath', 'readlink']);

const UNLINK = 'Bitte die Verknüpfung löschen und die Datei selbst in den Ordner legen.';

function failure(code: string, message: string, hint: string, cause: Error): EnvironmentFailure {
  return new EnvironmentFailure({ code, message, hint, cause });
}
