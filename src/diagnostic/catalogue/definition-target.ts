import { defineError, defineWarning } from '../diagnostic.ts';

// What a definition says about year's values, plans and amendments does not fit together: DEF-16x.

export const oneTargetForm = defineError<{ keys: readonly string[] }>({
  code: 'DEF-161',
  title: 'Zielwert nicht eindeutig',
  message: ({ keys }) =>
    keys.length === 0
      ? 'Der Zielwert nennt weder „veraenderung“ noch „verschlechterung“ noch „stufen“.'
      : `Der Zielwert nennt zugleich ${keys.map((key) => `„${key}“`).join(' und ')}.`,
  hint: 'Genau eine der drei Angaben schreiben: „veraenderung: +4,0 %“, „verschlechterung: 4,0 %“ oder „stufen“. Ein fester Wert steht direkt hinter „zielwert:“.',
});

export const fixedWithoutChange = defineError<object>({
  code: 'DEF-162',
  title: 'Festgelegter Wert ohne Veränderung',
  message: () => '„festgelegt“ gehört zu „veraenderung“ oder „verschlechterung“; hier stehen Stufen.',
  hint: 'Die Zeile löschen. Jede Stufe nennt ihren Wert selbst.',
});

export const changeOutOfRange = defineError<{ key: string; text: string }>({
  code: 'DEF-163',
  title: 'Veränderung nicht möglich',
  message: ({ key, text }) =>
    key === 'verschlechterung'
      ? `„verschlechterung: ${text}“ trägt ein Vorzeichen.`
      : `„${key}: ${text}“ ergäbe einen Jahreswert unter null.`,
  hint: ({ key }) =>
    key === 'verschlechterung'
      ? 'Ohne Vorzeichen schreiben: 4,0 %. Was eine Verschlechterung ist, sagt „richtung“.'
      : 'Eine Veränderung ist relativ zum Vorjahr und mindestens −100 %.',
});

export const stepOutOfOrder = defineError<{ month: string; year: number }>({
  code: 'DEF-164',
  title: 'Stufe außer der Reihe',
  message: ({ month, year }) =>
    `Die Stufe ab ${month} liegt nicht im Jahr ${year} oder beginnt nicht nach der vorigen.`,
  hint: 'Die Stufen stehen in zeitlicher Folge; jede beginnt in einem späteren Monat des Vereinbarungsjahres.',
});

export const firstStepLate = defineWarning<{ month: string; first: string }>({
  code: 'DEF-165',
  title: 'Erste Stufe beginnt später',
  message: ({ month, first }) =>
    `Die erste Stufe beginnt im ${month}; sie gilt auch für die Monate ab ${first}.`,
  hint: 'Eine Stufe für die Monate davor ergänzen, wenn dort ein anderer Wert vereinbart ist.',
});

export const planDetail = defineError<{ key: string; art: string; needed: boolean }>({
  code: 'DEF-166',
  title: 'Angabe zum Sollverlauf',
  message: ({ key, art, needed }) =>
    needed
      ? `„art: ${art}“ braucht „messgroesse“ oder „werte“.`
      : `„${key}“ gehört nicht zu „art: ${art}“ oder steht neben einer Angabe, die es ausschließt.`,
  hint: 'geliefert: „messgroesse“ (mit „angabe“) oder „werte“. referenzjahre: „referenzjahre“ oder „ausgenommen“. automatisch: beides ist möglich. linear, vorjahresanteile und ohne haben keine Angaben.',
});

export const planValues = defineError<{ count: number }>({
  code: 'DEF-167',
  title: 'Zwölf Sollwerte',
  message: ({ count }) => `„werte“ nennt ${count} Sollwerte; ein Jahr hat zwölf Monate.`,
  hint: 'Von Januar bis Dezember je eine Zeile schreiben: den bis dahin vereinbarten Wert mit Einheit. Im Dezember steht der Zielwert.',
});

export const decemberDiffers = defineError<{ december: string; target: string }>({
  code: 'DEF-168',
  title: 'Dezember ist nicht der Zielwert',
  message: ({ december, target }) => `Der letzte Sollwert ist ${december}, der Zielwert ${target}.`,
  hint: 'Im Dezember ist das Soll genau der Zielwert. Einen der beiden Werte berichtigen.',
});

export const referenceYearLate = defineError<{ year: number; agreed: number }>({
  code: 'DEF-169',
  title: 'Referenzjahr nicht vor der Vereinbarung',
  message: ({ year, agreed }) => `Das Referenzjahr ${year} liegt nicht vor dem Jahr ${agreed}.`,
  hint: 'Ein Verlauf folgt abgeschlossenen Jahren. Ein früheres Jahr nennen.',
});

export const amendmentChangesNothing = defineError<{ goal: string }>({
  code: 'DEF-170',
  title: 'Nachtrag ohne Änderung',
  message: ({ goal }) => `Zu ${goal} nennt der Nachtrag keine Änderung.`,
  hint: '„zielwert“, „sollverlauf“ oder „gueltig“ ergänzen, oder den Eintrag löschen.',
});

export const amendedWithoutTarget = defineError<{ goal: string; key: string }>({
  code: 'DEF-171',
  title: 'Nachtrag zu einem Ziel ohne Zielwert',
  message: ({ goal, key }) => `„${key}“ kann ${goal} nicht ändern: dort ist kein Zielwert vereinbart.`,
  hint: 'Ein Prognosewert bewegt sich nicht; Plätze ändern sich über „stufen“ der Berechnung. Die Zeile löschen oder beim Ziel einen „zielwert“ vereinbaren.',
});

export const amendmentOutsideYear = defineError<{ month: string; year: number }>({
  code: 'DEF-172',
  title: 'Nachtrag außerhalb des Jahres',
  message: ({ month, year }) => `Der Nachtrag soll ab ${month} gelten; die Vereinbarung gilt für ${year}.`,
  hint: 'Einen Monat dieses Jahres angeben.',
});

export const signatureAfterwards = defineError<{ day: string; signed: string }>({
  code: 'DEF-173',
  title: 'Unterschrift nach dem Nachtrag',
  message: ({ day, signed }) =>
    `Die Unterschrift vom ${day} liegt nach dem ${signed}, dem Tag unter „unterzeichnet“.`,
  hint: '„unterzeichnet“ ist der Tag der letzten Unterschrift. Eines der beiden Daten berichtigen.',
});

export const monthlyPlanOfMean = defineError<object>({
  code: 'DEF-174',
  title: 'Monatssoll lässt sich nicht addieren',
  message: () => '„angabe: je-monat“ setzt eine Kennzahl voraus, die sich aufsummiert.',
  hint: 'Bei Quoten und Beständen liefert die Messgröße das Soll seit Januar: „angabe: kumuliert“.',
});

export const twoForecasts = defineError<object>({
  code: 'DEF-175',
  title: 'Prognosewert und Erwartungswert',
  message: () => 'Das Ziel nennt einen Prognosewert und einen Erwartungswert.',
  hint: 'Beide werden nur verglichen. Eine der beiden Zeilen löschen.',
});
