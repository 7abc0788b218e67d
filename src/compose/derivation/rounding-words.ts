import type { Unit } from '../../domain/unit.ts';

/** `auf eine Nachkommastelle` */
export function placesWords(precision: number): string {
  if (precision === 0) return 'auf ganze Zahlen';
  const count = ['', 'eine', 'zwei', 'drei', 'vier'][precision] ?? String(precision);
  return `auf ${count} ${precision === 1 ? 'Nachkommastelle' : 'Nachkommastellen'}`;
}

/** How a figure is rounded: once, when it is printed. */
export function roundedOnce(unit: Unit, precision: number): string {
  const of = { ratio: ' in Prozent', euro: ' in Euro', count: '' }[unit.kind];
  return `ungerundet gerechnet, bei der Ausgabe ${placesWords(precision)}${of} gerundet (halbe vom Nullpunkt weg)`;
}

/** A difference is taken before anything is rounded, so that printed figures need not add up. */
export const DIFFERENCE_ROUNDED =
  'Unterschied der ungerundeten Werte, erst danach gerundet; Rundungsdifferenzen sind möglich';
