import { z } from 'zod';
import { calculationSchema } from '../../kinds/index.ts';
import { countTerm, idTerm, metricTerm, providerTerm, textTerm, unitTerm, yesNoTerm } from '../terms.ts';
import { planSchema, targetSchema, validitySchema } from './target-schema.ts';

const column = z.strictObject({
  messgroesse: metricTerm.describe('Schlüssel aus „messgroessen“'),
  titel: textTerm.describe('Überschrift der Spalte'),
});

const reading = z.strictObject({
  id: idTerm.describe('Buchstabe der Lesart: B'),
  titel: textTerm.describe('Die Lesart in einem Satz'),
  einheit: unitTerm.describe('%, € oder was gezählt wird'),
  genauigkeit: countTerm.describe('Nachkommastellen in der Anzeige'),
  berechnung: calculationSchema.describe('Wie der Wert berechnet wird; „art“ nennt die Kennzahlart'),
});

const readings = z.strictObject({
  bewertet: z
    .strictObject({ id: idTerm, titel: textTerm })
    .describe('Die Lesart, nach der „berechnung“ rechnet und die bewertet wird'),
  daneben: z.array(reading).min(1).describe('Lesarten, die daneben gezeigt werden'),
});

const subgroup = z.strictObject({
  titel: textTerm.describe('Frauen'),
  berechnung: calculationSchema.describe('Nur die Messgrößen der Teilgruppe; alles Übrige kommt vom Ziel'),
});

const subgroups = z.strictObject({
  vollstaendig: yesNoTerm
    .default(true)
    .describe('ja: die Teilgruppen ergeben zusammen den Gesamtwert; Abweichungen werden genannt'),
  gruppen: z.array(subgroup).min(1).describe('Frauen, Männer oder andere'),
});

/** One entry of `ziele:`. German: Ziel. */
export const goalSchema = z.strictObject({
  id: idTerm.describe('Gliederungsnummer der Vereinbarung: I.1'),
  abschnitt: idTerm.describe('Kennung aus „abschnitte“'),
  ziel: textTerm.describe('Das Ziel im Wortlaut der Vereinbarung'),
  kennzahl: textTerm.describe(
    'Was gemessen wird; Überschrift im Bericht. Oder eine Kennzahl des Katalogs: K2; dann dürfen Kurzname, Richtung, Einheit, Genauigkeit und Berechnung fehlen',
  ),
  bezeichnung: textTerm.optional().describe('Eigene Überschrift, wenn „kennzahl“ auf den Katalog verweist'),
  'vergleich-48a': yesNoTerm
    .default(true)
    .describe('nein: der Vergleichswert nach § 48a SGB II wird nicht gezeigt (nur mit Katalog)'),
  kurzname: textTerm.describe('Für schmale Tabellen und die Mail'),
  wortlaut: textTerm.describe('Was vereinbart ist, wörtlich; Absätze und **fett**'),
  richtung: z
    .enum(['mindestens', 'höchstens', 'ohne'])
    .describe('mindestens: mehr ist besser; höchstens: weniger ist besser'),
  einheit: unitTerm.describe('%, € oder was gezählt wird: Fälle'),
  genauigkeit: countTerm.describe('Nachkommastellen der Werte in der Anzeige'),
  zielwert: targetSchema
    .optional()
    .describe('Vereinbarter Jahreswert mit Einheit: 18,9 %; oder eine Veränderung zum Vorjahr; oder Stufen'),
  prognosewert: textTerm.optional().describe('Prognostizierter Jahreswert; wird verglichen, nicht bewertet'),
  erwartungswert: textTerm
    .optional()
    .describe('Erwarteter Jahreswert, wenn kein Zielwert vereinbart ist; wird verglichen, nicht bewertet'),
  verantwortlich: providerTerm.describe('Verantwortungsbereich: BA oder Kommune'),
  gueltig: validitySchema.describe('Erster und letzter Monat: 2020-01'),
  berechnung: calculationSchema.describe('Wie der Wert berechnet wird; „art“ nennt die Kennzahlart'),
  sollverlauf: planSchema.default('ohne').describe('Wie das Soll durch das Jahr läuft'),
  voraussichtlich: z
    .enum(['vorjahresanteile', 'laufend', 'automatisch', 'ohne'])
    .default('ohne')
    .describe('Verfahren der Hochrechnung auf das Jahresende'),
  'knapp-ab': textTerm
    .default('95 %')
    .describe('Zielerreichungsgrad, ab dem ein verfehltes Soll noch „knapp“ heißt'),
  vergleich: z
    .enum(['genauigkeit', 'exakt'])
    .default('genauigkeit')
    .describe('genauigkeit: Soll und Ist werden so verglichen, wie sie angezeigt sind; exakt: ungerundet'),
  gezaehlt: yesNoTerm.default(false).describe('ja: zählt im Gesamtsatz auf Seite 1'),
  'kleine-zahlen': yesNoTerm
    .optional()
    .describe(
      'ja: Abweichungen nur in der Einheit, nicht in Prozent; ohne Angabe bei weniger als 100 Fällen im Jahr',
    ),
  lesarten: readings.optional().describe('Wenn der Wortlaut mehr als eine Rechnung zulässt'),
  teilgruppen: subgroups.optional().describe('Werte für Frauen und Männer oder andere Gruppen'),
  standorttabelle: z.array(column).min(1).optional().describe('Werte je Standort, zuletzt die Summe'),
  daneben: z.array(column).default([]).describe('Weitere Monatswerte im Block des Programms'),
});

export type Goal = z.output<typeof goalSchema>;
