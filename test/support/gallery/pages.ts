import type { ErrorPage } from '../../../src/cli/error-pages.ts';
import { meaningOf } from '../../../src/diagnostic/catalogue/all.ts';
import { galleryCase, galleryCodes } from './case.ts';
import { runCase, type Shown } from './run-case.ts';

/** A case of the gallery that was run, and the page that comes of it. */
export interface Exhibit {
  readonly shown: Shown;
  readonly page: ErrorPage;
}

/** Runs every case of the gallery, in the order of the codes. */
export async function exhibits(): Promise<readonly Exhibit[]> {
  const all: Exhibit[] = [];
  for (const code of galleryCodes()) {
    const found = galleryCase(code);
    const shown = await runCase(found);
    all.push({ shown, page: pageOf(code, found, shown) });
  }
  return all;
}

function pageOf(
  code: string,
  { anlass, abhilfe }: { readonly anlass: string; readonly abhilfe?: string | undefined },
  { exit, messages }: Shown,
): ErrorPage {
  const art = /(Fehler|Warnung|Hinweis) [A-Z]{2,4}-\d{3}$/m.exec(messages)?.[1] ?? '';
  return {
    code,
    titel: titleOf(code),
    art,
    rueckgabewert: exit,
    anlass: anlass.trim(),
    beispiel: messages.trimEnd(),
    abhilfe: abhilfe?.trim() ?? '',
  };
}

/** Failures share the title „Störung“; what they mean says more. */
function titleOf(code: string): string {
  const meaning = meaningOf(code);
  if (meaning === null) return '';
  return meaning.title === 'Störung' ? meaning.pattern.replace(/\.$/, '') : meaning.title;
}
