import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Breakage } from './breakages/breakage.ts';
import { breakages } from './breakages.ts';
import { Editor, writePdf } from './editor.ts';
import { brokenRules } from './own-rules.ts';
import { type QpdfJson, qpdfJson } from './pdf-file.ts';
import type { FailedRule } from './verapdf.ts';

/** A sound file with one thing broken, ready to be judged. German: Gegenprobe. */
export interface NegativeControl {
  readonly title: string;
  readonly pdf: string;
  /** What the own rules overlook; null where none of them claims to notice. */
  readonly ownFaults: readonly string[] | null;
  /** What veraPDF overlooks, given what it reports. */
  readonly veraPdfFaults: (failed: readonly FailedRule[]) => readonly string[];
}

/** All breakages of one sound file, and first the file itself, written anew with nothing broken. */
export function negativeControls(sound: string, folder: string): readonly NegativeControl[] {
  mkdirSync(folder);
  const json = qpdfJson(sound);
  const controls = breakages.map((breakage, index) =>
    broken(breakage, json, join(folder, `gegenprobe-${index + 1}.pdf`)),
  );
  return [unbroken(json, join(folder, 'gegenprobe-0.pdf')), ...controls];
}

function broken({ title, veraPdf, own, apply }: Breakage, json: QpdfJson, pdf: string): NegativeControl {
  const editor = new Editor(json);
  apply(editor);
  writePdf(editor.json, pdf);
  const noticed = brokenRules(editor.json).map(({ id }) => id);
  return {
    title,
    pdf,
    ownFaults: own === null ? null : noticed.includes(own) ? [] : [`Die Regel „${own}“ merkt nichts.`],
    veraPdfFaults: (failed) => {
      const rules = failed.map(({ rule }) => rule);
      return veraPdf
        .filter((rule) => !rules.includes(rule))
        .map((rule) => `${rule} fehlt unter: ${rules.join(', ') || 'nichts'}.`);
    },
  };
}

/** Writing anew must break nothing, or every control would be caught for a wrong reason. */
function unbroken(json: QpdfJson, pdf: string): NegativeControl {
  writePdf(json, pdf);
  return {
    title: 'nichts gebrochen',
    pdf,
    ownFaults: brokenRules(json).flatMap(({ faults }) => faults),
    veraPdfFaults: (failed) => failed.map(({ rule }) => `${rule} ohne Grund.`),
  };
}
