import type { Design, FallbackFace, FontFace, Tokens } from '../domain/design.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { sha256Hex } from '../domain/sha256.ts';

/** What a report looked like, as it was filed: the design, and its files as inputs. */
export interface ArchivedDesign {
  readonly design: Design;
  readonly files: readonly InputFile[];
}

const TOKENS = 'design/tokens.json';
const FACES: readonly FontFace[] = ['regular', 'semibold', 'italic', 'semiboldItalic'];
const FALLBACK_FACES: readonly FallbackFace[] = ['regular', 'semibold'];

/**
 * Tokens and fonts out of the archive, in place of those of the programme. German: archivierte Gestaltung.
 *
 * Errors  none of its own: a file that is missing is an empty one here, and whoever compares the inputs finds it.
 */
export function archivedDesign(templates: Files): ArchivedDesign {
  const files: InputFile[] = [];
  const input = (path: string): Uint8Array => {
    const bytes = templates.read(path) ?? new Uint8Array();
    files.push({ file: `${templates.label}/${path}`, bytes, sha256: sha256Hex(bytes) });
    return bytes;
  };
  const tokens = JSON.parse(new TextDecoder().decode(input(TOKENS))) as Tokens;
  const font = (folder: string, face: string) => [face, input(`design/${folder}/${face}.ttf`)] as const;
  const fonts = Object.fromEntries(FACES.map((face) => font('fonts', face)));
  const fallbackFonts = Object.fromEntries(FALLBACK_FACES.map((face) => font('fallback-fonts', face)));
  return {
    design: {
      tokens,
      fonts: fonts as Design['fonts'],
      fallbackFonts: fallbackFonts as Design['fallbackFonts'],
    },
    files,
  };
}
