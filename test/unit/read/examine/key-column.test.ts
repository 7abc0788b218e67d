import { expect, test } from 'vitest';
import { readTable } from '../../../../src/read/csv/table.ts';
import { keyColumnIn } from '../../../../src/read/examine/key-column.ts';

function keyColumn(text: string): string | null {
  const table = readTable(text, 'probe.csv', ';');
  if (!table.ok) throw new Error('no table');
  return keyColumnIn(table.value);
}

test.each([
  ['Muster\nJobcenter;Monat;Wert\n15087;2020-01;1\n', 'Jobcenter'],
  ['Monat;AGS;Wert\n2020-01;01001;1\n2020-02;DG;1\n', 'AGS'],
  ['Monat;Kreisschlüssel ;Wert\n2020-01;01001;1\n', 'Kreisschlüssel'],
])('a column with codes is found by its head and what stands below', (text, head) => {
  expect(keyColumn(text)).toBe(head);
});

test.each([['Jobcenter;Monat\nMansfeld-Südharz;2020-01\n'], ['Monat;Wert\n2020-01;15087\n'], ['AGS;Wert\n']])(
  'names, values and an empty column are no codes',
  (text) => {
    expect(keyColumn(text)).toBeNull();
  },
);
