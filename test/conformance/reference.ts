import { basename } from 'node:path';
import type { Gate } from './gate.ts';
import type { NegativeControl } from './negative-controls.ts';
import type { Validator } from './validators.ts';
import { FLAVOURS, ruleText, type Verdicts, validate } from './verapdf.ts';

/** What the reference validator will have said about every file, one set of verdicts for each standard. */
export type Reference = Promise<readonly Verdicts[]>;

/** PDFs that are judged in one line. */
export interface Group {
  readonly name: string;
  readonly pdfs: readonly string[];
}

/** Begins at once, one process for each standard, and works beside the other checks. */
export function askReference(vera: Validator, pdfs: readonly string[]): Reference {
  const verdicts = Promise.all(
    FLAVOURS.map((flavour) => (vera.ready ? validate(vera.path, flavour, pdfs) : new Map())),
  );
  // A failure is reported by the checks that wait for it, later.
  verdicts.catch(() => undefined);
  return verdicts;
}

/** No file may break a rule of either standard. */
export async function judgeByReference(
  gate: Gate,
  vera: Validator,
  reference: Reference,
  groups: readonly Group[],
): Promise<void> {
  for (const { name, pdfs } of groups)
    for (const [index, flavour] of FLAVOURS.entries())
      await gate.check(`${name}: ${flavour}`, vera, async () => faultsOf(pdfs, (await reference)[index]));
}

function faultsOf(pdfs: readonly string[], verdicts: Verdicts | undefined): readonly string[] {
  return pdfs.flatMap((pdf) =>
    (verdicts?.get(pdf) ?? []).map((rule) => `${basename(pdf)}: ${ruleText(rule)}`),
  );
}

/** Every broken file must be noticed by the rule that it breaks. */
export async function judgeControls(
  gate: Gate,
  vera: Validator,
  reference: Reference,
  controls: readonly NegativeControl[],
): Promise<void> {
  for (const { title, ownFaults } of controls)
    if (ownFaults !== null) gate.result(`Gegenprobe „${title}“ (eigene Regeln)`, ownFaults);
  for (const { title, pdf, veraPdfFaults } of controls)
    await gate.check(`Gegenprobe „${title}“ (veraPDF)`, vera, async () =>
      veraPdfFaults((await reference).flatMap((verdicts) => verdicts.get(pdf) ?? [])),
    );
}
