import { hasChanged, isInForce } from '../../domain/comparison-type.ts';
import type { ComparisonType, ContextValue } from '../../domain/context-value.ts';
import type { Checked } from '../../domain/draft.ts';
import { type Month, monthNumber, parseDay, yearOf } from '../../domain/month.ts';
import { germanDay, valueWithNoun } from '../format-german.ts';

/** One context value as finished text. German: Umfeld. */
export interface ContextView {
  readonly bezeichnung: string;
  readonly wert: string;
  /** `August 2020`, `am 31.08.2020` */
  readonly zeitraum: string;
  readonly quelle: string;
  /** The type of a median, its validity and what is to be minded; empty for other values. */
  readonly vergleichstyp: string;
}

export function contextViews({ head, month }: Checked): readonly ContextView[] {
  return head.context.map((value) => contextView(value, month));
}

function contextView(
  { label, value, unit, precision, when, source, comparisonType }: ContextValue,
  month: Month,
): ContextView {
  const day = parseDay(when);
  return {
    bezeichnung: label,
    wert: valueWithNoun(value, unit, precision),
    zeitraum: day === null ? when : `am\u00a0${germanDay(day)}`,
    quelle: source,
    vergleichstyp: comparisonType === null ? '' : typeText(comparisonType, month),
  };
}

function typeText(type: ComparisonType, month: Month): string {
  const until = type.until === null ? '' : ` bis ${short(type.until)}`;
  const notes = [
    `Vergleichstyp ${type.name}, gültig ${until === '' ? 'seit' : 'von'} ${short(type.from)}${until}`,
    isInForce(type, month) ? '' : 'im Berichtsmonat nicht gültig',
    hasChanged(type) ? `im Vorjahr Typ ${type.priorYear}, mit dem Vorjahr nicht vergleichbar` : '',
  ];
  return notes.filter((note) => note !== '').join('; ');
}

/** `1/2020` */
function short(month: Month): string {
  return `${monthNumber(month)}/${yearOf(month)}`;
}
