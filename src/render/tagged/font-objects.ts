import type { FontFacts } from './font-facts.ts';
import { type Codes, fontSubset } from './font-subset.ts';
import type { Reference } from './pdfmake.ts';
import type { SharedFont } from './shared-font.ts';

/** What is needed of a document to put a font into it. */
interface FontKeeper {
  ref(data?: Record<string, unknown>): Reference;
}

/** Flags of a font (ISO 32000-1, 9.8.2): its letters are named by their own numbers. */
const SYMBOLIC = 4;
const ITALIC = 64;

/** Writes a font with the letters that were used of it; `dictionary` is what pages refer to. */
export function writeFont(
  { bytes, facts }: SharedFont,
  name: string,
  codes: Codes,
  dictionary: Reference,
  document: FontKeeper,
): void {
  const { widths, program, glyphs, characters } = fontSubset(bytes, codes);
  const stream = (bytes: Uint8Array) => ended(document.ref({ Filter: 'FlateDecode' }), bytes);
  const file = stream(program);
  const baseFont = `${tagOf(name)}+${facts.postscriptName.replaceAll(' ', '_')}`;
  const descriptor = ended(document.ref({ ...described(facts, baseFont), FontFile2: file }));
  const descendant = ended(
    document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: widths,
      CIDToGIDMap: stream(glyphs),
    }),
  );
  dictionary.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(characters),
  };
  dictionary.end();
}

function ended(reference: Reference, bytes?: Uint8Array): Reference {
  reference.end(bytes);
  return reference;
}

/** Six capitals that tell subsets of one font apart: `F1` gives `BZZZZZ`. */
function tagOf(name: string): string {
  const digits = name.slice(1).padEnd(6, 'I');
  return [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 17)).join('');
}

function described(facts: FontFacts, name: string): Record<string, unknown> {
  const scale = 1000 / facts.unitsPerEm;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC + (facts.isItalic ? ITALIC : 0),
    FontBBox: facts.box.map((edge) => edge * scale),
    ItalicAngle: facts.italicAngle,
    Ascent: facts.ascent * scale,
    Descent: facts.descent * scale,
    CapHeight: facts.capHeight * scale,
    XHeight: facts.xHeight * scale,
    StemV: 0,
  };
}
