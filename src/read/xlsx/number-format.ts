/**
 * What a number format makes of a number, as far as the meaning of the value goes. German: Zahlenformat.
 *
 * number      its digits
 * percent     a fraction, shown a hundred times as large with a percent sign
 * percent-sign a figure with a percent sign behind it that was typed into the format
 * code        a key with leading zeros, `digits` long
 * month, day, year, time   parts of a moment
 * other       not what is stored: in thousands, or a text instead of the number
 */
export type Shown =
  | { readonly kind: 'number' | 'percent' | 'percent-sign' | 'month' | 'day' | 'year' | 'time' | 'other' }
  | { readonly kind: 'code'; readonly digits: number };

/** A number format by the sign of the value: Excel has up to three sections for numbers. */
export interface NumberFormat {
  readonly code: string;
  readonly positive: Shown;
  readonly negative: Shown;
  readonly zero: Shown;
}

/** What the standard's built-in formats mean (ISO/IEC 29500-1, 18.8.30); those not listed show digits. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd.mm.yyyy'],
  [15, 'd. mmm yy'],
  [16, 'd. mmm'],
  [17, 'mmm yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd.mm.yyyy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
]);

/** The format with this number: one of the workbook's own, else a built-in one. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): NumberFormat {
  const code = own.get(id) ?? BUILT_IN.get(id) ?? 'General';
  const sections = numberSections(code);
  const [first = ''] = sections;
  const positive = shownBy(first);
  if (/\[[<>=]/u.test(code)) return { code, ...alike(sections.map(shownBy)) };
  const negative = sections.length > 1 ? shownBy(sections[1] ?? '') : positive;
  return { code, positive, negative, zero: sections.length > 2 ? zeroBy(sections[2] ?? '') : positive };
}

/** `mmmm yyyy;@`: a last section with `@` alone is for texts. */
function numberSections(code: string): readonly string[] {
  const sections = sectionsOf(code).filter((section, index) => index === 0 || !section.includes('@')); // one with @ is for texts
  return sections.length > 1 && sections.at(-1)?.trim() === '@' ? sections.slice(0, -1) : sections;
}

/** Sections that hold under conditions of their own are told apart by no sign: all of them must mean the same. */
function alike([first = { kind: 'number' }, ...others]: readonly Shown[]): Omit<NumberFormat, 'code'> {
  const shown: Shown = others.every(({ kind }) => kind === first.kind) ? first : { kind: 'other' };
  return { positive: shown, negative: shown, zero: shown };
}

/** A zero stays one, though many formats draw it as a dash. */
function zeroBy(section: string): Shown {
  const shown = shownBy(section);
  return shown.kind === 'other' ? { kind: 'number' } : shown;
}

/** What each pair of quotes, escape, padding and bracket holds is text or colour; brackets of elapsed time count. */
const LITERALS = /"([^"]*)"?|\\(.)|_.|\*./gsu;
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu;

function sectionsOf(code: string): readonly string[] {
  const parts: string[] = [];
  let quoted = false;
  let part = '';
  for (let at = 0; at < code.length; at++) {
    const sign = code[at] ?? '';
    if (sign === '"') quoted = !quoted;
    if (sign === ';' && !quoted && code[at - 1] !== '\\') {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
}

function shownBy(section: string): Shown {
  const literal = [...section.matchAll(LITERALS)].map(([, quoted, escaped]) => quoted ?? escaped ?? '');
  const plain = section.replace(LITERALS, '').replace(BRACKETS, '').toLowerCase();
  if (/general|standard|@/u.test(plain))
    return { kind: literal.join('').includes('%') ? 'percent-sign' : 'number' };
  const moment = momentOf(plain);
  if (moment) return moment;
  if (!/[0#?]/u.test(plain)) return { kind: 'other' };
  if (/[0#?],+(?![,0#?])/u.test(plain)) return { kind: 'other' }; // a comma at the end divides by a thousand
  if (plain.includes('%')) return { kind: 'percent' };
  if (literal.join('').includes('%')) return { kind: 'percent-sign' };
  return /^0{2,}$/u.test(plain) ? { kind: 'code', digits: plain.length } : { kind: 'number' };
}

/** A day wins over its month, a month over its year; an `m` beside hours or seconds is minutes. */
function momentOf(plain: string): Shown | null {
  const letters = plain
    .replace(/e[+-]/gu, '')
    .replace(/am\/pm|a\/p/gu, '')
    .replace(/[^ymdhs]/gu, '');
  if (letters === '') return null;
  if (letters.includes('d')) return { kind: 'day' };
  const dated = letters.replace(/h+m+|m+s+/gu, '');
  if (dated.includes('m')) return { kind: 'month' };
  return { kind: dated.includes('y') ? 'year' : 'time' };
}
