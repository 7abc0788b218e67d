import { describe, expect, test } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { readArguments } from '../../../src/cli/arguments.ts';
import { reportToSign, reportToTakeInto } from '../../../src/cli/choose-signable.ts';
import { unterschreiben } from '../../../src/cli/commands/unterschreiben.ts';
import { isBehind, unchangedSince } from '../../../src/cli/signable.ts';
import type { Archive } from '../../../src/domain/journal.ts';
import { type MemoryFiles, memoryFiles } from '../../support/memory-files.ts';
import { bytesOf, type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';
import { CLOCK } from '../../support/sign-sample.ts';
import { FIELDS, formPdf } from '../sign/small-pdf.ts';

/** Files and approves a report whose PDF has three fields. */
function fileWithFields(box: Archive, options: SampleOptions) {
  const filing = sampleFiling(box, options);
  // A comment behind the end makes each PDF a file of its own.
  const bytes = Buffer.concat([formPdf(), bytesOf(`\n% ${filing.chain.reportId}\n`)]);
  const entry = archive({ ...filing, pdf: { bytes, pages: 1 } }, box, CLOCK);
  approve({ hash: entry.reportId, by: 'Leitung', role: '', reason: '' }, box, CLOCK);
  return entry;
}

function given(...words: readonly string[]) {
  const read = readArguments(words, unterschreiben);
  if (!read.ok) throw new Error('refused');
  return read.value;
}

const shown = (path: string) => path;

describe('the report to sign', () => {
  test('is the one with empty fields, whatever was approved later without any', () => {
    const box = openArchive(memoryFiles('output'));
    const entry = fileWithFields(box, { month: '2020-08' });
    const bare = archive(sampleFiling(box, { month: '2020-09' }), box, CLOCK);
    approve({ hash: bare.reportId, by: 'Leitung', role: '', reason: '' }, box, CLOCK);
    const report = reportToSign(given(), box);
    expect(report.ok && report.value.entry.reportId).toBe(entry.reportId);
    expect(report.ok && report.value.fields.map(({ name }) => name).toSorted()).toEqual(
      [...FIELDS].toSorted(),
    );
    expect(report.ok && report.value.files.signed).toBe(
      'berichte/2020-08/2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1_unterschrieben.pdf',
    );
    expect(reportToSign(given('--monat', '2020-09'), box).diagnostics[0]?.code).toBe('UNT-723');
  });

  test('is asked for where several have empty fields', () => {
    const box = openArchive(memoryFiles('output'));
    const [august, september] = ['2020-08', '2020-09'].map((month) => fileWithFields(box, { month }));
    const [found] = reportToSign(given(), box).diagnostics;
    expect(found?.code).toBe('BED-219');
    expect(found?.message).toContain(`${august?.reportId.slice(0, 12)}  msh-2020, Managementbericht August`);
    expect(found?.message).toContain(september?.reportId.slice(0, 12));
    const named = reportToSign(given('--monat', '2020-09'), box);
    expect(named.ok && named.value.entry.reportId).toBe(september?.reportId);
  });

  test('is the newest version; an earlier one is refused, naming the newest', () => {
    const box = openArchive(memoryFiles('output'));
    const first = fileWithFields(box, {});
    const second = fileWithFields(box, { data: 'berichtigt' });
    expect([first.version, second.version]).toEqual([1, 2]);
    const report = reportToSign(given(), box);
    expect(report.ok && report.value.entry.reportId).toBe(second.reportId);
    const named = reportToSign(given(first.reportId.slice(0, 12)), box);
    expect(named.diagnostics[0]?.code).toBe('UNT-740');
    expect(named.diagnostics[0]?.message).toContain('inzwischen Fassung 2');
    expect(named.diagnostics[0]?.hint).toContain(`unterschreiben ${second.reportId.slice(0, 12)}`);
  });

  test('is the one a file signed elsewhere begins with, without being named', () => {
    const box = openArchive(memoryFiles('output'));
    const [august] = ['2020-08', '2020-09'].map((month) => fileWithFields(box, { month }));
    const file = Buffer.concat([box.object(august?.pdfSha256 ?? ''), bytesOf('mehr')]);
    const found = reportToTakeInto(given(), box, file);
    expect(found.ok && found.value.entry.reportId).toBe(august?.reportId);
    expect(reportToTakeInto(given(), box, bytesOf('fremd')).diagnostics[0]?.code).toBe('BED-219');
  });
});

describe('the files people look at', () => {
  function desk(): { readonly output: MemoryFiles; readonly report: Parameters<typeof isBehind>[0] } {
    const output = memoryFiles('output');
    const box = openArchive(output);
    fileWithFields(box, {});
    const report = reportToSign(given(), box);
    if (!report.ok) throw new Error('no report');
    return { output, report: report.value };
  }

  test('may be missing: what is signed lies in the archive', () => {
    const { output, report } = desk();
    expect(unchangedSince(report, output, shown).ok).toBe(true);
    expect(isBehind(report, output)).toBe(false);
  });

  test('may be an earlier version, or one that is about to be taken in', () => {
    const { output, report } = desk();
    const signed = Buffer.concat([report.bytes, bytesOf('Unterschrift')]);
    output.write(report.files.pdf, signed);
    expect(unchangedSince(report, output, shown).diagnostics[0]?.code).toBe('UNT-721');
    expect(unchangedSince(report, output, shown, signed).ok).toBe(true);
    const later = Buffer.concat([signed, bytesOf('und noch eine')]);
    expect(unchangedSince({ ...report, bytes: later }, output, shown).ok).toBe(true);
    output.write(report.files.pdf, report.bytes.subarray(0, 100));
    expect(unchangedSince(report, output, shown).ok).toBe(false);
  });

  test('are both named where both were changed', () => {
    const { output, report } = desk();
    output.write(report.files.pdf, bytesOf('anders'));
    output.write(report.files.signed, bytesOf('fremd'));
    const found = unchangedSince(report, output, shown);
    expect(found.ok).toBe(false);
    expect(found.diagnostics.map(({ code, message }) => [code, message.split('“')[0]])).toEqual([
      ['UNT-721', `„${report.files.pdf}`],
      ['UNT-721', `„${report.files.signed}`],
    ]);
  });
});
