import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../programme.ts';

/** The folder of the gallery. */
export const GALLERY = join(ROOT, 'test/errors');

const words = z.array(z.coerce.string());

/** What is done to one file of the copy; paths are those of messages: `data/exporte/2020-08/lza.csv`. */
const change = z.strictObject({
  datei: z.string(),
  /** This text, which stands there exactly once, becomes `durch`. */
  ersetze: z.coerce.string().optional(),
  durch: z.coerce.string().optional(),
  anhaengen: z.string().optional(),
  /** The whole file. */
  inhalt: z.string().optional(),
  /** Bytes as hexadecimal digits, appended. */
  hex: z.string().optional(),
  /** Appends a text this many times. */
  fuellung: z.strictObject({ text: z.string(), mal: z.number() }).optional(),
  /** An invented workbook of `workbooks.ts`, by its name. */
  mappe: z.string().optional(),
  /** Every such text becomes `durch`. */
  jedes: z.string().optional(),
  /** Moves the file, or copies it. */
  nach: z.string().optional(),
  kopie: z.string().optional(),
  loeschen: z.literal('ja').optional(),
  /** How the file is stored afterwards; unchanged otherwise. */
  kodierung: z.enum(['utf-8', 'windows-1252', 'utf-16le']).optional(),
});
export type Change = z.infer<typeof change>;

const caseFile = z.strictObject({
  /** One sentence: what happened. */
  anlass: z.string(),
  /** What to do next, in more words than the hint. */
  abhilfe: z.string().optional(),
  dateien: z.array(change).default([]),
  /** A named situation of the registry, for worlds that fail. */
  lage: z.string().optional(),
  /** Commands before the one that gives the message. */
  vorher: z.array(words).default([]),
  /** Changes between those commands and the last. */
  danach: z.array(change).default([]),
  befehl: words,
  umgebung: z.record(z.string(), z.coerce.string()).default({}),
  /** What the person types; without it there is no terminal to answer at. */
  eingaben: words.optional(),
});

/** One folder of the gallery: how a message comes about, and what is expected. German: Fall. */
export interface GalleryCase extends z.infer<typeof caseFile> {
  readonly code: string;
  /** Files laid over the sample data, or null. */
  readonly overlay: string | null;
  /** The message as it is printed; empty where none was taken over yet. */
  readonly expected: string;
}

/** The codes that have a folder, sorted. */
export function galleryCodes(): readonly string[] {
  return readdirSync(GALLERY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

export function galleryCase(code: string): GalleryCase {
  const folder = join(GALLERY, code);
  const read = caseFile.safeParse(parse(readFileSync(join(folder, 'fall.yaml'), 'utf8')));
  if (!read.success) throw new Error(`${code}/fall.yaml: ${z.prettifyError(read.error)}`);
  const [overlay, expected] = [join(folder, 'eingabe'), join(folder, 'erwartet.txt')];
  return {
    ...read.data,
    code,
    overlay: existsSync(overlay) ? overlay : null,
    expected: existsSync(expected) ? readFileSync(expected, 'utf8') : '',
  };
}
