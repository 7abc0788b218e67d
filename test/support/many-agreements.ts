import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './programme.ts';

const SMALL = join(ROOT, 'test/fixtures/klein');

/** A folder where a person stands, with the small agreement as often as asked for: `jc-1`, `jc-2` …, each in a folder of its own. */
export function manyAgreements(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'viele-'));
  const text = readFileSync(join(SMALL, 'vereinbarungen/klein-2020.yaml'), 'utf8');
  mkdirSync(join(folder, 'data/vereinbarungen'), { recursive: true });
  cpSync(join(SMALL, 'profile'), join(folder, 'data/profile'), { recursive: true });
  for (let number = 1; number <= count; number++) {
    const id = `jc-${number}`;
    for (const kind of ['exporte', 'berichte'])
      cpSync(join(SMALL, kind), join(folder, 'data', kind, id), { recursive: true });
    const own = text
      .replace('vereinbarung: klein-2020', `vereinbarung: ${id}\nordner: ${id}`)
      .replace('JC-Klein', `JC-Klein-${number}`);
    writeFileSync(join(folder, `data/vereinbarungen/${id}.yaml`), own);
  }
  return folder;
}
