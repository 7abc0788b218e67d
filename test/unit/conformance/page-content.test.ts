import { describe, expect, test } from 'vitest';
import { bytesOf, marksOf, operationsIn } from '../../conformance/page-content.ts';

const marks = (content: string) => marksOf(operationsIn(content));

describe('the reader of page content', () => {
  test('gives operators with what stands before them, whatever is inside strings', () => {
    expect(operationsIn('1 0 0 rg (a \\) BT) Tj [<00> -5 (x)] TJ')).toEqual([
      { operator: 'rg', operands: ['1', '0', '0'] },
      { operator: 'Tj', operands: ['(a \\) BT)'] },
      { operator: 'TJ', operands: ['[', '<00>', '-5', '(x)', ']'] },
    ]);
  });

  test.each([
    ['<00 4a>', '\0J'],
    ['(\\(\\)\\\\)', '()\\'],
    ['(\\r\\n\\053\\5)', '\r\n+\x05'],
    ['(a\\\r\nb\r\nc)', 'ab\nc'],
    ['-12', ''],
  ])('reads what a string holds: %j', (operand, bytes) => {
    expect(bytesOf(operand)).toBe(bytes);
  });

  test('finds what is painted outside of every mark', () => {
    expect(marks('/P <</MCID 0>> BDC (a) Tj EMC 0 0 9 9 re f').unmarked).toEqual(['f']);
    expect(marks('/Artifact <</Type /Layout>> BDC 0 0 9 9 re f EMC').unmarked).toEqual([]);
  });

  test('counts content as unmarked when neither an element nor an artifact claims it', () => {
    expect(marks('/Span BMC (a) Tj EMC').unmarked).toEqual(['Tj']);
  });

  test('finds marks inside marks and marks without an end', () => {
    const nested = marks('/P <</MCID 0>> BDC /Artifact BMC f EMC EMC');
    expect(nested).toMatchObject({ nested: ['Artifact in P'], balanced: true });
    expect(marks('/P <</MCID 0>> BDC f').balanced).toBe(false);
    expect(marks('f EMC').balanced).toBe(false);
  });
});
