import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownCodes, meaningOf } from '../../../src/diagnostic/catalogue/all.ts';

const SOURCE = new URL('../../../src/', import.meta.url);

/** `CSV-104` and its like, wherever one is given in the source: no code may be one that cannot be asked for. */
function givenCodes(): readonly string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(new URL(file, SOURCE), 'utf8').matchAll(/'([A-Z]{3}-\d{3})'/g)].map(
      ([, code]) => code ?? '',
    ),
  );
  return [...new Set(codes)].filter((code) => code !== 'SHA-256').toSorted();
}

describe('the catalogue of messages', () => {
  test('can be asked for every code that is given anywhere', () => {
    expect(knownCodes).toEqual(givenCodes());
  });

  test('gives each code to one message alone', () => {
    const folder = new URL('diagnostic/catalogue/', SOURCE);
    const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const codes = texts.flatMap((text) => [...text.matchAll(/(?:code: |fault\(\s*)'([A-Z]{3}-\d{3})'/g)]);
    const times = Map.groupBy(codes, ([, code]) => code ?? '');
    expect([...times].filter(([, found]) => found.length > 1).map(([code]) => code)).toEqual([]);
    expect(times.size).toBeGreaterThan(knownCodes.length - 20);
  });

  test('tells what a failure means, and a family of reasons by its title', () => {
    expect(meaningOf('SYS-902')?.pattern).toBe('Eine Datei ist in einem anderen Programm geöffnet.');
    expect(meaningOf('SEI-507')).toEqual({
      code: 'SEI-507',
      title: 'Tabelle nicht regelmäßig',
      pattern: '',
      hint: '',
    });
  });

  test('tells title, message and hint without the case it was found in', () => {
    expect(meaningOf('CSV-104')).toEqual({
      code: 'CSV-104',
      title: 'Keine deutsche Zahl',
      pattern: '„…“ ist keine Zahl in deutscher Schreibweise.',
      hint: 'Der Punkt trennt Tausender, das Komma die Dezimalstellen: 1.234,50.',
    });
    for (const code of knownCodes) expect(meaningOf(code)?.pattern).not.toContain('undefined');
  });

  test('knows nothing of other codes', () => {
    expect(meaningOf('CSV-999')).toBeNull();
  });
});
