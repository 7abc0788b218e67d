import { z } from 'zod';
import { nameFaultReason } from '../../diagnostic/catalogue/file-name.ts';
import { type NameFault, nameFault } from '../../domain/file-name.ts';
import {
  countTerm,
  dayTerm,
  emailTerm,
  fileNameTerm,
  idTerm,
  metricTerm,
  partyTerm,
  personTerm,
  placeTerm,
  providerTerm,
  scopeTerm,
  textTerm,
  unitTerm,
  yearTerm,
  yesNoTerm,
} from '../terms.ts';
import { amendmentSchema } from './amendment-schema.ts';
import { approvalSchema, opinionSchema } from './approval-schema.ts';
import { goalSchema } from './goal-schema.ts';
import { mailingSchema } from './mailing-schema.ts';
import { recordKeepingSchema } from './record-keeping-schema.ts';

const party = z.strictObject({
  stelle: partyTerm.describe('agentur, landkreis oder jobcenter'),
  name: textTerm.describe('Voller Name: Agentur für Arbeit Sangerhausen'),
  kurzname: textTerm.describe('Wie im Text genannt: Agentur für Arbeit'),
  genitiv: textTerm.describe('Mit Artikel, für Überschriften: der Agentur für Arbeit'),
  anschrift: textTerm
    .optional()
    .describe('Bei den Unterschriften gedruckt: Bahnhofstraße 21, 06526 Sangerhausen'),
});

const signatory = z.strictObject({
  stelle: partyTerm.describe('Für welche Stelle unterzeichnet wird'),
  name: personTerm.describe('Mit Titel: Dr. Angelika Klein'),
  funktion: personTerm.describe('Landrätin'),
  einrichtung: textTerm.describe('Zeile unter der Funktion: Landkreis Mansfeld-Südharz'),
  anrede: personTerm.describe('Sehr geehrte Frau Dr. Klein'),
  'e-mail': emailTerm.describe('Genau eine Adresse'),
  'zuletzt-bestaetigt': dayTerm
    .optional()
    .describe('Tag, an dem zuletzt geprüft wurde, dass Amt, Name und Adresse stimmen: JJJJ-MM-TT'),
  unterschrift: z
    .strictObject({
      ort: placeTerm.describe('Ort, oder „offen“, wenn er nicht zu lesen ist'),
      datum: dayTerm.describe('JJJJ-MM-TT'),
      hinweis: textTerm.optional().describe('Was an der Stelle unklar ist'),
    })
    .describe('Ort und Datum der Unterschrift unter der Vereinbarung'),
});

/** One shows everything but what the source itself withheld. */
const minimumTerm = countTerm.refine((count) => count >= 1, 'Die Mindestzahl ist mindestens 1.');

const clause = z.strictObject({
  id: idTerm.describe('Kennung: zielnachhaltung'),
  titel: textTerm.describe('Überschrift im Bericht'),
  wortlaut: textTerm.describe('Wörtlich; Absätze und **fett**'),
  bereich: scopeTerm,
});

const section = z.strictObject({
  id: idTerm.describe('Nummer der Vereinbarung: I'),
  titel: textTerm.describe('Überschrift ohne Nummer'),
  verantwortlich: providerTerm.describe('Verantwortungsbereich: BA oder Kommune'),
  wortlaut: textTerm.optional().describe('Einleitung unter der Überschrift'),
});

const metric = z.strictObject({
  id: metricTerm.describe('Schlüssel, wie ihn die Exporte nennen: integrationen'),
  name: textTerm.describe('Bezeichnung im Bericht'),
  einheit: unitTerm.describe('%, € oder was gezählt wird'),
  quelle: idTerm.describe('Kennung aus „quellen“'),
  nachkommastellen: countTerm
    .optional()
    .describe(
      'Wie viele Nachkommastellen gelieferte Werte haben dürfen (3,5 Stellen); sonst wird ganz gezählt',
    ),
});

const source = z.strictObject({
  id: idTerm.describe('Kennung: ba-sgb2'),
  name: textTerm.describe('Bezeichnung in der Quellenangabe'),
  datei: fileTerm().describe('Dateiname in exporte/<Monat>/; * steht für beliebige Zeichen'),
  profil: idTerm.describe('Name des Exportprofils in profile/'),
  amtlich: yesNoTerm.default(false).describe('ja: amtliche Statistik, die Quellenzeile ist Pflicht'),
});

function fileTerm() {
  return textTerm
    .refine((text) => !/[/\\:]/.test(text) && text !== '.' && text !== '..', {
      message: 'Hier steht nur ein Dateiname, ohne Ordner: lza_*.csv.',
      abort: true,
    })
    .refine((text) => faultOf(text) === null, { error: ({ input }) => unstorable(String(input)) });
}

/** A pattern is judged as a name that it stands for. */
function faultOf(pattern: string): NameFault | null {
  return nameFault(pattern.replaceAll('*', 'x'));
}

function unstorable(pattern: string): string {
  const fault = faultOf(pattern);
  return fault === null ? '' : `So kann keine Datei heißen: ${nameFaultReason(fault)}.`;
}

const openPoint = z.strictObject({
  id: idTerm.describe('Kennung: stufenplan'),
  ziel: idTerm.optional().describe('Kennung des Ziels, wenn der Punkt nur eines betrifft'),
  offen: textTerm.describe('Was die Vereinbarung offen lässt'),
  verwendet: textTerm.describe('Womit der Bericht bis zur Klärung rechnet'),
  kennzeichnung: textTerm.describe('Der Vermerk an der Zahl'),
  bereich: scopeTerm,
});

/** A code of a Jobcenter or region: its zeros count. */
const numberTerm = z.string().regex(/^\d{2,12}$/u, 'Erwartet werden 2 bis 12 Ziffern, zum Beispiel 15087.');

/** A file in `vereinbarungen/`. German: Zielvereinbarung. */
export const agreementSchema = z.strictObject({
  vereinbarung: idTerm.describe('Kennung der Vereinbarung, zum Beispiel msh-2020'),
  titel: textTerm.describe('Zielvereinbarung 2020'),
  jahr: yearTerm.describe('Jahr, für das vereinbart wird'),
  musterhinweis: textTerm.optional().describe('Steht auf jeder Seite, wenn die Daten erfunden sind'),
  ordner: fileNameTerm
    .optional()
    .describe('Unterordner in exporte/, kommentare/ …, wenn mehrere Jobcenter in einem Datenordner liegen'),
  jobcenter: z.strictObject({
    name: textTerm.describe('Jobcenter Mansfeld-Südharz'),
    dateiname: fileNameTerm.describe('Namensteil der Berichtsdateien, ASCII: JC-Mansfeld-Suedharz'),
    nummer: z
      .union([numberTerm, z.array(numberTerm).min(1)])
      .optional()
      .describe(
        'Schlüssel, unter denen die Statistik das Jobcenter führt, als Text mit führenden Nullen: "15087"',
      ),
  }),
  ansprechpartner: z
    .strictObject({ name: personTerm, 'e-mail': emailTerm, telefon: textTerm })
    .describe('Absender der Mails und Kontakt für Rückfragen; eine Stelle, keine Person'),
  versand: mailingSchema,
  partner: z.array(party).min(1).describe('Die Stellen, die vereinbaren und Stellung nehmen'),
  unterzeichnende: z.array(signatory).min(1).describe('Wer unterzeichnet hat und den Bericht erhält'),
  'unterschriftsfelder-im-monatsbericht': yesNoTerm
    .default(false)
    .describe('ja: auch der Monatsbericht hat bei „Zur Kenntnis“ Felder für elektronische Unterschriften'),
  stellungnahmen: z
    .array(opinionSchema)
    .min(1)
    .optional()
    .describe('Wer Entwürfe zur Stellungnahme erhält; sonst die Unterzeichnenden'),
  freigabe: approvalSchema.optional().describe('Wer Berichte freigeben darf'),
  geheimhaltung: z
    .strictObject({
      mindestzahl: minimumTerm.describe(
        'Ab so vielen Fällen darf ein Wert einer Aufgliederung stehen; sonst 3',
      ),
    })
    .optional()
    .describe('Statistische Geheimhaltung in Tabellen nach Standorten und Personengruppen'),
  praeambel: textTerm.describe('Wörtlich; Absätze und **fett**'),
  klauseln: z.array(clause).default([]).describe('Vereinbarungen außerhalb der Ziele'),
  abschnitte: z.array(section).min(1).describe('Gliederung der Vereinbarung'),
  ziele: z.array(goalSchema).min(1).describe('Die Ziele in der Reihenfolge der Vereinbarung'),
  nachtraege: z
    .array(amendmentSchema)
    .default([])
    .describe('Später vereinbarte Änderungen, mit Datum und Unterschriften'),
  zielerreichungsgrad: z
    .enum(['differenz', 'kehrwert'])
    .default('differenz')
    .describe(
      'Bei „höchstens“: 2 − Ist ÷ Soll (differenz) oder Soll ÷ Ist (kehrwert); gilt für den ganzen Bericht',
    ),
  messgroessen: z.array(metric).min(1).describe('Was Monat für Monat geliefert wird'),
  quellen: z.array(source).min(1).describe('Woher die Werte kommen'),
  'offene-punkte': z.array(openPoint).default([]).describe('Was die Vereinbarung offen lässt'),
  akte: recordKeepingSchema
    .optional()
    .describe('Wie die Jahresakte geführt wird; „jahresakte“ liest es aus dem Archiv'),
  glossar: z
    .array(z.strictObject({ begriff: textTerm, text: textTerm, bereich: scopeTerm }))
    .default([])
    .describe('Begriffe im Anhang'),
});

export type AgreementYaml = z.output<typeof agreementSchema>;
