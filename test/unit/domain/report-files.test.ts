import { describe, expect, test } from 'vitest';
import { month } from '../../../src/domain/month.ts';
import { filesOfPdf, reportFiles } from '../../../src/domain/report-files.ts';

describe('the files of a report', () => {
  const august = {
    fileName: 'JC-X',
    month: month('2020-08'),
    edition: 'monat',
    version: 2,
    draft: false,
  } as const;

  test('are named after month, Jobcenter and version', () => {
    expect(reportFiles(august)).toEqual({
      pdfName: '2020-08_Managementbericht_JC-X_F2.pdf',
      pdf: 'berichte/2020-08/2020-08_Managementbericht_JC-X_F2.pdf',
      json: 'berichte/2020-08/2020-08_Managementbericht_JC-X_F2.bericht.json',
      html: 'berichte/2020-08/2020-08_Managementbericht_JC-X_F2.html',
      signed: 'berichte/2020-08/2020-08_Managementbericht_JC-X_F2_unterschrieben.pdf',
    });
  });

  test('are found again from the name of the PDF', () => {
    expect(filesOfPdf(reportFiles(august).pdfName, august)).toEqual(reportFiles(august));
  });

  test('of the year-end edition are named after the year', () => {
    const year = { ...august, month: month('2020-12'), edition: 'jahr', version: 1 } as const;
    expect(reportFiles(year).pdf).toBe('berichte/2020-jahr/2020_Jahresbericht_JC-X_F1.pdf');
  });

  test('of a draft lie apart and carry no version', () => {
    expect(reportFiles({ ...august, draft: true }).pdf).toBe(
      'entwuerfe/2020-08/2020-08_Managementbericht_JC-X_Entwurf.pdf',
    );
  });
});
