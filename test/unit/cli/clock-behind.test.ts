import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import { clockFindings } from '../../../src/cli/clock-behind.ts';
import { fingerprint, smallMonth } from '../../../src/cli/stress/month.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

const at = (...moments: readonly string[]) => {
  const left = [...moments];
  return { now: () => (left.length > 1 ? left.shift() : left[0]) ?? '' };
};

async function monthAt(...moments: readonly string[]) {
  const output = memoryFiles('output');
  await smallMonth(output, acceptingMailer(), at(...moments));
  return output;
}

describe('a clock that is wrong', () => {
  test.each([
    ['1970', ['1970-01-01T00:00:00Z']],
    ['2099', ['2099-12-31T23:59:59Z']],
    ['backwards during the run', ['2020-09-28T08:00:00Z', '2020-09-28T07:00:00Z', '1970-01-01T00:00:00Z']],
  ])('(%s) changes no byte of any report, and the archive stays valid', async (_name, moments) => {
    const right = await monthAt('2020-09-28T08:00:00Z');
    const wrong = await monthAt(...moments);
    expect(fingerprint(wrong)).toEqual(fingerprint(right));
    expect(verifyArchive(wrong)).toEqual([]);
  });

  test('is told where it lies before the last line of the journal (SYS-922), and only there', async () => {
    const archive = openArchive(await monthAt('2020-09-28T08:00:00Z'));
    const [behind, ...others] = clockFindings(archive, at('2020-09-28T07:59:59Z'));
    expect([behind?.code, behind?.severity, others]).toEqual(['SYS-922', 'warning', []]);
    expect(behind?.message).toContain('zeigt 28.09.2020, 07:59 Uhr (UTC)');
    expect(clockFindings(archive, at('2020-09-28T08:00:00Z'))).toEqual([]);
    expect(clockFindings(openArchive(memoryFiles('output')), at('1970-01-01T00:00:00Z'))).toEqual([]);
  });
});
