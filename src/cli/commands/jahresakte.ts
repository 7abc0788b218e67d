import { notAYear, wordMissing } from '../../diagnostic/catalogue/usage.ts';
import { type Answer, type Call, type Command, refusal } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';

/** The year's file for the records office. German: Jahresakte. */
export const jahresakte: Command = {
  name: 'jahresakte',
  summary: 'schreibt alles eines Jahres als Akte, die ohne das Programm lesbar und prüfbar ist',
  help: `npx zielbericht jahresakte JAHR – schreibt die Jahresakte aus dem Archiv

Beispiele
  npx zielbericht jahresakte 2020
  npx zielbericht jahresakte 2020 --aktenzeichen "II-1234/2020" --aufbewahrung "10 Jahre"
  npx zielbericht jahresakte 2020 --ordner "D:\\Akten\\2020" --nur-vollstaendig

Die Akte enthält alle freigegebenen Berichte des Jahres mit ihren Unterschriften, alles, woraus sie entstanden,
jede Zahl mit ihrem Rechenweg, die Nachweise und das Journal. Sie ist ein „Bag“ nach RFC 8493 und wird mit
„sha256sum -c manifest-sha256.txt“ geprüft; ihre LIESMICH.txt erklärt sie. Gelesen wird allein das Archiv.

Fehlt etwas (der Jahresbericht, ein Monat, eine Freigabe, eine Zustellung), entsteht die Akte trotzdem und
nennt es; der Rückgabewert ist dann 5. Eine vorhandene Akte wird nie überschrieben.

Optionen
  --vereinbarung ID     welche Zielvereinbarung, wenn im Archiv mehrere liegen
  --ordner ORDNER       wohin (sonst „jahresakten/JAHR_NAME“ im Ausgabeordner)
  --aktenzeichen TEXT   geht vor der Angabe in der Zielvereinbarung
  --aufbewahrung FRIST  JJJJ-MM-TT oder "10 Jahre"; geht vor der Angabe in der Zielvereinbarung
  --nur-vollstaendig    nichts schreiben, wenn etwas fehlt
${COMMON_HELP}`,
  options: {
    vereinbarung: { kind: 'text', expected: 'ID' },
    ordner: { kind: 'text', expected: 'ORDNER' },
    aktenzeichen: { kind: 'text', expected: '"II-1234/2020"' },
    aufbewahrung: { kind: 'text', expected: '"10 Jahre"' },
    'nur-vollstaendig': { kind: 'flag' },
  },
  words: 1,
  async run(call: Call): Promise<Answer> {
    const [word] = call.given.words;
    if (word === undefined) {
      const example = 'npx zielbericht jahresakte 2020';
      return refusal([wordMissing(null, { command: 'jahresakte', expected: 'das Jahr', example })]);
    }
    if (!/^\d{4}$/u.test(word)) return refusal([notAYear(null, { text: word })]);
    const { makeYearFile } = await import('../make-year-file.ts');
    return makeYearFile(call, Number(word));
  },
};
