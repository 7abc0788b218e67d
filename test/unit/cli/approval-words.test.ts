import { describe, expect, test } from 'vitest';
import { listReports } from '../../../src/archive/reports.ts';
import { approvalRows, approverText } from '../../../src/cli/approval-words.ts';
import { mailDesk } from '../../support/mail-desk.ts';

const approval = {
  reportId: 'a',
  pdfSha256: 'b',
  by: 'M. Muster',
  role: '',
  reason: '',
  sample: false,
  at: '2020-09-28T08:00:00Z',
};

describe('who approved', () => {
  test('is told with office and whom they stood in for, as far as that is known', () => {
    expect(approverText(approval)).toBe('M. Muster');
    expect(approverText({ ...approval, role: 'Leitung' })).toBe('M. Muster (Leitung)');
    expect(approverText({ ...approval, role: 'Leitung', deputyFor: '' })).toBe(
      'M. Muster (Leitung), in Vertretung',
    );
    expect(approverText({ ...approval, deputyFor: 'Dr. A. Beispiel' })).toBe(
      'M. Muster, in Vertretung für Dr. A. Beispiel',
    );
  });
});

describe('the list of approvals', () => {
  test('is empty where nobody approved anything', () => {
    const desk = mailDesk();
    expect(approvalRows([])).toBe('');
    desk.file();
    expect(approvalRows(listReports(desk.box()))).toBe('');
  });

  test('names those that were given or taken back, and no report that waits', () => {
    const desk = mailDesk();
    const [july, august] = [desk.approved({ month: '2020-07' }), desk.approved()];
    const waiting = desk.file({ month: '2020-09' });
    const { reportId, pdfSha256 } = august;
    desk
      .box()
      .append(
        { kind: 'withdrawn', reportId, pdfSha256, by: 'N. Beispiel', reason: 'falsch' },
        desk.clock.now(),
      );
    const lines = approvalRows(listReports(desk.box())).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '',
      'Freigaben:',
      expect.stringMatching(/^Kennung +Freigabe durch +Am +Grund/),
    ]);
    const rows = lines.filter((line) => /^[0-9a-f]{12} /.test(line)).map((line) => line.split(/ {2,}/));
    const at = '28.09.2020, 08:00 Uhr (UTC)';
    expect(rows.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''))).toEqual([
      [july.reportId.slice(0, 12), 'Leitung', at],
      [reportId.slice(0, 12), 'zurückgenommen durch N. Beispiel', at, 'falsch'],
    ]);
    expect(lines.join()).not.toContain(waiting.reportId.slice(0, 12));
  });
});
