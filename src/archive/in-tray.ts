import type { Files } from '../domain/effects.ts';
import { EnvironmentFailure } from '../domain/failure.ts';
import type { Content, LaidAside } from '../domain/laid-aside.ts';
import { sha256Hex } from '../domain/sha256.ts';
import type { Filing } from './archive.ts';
import { isKept } from './objects.ts';

/** Where files wait for their names: hidden, and with the ending of all that a run may leave behind. German: Eingangskorb. */
const IN_TRAY = 'archiv';
const WAITING = /^\..+\.neu$/;

/** A tray of one process, which alone may use the name. */
export interface InTray {
  /**
   * Makes everything safe that a report files and the archive lacks, so that whoever holds the lock need only give names.
   * Errors: `EnvironmentFailure`; `ArchiveDamaged` where an object that is there already is not whole.
   */
  take(filing: Filing): Promise<Filing<LaidAside>>;
}

/** Takes the output folder, and a name that no other process on it has. */
export function inTray(output: Files, owner: string): InTray {
  let number = 0;
  function laidAside(bytes: Uint8Array): LaidAside {
    const sha256 = sha256Hex(bytes);
    const waitsAt = isKept(output, sha256) ? null : `${IN_TRAY}/.${owner}-${number++}.neu`;
    return { sha256, size: bytes.length, waitsAt };
  }
  return {
    async take(filing) {
      const waiting: { readonly path: string; readonly bytes: Uint8Array }[] = [];
      const taken = withBytes(filing, (bytes) => {
        const laid = laidAside(bytes);
        if (laid.waitsAt !== null) waiting.push({ path: laid.waitsAt, bytes });
        return laid;
      });
      if (output.layAside === undefined) throw new Error(`nothing can be laid aside in ${output.label}`);
      await output.layAside(waiting);
      return taken;
    },
  };
}

/**
 * Removes what nobody gave a name. Whoever calls it holds the lock, and no process uses a tray any more. What the disk does
 * not let go stays for the next run: why this one ends is the news.
 */
export function clearTrays(output: Files): void {
  try {
    for (const { name, folder } of output.list(IN_TRAY)) {
      if (!folder && WAITING.test(name)) output.remove(`${IN_TRAY}/${name}`);
    }
  } catch (error) {
    if (!(error instanceof EnvironmentFailure)) throw error;
  }
}

function withBytes<From extends Content, To extends Content>(
  filing: Filing<From>,
  change: (bytes: From) => To,
): Filing<To> {
  const { report, pdf, html, picture, inputs, consulted, ...rest } = filing;
  const changed = (list: Filing<From>['inputs']) =>
    list.map((each) => ({ ...each, bytes: change(each.bytes) }));
  return {
    ...rest,
    report: { ...report, json: change(report.json) },
    pdf: { ...pdf, bytes: change(pdf.bytes) },
    html: change(html),
    picture: picture === null ? null : change(picture),
    inputs: changed(inputs),
    ...(consulted !== undefined && { consulted: changed(consulted) }),
  };
}
