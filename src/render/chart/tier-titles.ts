import type { Frame } from './frame.ts';
import { fitting, type PlacedText, wrapped } from './lettering.ts';
import type { Lettering } from './theme.ts';

/** What a reader must know about a scale that does not show what it seems to. */
const MAGNIFIED = 'vergrößerte Skala';

/** Between the baselines of two lines, as a factor of the size; between title column and columns, in points. */
const LEADING = 1.14;
const GUTTER = 4;
const BETWEEN_TIERS = 7;

interface Line {
  readonly content: string;
  readonly lettering: Lettering;
}

/** Title and unit of each tier, at its upper left; the block of the values never touches the one above. */
export function tierTitles(frame: Frame): readonly PlacedText[] {
  const { spec, layout, area } = frame;
  const variance =
    spec.varianceTitle === null
      ? []
      : titleBlock(frame, area.top, [
          spec.varianceTitle,
          spec.varianceSubtitle,
          layout.varianceMagnified ? MAGNIFIED : '',
        ]);
  const below = (variance.at(-1)?.y ?? -Infinity) + BETWEEN_TIERS;
  const top = Math.max(below, area.bottom - layout.value.height);
  return [...variance, ...titleBlock(frame, top, [spec.title, spec.subtitle, ''])];
}

/** Title, subtitle and note one below the other, wrapped to the title column; empty ones take no room. */
function titleBlock(
  { theme, book, layout }: Frame,
  top: number,
  [title, subtitle, note]: readonly [string, string, string],
): readonly PlacedText[] {
  const room = layout.titleColumn - GUTTER;
  const lines = (text: string, lettering: Lettering): readonly Line[] =>
    wrapped(book, text, lettering, room).map((content) => ({
      content,
      lettering: fitting(book, content, lettering, room),
    }));
  const all = [...lines(title, theme.title), ...lines(subtitle, theme.subtitle), ...lines(note, theme.note)];
  return stacked(
    all.filter(({ content }) => content !== ''),
    top,
  );
}

function stacked(lines: readonly Line[], top: number): readonly PlacedText[] {
  let y = top;
  return lines.map(({ content, lettering }) => {
    y += lettering.size * LEADING;
    return { content, x: 0, y, lettering };
  });
}
