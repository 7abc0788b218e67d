import { unknownWord, wordMissing } from '../../diagnostic/catalogue/usage.ts';
import { suggestion } from '../../read/near-miss.ts';
import { type Answer, type Call, type Command, refusal } from '../command.ts';
import { SIZE_HELP, SIZE_OPTIONS } from '../input-size.ts';
import { COMMON_HELP } from '../overview.ts';

/** Looks at an export, proposes a profile for it, shows those that come along. German: Exportprofil. */
export const profil: Command = {
  name: 'profil',
  summary:
    'profil pruefen DATEI: wie wird sie gelesen · profil neu DATEI: schlägt ein Profil vor · profil zeigen',
  help: `npx zielbericht profil pruefen|neu|zeigen – Exportdateien ansehen und beschreiben

Beispiele
  npx zielbericht profil pruefen "C:\\Downloads\\13211-02-05-4.csv"
  npx zielbericht profil pruefen data/exporte/2020-08/lza_15087_2020-08.csv --html pruefung.html
  npx zielbericht profil pruefen export.csv --profil genesis-tabelle --json
  npx zielbericht profil neu export.csv              schlägt ein Profil vor und fragt nur, was offen ist
  npx zielbericht profil neu export.csv --name arbeitslose --schreiben
  npx zielbericht profil zeigen                      die mitgelieferten Profile
  npx zielbericht profil zeigen genesis-tabelle      eines davon als Kopiervorlage

„profil pruefen“ zeigt die Datei als Tabelle: was erkannt wurde, was übergangen, und warum. Es genügt die
Datei; eine Vereinbarung wird nicht gebraucht. Eigene Profile aus data/profile gehen den mitgelieferten vor.
Von einer Datei über 50 MB wird mit „--max-eingabe“ der Anfang angesehen.
Mit „--json“ wird jede gelesene Zelle ausgegeben. Rückgabewert 4: Eine Zelle ist nicht lesbar, oder die
Datei hat einen anderen Fehler.

„profil neu“ schreibt data/profile/NAME.yaml nur mit „--schreiben“ oder nach einem Ja am Bildschirm, nie
über eine vorhandene Datei.

Optionen
  --profil NAME       pruefen: mit diesem Profil lesen, woran die Datei auch erinnert
  --html DATEI        pruefen: die Datei als Webseite mit gekennzeichneten Zellen
  --name NAME         neu: Name des Profils (sonst nach der Datei)
  --schreiben         neu: Profil in den Datenordner schreiben
  --nicht-interaktiv  neu: nichts fragen; was offen bleibt, ist im Vorschlag gekennzeichnet
${SIZE_HELP}${COMMON_HELP}`,
  options: {
    ...SIZE_OPTIONS,
    profil: { kind: 'text', expected: 'genesis-tabelle' },
    html: { kind: 'text', expected: 'pruefung.html' },
    name: { kind: 'text', expected: 'arbeitslose' },
    schreiben: { kind: 'flag' },
    'nicht-interaktiv': { kind: 'flag' },
  },
  words: 2,
  run,
};

const WORDS = ['pruefen', 'neu', 'zeigen'];

async function run(call: Call): Promise<Answer> {
  const [first, second] = call.given.words;
  const word = first?.toLowerCase().replaceAll('ü', 'ue') ?? '';
  if (word === 'zeigen') {
    const { showProfiles } = await import('../profile/show-profiles.ts');
    return showProfiles(second ?? null);
  }
  if (word !== 'pruefen' && word !== 'neu') return unknown(first);
  if (second === undefined) {
    const detail = {
      command: `profil ${word}`,
      expected: 'die Datei',
      example: `npx zielbericht profil ${word} export.csv`,
    };
    return refusal([wordMissing(null, detail)]);
  }
  if (word === 'neu') {
    const { proposeProfile } = await import('../profile/propose-profile.ts');
    return proposeProfile(call, second);
  }
  const { checkFile } = await import('../profile/check-file.ts');
  return checkFile(call, second);
}

function unknown(text: string | undefined): Answer {
  const expected = '„pruefen“, „neu“ oder „zeigen“';
  if (text === undefined) {
    const example = 'npx zielbericht profil pruefen export.csv';
    return refusal([wordMissing(null, { command: 'profil', expected, example })]);
  }
  const meant = suggestion(text, WORDS);
  return refusal([unknownWord(null, { text, command: 'profil', suggestion: meant, expected })]);
}
