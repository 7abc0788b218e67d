import { describe, expect, test } from 'vitest';
import { attachedBytes } from '../../bench/peers/attached-bytes.ts';
import { compared } from '../../bench/peers/compared.ts';
import { comparisonText } from '../../bench/results/comparison-text.ts';
import { growthText } from '../../bench/results/growth-text.ts';

const stamp = { date: '2026-11-27', commit: 'abc1234', machine: '2 × Kern' };
const measured = (cpu: number, peakMb = 200) => ({ stamp, wall: cpu, cpu, peakMb });

describe('a comparison', () => {
  const row = {
    id: 'ours',
    name: 'zielbericht',
    cold: [1],
    wall: [20, 60],
    cpu: [30, 40],
    mem: [300],
    warm: [],
  };
  const typst = { ...row, id: 'typst-ua', name: 'Typst', wall: [10, 40], cpu: [10, 40], text: '284/284' };
  const [ours, other] = compared([row, typst], { probes: '284/284', attachedKib: 42 });

  test('takes ratios within a round, and their median', () => {
    expect(ours?.toTypst).toEqual([1.75, 2]);
    expect(other?.toTypst).toEqual([1, 1]);
  });

  test('leaves open what was not measured', () => {
    expect(ours?.warm).toBeNull();
    const text = comparisonText({ stamp, rounds: 2, rows: ours ? [{ ...ours, kib: 214 }] : [] });
    expect(text).toContain('| zielbericht | 1.00 | – | 40.0 | 35.0 | 300 | 1.75 / 2.00 | 214 (172) |');
  });

  test('leaves a round out that failed', () => {
    const [half] = compared([{ ...row, wall: [null, 60] }, typst], { probes: '', attachedKib: 0 });
    expect(half?.toTypst?.[0]).toBe(1.5);
  });
});

describe('growth', () => {
  test('is linear where one more costs the same, and says so by the numbers', () => {
    const text = growthText('agreements', { 406: measured(41.1), 10: measured(1.5), 4060: measured(410) });
    expect(text.split('\n')[2]).toMatch(/^\| 10 /u);
    expect(text).toContain('Time is linear: one more of the agreements costs 101 ms between 406 and 4060');
    expect(text).toContain('memory does not grow with them');
  });

  test('is more than linear where it is', () => {
    const text = growthText('goals', { 12: measured(1), 60: measured(5), 240: measured(60, 900) });
    expect(text).toContain('**more than linear**');
    expect(text).toContain('memory grows by 700 MB');
  });
});

test('attachments are counted as they lie in the file', () => {
  const pdf =
    '1 0 obj << /Type /EmbeddedFile /Params << /Size 900 >> /Length 120 >>\nstream\n…\nendstream 2 0 obj << /Length 50 >>\nstream\n';
  expect(attachedBytes(Buffer.from(pdf, 'latin1'))).toBe(120);
});
