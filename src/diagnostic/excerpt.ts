import type { Place } from '../domain/place.ts';

const TAB_STOP = 4;
const WINDOW = 96;
const BEFORE = 32;
const ELLIPSIS = '…';

/**
 * The line a diagnostic points at, with its number and a mark below. German: Ausschnitt.
 *
 *     14 │ 2026-03;B;1,234.50
 *        │           ^^^^^^^^
 *
 * Columns count code points, as in `Place`; the marks count the cells a terminal uses: tabs are drawn as
 * spaces, wide characters take two cells, combining ones none. A long line shows the part around its mark.
 */
export function excerpt(line: string, place: Place): string {
  const characters = visible(line);
  const start = Math.min(place.column - 1, characters.length);
  const marked = Math.max(1, Math.min(place.length ?? 1, characters.length - start));
  const from = characters.length > WINDOW && start > BEFORE ? start - BEFORE : 0;
  const until = Math.min(characters.length, from + WINDOW);

  const before = (from > 0 ? ELLIPSIS : '') + characters.slice(from, start).join('');
  const middle = characters.slice(start, Math.min(until, start + marked)).join('');
  const after = characters.slice(Math.min(until, start + marked), until).join('');
  const rest = until < characters.length ? ELLIPSIS : '';

  const number = String(place.line).padStart(4);
  const gutter = ' '.repeat(number.length);
  return [
    `${number} │ ${before}${middle}${after}${rest}`.trimEnd(),
    `${gutter} │ ${' '.repeat(cells(before))}${'^'.repeat(Math.max(1, cells(middle)))}`,
  ].join('\n');
}

/** One entry per code point, drawn as a terminal can: tabs become spaces, control characters a box. */
function visible(line: string): readonly string[] {
  let width = 0;
  return Array.from(line, (character) => {
    const drawn = character === '\t' ? ' '.repeat(TAB_STOP - (width % TAB_STOP)) : harmless(character);
    width += cells(drawn);
    return drawn;
  });
}

/** A control or direction character could move the cursor or turn the text round; it is shown as a box. */
function harmless(character: string): string {
  return /[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/u.test(character) ? '␦' : character;
}

/** Terminal cells of a text. */
function cells(text: string): number {
  return Array.from(text).reduce((width, character) => width + cellsOf(character), 0);
}

function cellsOf(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** East Asian wide and full-width blocks, and pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
