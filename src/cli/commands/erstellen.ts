import type { Edition } from '../../domain/draft.ts';
import { BATCH_HELP, BATCH_OPTIONS } from '../batch/batch-options.ts';
import type { Answer, Call, Command } from '../command.ts';
import { CORRECTION_HELP, CORRECTION_OPTIONS } from '../correction-options.ts';
import { SIZE_HELP, SIZE_OPTIONS } from '../input-size.ts';
import { COMMON_HELP } from '../overview.ts';

/** Stations 1 to 6 for a month, or a draft. German: erstellen. */
export const erstellen: Command = {
  name: 'erstellen',
  summary: 'schreibt den Bericht eines Monats in Ausgabe und Archiv',
  help: `npx zielbericht erstellen – schreibt den Managementbericht eines Monats

Beispiele
  npx zielbericht erstellen                                   der neueste Monat, der einen Berichtskopf hat
  npx zielbericht erstellen --monat 2020-08
  npx zielbericht erstellen --entwurf --rueckgabe 2020-09-25  Entwurf für die Stellungnahmen
  npx zielbericht erstellen --monat 2020-08 --bereich BA      nur die Ziele der Agentur für Arbeit
  npx zielbericht erstellen --monat 2020-08 --korrektur "Nachmeldung der Integrationen für Mai"

Der Bericht liegt danach als PDF mit „.bericht.json“ im Ordner „berichte“ der Ausgabe und im Archiv. Sind
die Eingaben unverändert, bleibt er, wie er ist. Ein Entwurf liegt unter „entwuerfe“ und kann nicht
freigegeben werden; „versenden --entwurf“ schickt ihn zur Stellungnahme. Ist ein Bericht freigegeben, ergeben
geänderte Eingaben nur mit „--korrektur“ eine neue Fassung; sie geht an genau die, die die vorige haben.
Eine Teilausgabe enthält nur, was zu ihrem Bereich gehört, und geht nur an dessen Unterzeichnende. Eine
fehlerhafte Zielvereinbarung hält die anderen nicht auf (Rückgabewert 5).

Optionen
  --monat JJJJ-MM     Bericht dieses Monats
  --vereinbarung ID   nur diese Zielvereinbarung
  --bereich BEREICH   Teilausgabe nur für BA oder Kommune (sonst alle)
  --entwurf           Entwurf mit Wasserzeichen
  --rueckgabe TAG     Rückgabetermin auf dem Entwurf (JJJJ-MM-TT); ohne ihn ist er nur zum Ansehen
${CORRECTION_HELP}${BATCH_HELP}${SIZE_HELP}${COMMON_HELP}`,
  options: {
    monat: { kind: 'month' },
    vereinbarung: { kind: 'text', expected: 'ID' },
    bereich: { kind: 'scope' },
    entwurf: { kind: 'flag' },
    rueckgabe: { kind: 'day', needs: 'entwurf' },
    ...CORRECTION_OPTIONS,
    ...BATCH_OPTIONS,
    ...SIZE_OPTIONS,
  },
  words: 0,
  elsewhere: { jahr: 'jahresbericht' },
  run: (call) => make(call, 'monat'),
};

/** The year-end edition, made like any other report. German: Jahresbericht. */
export const jahresbericht: Command = {
  name: 'jahresbericht',
  summary: 'schreibt den Jahresbericht, der das Jahr abschließt',
  help: `npx zielbericht jahresbericht – schreibt die Jahresausgabe mit Ergebnis und Unterschriftsfeldern

Beispiele
  npx zielbericht jahresbericht --jahr 2020
  npx zielbericht jahresbericht --jahr 2020 --entwurf --rueckgabe 2021-04-30

Der Jahresbericht liegt danach im Ordner „berichte/JJJJ-jahr“ der Ausgabe und im Archiv. Entwurf und Korrektur
sind wie beim Monatsbericht.

Optionen
  --jahr JJJJ         Jahr (sonst das neueste mit einem Berichtskopf)
  --vereinbarung ID   nur diese Zielvereinbarung
  --bereich BEREICH   Teilausgabe nur für BA oder Kommune (sonst alle)
  --entwurf           Entwurf mit Wasserzeichen
  --rueckgabe TAG     Rückgabetermin auf dem Entwurf (JJJJ-MM-TT); ohne ihn ist er nur zum Ansehen
${CORRECTION_HELP}${BATCH_HELP}${SIZE_HELP}${COMMON_HELP}`,
  options: {
    jahr: { kind: 'year' },
    vereinbarung: { kind: 'text', expected: 'ID' },
    bereich: { kind: 'scope' },
    entwurf: { kind: 'flag' },
    rueckgabe: { kind: 'day', needs: 'entwurf' },
    ...CORRECTION_OPTIONS,
    ...BATCH_OPTIONS,
    ...SIZE_OPTIONS,
  },
  words: 0,
  elsewhere: { monat: 'erstellen' },
  run: (call) => make(call, 'jahr'),
};

async function make(call: Call, edition: Edition): Promise<Answer> {
  const { makeReports } = await import('../make-reports.ts');
  return makeReports(call, edition);
}
