import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { inputsHashOf } from '../../../src/domain/chain.ts';
import type { Archive } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filed(box: Archive, options: SampleOptions = {}) {
  return archive(sampleFiling(box, options), box, clock);
}

function approved(box: Archive, options: SampleOptions = {}) {
  const entry = filed(box, options);
  const outcome = approve({ hash: entry.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
  expect(outcome.ok).toBe(true);
  return entry;
}

describe('the place in the chain', () => {
  it('of the first report has no predecessor', () => {
    const box = openArchive(memoryFiles('output'));
    expect(filed(box)).toMatchObject({ version: 1, predecessorId: null });
  });

  it('names the last approved report of an earlier month', () => {
    const box = openArchive(memoryFiles('output'));
    const july = approved(box, { month: '2020-07' });
    filed(box, { month: '2020-07', data: 'nie freigegeben' });
    expect(filed(box, { month: '2020-08' })).toMatchObject({ version: 1, predecessorId: july.reportId });
  });

  it('counts approved versions of the month, and the earlier version is the predecessor', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { month: '2020-07' });
    const first = approved(box);
    filed(box, { data: 'verworfen' });
    expect(filed(box, { data: 'berichtigt' })).toMatchObject({ version: 2, predecessorId: first.reportId });
  });

  it('lets neither a later month nor another edition come before', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { month: '2020-08', edition: 'jahr' });
    approved(box, { month: '2020-09' });
    expect(filed(box, { month: '2020-08' })).toMatchObject({ version: 1, predecessorId: null });
  });

  it('of the first year-end edition follows the last approved monthly report of that year', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { month: '2019-12' });
    expect(filed(box, { month: '2020-12', edition: 'jahr' })).toMatchObject({ predecessorId: null });
    approved(box, { month: '2020-07' });
    const august = approved(box, { month: '2020-08' });
    const first = approved(box, { month: '2020-12', edition: 'jahr' });
    expect(first).toMatchObject({ version: 1, predecessorId: august.reportId });
    const corrected = filed(box, { month: '2020-12', edition: 'jahr', data: 'berichtigt' });
    expect(corrected).toMatchObject({ version: 2, predecessorId: first.reportId });
  });

  it('of the first year-end edition of one side follows the monthly reports of that side alone', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { month: '2020-08' });
    const own = approved(box, { month: '2020-07', scope: 'BA' });
    const year = { month: '2020-12', edition: 'jahr' } as const;
    expect(filed(box, { ...year, scope: 'BA' })).toMatchObject({ predecessorId: own.reportId });
    expect(filed(box, { ...year, scope: 'Kommune' })).toMatchObject({ predecessorId: null });
  });

  it('is lost by an unapproved report that would follow another report now', () => {
    const box = openArchive(memoryFiles('output'));
    const lonely = filed(box, { month: '2020-08' });
    expect(lonely.predecessorId).toBeNull();
    const july = approved(box, { month: '2020-07' });
    const { chain } = sampleFiling(box, { month: '2020-08' });
    expect(chain).toMatchObject({ version: 1, predecessorId: july.reportId, existing: null });
  });

  it('stays with an approved report, whatever is approved before it later', () => {
    const box = openArchive(memoryFiles('output'));
    const august = approved(box, { month: '2020-08' });
    approved(box, { month: '2020-07' });
    const { chain } = sampleFiling(box, { month: '2020-08' });
    expect(chain).toMatchObject({ reportId: august.reportId, existing: { fresh: false } });
  });

  it('of an edition of one side stands in a chain of its own', () => {
    const box = openArchive(memoryFiles('output'));
    const whole = approved(box, { month: '2020-07' });
    const july = approved(box, { month: '2020-07', scope: 'BA' });
    expect(july).toMatchObject({ version: 1, predecessorId: null, scope: 'BA' });
    expect(filed(box, { scope: 'BA' })).toMatchObject({ version: 1, predecessorId: july.reportId });
    expect(filed(box, { scope: 'Kommune' })).toMatchObject({ version: 1, predecessorId: null });
    expect(filed(box)).toMatchObject({ version: 1, predecessorId: whole.reportId });
  });

  it('is found again by the same inputs', () => {
    const box = openArchive(memoryFiles('output'));
    const first = approved(box);
    approved(box, { data: 'berichtigt' });
    const { chain } = sampleFiling(box);
    expect(chain).toMatchObject({ version: 1, reportId: first.reportId, existing: { fresh: false } });
  });

  it('is lost by an unapproved report whose version another one took', () => {
    const box = openArchive(memoryFiles('output'));
    const lost = filed(box, { data: 'a' });
    const winner = approved(box, { data: 'b' });
    const { chain } = sampleFiling(box, { data: 'a' });
    expect(chain).toMatchObject({ version: 2, predecessorId: winner.reportId, existing: null });
    expect(chain.reportId).not.toBe(lost.reportId);
  });

  it('is never taken by a draft', () => {
    const box = openArchive(memoryFiles('output'));
    const draft = filed(box, { draft: true });
    const report = filed(box);
    expect(report).toMatchObject({ version: 1, predecessorId: null, draft: false });
    expect(report.reportId).not.toBe(draft.reportId);
  });
});

describe('the hash of the inputs', () => {
  const files = [
    { file: 'a.csv', sha256: '1' },
    { file: 'b.csv', sha256: '2' },
  ];
  const request = { month: '2020-08', draft: false };

  it('does not depend on the order of files or wishes', () => {
    expect(inputsHashOf(files.toReversed(), '1', { draft: false, month: '2020-08' })).toBe(
      inputsHashOf(files, '1', request),
    );
  });

  it('changes with a name, a content, the programme and the request', () => {
    const swapped = [
      { file: 'a.csv', sha256: '2' },
      { file: 'b.csv', sha256: '1' },
    ];
    const hashes = [
      inputsHashOf(files, '1', request),
      inputsHashOf(swapped, '1', request),
      inputsHashOf(files.slice(1), '1', request),
      inputsHashOf(files, '2', request),
      inputsHashOf(files, '1', { ...request, draft: true }),
    ];
    expect(new Set(hashes).size).toBe(5);
  });
});
