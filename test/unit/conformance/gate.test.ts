import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Gate } from '../../conformance/gate.ts';

const MISSING = { ready: false, reason: '„qpdf“ ist nicht installiert' } as const;
const READY = { ready: true, path: 'qpdf' } as const;

describe('the gate', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => void vi.restoreAllMocks());

  test('skips what a missing tool would check, and stays open', async () => {
    const gate = new Gate(false);
    await gate.check('Syntax', MISSING, () => []);
    gate.result('Größe', []);
    expect(gate.close()).toBe(true);
    expect(printed).toEqual([
      '  –     Syntax: „qpdf“ ist nicht installiert',
      '  ok    Größe',
      '1 passed, 0 failed, 1 skipped',
    ]);
  });

  test('fails for a missing tool where everything must be checked', async () => {
    const gate = new Gate(true);
    await gate.check('Syntax', MISSING, () => []);
    expect(gate.close()).toBe(false);
    expect(printed.at(-1)).toBe('0 passed, 1 failed');
  });

  test('takes a check that breaks down for failed and goes on', async () => {
    const gate = new Gate(false);
    await gate.check('Syntax', READY, () => Promise.reject(new Error('kaputt')));
    await gate.check('Struktur', READY, () => []);
    expect(gate.close()).toBe(false);
    expect(printed[0]).toContain('kaputt');
    expect(printed.at(-1)).toBe('1 passed, 1 failed');
  });
});
