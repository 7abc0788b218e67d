import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './programme.ts';

/** Builds `dist/` before the first test, and clears up behind the last one. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zielbericht-test-'));
  process.env['ZIELBERICHT_TESTORDNER'] = folder;
  build();
  return () => rmSync(folder, { recursive: true, force: true });
}
