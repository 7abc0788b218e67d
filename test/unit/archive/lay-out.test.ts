import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/archive/lay-out.ts';
import { listReports } from '../../../src/archive/reports.ts';
import { filesOfPdf } from '../../../src/domain/report-files.ts';
import { bytesOf } from '../../support/sample-filing.ts';
import { approvedSample } from '../../support/sign-sample.ts';

/** An approved report that lies in the output folder. */
function laidOut() {
  const sample = approvedSample();
  const { box, output, report } = sample;
  const files = filesOfPdf(report.objects[0]?.name ?? '', report);
  const [status] = listReports(box);
  if (!status) throw new Error('no report');
  const again = () => layOut(status.entry, files, box, output);
  expect(again()).toEqual([]);
  return { ...sample, files, again };
}

describe('a report in the output folder', () => {
  it('lies there byte for byte as PDF, JSON and web page', () => {
    const { box, output, report, files } = laidOut();
    expect(output.read(files.pdf)).toEqual(box.object(report.pdfSha256));
    expect([output.read(files.json), output.read(files.html)]).not.toContain(null);
  });

  it('is laid out anew where its file is another one, a shorter or a cut one', () => {
    const { box, output, report, files, again } = laidOut();
    const filed = box.object(report.pdfSha256);
    for (const other of [bytesOf('Entwurf von gestern'), filed.subarray(0, 90), filed.with(5, 0)]) {
      output.write(files.pdf, other);
      expect(again()).toEqual([]);
      expect(output.read(files.pdf)).toEqual(filed);
    }
  });

  it('that another program signed in its place is kept, and told with the next step', () => {
    const { box, output, report, files, again } = laidOut();
    const signed = Buffer.concat([box.object(report.pdfSha256), bytesOf('Unterschrift')]);
    output.write(files.pdf, signed);
    expect(again()).toEqual([
      expect.objectContaining({
        code: 'UNT-730',
        severity: 'warning',
        hint: `Ins Archiv kommt sie mit: npx zielbericht unterschreiben ${report.reportId.slice(0, 12)} --aufnehmen "output/${files.pdf}".`,
      }),
    ]);
    expect(Buffer.compare(output.read(files.pdf) ?? bytesOf(''), signed)).toBe(0);
  });

  it('may be a signed version that the archive holds', () => {
    const { box, output, files, again, sign } = laidOut();
    const signed = box.object(sign('Unterschrift_Agentur').signedSha256);
    output.write(files.pdf, signed);
    expect(again()).toEqual([]);
    expect(output.read(files.pdf)).toEqual(signed);
  });
});
