import type { Day, Month } from '../../domain/month.ts';
import { defineError } from '../diagnostic.ts';
import { germanDay, germanMonth } from '../german-text.ts';

/** Calls that name something the programme does not know (exit code 2). German: Bedienung. */

export const unknownCommand = defineError<{ text: string; suggestion: string }>({
  code: 'BED-201',
  title: 'Unbekannter Befehl',
  message: ({ text, suggestion }) => `Den Befehl „${text}“ gibt es nicht. ${suggestion}`.trimEnd(),
  hint: '„npx zielbericht --hilfe“ zeigt alle Befehle mit Beispielen.',
});

export const unknownOption = defineError<{
  text: string;
  suggestion: string;
  command: string;
  /** The command whose help tells more. */
  help: string;
}>({
  code: 'BED-202',
  title: 'Unbekannte Option',
  message: ({ text, suggestion, command }) =>
    `Die Option „${text}“ gibt es bei „${command}“ nicht. ${suggestion}`.trimEnd(),
  hint: ({ help }) => `„npx zielbericht ${help} --hilfe“ zeigt Beispiele und alle Optionen von „${help}“.`,
});

export const valueMissing = defineError<{ option: string; expected: string }>({
  code: 'BED-203',
  title: 'Option ohne Wert',
  message: ({ option }) => `Hinter „${option}“ fehlt der Wert.`,
  hint: ({ option, expected }) => `So ist es vollständig: ${option} ${expected}.`,
});

export const valueNotTaken = defineError<{ option: string; value: string }>({
  code: 'BED-204',
  title: 'Option mit überzähligem Wert',
  message: ({ option, value }) => `„${option}“ steht für sich; der Wert „${value}“ gehört nicht dazu.`,
  hint: ({ option }) => `Nur „${option}“ schreiben.`,
});

export const notAMonth = defineError<{ text: string }>({
  code: 'BED-205',
  title: 'Kein Monat',
  message: ({ text }) => `„${text}“ ist kein Monat.`,
  hint: 'Der Monat steht als Jahr und Monat in Ziffern: --monat 2020-08.',
});

export const notAYear = defineError<{ text: string }>({
  code: 'BED-206',
  title: 'Kein Jahr',
  message: ({ text }) => `„${text}“ ist kein Jahr.`,
  hint: 'Das Jahr steht mit vier Ziffern: --jahr 2020.',
});

export const notADay = defineError<{ option: string; text: string }>({
  code: 'BED-207',
  title: 'Kein Datum',
  message: ({ text }) => `„${text}“ ist kein Datum, das es gibt.`,
  hint: ({ option }) => `Das Datum steht als Jahr, Monat und Tag in Ziffern: ${option} 2020-10-02.`,
});

export const tooManyWords = defineError<{ text: string; command: string }>({
  code: 'BED-208',
  title: 'Überzählige Angabe',
  message: ({ text, command }) => `„${command}“ kann mit der Angabe „${text}“ nichts anfangen.`,
  hint: ({ command }) =>
    `„npx zielbericht ${command} --hilfe“ zeigt Beispiele. Angaben mit Leerzeichen gehören in Anführungszeichen.`,
});

export const wordMissing = defineError<{ command: string; expected: string; example: string }>({
  code: 'BED-209',
  title: 'Angabe fehlt',
  message: ({ command, expected }) => `Bei „${command}“ fehlt ${expected}.`,
  hint: ({ example }) => `Beispiel: ${example}`,
});

export const unknownAgreement = defineError<{ text: string; known: readonly string[] }>({
  code: 'BED-210',
  title: 'Unbekannte Vereinbarung',
  message: ({ text }) => `Eine Vereinbarung „${text}“ liegt nicht im Datenordner.`,
  hint: ({ known }) =>
    known.length === 0
      ? 'Im Ordner „vereinbarungen“ liegt noch keine Datei.'
      : `Vorhanden: ${known.map((id) => `„${id}“`).join(', ')}.`,
});

export const noDataFolder = defineError<{ path: string; exists: boolean }>({
  code: 'BED-211',
  title: 'Kein Datenordner',
  message: ({ path, exists }) =>
    exists
      ? `Der Datenordner „${path}“ enthält keine Vereinbarungen.`
      : `Den Datenordner „${path}“ gibt es nicht.`,
  hint: 'Mit „--daten ORDNER“ den Ordner nennen, in dem „vereinbarungen“ und „exporte“ liegen.',
});

export const noSuchReport = defineError<{ wanted: string }>({
  code: 'BED-212',
  title: 'Kein solcher Bericht',
  message: ({ wanted }) => `Im Archiv liegt kein Bericht ${wanted}.`,
  hint: '„npx zielbericht status“ zeigt alle Berichte mit ihrer Kennung; „npx zielbericht erstellen“ legt einen neuen an.',
});

export const returnTooEarly = defineError<{ day: Day; month: Month }>({
  code: 'BED-269',
  title: 'Rückgabetermin vor dem Monatsende',
  message: ({ day, month }) =>
    `Der Rückgabetermin ${germanDay(day)} liegt nicht nach dem Ende des Berichtsmonats ${germanMonth(month)}.`,
  hint: 'Bitte hinter „--rueckgabe“ den Tag nennen, bis zu dem die Stellungnahmen zurück sein sollen: JJJJ-MM-TT.',
});

/** `place` is the id of the report that counts in its stead. */
export const reportOvertaken = defineError<{ wanted: string; title: string; place: string; command: string }>(
  {
    code: 'BED-268',
    title: 'Bericht überholt',
    message: ({ wanted, title, place }) =>
      `Der Bericht ${wanted} liegt im Archiv, ist aber überholt (${title}): Er wurde nie freigegeben, und an seiner Stelle gilt ${place}.`,
    hint: ({ place, command }) =>
      `Gemeint ist wohl ${place}: npx zielbericht ${command} ${place}. „npx zielbericht archiv zeigen“ nennt auch überholte Berichte.`,
  },
);

export const severalReports = defineError<{
  wanted: string;
  reports: readonly { readonly id: string; readonly name: string }[];
}>({
  code: 'BED-213',
  title: 'Bericht nicht eindeutig',
  message: ({ wanted, reports }) =>
    [
      `${[reports.length, 'Berichte', wanted].filter((word) => word !== '').join(' ')} warten auf Freigabe:`,
      ...reports.map(({ id, name }) => `  ${id}  ${name}`),
    ].join('\n'),
  hint: ({ reports }) =>
    `Die Kennung des gemeinten Berichts angeben, zum Beispiel: npx zielbericht freigeben ${reports[0]?.id ?? ''} --durch NAME.`,
});

export const noReportDue = defineError<{ agreement: string; period: string }>({
  code: 'BED-214',
  title: 'Kein Berichtskopf',
  message: ({ agreement, period }) => `Für ${agreement} liegt ${period} kein Berichtskopf.`,
  hint: 'Den Berichtskopf im Ordner „berichte“ anlegen (am einfachsten als Kopie des vorigen) oder mit „--monat JJJJ-MM“ einen anderen Monat wählen.',
});

export const needsTerminal = defineError<null>({
  code: 'BED-215',
  title: 'Kein Terminal',
  message: () => 'Das Menü stellt Fragen und braucht deshalb ein Fenster, in dem man tippen kann.',
  hint: 'Ohne Fenster die einzelnen Befehle verwenden: „npx zielbericht --hilfe“.',
});

export const optionsExclude = defineError<{ option: string; other: string }>({
  code: 'BED-216',
  title: 'Optionen schließen sich aus',
  message: ({ option, other }) => `„${other}“ und „${option}“ können nicht zusammen stehen.`,
  hint: ({ option }) =>
    option === '--aufnehmen'
      ? '„--schluessel“ unterschreibt hier; „--aufnehmen“ legt ab, was ein anderes Programm unterschrieben hat: bitte eines von beiden angeben.'
      : option === '--probe'
        ? '„--probe“ sendet alles zur Ansicht an das eigene Haus, „--senden“ an die Empfängerinnen und Empfänger: bitte eines von beiden angeben.'
        : option !== '--jahr'
          ? 'Beides meint Verschiedenes: bitte eines von beiden angeben; die Hilfe des Befehls zeigt Beispiele.'
          : '„--monat“ meint den Bericht eines Monats, „--jahr“ den Jahresbericht: bitte eines von beiden angeben.',
});

export const optionNeeds = defineError<{ option: string; other: string }>({
  code: 'BED-217',
  title: 'Option ohne ihre Grundlage',
  message: ({ option, other }) => `„${option}“ gilt nur zusammen mit „${other}“.`,
  hint: ({ option, other }) => `„${other}“ ergänzen oder „${option}“ weglassen.`,
});

export const unknownWord = defineError<{
  text: string;
  command: string;
  suggestion: string;
  expected: string;
}>({
  code: 'BED-218',
  title: 'Unbekannte Angabe',
  message: ({ text, command, suggestion }) => `„${command}“ kennt „${text}“ nicht. ${suggestion}`.trimEnd(),
  hint: ({ command, expected }) =>
    `Hinter „${command}“ steht ${expected}; „npx zielbericht ${command} --hilfe“ zeigt Beispiele.`,
});

export const nothingToExplain = defineError<{ goal: string; month: string }>({
  code: 'BED-231',
  title: 'Kein Wert zu erklären',
  message: ({ goal, month }) => `Zu ${goal} gibt es bis ${month} keinen Wert.`,
  hint: 'Mit „--bis JJJJ-MM“ einen Monat des Berichtsjahres wählen, mit „--stand JJJJ-MM-TT“ einen späteren Tag, oder mit „npx zielbericht pruefen“ nachsehen, welche Werte fehlen.',
});

export const notAScope = defineError<{ option: string; text: string }>({
  code: 'BED-240',
  title: 'Kein Bereich',
  message: ({ option, text }) => `„${text}“ hinter „${option}“ ist kein Bereich.`,
  hint: 'Es gibt BA, Kommune und alle: npx zielbericht erstellen --bereich BA.',
});

export const notACount = defineError<{ option: string; text: string; most: number }>({
  code: 'BED-265',
  title: 'Keine Anzahl',
  message: ({ text }) => `„${text}“ ist keine Anzahl.`,
  hint: ({ option, most }) => `Erwartet wird eine ganze Zahl von 1 bis ${most}: ${option} 2.`,
});

export const notASize = defineError<{ option: string; text: string }>({
  code: 'BED-232',
  title: 'Keine Größe',
  message: ({ text }) => `„${text}“ ist keine Größe einer Datei.`,
  hint: ({ option }) =>
    `Die Größe steht als Zahl mit Einheit, von 1KB bis 100GB: ${option} 200MB oder ${option} 2GB.`,
});
