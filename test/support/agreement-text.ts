import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { Outcome } from '../../src/diagnostic/outcome.ts';
import type { Agreement } from '../../src/domain/agreement.ts';
import { toAgreement } from '../../src/read/agreement/to-agreement.ts';
import { parseYaml } from '../../src/read/yaml/document.ts';

export const AGREEMENT_FILE = 'data/vereinbarungen/msh-2020.yaml';

/** The agreement of the sample as it stands in the repository. */
export const agreementText = readFileSync(new URL(`../../${AGREEMENT_FILE}`, import.meta.url), 'utf8');

/** The sample agreement with each text replaced once; a text that is not there fails the test. */
export function agreementWith(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, agreementText);
}

/** Reads the text of an agreement. */
export function readText(text: string): Outcome<Agreement> {
  const document = parseYaml({ file: AGREEMENT_FILE, text });
  return document.ok ? toAgreement(document.value) : document;
}

export function sampleAgreement(): Agreement {
  const read = readText(agreementText);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics, null, 2));
  return read.value;
}

/** `DEF-106 12:3 zielwet` for each diagnostic: the code, the place and what stands there. */
export function told(diagnostics: readonly Diagnostic[], text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return diagnostics.map(({ code, place }) => {
    if (place === null) return `${code} -`;
    const start = place.column - 1;
    const marked = [...(lines[place.line - 1] ?? '')].slice(start, start + (place.length ?? 1)).join('');
    return `${code} ${place.line}:${place.column} ${marked}`;
  });
}
