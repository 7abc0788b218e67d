import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runtime } from '../archive/order-file.ts';
import type { Terminal } from './terminal.ts';

/** The programme's version, as in its package.json. */
export function version(terminal: Pick<Terminal, 'programme'>): string {
  const file = readFileSync(join(terminal.programme, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

/** What this run of the programme runs on. */
export function runtime(): Runtime {
  const { node, zlib = '' } = process.versions;
  return { node, zlib };
}
