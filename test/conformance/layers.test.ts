import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { execute, ROOT } from '../support/programme.ts';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
  readonly modules: readonly { readonly source: string }[];
}

describe('the layers', () => {
  test('hold, and the look at them saw the house', async () => {
    const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const words = [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const { summary, modules } = JSON.parse((await execute(process.execPath, words)).stdout) as Cruise;
    expect(summary.totalCruised).toBeGreaterThan(100);
    for (const room of [
      'read',
      'check',
      'compute',
      'compose',
      'render',
      'archive',
      'deliver',
      'sign',
      'effects',
      'cli',
    ]) {
      expect(
        modules.some(({ source }) => source.startsWith(`src/${room}/`)),
        room,
      ).toBe(true);
    }
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
