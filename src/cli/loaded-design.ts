import type { Design } from '../domain/design.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { loadDesign } from '../effects/design.ts';

/** The design, and its files, which are inputs of every report. */
export interface LoadedDesign {
  readonly design: Design;
  readonly designFiles: readonly InputFile[];
}

const TOKENS = 'design/tokens.json';

/** Colours, sizes and fonts shape every report, so they belong to its inputs. */
export function loadedDesign(templates: Files): LoadedDesign {
  const design = loadDesign(templates);
  const tokens = templates.read(TOKENS) ?? new Uint8Array();
  const input = (name: string, bytes: Uint8Array): InputFile => {
    return { file: `${templates.label}/${name}`, bytes, sha256: sha256Hex(bytes) };
  };
  const fonts = (folder: string, faces: Readonly<Record<string, Uint8Array>>) =>
    Object.entries(faces).map(([face, bytes]) => input(`${folder}/${face}.ttf`, bytes));
  return {
    design,
    designFiles: [
      input(TOKENS, tokens),
      ...fonts('design/fonts', design.fonts),
      ...fonts('design/fallback-fonts', design.fallbackFonts),
    ],
  };
}
