import type { YearFile } from '../year-file.ts';
import { reportLabel } from '../year-reports.ts';
import { paragraph } from './layout.ts';

/** The formulas of the year's last report in words, goal by goal. */
export function formulasText({ calculations }: YearFile): string {
  const last = calculations.at(-1);
  if (last === undefined) return paragraph('Zu keinem Bericht der Akte liegen lesbare Zahlen vor.');
  const goals = Map.groupBy(last.figures.formulas, ({ goal }) => goal);
  const list = [...goals].map(([goal, formulas]) => {
    const lines = formulas.map(({ quantity, formula }) => `${quantity} = ${formula}`);
    return `Ziel ${goal}\n${[...new Set(lines)].map((line) => paragraph(`- ${line}`, '  ')).join('')}`;
  });
  return [
    paragraph(
      `So rechnet „${reportLabel(last.report)}“; „rechenwege.csv“ nennt die Formeln aller Berichte, „zahlen.csv“ zu jeder Zahl die Zellen, aus denen sie entstand. Gerechnet wird mit genauen Brüchen; gerundet wird einmal, beim Drucken.`,
    ),
    ...list,
  ].join('\n');
}
