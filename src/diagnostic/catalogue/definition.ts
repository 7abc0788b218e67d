import { defineError } from '../diagnostic.ts';
import { germanCount } from '../german-text.ts';

// Slips in the form of a definition: YAML, keys, values. What a definition says is in definition-content.ts,
// which files there are in definition-files.ts.

export const yamlSyntax = defineError<{ reason: string; remedy: string }>({
  code: 'DEF-101',
  title: 'Kein gültiges YAML',
  message: ({ reason }) => reason,
  hint: ({ remedy }) => remedy,
});

export const tabIndent = defineError<object>({
  code: 'DEF-102',
  title: 'Tabulator in der Einrückung',
  message: () => 'Die Zeile ist mit einem Tabulator eingerückt.',
  hint: 'YAML rückt nur mit Leerzeichen ein. Den Tabulator durch zwei Leerzeichen je Ebene ersetzen.',
});

export const doubleKey = defineError<{ key: string }>({
  code: 'DEF-103',
  title: 'Schlüssel doppelt',
  message: ({ key }) => `Der Schlüssel „${key}“ steht in diesem Block schon einmal.`,
  hint: 'Jeder Schlüssel steht je Block einmal. Die überzählige Zeile löschen; mehrere Einträge gehören in eine Liste.',
});

export const severalDocuments = defineError<object>({
  code: 'DEF-104',
  title: 'Mehrere Dokumente in einer Datei',
  message: () => 'Die Zeile „---“ beginnt ein zweites Dokument.',
  hint: 'Je Datei steht ein Dokument. Die Zeile „---“ löschen oder den zweiten Teil in eine eigene Datei legen.',
});

export const yamlFeature = defineError<{ found: string }>({
  code: 'DEF-105',
  title: 'Verweis oder Typangabe',
  message: ({ found }) => `„${found}“ ist ein Verweis oder eine Typangabe von YAML.`,
  hint: 'Jeder Wert wird dort ausgeschrieben, wo er gilt. Ein Text, der mit &, * oder ! beginnt, steht in einfachen Anführungszeichen.',
});

export const unknownKey = defineError<{ key: string; known: readonly string[]; near: string }>({
  code: 'DEF-106',
  title: 'Unbekannter Schlüssel',
  message: ({ key, near }) => `Den Schlüssel „${key}“ gibt es hier nicht.${near === '' ? '' : ` ${near}`}`,
  hint: ({ known }) => `Hier möglich: ${known.join(', ')}.`,
});

export const missingKey = defineError<{ key: string }>({
  code: 'DEF-107',
  title: 'Angabe fehlt',
  message: ({ key }) => `In diesem Block fehlt die Angabe „${key}“.`,
  hint: ({ key }) => `Eine Zeile „${key}: …“ in derselben Einrückung ergänzen.`,
});

export const notInList = defineError<{
  key: string;
  found: string;
  allowed: readonly string[];
  near: string;
}>({
  code: 'DEF-108',
  title: 'Wert nicht vorgesehen',
  message: ({ key, found, near }) =>
    `„${found}“ ist für „${key}“ nicht vorgesehen.${near === '' ? '' : ` ${near}`}`,
  hint: ({ allowed }) => `Möglich: ${allowed.join(', ')}.`,
});

export const wrongShape = defineError<{ key: string; expected: string; found: string }>({
  code: 'DEF-109',
  title: 'Andere Form erwartet',
  message: ({ key, expected, found }) => `Bei „${key}“ steht ${found}; erwartet wird ${expected}.`,
  hint: 'Die Muster in data/ und das Schema in docs/schema/ zeigen die Form.',
});

export const emptyValue = defineError<{ key: string; list: boolean }>({
  code: 'DEF-110',
  title: 'Leere Angabe',
  message: ({ key, list }) => (list ? `Die Liste „${key}“ ist leer.` : `Die Angabe „${key}“ ist leer.`),
  hint: ({ list }) =>
    list ? 'Mindestens einen Eintrag ergänzen.' : 'Einen Wert hinter den Doppelpunkt schreiben.',
});

export const unreadableValue = defineError<{ key: string; reason: string }>({
  code: 'DEF-111',
  title: 'Wert nicht lesbar',
  message: ({ key, reason }) => `${key}: ${reason}`,
  hint: 'Den Wert in der genannten Form schreiben; nichts wird geraten.',
});

export const noFrontMatter = defineError<object>({
  code: 'DEF-112',
  title: 'Kopf der Textdatei fehlt',
  message: () => 'Die Datei beginnt nicht mit einem Kopf zwischen zwei Zeilen „---“.',
  hint: 'Erste Zeile „---“, darunter die Angaben (zum Beispiel „ziel: I.1“), dann wieder „---“ und der Text.',
});

export const textTooLong = defineError<{ found: number; limit: number }>({
  code: 'DEF-113',
  title: 'Text zu lang',
  message: ({ found, limit }) =>
    `Der Text hat ${germanCount(found)} Zeichen; möglich sind ${germanCount(limit)}.`,
  hint: 'Den Text kürzen. Ausführliche Unterlagen gehören nicht in den Bericht.',
});

export const fileTooLarge = defineError<{ found: number; limit: number }>({
  code: 'DEF-114',
  title: 'Datei zu groß',
  message: ({ found, limit }) =>
    `Die Datei hat ${germanCount(found)} Byte; möglich sind ${germanCount(limit)}.`,
  hint: 'Prüfen, ob die richtige Datei am richtigen Platz liegt.',
});

export const nestedTooDeep = defineError<{ limit: number }>({
  code: 'DEF-115',
  title: 'Zu tief verschachtelt',
  message: ({ limit }) => `An dieser Stelle liegen mehr als ${limit} Ebenen ineinander.`,
  hint: 'Bitte überzählige Klammern „{“ und „[“, Striche oder Einrückungen löschen; die Dateien kommen mit zehn Ebenen aus.',
});

export const headTooLong = defineError<{ found: number; limit: number }>({
  code: 'DEF-150',
  title: 'Kopf zu lang',
  message: ({ found, limit }) => `Der Kopf hat ${found} Zeichen; zulässig sind ${limit}.`,
  hint: 'Der Kopf endet an der zweiten Zeile „---“. Vermutlich steht sie zu weit unten, und der Text gehört dahinter.',
});

export const tangledText = defineError<object>({
  code: 'DEF-154',
  title: 'Text zu tief verschachtelt',
  message: () =>
    'Ab dieser Zeile sind mehr als zehn Ebenen (Zitate, Listen) ineinander geschachtelt, oder der Text hat mehr als 1.000 Hervorhebungszeichen.',
  hint: 'Bitte Zeichen wie „>“, „-“, „*“ und „_“ löschen, die nicht zum Text gehören.',
});
