/** The little of fontkit that shaping and measuring text needs; the package ships no types. Lengths in font units. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly head: { readonly macStyle: { readonly italic: boolean } };
    createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
    ): {
      readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[];
      readonly positions: readonly {
        readonly xAdvance: number;
        readonly xOffset: number;
        readonly yOffset: number;
      }[];
    };
  }
  export function create(bytes: Uint8Array): Font;
}
