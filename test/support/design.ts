import { readFileSync } from 'node:fs';
import type { Design, FontFace, Tokens } from '../../src/domain/design.ts';

const FONT_FILES: Readonly<Record<FontFace, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  semiboldItalic: '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
};

let loaded: Design | undefined;

/** The design of this repository: its tokens, and the fonts from their package. */
export function testDesign(): Design {
  loaded ??= { tokens: tokens(), fonts: fonts(), fallbackFonts: fallbackFonts() };
  return loaded;
}

function tokens(): Tokens {
  const file = new URL('../../templates/design/tokens.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Tokens;
}

function fonts(): Design['fonts'] {
  const entries = Object.entries(FONT_FILES).map(([face, file]) => [face, font(file)] as const);
  return Object.fromEntries(entries) as Design['fonts'];
}

function fallbackFonts(): Design['fallbackFonts'] {
  return {
    regular: font('400Regular/NotoSans_400Regular.ttf', '@expo-google-fonts/noto-sans'),
    semibold: font('600SemiBold/NotoSans_600SemiBold.ttf', '@expo-google-fonts/noto-sans'),
  };
}

function font(file: string, from = '@expo-google-fonts/source-sans-3'): Uint8Array {
  return readFileSync(new URL(import.meta.resolve(`${from}/${file}`)));
}
