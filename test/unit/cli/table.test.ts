import { describe, expect, test } from 'vitest';
import { table } from '../../../src/cli/table.ts';

describe('a table', () => {
  test('aligns its columns and drops those that hold nothing', () => {
    const rows = [
      ['msh-2020', '', 'neu'],
      ['x', '', 'unverändert'],
    ];
    expect(table(['Vereinbarung', 'Leer', 'Ergebnis'], rows)).toBe(
      'Vereinbarung  Ergebnis\nmsh-2020      neu\nx             unverändert\n',
    );
  });
});
