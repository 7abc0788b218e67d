import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import type { ApprovalRules } from '../../../src/domain/approval-rules.ts';
import type { Author } from '../../../src/domain/archive-entry.ts';
import { approvalOf, authorsOf } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };
const CLERK: Author = { author: 'Sabine Sorgfalt', account: 'sorgfalt' };
const TITLE = 'msh-2020, Monatsbericht August 2020, Fassung 1';
const FOUR_EYES: ApprovalRules = { fourEyes: true, entitled: [] };

/** A report filed by the clerk under these rules, and an attempt to approve it. */
function desk(approval: ApprovalRules | undefined, author: Author | undefined = CLERK) {
  const box = openArchive(memoryFiles('output'));
  const options = { dispatch: approval === undefined ? {} : { approval }, ...(author && { author }) };
  const report = archive(sampleFiling(box, options), box, clock);
  const attempt = (by: string, account: string, role = '') => {
    const request = { hash: report.reportId, by, role, reason: '', account };
    const outcome = approve(request, box, clock);
    return outcome.diagnostics.map(({ code }) => code)[0] ?? 'freigegeben';
  };
  return { box, report, attempt };
}

describe('the four-eyes rule', () => {
  it('keeps the author from approving, however the name is written', () => {
    const { attempt } = desk(FOUR_EYES);
    for (const name of [
      'Sabine Sorgfalt',
      'sabine  SORGFALT',
      ' SabineSorgfalt ',
      'Sabine\u00a0Sorg\u200bfalt',
    ]) {
      expect(attempt(name, 'leitung')).toBe('ARC-553');
    }
    expect(attempt('L. Leitung', 'leitung')).toBe('freigegeben');
  });

  it('keeps the account from approving under another name', () => {
    const { attempt } = desk(FOUR_EYES);
    expect(attempt('L. Leitung', 'Sorgfalt')).toBe('ARC-553');
    expect(attempt('sorgfalt', 'leitung')).toBe('ARC-553');
  });

  it('says whom it keeps out, and whether by name or by account', () => {
    const { box, report } = desk(FOUR_EYES);
    const said = (by: string, account: string) =>
      approve({ hash: report.reportId, by, role: '', reason: '', account }, box, clock).diagnostics[0]
        ?.message;
    expect(said('sabine sorgfalt', 'leitung')).toBe(
      `sabine sorgfalt hat den Bericht erstellt und kann ihn nicht selbst freigeben (${TITLE}). Es gilt das Vier-Augen-Prinzip.`,
    );
    expect(said('L. Leitung', 'Sorgfalt')).toBe(
      `L. Leitung kann nicht freigeben: Der Bericht wurde unter demselben Benutzerkonto erstellt („sorgfalt“; ${TITLE}). Es gilt das Vier-Augen-Prinzip.`,
    );
  });

  it('lets somebody else approve at a computer that knows no accounts', () => {
    const { box, report } = desk(FOUR_EYES);
    const nobody = { hash: report.reportId, role: '', reason: '' };
    expect(approve({ ...nobody, by: 'Sabine Sorgfalt' }, box, clock).ok).toBe(false);
    expect(approve({ ...nobody, by: 'L. Leitung' }, box, clock).ok).toBe(true);
  });

  it('holds for everybody who ever had the same report filed', () => {
    const { box, report, attempt } = desk(FOUR_EYES);
    archive(sampleFiling(box, { data: 'anders', author: { account: 'dritte' } }), box, clock);
    archive(
      sampleFiling(box, { dispatch: { approval: FOUR_EYES }, author: { account: 'vierte' } }),
      box,
      clock,
    );
    expect(authorsOf(box, report.reportId)).toEqual([CLERK, { account: 'vierte' }]);
    expect(attempt('V.', 'vierte')).toBe('ARC-553');
    expect(attempt('L. Leitung', 'sorgfalt')).toBe('ARC-553');
    expect(attempt('D.', 'dritte')).toBe('freigegeben');
  });

  it('refuses a report whose author nobody knows', () => {
    const box = openArchive(memoryFiles('output'));
    const report = archive(sampleFiling(box, { dispatch: { approval: FOUR_EYES } }), box, clock);
    const outcome = approve({ hash: report.reportId, by: 'L.', role: '', reason: '' }, box, clock);
    expect(outcome.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'ARC-561',
        `Es gilt das Vier-Augen-Prinzip, aber im Journal steht nicht, wer den Bericht erstellt hat (${TITLE}).`,
      ],
    ]);
    expect(approvalOf(box, report.pdfSha256)).toBeNull();
  });

  it('binds nobody where it is not agreed', () => {
    expect(desk(undefined).attempt('Sabine Sorgfalt', 'sorgfalt')).toBe('freigegeben');
    expect(desk({ fourEyes: false, entitled: [] }).attempt('Sabine Sorgfalt', 'sorgfalt')).toBe(
      'freigegeben',
    );
  });

  it('binds nobody in archives older than rules, where no dispatch is filed', () => {
    const { box, report, attempt } = desk(FOUR_EYES);
    const objects = report.objects.filter(({ role }) => role !== 'versand');
    const { fresh: _, ...entry } = report;
    box.append({ kind: 'filed', ...entry, objects }, clock.now());
    expect(attempt('Sabine Sorgfalt', 'sorgfalt')).toBe('freigegeben');
  });

  it('leaves no trace of the author in the report and its id', () => {
    const { report } = desk(FOUR_EYES);
    const other = desk(FOUR_EYES, { author: 'Jemand anders' }).report;
    expect(other).toEqual(report);
  });
});

describe('those who may approve', () => {
  const rules: ApprovalRules = {
    fourEyes: false,
    entitled: [
      { name: 'L. Leitung', role: 'Geschäftsführung' },
      { name: 'V. Vertretung', role: 'Stellvertretung' },
    ],
  };

  it('are alone entitled, and approve in the office the agreement names', () => {
    const { box, report, attempt } = desk(rules);
    expect(attempt('Sabine Sorgfalt', 'sorgfalt')).toBe('ARC-554');
    expect(attempt('l.leitung', 'leitung')).toBe('freigegeben');
    expect(approvalOf(box, report.pdfSha256)).toMatchObject({ by: 'l.leitung', role: 'Geschäftsführung' });
  });

  it('cannot approve in another office', () => {
    const { attempt } = desk(rules);
    expect(attempt('V. Vertretung', 'v', 'Geschäftsführung')).toBe('ARC-555');
    expect(attempt('V. Vertretung', 'v', 'stellvertretung')).toBe('freigegeben');
  });

  it('are named to whoever is not one of them, or acts in another office', () => {
    const entitled = [...rules.entitled, { name: 'L. Leitung', role: 'Fachaufsicht' }];
    const { box, report } = desk({ fourEyes: false, entitled });
    const told = (by: string, role: string) => {
      const { diagnostics } = approve({ hash: report.reportId, by, role, reason: '' }, box, clock);
      return diagnostics.map(({ message, hint }) => [message, hint.split(' So ')[0]])[0];
    };
    expect(told(' S.  Sorgfalt ', '')).toEqual([
      `S.  Sorgfalt darf diesen Bericht nicht freigeben (${TITLE}).`,
      'Freigeben dürfen: L. Leitung (Geschäftsführung); V. Vertretung (Stellvertretung); L. Leitung (Fachaufsicht).',
    ]);
    expect(told('L. Leitung', 'Stellvertretung')?.[0]).toBe(
      `L. Leitung ist als „Geschäftsführung / Fachaufsicht“ freigabeberechtigt, nicht als „Stellvertretung“ (${TITLE}).`,
    );
  });

  it('are bound by the four-eyes rule, too', () => {
    const { attempt } = desk({ ...rules, fourEyes: true }, { author: 'L. Leitung', account: 'leitung' });
    expect(attempt('L. Leitung', 'anderswo')).toBe('ARC-553');
    expect(attempt('V. Vertretung', 'v')).toBe('freigegeben');
  });
});

describe('a deputy', () => {
  it('is named as one, with whom they stand in for and their account', () => {
    const box = openArchive(memoryFiles('output'));
    const report = archive(sampleFiling(box), box, clock);
    const request = { hash: report.reportId, by: 'V.', role: 'Vertretung', reason: 'Urlaub' };
    approve({ ...request, deputyFor: 'L. Leitung', account: 'v' }, box, clock);
    expect(approvalOf(box, report.pdfSha256)).toEqual({
      reportId: report.reportId,
      pdfSha256: report.pdfSha256,
      by: 'V.',
      role: 'Vertretung',
      reason: 'Urlaub',
      deputyFor: 'L. Leitung',
      account: 'v',
      sample: false,
      at: clock.now(),
    });
  });
});
