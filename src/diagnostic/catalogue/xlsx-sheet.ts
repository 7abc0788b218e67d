import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';
import { short } from '../short.ts';

/** What can be wrong with a sheet of a workbook and its cells. Codes CSV-169 to CSV-179. */

export const noVisibleSheet = defineError<Record<never, never>>({
  code: 'CSV-169',
  title: 'Kein Tabellenblatt',
  message: () => 'Die Arbeitsmappe enthält kein sichtbares Tabellenblatt.',
  hint: 'Ausgeblendete Blätter werden nicht gelesen. Bitte das Blatt in Excel einblenden und neu speichern.',
});

export const sheetNotFound = defineError<{ name: string; present: string; hidden: string }>({
  code: 'CSV-170',
  title: 'Tabellenblatt nicht gefunden',
  message: ({ name, present, hidden }) =>
    `Das Profil verlangt das Blatt „${name}“; sichtbar sind ${present}.${hidden && ` Ausgeblendet ist ${hidden}.`}`,
  hint: 'Bitte „blatt“ im Profil anpassen („*“ steht für beliebige Zeichen) oder das Blatt einblenden.',
});

export const formulaWithoutValue = defineError<Record<never, never>>({
  code: 'CSV-171',
  title: 'Formel ohne Ergebnis',
  message: () => 'In dieser Zelle steht eine Formel, deren Ergebnis nicht in der Datei gespeichert ist.',
  hint: 'Bitte die Datei in Excel öffnen und speichern: dabei werden die Ergebnisse gespeichert.',
});

export const errorCell = defineWarning<{ text: string }>({
  code: 'CSV-172',
  title: 'Fehlerwert in einer Zelle',
  message: ({ text }) => `Diese Zelle zeigt den Fehler ${text}; sie hat keinen Wert.`,
  hint: 'Bitte die Formel oder ihre Bezüge in Excel berichtigen, oder beim Absender nachfragen.',
});

export const valueFromOutside = defineError<Record<never, never>>({
  code: 'CSV-173',
  title: 'Wert aus einer anderen Datei',
  message: () => 'Die Formel dieser Zelle greift auf eine andere Datei zu; ob ihr Wert noch gilt, ist offen.',
  hint: 'Bitte die Zelle kopieren und „Werte einfügen“, oder die Verknüpfung löschen (Daten, Verknüpfungen bearbeiten).',
});

export const linksToOtherFiles = defineNotice<Record<never, never>>({
  code: 'CSV-174',
  title: 'Verknüpfungen zu anderen Dateien',
  message: () =>
    'Die Arbeitsmappe ist mit anderen Dateien verknüpft. Gelesen wurden die gespeicherten Werte dieses Blatts.',
  hint: 'Bitte prüfen, ob die Verknüpfungen vor dem Speichern aktualisiert wurden, oder sie in Excel löschen.',
});

export const hiddenValues = defineNotice<{ rows: number; columns: number }>({
  code: 'CSV-175',
  title: 'Ausgeblendete Werte gelesen',
  message: ({ rows, columns }) => `Das Blatt hat Werte in ${hidden(rows, columns)}; auch sie wurden gelesen.`,
  hint: 'Bitte in Excel einblenden und prüfen, ob sie zur Tabelle gehören.',
});

export const unreadableCell = defineError<{ text: string }>({
  code: 'CSV-177',
  title: 'Zellwert beschädigt',
  message: ({ text }) => `Der gespeicherte Wert „${short(text)}“ passt nicht zur Art dieser Zelle.`,
  hint: 'Bitte den Wert in Excel neu eingeben und die Datei speichern.',
});

export const shownOtherwise = defineError<{ stored: string; format: string }>({
  code: 'CSV-178',
  title: 'Anzeige und Wert verschieden',
  message: ({ stored, format }) =>
    `In dieser Zelle ist ${stored} gespeichert; das Zahlenformat „${short(format)}“ zeigt aber etwas anderes.`,
  hint: 'Bitte in Excel das Zahlenformat „Standard“ wählen und prüfen, welcher Wert gemeint ist.',
});

export const sheetTooLarge = defineError<{ what: string; limit: string }>({
  code: 'CSV-179',
  title: 'Tabellenblatt zu groß',
  message: ({ what, limit }) => `Das Blatt hat ${what}; gelesen werden höchstens ${limit}.`,
  hint: 'Bitte überzählige Zeilen, Spalten und Formate löschen: meist genügt es, den Bereich in eine neue Datei zu kopieren.',
});

function hidden(rows: number, columns: number): string {
  return [counted(rows, 'Zeile'), counted(columns, 'Spalte')].filter((part) => part !== '').join(' und ');
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `einer ausgeblendeten ${noun}` : `${count} ausgeblendeten ${noun}n`;
}
