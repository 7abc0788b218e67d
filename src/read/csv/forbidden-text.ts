import { doubleEncoded, forbiddenCharacter } from '../../diagnostic/catalogue/csv.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { HIDDEN_CHARACTER } from '../../domain/hidden-characters.ts';
import type { Place } from '../../domain/place.ts';

/** More than eight marks on one letter are an attack on the page, not a spelling. */
const PILED_MARKS = /\p{M}{9,}/u;

/** How the UTF-8 bytes of ä, ö, ü, ß, §, €, „ … look when they are taken for Windows-1252. */
const MOJIBAKE =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf-œž™š›¦“”„‚‘’˜]|â‚¬/u;

const MEANT: Readonly<Record<string, string>> = {
  'Ã¤': 'ä',
  'Ã¶': 'ö',
  'Ã¼': 'ü',
  'Ã„': 'Ä',
  'Ã–': 'Ö',
  Ãœ: 'Ü',
  ÃŸ: 'ß',
  'Â§': '§',
  'â‚¬': '€',
};

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'ein Zeichen, das die Schreibrichtung ändert'],
  [/[\u200b-\u200d\u2028\u2029\u2060-\u2065\ufeff]/u, 'ein unsichtbares Zeichen'],
  [/[\ud800-\udfff]/u, 'ein halbes Zeichen, dem die andere Hälfte fehlt'],
  [/\ufffd/u, 'ein Ersatzzeichen; hier ging schon früher ein Buchstabe verloren'],
];

/** Neither ordinary Latin nor the punctuation and symbols that come with it; and the letters wrongly encoded umlauts begin with. */
const SUSPICIOUS =
  /[^\t\n\r -~\u00a0-\u00c1\u00c4-\u00e1\u00e3-\u02ff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2fff]/;

/** A quick look: false only for a text in which `textFaults` would find nothing. */
export function mayBeFaulty(text: string): boolean {
  return SUSPICIOUS.test(text);
}

/** Everything in the text that must not be read on; empty for a clean one. */
export function textFaults(text: string, file: string): readonly Diagnostic[] {
  return [...forbidden(text, file), ...mojibake(text, file)];
}

function forbidden(text: string, file: string): readonly Diagnostic[] {
  const found = [...text.matchAll(HIDDEN_CHARACTER)];
  const [first] = found;
  if (first) {
    const detail = { name: nameOf(first[0]), more: found.length - 1, handwritten: isHandwritten(file) };
    return [forbiddenCharacter(placeAt(text, first.index, file), detail)];
  }
  const piled = /[\u0300-\uffff]/.test(text) ? PILED_MARKS.exec(text) : null; // no mark stands below
  const name = 'ein Buchstabe mit mehr als acht aufgesetzten Zeichen';
  const detail = { name, more: 0, handwritten: isHandwritten(file) };
  return piled ? [forbiddenCharacter(placeAt(text, piled.index, file), detail)] : [];
}

/** Definitions and comments, as against exports. */
function isHandwritten(file: string): boolean {
  return /\.(md|ya?ml)$/i.test(file);
}

function mojibake(text: string, file: string): readonly Diagnostic[] {
  const found = MOJIBAKE.exec(text);
  if (!found) return [];
  const meant = MEANT[found[0]] ?? 'ein Umlaut oder Sonderzeichen';
  return [doubleEncoded(placeAt(text, found.index, file), { found: found[0], meant })];
}

function nameOf(character: string): string {
  if (character === '\0') return 'ein Nullzeichen (U+0000); vielleicht ist die Datei UTF-16 ohne Kennung';
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? 'ein Steuerzeichen';
  return `${name} (${code})`;
}

/** Line and character column of an offset (UTF-16 units) in a text. */
export function placeAt(text: string, offset: number, file: string, length = 1): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { file, line: before.length, column: [...(before.at(-1) ?? '')].length + 1, length };
}
