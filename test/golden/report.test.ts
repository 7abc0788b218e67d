import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/domain/draft.ts';
import type { Report } from '../../src/domain/report.ts';
import { render } from '../../src/render/render.ts';
import { testDesign } from '../support/design.ts';
import { jsonText } from '../support/json-text.ts';
import { readPdf } from '../support/read-pdf.ts';
import { openSample, sampleReport } from '../support/sample-report.ts';

/**
 * The three reports of the sample year against what is filed here: every figure, and every word of the PDF.
 * A difference leaves a `-changed` twin beside the expectation, ready for a diff tool.
 */
const CASES: readonly [folder: string, month: string, edition: Edition][] = [
  ['2020-07', '2020-07', 'monat'],
  ['2020-08', '2020-08', 'monat'],
  ['2020-jahr', '2020-12', 'jahr'],
];

describe.each(CASES)('the sample report %s', (folder, month, edition) => {
  let report: Report;
  beforeAll(() => {
    report = sampleReport(openSample(), month, edition);
  });

  test('has the filed figures', () => {
    expectFiled(folder, 'bericht.json', jsonText(report));
  });

  test('has the filed words', async () => {
    const pdf = await render(report, testDesign());
    const { pages } = await readPdf(pdf.bytes);
    const text = pages.map((lines, index) => `=== Seite ${index + 1} ===\n${lines.join('\n')}\n`).join('\n');
    expectFiled(folder, 'bericht.txt', text);
  });
});

describe.each([
  ['2020-07', false],
  ['2020-08', false],
  ['2020-07', true],
  ['2020-08', true],
] as const)('page 1 of %s (draft: %s)', (month, draft) => {
  test('is the whole answer: the actions begin on page 2', async () => {
    const report = sampleReport(openSample(), month, 'monat', draft);
    const { pages } = await readPdf((await render(report, testDesign())).bytes);
    expect(pages[0]?.join(' ')).toContain('Rundungsdifferenzen möglich');
    expect(pages[1]?.[1]).toBe('Steuerungsmaßnahmen');
  });
});

function expectFiled(folder: string, name: string, text: string): void {
  const filed = resolve(import.meta.dirname, folder, name);
  const twin = filed.replace(/(\.\w+)$/, '-changed$1');
  const expected = existsSync(filed) ? readFileSync(filed, 'utf8') : '';
  if (text === expected) rmSync(twin, { force: true });
  else writeFileSync(twin, text);
  expect(
    text === expected,
    `differs from ${folder}/${name}: see ${folder}/${name.replace('.', '-changed.')}`,
  ).toBe(true);
}
