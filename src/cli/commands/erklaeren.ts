import { wordMissing } from '../../diagnostic/catalogue/usage.ts';
import { type Answer, type Call, type Command, refusal } from '../command.ts';
import { SIZE_HELP, SIZE_OPTIONS } from '../input-size.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS } from '../period-options.ts';

const CODE = /^[A-Za-z]{2,4}-\d{3}$/;

/** How a figure came about, step by step, or what a message means. German: erklären. */
export const erklaeren: Command = {
  name: 'erklaeren',
  summary: 'rechnet den Wert eines Ziels Schritt für Schritt vor, bis zur Zelle; erklärt Meldungen',
  help: `npx zielbericht erklaeren ZIEL – zeigt, wie die Zahlen eines Ziels entstanden sind; es wird nichts geschrieben

Beispiele
  npx zielbericht erklaeren I.1 --monat 2020-08
  npx zielbericht erklaeren I.1 --monat 2020-08 --bis 2020-03      der Wert bis März statt des bewerteten
  npx zielbericht erklaeren I.1 --monat 2020-08 --stand 2020-08-31 was an diesem Tag bekannt war
  npx zielbericht erklaeren III.2 --jahr 2020 --json
  npx zielbericht erklaeren CSV-104                                was eine Meldung bedeutet

ZIEL ist die Kennung des Ziels oder sein Kurzname. Gezeigt werden der vereinbarte Wert mit seiner Zeile, der
Sollverlauf, jede Formel mit eingesetzten Zahlen, die Rundung, die Bewertung mit ihren Schwellen und jede
gelieferte Zelle mit Datei, Zeile, Spalte, Datenstand und Lieferung.

Optionen
  --bis JJJJ-MM       bis zu welchem Monat gerechnet wird (sonst der letzte endgültige)
  --stand TAG         nur Lieferungen bis zu diesem Tag, auch solche nach dem Bericht (JJJJ-MM-TT)
${PERIOD_HELP}${SIZE_HELP}${COMMON_HELP}`,
  options: { ...PERIOD_OPTIONS, ...SIZE_OPTIONS, bis: { kind: 'month' }, stand: { kind: 'day' } },
  words: 1,
  async run(call: Call): Promise<Answer> {
    const word = call.given.words[0];
    if (word === undefined) {
      const expected = 'die Kennung eines Ziels oder der Code einer Meldung';
      const example = 'npx zielbericht erklaeren I.1 --monat 2020-08';
      return refusal([wordMissing(null, { command: 'erklaeren', expected, example })]);
    }
    if (CODE.test(word)) return (await import('../explain-code.ts')).explainCode(word);
    return (await import('../explain-goal.ts')).explainGoal(call, word);
  },
};
