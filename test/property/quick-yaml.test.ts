import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { placesIn } from '../../src/read/yaml/places.ts';
import { quickTree } from '../../src/read/yaml/quick.ts';
import type { Span, Tree } from '../../src/read/yaml/tree.ts';
import { treeWithLibrary } from '../../src/read/yaml/with-library.ts';
import { times } from '../support/faults/share.ts';

const home = resolve(import.meta.dirname, '../..');

/** Definitions of the repository, and the heads of its comments. */
const files = [
  ...globSync(resolve(home, 'data/**/*.yaml')),
  ...globSync(resolve(home, 'test/golden/**/input/**/*.yaml')),
]
  .toSorted()
  .map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));

/** What can be asked of a tree: its texts, and the place of each value and key. */
function told(text: string, tree: Tree | null): unknown {
  const placeAt = placesIn({ file: 'x', text }, text);
  const of = ({ start, end }: Span) => {
    const { line, column, length } = placeAt(start, end);
    return `${line}:${column}+${length}`;
  };
  const walk = (each: Tree | null): unknown => {
    if (each === null) return null;
    if (each.kind === 'leaf') return each.oneLine ? `${of(each)} ${each.plain}` : each.plain;
    if (each.kind === 'list') return each.items.map(walk);
    const entries = each.entries.map(({ key, value }) => [key && `${of(key)} ${key.plain}`, walk(value)]);
    return entries.length === 0 ? of(each) : entries;
  };
  return { places: walk(tree), plain: tree?.plain };
}

/** The quick reader may pass on anything; what it reads it reads as the library does, and never a slip. */
function agrees(text: string): boolean {
  const quick = quickTree(text);
  if (quick === null) return false;
  const slow = treeWithLibrary(text, placesIn({ file: 'x', text }, text));
  if (!slow.ok) throw new Error(`${JSON.stringify(text)}: ${JSON.stringify(slow.diagnostics)}`);
  expect(slow.diagnostics).toEqual([]);
  expect(told(text, quick)).toEqual(told(text, slow.value));
  return true;
}

describe('the quick reader of definitions', () => {
  test('reads every definition of the repository, and as the library does', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((text) => !agrees(text))).toEqual([]);
  });

  test('agrees with the library where a definition is damaged', () => {
    const piece = fc.constantFrom(
      ...[
        '',
        ' ',
        '  ',
        '\n',
        '\n\n',
        ':',
        ': ',
        '- ',
        '-',
        '#',
        ' # x',
        "'",
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        '|',
        '>',
      ],
      ...[
        '>-\n',
        '|-\n',
        '|+\n',
        '|2\n',
        '&a ',
        '*a',
        '!x ',
        '\t',
        '---\n',
        '...',
        '%',
        '@',
        '`',
        '?',
        '? ',
        '\\',
        '\u00a0',
      ],
      ...[
        'a',
        'ä: ',
        '-2',
        '""',
        "''",
        '[]',
        '{}',
        '<<: ',
        '1',
        '\n  ',
        '\n    ',
        '\n# x\n',
        '\n    # x\n',
        ' \n',
        '~',
        'null',
      ],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 30, max: 400 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { minLength: 1, maxLength: 3 }),
        (file, from, length, edits) => {
          const begin = file.lastIndexOf('\n', from % file.length) + 1;
          const lines = file.slice(begin, begin + length);
          const indent = /^ */u.exec(lines)?.[0].length ?? 0;
          let text = lines.replaceAll(new RegExp(`^ {1,${Math.max(1, indent)}}`, 'gmu'), '');
          for (const [at, dropped, added] of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + added + text.slice(place + dropped);
          }
          agrees(text);
        },
      ),
      { numRuns: times(1_500, 200_000) },
    );
  });

  test('agrees with the library on texts put together of signs', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b: ',
        'c:',
        'd',
        ': ',
        ':',
        '- ',
        '-',
        '\n',
        '\n',
        '\n',
        ' ',
        '  ',
        '  ',
        "'x'",
        '"y"',
        "'",
        '"',
        '{',
        '}',
        '[',
        ']',
      ],
      ...[
        ', ',
        ',',
        '|',
        '>',
        '|-',
        '>-',
        '#',
        ' #',
        '\n\n',
        '\n  ',
        '\n    ',
        '{ e: f }',
        '[g, h]',
        'ä',
        '𝄞',
        '18,9 %',
        '-1',
        '?',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        agrees(pieces.join(''));
      }),
      { numRuns: times(3_000, 500_000) },
    );
  });

  test('reads back what the library writes', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-Za-zäöü0-9.,%€ -]{1,40}$/u),
      fc.stringMatching(/^([a-zä ]{1,9}[:#'"{}&*!|>\n-]){1,9}[a-z]$/u),
      fc.lorem({ maxCount: 40 }),
    );
    const key = fc.stringMatching(/^[a-zä][a-zä-]{0,8}$/u);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        word,
        word,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { maxKeys: 5 }),
        fc.constantFrom(30, 80, 0),
        (data, lineWidth) => {
          agrees(stringify(data, { schema: 'failsafe', lineWidth }));
        },
      ),
      { numRuns: times(500, 50_000) },
    );
  });
});
