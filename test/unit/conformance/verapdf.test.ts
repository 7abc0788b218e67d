import { describe, expect, test } from 'vitest';
import { ruleText, verdictsOf } from '../../conformance/verapdf.ts';

const broken = {
  clause: '7.3',
  testNumber: 1,
  failedChecks: 2,
  description: 'Figure tags shall include an alternative representation',
  status: 'failed',
  checks: [{ context: 'root/document[0]' }],
};
const result = (compliant: boolean, ruleSummaries: readonly (typeof broken)[]) => ({
  validationResult: [{ compliant, details: { ruleSummaries } }],
});

describe('the verdict of veraPDF', () => {
  test('names flavour, clause and test of a broken rule, and where', () => {
    const report = { report: { jobs: [{ itemDetails: { name: 'a.pdf' }, ...result(false, [broken]) }] } };
    const [failed] = verdictsOf(report, 'ua1', ['a.pdf']).get('a.pdf') ?? [];
    expect(failed && ruleText(failed)).toBe(
      'ua1 7.3-1 (2 ×): Figure tags shall include an alternative representation [root/document[0]]',
    );
  });

  test('finds nothing wrong with a file that complies', () => {
    const report = { report: { jobs: [{ itemDetails: { name: 'a.pdf' }, ...result(true, []) }] } };
    expect(verdictsOf(report, '3a', ['a.pdf']).get('a.pdf')).toEqual([]);
  });

  test('counts a file as failed when it was not read, or not found compliant', () => {
    const unread = { itemDetails: { name: 'a.pdf' }, taskException: { exceptionMessage: 'broken file' } };
    const unclear = { itemDetails: { name: 'b.pdf' }, ...result(false, []) };
    const verdicts = verdictsOf({ report: { jobs: [unread, unclear] } }, '3a', ['a.pdf', 'b.pdf', 'c.pdf']);
    expect([...verdicts.values()].map((rules) => rules[0]?.rule)).toEqual([
      '3a nicht geprüft',
      '3a unklar',
      '3a nicht geprüft',
    ]);
    expect(verdicts.get('a.pdf')?.[0]?.description).toBe('broken file');
  });
});
