import { fileTooLarge } from '../diagnostic/catalogue/definition.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { placeIn } from '../domain/place.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { decode } from './csv/decode.ts';

/** Definitions and texts are written by hand; a larger file lies in the wrong place. Bytes. */
export const LARGEST_TEXT = 2_000_000;

/** A definition or a text: the file for the archive and what it says. */
export interface TextFile {
  readonly input: InputFile;
  readonly text: string;
}

/** Reads and hashes one file; null when there is none. */
export function readInput(path: string, data: Files): InputFile | null {
  const bytes = data.read(path);
  if (bytes === null) return null;
  return { file: `${data.label}/${path}`, bytes, sha256: sha256Hex(bytes) };
}

/**
 * The text of a definition or comment: decoded, free of invisible control characters (see `decode`), with line
 * feeds only.
 */
export function textOf(input: InputFile): Outcome<TextFile> {
  if (input.bytes.length > LARGEST_TEXT) {
    const detail = { found: input.bytes.length, limit: LARGEST_TEXT };
    return failed(fileTooLarge(placeIn(input.file), detail));
  }
  const decoded = decode(input);
  if (!decoded.ok) return decoded;
  return done({ input, text: decoded.value.replace(/\r\n?/g, '\n') }, decoded.diagnostics);
}
