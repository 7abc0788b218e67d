import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { printedFiles } from '../../../../src/compose/attachments/printed-files.ts';

const parser = unified().use(rehypeParse, { fragment: true });

describe('a file whose words a report prints', () => {
  const printed = printedFiles(
    parser.parse('<section><p data-quelle="data/kommentare/für:2.md:12">x</p></section><p>y</p>'),
  );

  test('is known by its name without the line', () => {
    expect(printed.has('data/kommentare/für:2.md')).toBe(true);
    expect(printed.has('data/kommentare/für')).toBe(false);
  });

  test('is the same where a disk writes its umlauts as letter and dots', () => {
    expect(printed.has('data/kommentare/fu\u0308r:2.md')).toBe(true);
    const apart = printedFiles(parser.parse('<p data-quelle="fu\u0308r.md:1">x</p>'));
    expect(apart.has('für.md')).toBe(true);
  });
});
