import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Design, FontFace, Tokens } from '../../../../src/domain/design.ts';

const resolve = createRequire(import.meta.url).resolve;

const FONTS: Readonly<Record<FontFace, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  semiboldItalic: '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
};

function font(face: FontFace): Uint8Array {
  return readFileSync(resolve(`@expo-google-fonts/source-sans-3/${FONTS[face]}`));
}

/** The design of the repository: its tokens and its fonts. */
export const sampleDesign: Design = {
  tokens: JSON.parse(
    readFileSync(new URL('../../../../templates/design/tokens.json', import.meta.url), 'utf8'),
  ) as Tokens,
  fonts: {
    regular: font('regular'),
    semibold: font('semibold'),
    italic: font('italic'),
    semiboldItalic: font('semiboldItalic'),
  },
};
