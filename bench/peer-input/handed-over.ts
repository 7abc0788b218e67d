import { linkSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseName } from './input.ts';

/** A filed report under the name the bench asks for. */
export interface HandedOver {
  readonly name: BaseName;
  /** Milliseconds since 1970 at which its PDF was written. */
  readonly written: number;
}

/**
 * Gives each laid out PDF a second name in the folder: the same file, not a copy.
 *
 * Errors  throws where an input has no report.
 */
export function handOver(output: string, folder: string, names: readonly BaseName[]): readonly HandedOver[] {
  const made = new Map(pdfsIn(join(output, 'berichte')).map((path) => [baseOf(path), path]));
  return names.map((name) => {
    const path = made.get(name);
    if (path === undefined) throw new Error(`${name}: kein Bericht`);
    linkSync(path, join(folder, `${name}.pdf`));
    return { name, written: statSync(path).mtimeMs };
  });
}

function pdfsIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));
}

/** `…/2026-12_Managementbericht_jc-0001_F1.pdf` is the report of `jc-0001`. */
function baseOf(path: string): BaseName {
  return /_Managementbericht_(.+)_F1\.pdf$/u.exec(path)?.[1] ?? '';
}
