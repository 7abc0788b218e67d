import { describe, expect, test } from 'vitest';
import type { Row } from '../../../../src/cli/batch/batch.ts';
import { barText, progressOf } from '../../../../src/cli/batch/progress.ts';
import { failed } from '../../../../src/diagnostic/outcome.ts';

const broken: Row = { agreement: 'jc-2', period: '', outcome: failed() };

describe('progress', () => {
  test('is a bar with rate and remaining time', () => {
    expect(barText(135, 406, 0, 9_500)).toBe(
      '[███████░░░░░░░░░░░░░░░░░] 135 von 406 · 14,2 je Sekunde · noch 0:20',
    );
    expect(barText(4_060, 4_060, 2, 300_000)).toBe(
      '[████████████████████████] 4.060 von 4.060 · 13,5 je Sekunde · noch 0:00 · 2 mit Fehler',
    );
    expect(barText(1, 4_060, 0, 2_000)).toContain('noch 2:15:18');
  });

  test('fills one line of a terminal, at most ten times a second, and clears it at the end', () => {
    const said: string[] = [];
    let now = 0;
    const terminal = { err: (text: string) => void said.push(text), interactive: true };
    const progress = progressOf(50, terminal, false, () => now);
    for (let count = 1; count <= 50; count++) {
      now += 10;
      progress.step(broken);
    }
    progress.end();
    expect(said.length).toBeLessThan(10);
    expect(said.at(-2)).toContain('50 von 50');
    expect(said.at(-1)).toBe('\r\u001b[K');
    expect(said.join('')).not.toContain('\n');
  });

  test('is a plain line for each report where nobody watches, and nothing with --leise or for one report', () => {
    const told = (total: number, quiet: boolean) => {
      const said: string[] = [];
      const progress = progressOf(total, { err: (text) => void said.push(text), interactive: false }, quiet);
      progress.step(broken);
      progress.end();
      return said;
    };
    expect(told(3, false)).toEqual(['1/3 jc-2: nichts zu tun\n']);
    expect(told(3, true)).toEqual([]);
    expect(told(1, false)).toEqual([]);
  });
});
