import type { Files, Mailer } from '../../domain/effects.ts';

/** The simulated death of a run; nothing may catch it but who began the run. German: nachgestellter Absturz. */
export class Crash extends Error {}

/** Counts the steps of a run and lets it die, or lets the disk fail, at one of them. German: Zähler der Schritte. */
export interface Steps {
  /** Called before each step; throws at the chosen one. */
  readonly next: () => void;
  readonly taken: () => number;
}

/** Throws what `fault` gives at step `at`, counted from 1; afterwards every step of the same run fails, too. */
export function stepsUntil(at: number, fault: () => Error = () => new Crash('crash')): Steps {
  let taken = 0;
  return {
    taken: () => taken,
    next() {
      taken += 1;
      if (taken >= at) throw fault();
    },
  };
}

/**
 * Files whose run dies between two of its steps and leaves what a real death leaves. German: abstürzende Dateien.
 *
 * A write has four places to die: before it, with half of the temporary file, with the whole of it, and renamed.
 * An added line has three: before it, with half of the line, and with the whole.
 */
export function crashingFiles(files: Files, { next }: Steps): Files {
  return {
    ...files,
    write(path, bytes) {
      next();
      const beside = besideOf(path);
      leaving(next, () => files.write(beside, bytes.subarray(0, bytes.length >> 1)));
      leaving(next, () => files.write(beside, bytes));
      files.write(path, bytes);
      next();
    },
    append(path, line) {
      next();
      const half = Buffer.from(line).subarray(0, line.length >> 1);
      leaving(next, () => files.write(path, Buffer.concat([files.read(path) ?? new Uint8Array(), half])));
      files.append(path, line);
      next();
    },
    remove(path) {
      next();
      files.remove(path);
      next();
    },
  };
}

/** The name under which `writeDurably` writes first. */
function besideOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}.${path.slice(cut)}.neu`;
}

/** Dies here, and only then leaves something behind. */
function leaving(next: () => void, leave: () => void): void {
  try {
    next();
  } catch (error) {
    if (error instanceof Crash) leave();
    throw error;
  }
}

/** What a mail server took: addresses, in order. */
export type Taken = string[];

/** A mail server that takes everything, and a run that dies before the connection, before the final dot or after it. */
export function crashingMailer(taken: Taken, { next }: Steps): Mailer {
  return {
    kind: 'smtp',
    sender: 'controlling@example.org',
    server: 'Prüfserver',
    async send(mail, _bytes, beforeDot) {
      next();
      beforeDot();
      next();
      taken.push(mail.to.address);
      next();
      return { kind: 'accepted', answer: '250 angenommen' };
    },
  };
}
