import type { InputFile } from '../domain/draft.ts';
import { ownText } from '../domain/own-text.ts';
import type { Place } from '../domain/place.ts';
import { textOf } from './input-file.ts';
import { parseYaml } from './yaml/document.ts';

/** What an agreement claims for itself alone; null where its file does not say it. German: Anspruch. */
export interface Claims {
  readonly id: Claim | null;
  readonly fileName: Claim | null;
  readonly year: string;
  /** Its own folder below `exporte/`, `kommentare/` …; empty where it has none. */
  readonly folder: string;
}

export interface Claim {
  readonly text: string;
  readonly place: Place;
}

/**
 * What an agreement's file claims, without reading the whole of it. A file that cannot be read claims nothing; what is wrong
 * with it shows when it is read itself.
 */
export function claimsIn(input: InputFile): Claims {
  const text = textOf(input);
  const document = text.ok ? parseYaml({ file: input.file, text: claimsAlone(text.value.text) }) : null;
  if (!document?.ok) return { id: null, fileName: null, year: '', folder: '' };
  const { at, place } = document.value;
  const claim = (...path: readonly string[]): Claim | null => {
    const value = at(path);
    return typeof value === 'string' && value !== ''
      ? { text: ownText(value.trim()), place: place(path) }
      : null;
  };
  return {
    id: claim('vereinbarung'),
    fileName: claim('jobcenter', 'dateiname'),
    year: claim('jahr')?.text ?? '',
    folder: claim('ordner')?.text ?? '',
  };
}

const CLAIMING = /^['"]?(vereinbarung|jahr|jobcenter|ordner)['"]?\s*:/;

/** The blocks that claim something, each on its own line still: the rest of a long agreement need not be parsed. */
function claimsAlone(text: string): string {
  let claiming = false;
  const lines = text.split('\n').map((line) => {
    if (/^\S/.test(line)) claiming = CLAIMING.test(line);
    return claiming ? line : '';
  });
  return lines.join('\n');
}
