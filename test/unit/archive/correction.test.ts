import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { correctionOf, type Ground } from '../../../src/archive/correction.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { withdraw } from '../../../src/archive/withdraw.ts';
import { inputsHashOf } from '../../../src/domain/chain.ts';
import type { Archive, FiledReport } from '../../../src/domain/journal.ts';
import { month } from '../../../src/domain/month.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filed(box: Archive, options: SampleOptions = {}): FiledReport {
  return archive(sampleFiling(box, options), box, clock);
}

function approved(box: Archive, options: SampleOptions = {}): FiledReport {
  const report = filed(box, options);
  expect(approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock).ok).toBe(true);
  return report;
}

/** What the archive says to a report of these data with this reason: the reason among the inputs, or a code. */
function asked(
  box: Archive,
  data: string,
  reason: string | null = null,
  { draft = false, handed = true } = {},
) {
  const about = { agreement: 'msh-2020', month: month('2020-08'), edition: 'monat' } as const;
  const { inputs } = sampleFiling(box, { data });
  const hashWith = (ground: Ground | null) => {
    const own = ground && { correction: ground.reason, correctedVersion: ground.version };
    const request = { ...about, draft: false, ...own };
    return inputsHashOf(inputs, '0.1.0', request);
  };
  return correctionOf({ about, draft, reason, inputs, hashWith, isHandedOver: () => handed }, box);
}

function told(outcome: ReturnType<typeof asked>): string | null {
  return outcome.ok ? (outcome.value?.reason ?? null) : (outcome.diagnostics[0]?.code ?? '');
}

describe('a correction', () => {
  it('is nothing a first version needs, and nothing it may be', () => {
    const box = openArchive(memoryFiles('output'));
    expect(told(asked(box, 'a'))).toBeNull();
    filed(box, { data: 'a' });
    expect(told(asked(box, 'b'))).toBeNull();
    expect(told(asked(box, 'b', 'Nachmeldung'))).toBe('ARC-551');
  });

  it('is needed once a version is approved and inputs change, and the change is named', () => {
    const box = openArchive(memoryFiles('output'));
    const first = approved(box, { data: 'a' });
    expect(told(asked(box, 'a'))).toBeNull();
    const refused = asked(box, 'b', null, { handed: false });
    expect(told(refused)).toBe('ARC-550');
    expect(refused.diagnostics[0]?.message).toContain('data/exporte/2020-08/lza.csv (geändert)');
    expect(refused.diagnostics[0]?.hint).toContain(
      'erstellen --monat 2020-08 --vereinbarung msh-2020 --korrektur',
    );
    expect(refused.diagnostics[0]?.hint).toContain(
      `freigeben --zurueckziehen ${first.reportId.slice(0, 12)}`,
    );
    expect(asked(box, 'b').diagnostics[0]?.hint).not.toContain('zurueckziehen');
    expect(told(asked(box, 'b', 'Nachmeldung'))).toBe('Nachmeldung');
  });

  it('is refused where nothing changed', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    expect(told(asked(box, 'a', 'Nachmeldung'))).toBe('ARC-552');
    approved(box, { data: 'b', correction: 'Nachmeldung' });
    expect(told(asked(box, 'b', 'noch einmal'))).toBe('ARC-552');
  });

  it('keeps its reason: the same inputs need not say it again', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    filed(box, { data: 'b', correction: 'Nachmeldung' });
    expect(told(asked(box, 'b'))).toBe('Nachmeldung');
    expect(told(asked(box, 'c'))).toBe('ARC-550');
    approved(box, { data: 'b', correction: 'Nachmeldung' });
    expect(told(asked(box, 'b'))).toBe('Nachmeldung');
    expect(told(asked(box, 'a'))).toBe('ARC-550');
    expect(told(asked(box, 'a', 'doch nicht'))).toBe('doch nicht');
  });

  it('of a correction is a version of its own, also with files and a reason that were there before', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    const second = approved(box, { data: 'b', correction: 'Nachmeldung' });
    approved(box, { data: 'a', correction: 'doch nicht', corrects: 3 });
    expect(asked(box, 'b', 'Nachmeldung')).toMatchObject({ value: { reason: 'Nachmeldung', version: 4 } });
    const fourth = filed(box, { data: 'b', correction: 'Nachmeldung', corrects: 4 });
    expect(fourth.version).toBe(4);
    expect(fourth.reportId).not.toBe(second.reportId);
    expect(told(asked(box, 'b'))).toBe('Nachmeldung');
  });

  it('without a reason stays readable in archives that are older than reasons', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    approved(box, { data: 'b' });
    expect(told(asked(box, 'b'))).toBeNull();
  });

  it('is not asked of a draft', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    expect(told(asked(box, 'b', null, { draft: true }))).toBeNull();
    expect(told(asked(box, 'b', 'Nachmeldung', { draft: true }))).toBe('Nachmeldung');
  });

  it('is not needed after the approval was taken back', () => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box, { data: 'a' });
    const handed = { recipients: [], outbox: false };
    withdraw({ report, by: 'L.', reason: 'falsch', handed }, box, clock);
    expect(told(asked(box, 'b'))).toBeNull();
  });
});
