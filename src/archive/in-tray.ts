import type { Files } from '../domain/effects.ts';
import { type Content, IN_TRAY, type LaidAside, trayPrefix } from '../domain/laid-aside.ts';
import { sha256Hex } from '../domain/sha256.ts';
import type { Filing } from './archive.ts';
import { isKept } from './objects.ts';

/** Where one worker lays aside what it made. German: Eingangskorb. */
export interface InTray {
  /**
   * Makes everything safe that a report files and the archive lacks, so that whoever holds the lock need only give names.
   * Errors: `EnvironmentFailure`; `ArchiveDamaged` where an object that is there already is not whole.
   */
  take(filing: Filing): Promise<Filing<LaidAside>>;
}

/** Takes the output folder, the name of the run, and one that none of its other workers ever has. */
export function inTray(output: Files, run: string, owner: string): InTray {
  let number = 0;
  function laidAside(bytes: Uint8Array): LaidAside {
    const sha256 = sha256Hex(bytes);
    const waitsAt = isKept(output, sha256) ? null : `${IN_TRAY}/${trayPrefix(run)}${owner}-${number++}.neu`;
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
