import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Design, FontFace, Tokens } from '../domain/design.ts';
import type { Files } from '../domain/effects.ts';
import { Failure } from '../domain/failure.ts';
import { missingTokens } from './token-shape.ts';

const TOKENS = 'design/tokens.json';
const PACKAGE = '@expo-google-fonts/source-sans-3';
const FACES: Readonly<Record<FontFace, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  semiboldItalic: '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
};

const FALLBACK_PACKAGE = '@expo-google-fonts/noto-sans';

let fonts: Design['fonts'] | undefined;
let fallbackFonts: Design['fallbackFonts'] | undefined;
const designs = new Map<string, Design>();

/**
 * Tokens and fonts, read once per process. German: Gestaltung.
 *
 * Takes   the templates folder, whose `design/tokens.json` holds colours, sizes and spaces.
 * Errors  throws a `Failure` (exit 3) when that file is missing, is not JSON or lacks a value.
 */
export function loadDesign(templates: Files): Design {
  const path = templates.display(TOKENS);
  const known = designs.get(path);
  if (known) return known;
  fonts ??= loadFonts();
  fallbackFonts ??= loadFallback();
  const design = {
    tokens: readTokens(templates, path),
    fonts,
    fallbackFonts,
  };
  designs.set(path, design);
  return design;
}

function loadFonts(): Design['fonts'] {
  const { resolve } = createRequire(import.meta.url);
  const load = (face: FontFace): Uint8Array => readFileSync(resolve(`${PACKAGE}/${FACES[face]}`));
  return {
    regular: load('regular'),
    semibold: load('semibold'),
    italic: load('italic'),
    semiboldItalic: load('semiboldItalic'),
  };
}

function loadFallback(): Design['fallbackFonts'] {
  const { resolve } = createRequire(import.meta.url);
  const load = (file: string): Uint8Array => readFileSync(resolve(`${FALLBACK_PACKAGE}/${file}`));
  return {
    regular: load('400Regular/NotoSans_400Regular.ttf'),
    semibold: load('600SemiBold/NotoSans_600SemiBold.ttf'),
  };
}

function readTokens(templates: Files, path: string): Tokens {
  const bytes = templates.read(TOKENS);
  if (!bytes) throw unusable(path, 'fehlt');
  const tokens = parse(bytes, path);
  const missing = missingTokens(tokens);
  if (missing.length > 0) throw unusable(path, `nennt nicht oder falsch: ${missing.join(', ')}`);
  return tokens as Tokens;
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw unusable(path, 'ist kein gültiges JSON in UTF-8', cause);
  }
}

function unusable(path: string, what: string, cause?: unknown): Failure {
  return new Failure(3, {
    code: 'SYS-930',
    message: `Die Gestaltung „${path}“ ${what}.`,
    hint: 'Bitte die Datei nach dem Muster der mitgelieferten tokens.json ergänzen.',
    cause,
  });
}
