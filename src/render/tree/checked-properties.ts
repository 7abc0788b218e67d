import type { Element } from 'hast';
import { classNames, textOf } from './elements.ts';
import { unfit } from './markup-error.ts';

/** The classes of an element. Throws `MarkupError` for an unknown one. */
export function classesOf(element: Element, known: readonly string[]): readonly string[] {
  const classes = classNames(element);
  const name = classes.find((each) => !known.includes(each));
  if (name !== undefined) throw unfit(element, { kind: 'unknownClass', name, known }, name);
  return classes;
}

const WRITTEN = { colSpan: 'colspan', rowSpan: 'rowspan' } as const;

/** A count, 1 when absent. Throws `MarkupError`. */
export function countOf(element: Element, property: keyof typeof WRITTEN): number {
  const given = element.properties[property] ?? 1;
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1) return value;
  throw unfit(element, { kind: 'countUnfit', name: WRITTEN[property], value: String(given) });
}

export type Widths = readonly (number | '*' | 'auto')[];

/** `data-widths="*,52,auto"`, one width for each of `columns`; null when absent. Throws `MarkupError`. */
export function widthsOf(element: Element, columns: number): Widths | null {
  const text = textOf(element, 'dataWidths');
  if (text === undefined) return null;
  const widths = text.split(',').map((part) => {
    const width = part.trim();
    if (width === '*' || width === 'auto') return width;
    if (!/^\d+(\.\d+)?$/.test(width))
      throw unfit(element, { kind: 'widthUnfit', name: 'data-widths', value: width }, text);
    return Number(width);
  });
  if (widths.length === columns) return widths;
  throw unfit(element, { kind: 'widthsCount', named: widths.length, columns }, text);
}
