import { describe, expect, test } from 'vitest';
import {
  approvalOf,
  areAboutTheSame,
  authorsOf,
  type FiledReport,
  filedReports,
  type JournalEvent,
  newestVersionOf,
  recordsAbout,
  replacementOf,
  type Signing,
  signaturesOf,
  withdrawalOf,
} from '../../../src/domain/journal.ts';
import { day, month } from '../../../src/domain/month.ts';
import { mailDesk } from '../../support/mail-desk.ts';

const AT = '2020-09-29T08:00:00Z';
const ids = (reports: readonly FiledReport[]) => reports.map(({ reportId }) => reportId);

function withdrawalFor({ reportId, pdfSha256 }: FiledReport) {
  return { reportId, pdfSha256, by: 'M. Muster', reason: 'unvollständig' };
}

function signingOf({ reportId, pdfSha256 }: FiledReport, signedSha256: string): Signing {
  return {
    reportId,
    pdfSha256,
    previousSha256: pdfSha256,
    signedSha256,
    size: 1,
    field: 'Unterschrift_Landkreis',
    signer: 'Dr. Änne Beispiel',
    certificateSha256: 'c',
    timeStamp: null,
  };
}

describe('the reports of a journal', () => {
  test('stand in the order they were filed in, one filed again where it was filed last', () => {
    const desk = mailDesk();
    const [july, august] = [desk.file({ month: '2020-07' }), desk.file()];
    const box = desk.box();
    expect(ids(filedReports(box))).toEqual(ids([july, august]));
    box.append({ kind: 'filed', ...july }, AT);
    expect(ids(filedReports(box))).toEqual(ids([august, july]));
    expect(filedReports(box)).toBe(filedReports(box));
  });

  test('have their lines by agreement, and an agreement without a report has none', () => {
    const desk = mailDesk();
    desk.approved();
    const about = (agreement: string) => recordsAbout(desk.box(), agreement).map(({ event }) => event.kind);
    expect(about('msh-2020')).toEqual(['filed', 'approved']);
    expect(about('halle-2020')).toEqual([]);
  });

  test('are about the same where agreement, month, edition and scope are', () => {
    const one = { agreement: 'msh-2020', month: month('2020-08'), edition: 'monat' } as const;
    expect(areAboutTheSame(one, { ...one })).toBe(true);
    expect(areAboutTheSame(one, { ...one, agreement: 'halle-2020' })).toBe(false);
    expect(areAboutTheSame(one, { ...one, month: month('2020-07') })).toBe(false);
    expect(areAboutTheSame(one, { ...one, edition: 'jahr' })).toBe(false);
    expect(areAboutTheSame(one, { ...one, scope: 'BA' })).toBe(false);
  });
});

describe('an approval', () => {
  test('is of exactly one PDF, and the first one given', () => {
    const desk = mailDesk();
    const [july, august] = [desk.file({ month: '2020-07' }), desk.approved()];
    const box = desk.box();
    expect(approvalOf(box, july.pdfSha256)).toBeNull();
    expect(approvalOf(box, august.pdfSha256)).toEqual({
      reportId: august.reportId,
      pdfSha256: august.pdfSha256,
      by: 'Leitung',
      role: '',
      reason: '',
      sample: false,
      at: '2020-09-28T08:00:00Z',
    });
  });

  test('holds until it is taken back, and again once it is given anew', () => {
    const desk = mailDesk();
    const [july, august] = [desk.approved({ month: '2020-07' }), desk.approved()];
    const box = desk.box();
    expect(withdrawalOf(box, august.pdfSha256)).toBeNull();
    box.append({ kind: 'withdrawn', ...withdrawalFor(august) }, AT);
    expect(approvalOf(box, august.pdfSha256)).toBeNull();
    expect(withdrawalOf(box, august.pdfSha256)).toEqual({ ...withdrawalFor(august), at: AT });
    expect(approvalOf(box, july.pdfSha256)).not.toBeNull();
    expect(withdrawalOf(box, july.pdfSha256)).toBeNull();
    box.append({ kind: 'filed', ...august }, '2020-09-29T09:00:00Z');
    box.append({ kind: 'withdrawn', ...withdrawalFor(july), by: 'N. Beispiel' }, '2020-09-29T10:00:00Z');
    expect(withdrawalOf(box, august.pdfSha256)).toEqual({ ...withdrawalFor(august), at: AT });
    expect(withdrawalOf(box, july.pdfSha256)).toMatchObject({ by: 'N. Beispiel' });
    const anew = { ...withdrawalFor(august), by: 'N. Beispiel', role: '', sample: false };
    box.append({ kind: 'approved', ...anew }, '2020-09-30T08:00:00Z');
    expect(approvalOf(box, august.pdfSha256)?.by).toBe('N. Beispiel');
    expect(withdrawalOf(box, august.pdfSha256)).toBeNull();
  });
});

describe('those who had a report filed', () => {
  test('are known by name, by account, by both or not at all', () => {
    const desk = mailDesk();
    const report = desk.file();
    const other = desk.file({ month: '2020-07', author: { author: 'N. Beispiel' } });
    const box = desk.box();
    const filed = (more: object) => box.append({ kind: 'filed', ...report, ...more }, AT);
    filed({ author: 'M. Muster' });
    filed({ account: 'muster' });
    filed({ author: 'M. Muster', account: 'muster' });
    expect(authorsOf(box, report.reportId)).toStrictEqual([
      { author: 'M. Muster' },
      { account: 'muster' },
      { author: 'M. Muster', account: 'muster' },
    ]);
    expect(authorsOf(box, other.reportId)).toStrictEqual([{ author: 'N. Beispiel' }]);
  });
});

describe('signatures', () => {
  test('belong to the approved PDF, the newest version being the last one', () => {
    const desk = mailDesk();
    const [july, august] = [desk.approved({ month: '2020-07' }), desk.approved()];
    const box = desk.box();
    expect(newestVersionOf(box, august.pdfSha256)).toBe(august.pdfSha256);
    const given: readonly JournalEvent[] = ['s1', 's2'].map((sha256) => ({
      kind: 'signed',
      ...signingOf(august, sha256),
    }));
    for (const event of given) box.append(event, AT);
    expect(signaturesOf(box, august.pdfSha256)).toEqual([
      { ...signingOf(august, 's1'), at: AT },
      { ...signingOf(august, 's2'), at: AT },
    ]);
    expect(newestVersionOf(box, august.pdfSha256)).toBe('s2');
    expect(signaturesOf(box, july.pdfSha256)).toEqual([]);
  });
});

describe('what took the place of a report', () => {
  test('is the highest approved version above it, and no other', () => {
    const desk = mailDesk();
    const first = desk.approved();
    const july = desk.approved({ month: '2020-07', data: 'x' });
    const second = desk.approved({ data: 'b', correction: 'Nachlieferung', corrects: 2 });
    expect(replacementOf(desk.box(), first)?.reportId).toBe(second.reportId);
    const third = desk.file({ data: 'c', correction: 'noch eine', corrects: 3 });
    expect(replacementOf(desk.box(), first)?.reportId).toBe(second.reportId);
    desk.release(third);
    expect(replacementOf(desk.box(), first)?.reportId).toBe(third.reportId);
    expect(replacementOf(desk.box(), second)?.reportId).toBe(third.reportId);
    expect(replacementOf(desk.box(), third)).toBeNull();
    expect(replacementOf(desk.box(), july)).toBeNull();
  });

  test('of a draft that goes out is never one for looking at alone, which itself gives way to any later draft', () => {
    const desk = mailDesk();
    const about = (returnBy: string | null) => ({
      draft: true,
      dispatch: { draft: { returnBy: returnBy === null ? null : day(returnBy) } },
    });
    const dated = desk.file(about('2020-09-25'));
    const own = desk.file({ ...about(null), data: 'b' });
    expect(own.forOwnEyes).toBe(true);
    expect(replacementOf(desk.box(), dated)).toBeNull();
    expect(replacementOf(desk.box(), own)).toBeNull();
    const next = desk.file({ ...about('2020-09-28'), data: 'c' });
    expect(replacementOf(desk.box(), dated)?.reportId).toBe(next.reportId);
    expect(replacementOf(desk.box(), own)?.reportId).toBe(next.reportId);
  });

  test('of a draft is the approved report, or else a later draft', () => {
    const desk = mailDesk();
    const draft = desk.file({ draft: true });
    expect(replacementOf(desk.box(), draft)).toBeNull();
    const later = desk.file({ draft: true, data: 'b' });
    expect(replacementOf(desk.box(), draft)?.reportId).toBe(later.reportId);
    expect(replacementOf(desk.box(), later)).toBeNull();
    const report = desk.file({ data: 'b' });
    expect(replacementOf(desk.box(), later)).toBeNull();
    expect(replacementOf(desk.box(), report)).toBeNull();
    desk.release(report);
    expect(replacementOf(desk.box(), later)?.reportId).toBe(report.reportId);
    expect(replacementOf(desk.box(), report)).toBeNull();
  });
});
