import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from './terminal.ts';

/** What the gallery of messages shows of one code; the keys are those of `--json`. German: Fehlerseite. */
export interface ErrorPage {
  readonly code: string;
  readonly titel: string;
  /** `Fehler`, `Warnung` or `Hinweis`. */
  readonly art: string;
  /** Exit code of the example. */
  readonly rueckgabewert: number;
  /** One sentence: what happened. */
  readonly anlass: string;
  /** The message as it is printed. */
  readonly beispiel: string;
  /** What to do next where the hint of the message leaves something to say; else empty. */
  readonly abhilfe: string;
}

/** Written by `test/support/write-error-pages.ts` from the cases in `test/errors/`. */
const FILE = 'docs/fehler.json';

/** The page of a code, or null where the gallery has none. */
export function errorPage(code: string, { programme }: Pick<Terminal, 'programme'>): ErrorPage | null {
  const path = join(programme, FILE);
  if (!existsSync(path)) return null;
  const { meldungen } = JSON.parse(readFileSync(path, 'utf8')) as { meldungen: readonly ErrorPage[] };
  return meldungen.find((page) => page.code === code) ?? null;
}
