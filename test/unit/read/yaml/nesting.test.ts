import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../src/read/yaml/document.ts';
import { DEEPEST, tooDeepAt } from '../../../../src/read/yaml/nesting.ts';
import { ROOT } from '../../../support/programme.ts';

const parse = (text: string) => parseYaml({ file: 'a.yaml', text });

describe('a definition', () => {
  test('may lie 32 levels deep and no deeper, however its levels are written (DEF-115)', () => {
    const ways: readonly ((levels: number) => string)[] = [
      (levels) => '['.repeat(levels) + ']'.repeat(levels),
      (levels) => `${'- '.repeat(levels - 1)}x`,
      (levels) => Array.from({ length: levels }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ];
    for (const way of ways) {
      expect(tooDeepAt(way(DEEPEST - 1))).toBeNull();
      expect(tooDeepAt(way(DEEPEST + 2))).not.toBeNull();
    }
    expect(parse(`eins: 1\nzwei: ${'{'.repeat(40)}`).diagnostics).toMatchObject([
      { code: 'DEF-115', place: { file: 'a.yaml', line: 2, column: 7 + DEEPEST - 1 } },
    ]);
  });

  test('may have any number of brackets and dashes in its texts', () => {
    const text = `wortlaut: |\n  ${'{ [ - '.repeat(200)}\nname: "${'['.repeat(200)}"\nviele: [${'{}, '.repeat(200)}]\n`;
    expect(tooDeepAt(text)).toBeNull();
    expect(parse(text).ok).toBe(true);
  });

  test('of the sample and of the built-in kind is never too deep', () => {
    const files = readdirSync(join(ROOT, 'data'), { recursive: true, encoding: 'utf8' });
    const yaml = files.filter((file) => file.endsWith('.yaml'));
    expect(yaml.length).toBeGreaterThan(5);
    for (const file of yaml)
      expect([file, tooDeepAt(readFileSync(join(ROOT, 'data', file), 'utf8'))]).toEqual([file, null]);
  });

  const N = 20_000;
  test.each([
    ['braces', '{'.repeat(N)],
    ['brackets', `a: ${'['.repeat(N)}`],
    ['pairs of them', '[{'.repeat(N)],
    ['dashes', '- '.repeat(N)],
    ['question marks', '? '.repeat(N)],
    ['colons', ': '.repeat(N)],
    ['open maps', '{a: '.repeat(N)],
    ['steps', Array.from({ length: 1_500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('of twenty thousand %s is refused in a moment', (_, text) => {
    const start = performance.now();
    expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(['DEF-115']);
    expect(performance.now() - start).toBeLessThan(500); // at rest about 10
  });

  test.each([
    ['closing braces', '}'.repeat(N)],
    ['commas', `{${','.repeat(N)}`],
    ['quotes', '" '.repeat(N)],
    ['broken lines', 'a: b: c\n'.repeat(N)],
    ['keys that are one', 'a: 1\n'.repeat(N)],
    ['different keys', Array.from({ length: N }, (_, at) => `k${at}: 1`).join('\n')],
  ])('of twenty thousand %s is read or refused without a wait', (_, text) => {
    const start = performance.now();
    expect(parse(text).diagnostics.length).toBeLessThanOrEqual(100);
    expect(performance.now() - start).toBeLessThan(5_000); // at rest below 1,000
  });

  test('tells a key that stands twice in its block at its second place (DEF-103)', () => {
    const { diagnostics } = parse('a: 1\nb: { c: 1, c: 2 }\na: 2\n');
    expect(diagnostics.map(({ place }) => [place?.line, place?.column])).toEqual([
      [2, 12],
      [3, 1],
    ]);
    expect(new Set(diagnostics.map(({ code }) => code)).size).toBe(1);
  });
});
