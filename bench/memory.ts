import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');

/** Peak resident memory in MB of `erstellen` for one report, in a process of its own as `npm start` begins it. */
export function peakOfOneReport(): number {
  const work = mkdtempSync(join(tmpdir(), 'zielbericht-bench-'));
  const note = join(work, 'peak');
  const words = ['erstellen', '--monat', '2020-08', '--ausgabe', work, '--leise'];
  const script = `
    process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)));
    process.argv = ['node', 'zielbericht', ...${JSON.stringify(words)}];
    import(${JSON.stringify(pathToFileURL(join(ROOT, 'dist/cli/main.js')).href)});`;
  try {
    spawnSync(process.execPath, ['--max-semi-space-size=8', '-e', script], { cwd: ROOT, stdio: 'ignore' });
    return Number(readFileSync(note, 'utf8')) / 1024;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
