// Mutation testing of delivery, approval and recipient code: npm run test:mutation [-- RAUM …], the rooms of rooms.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/programme.ts';
import { ROOMS, type Room } from './rooms.ts';
import { livedText, type MutationReport, noticedOf, scoreOf, scoreText } from './score.ts';

/** What was found before: a mutant is tried again once its source or its tests changed. */
const FOLDER = join(ROOT, 'output/mutation');
/** Percent of the mutants that tests must notice. */
const LEAST = 95;

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const reports = Object.entries(ROOMS)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, room]) => reportOf(name, room));
process.stdout.write(`\n${reports.map(livedText).join('')}\n${scoreText(reports)}`);
process.exitCode = scoreOf(reports) < LEAST ? 1 : 0;

function reportOf(name: string, { mutate }: Room): MutationReport {
  const file = join(FOLDER, `${name}.json`);
  if (existsSync(file)) forgetWhatLived(file);
  const words = ['run', 'test/mutation/stryker.config.json', '--incrementalFile', file];
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js'), ...words, '--mutate', mutate.join(',')],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ZIELBERICHT_RAUM: name } },
  );
  if (status !== 0) throw new Error(`Stryker gave up in „${name}“ (${status})`);
  return JSON.parse(readFileSync(file, 'utf8')) as MutationReport;
}

/** Stryker keeps what lived in the body of a module although a new test would notice it: it is tried again each time. */
function forgetWhatLived(file: string): void {
  const report = JSON.parse(readFileSync(file, 'utf8')) as MutationReport;
  writeFileSync(file, JSON.stringify(noticedOf(report)));
}
