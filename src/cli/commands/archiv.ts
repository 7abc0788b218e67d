import { unknownOption, unknownWord, wordMissing } from '../../diagnostic/catalogue/usage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { suggestion } from '../../read/near-miss.ts';
import { type Answer, type Call, type Command, refusal } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';

/** What can be done with the archive, and which options belong to it. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  zeigen: [],
  pruefen: ['alles-lesen', 'stichprobe', 'zeuge'],
  nachrechnen: ['alle'],
  ausgeben: ['ordner'],
};

/** Lists, verifies, rebuilds and hands out what is archived. German: Archiv. */
export const archiv: Command = {
  name: 'archiv',
  summary: 'archiv zeigen · pruefen · nachrechnen KENNUNG · ausgeben KENNUNG',
  help: `npx zielbericht archiv zeigen|pruefen|nachrechnen|ausgeben – zeigt, prüft und gibt aus, was archiviert ist

Beispiele
  npx zielbericht archiv zeigen                     alle Berichte, der älteste zuerst
  npx zielbericht archiv zeigen 3f9ac21b4d1e        alle Dateien eines Berichts mit ihrer Prüfsumme
  npx zielbericht archiv pruefen                    Journal, Namen und Größen (Rückgabewert 8 bei Schäden)
  npx zielbericht archiv pruefen --alles-lesen      dazu jedes Byte
  npx zielbericht archiv pruefen --stichprobe 10%   dazu jeden Monat ein anderes Zehntel
  npx zielbericht archiv pruefen --zeuge mail.eml   ob das Journal die Archivkette dieser E-Mail noch kennt
  npx zielbericht archiv nachrechnen 3f9ac21b4d1e   baut den Bericht neu und vergleicht Byte für Byte
  npx zielbericht archiv ausgeben 3f9ac21b4d1e --ordner Prüfung
                                                    alle Dateien des Berichts in einen neuen Ordner

Optionen
  --alles-lesen       pruefen: jedes Objekt Byte für Byte lesen
  --stichprobe 10%    pruefen: diesen Anteil lesen; derselbe Stand liest denselben
  --zeuge KETTE       pruefen: Archivkette oder Pfad einer .eml-Datei; sie muss im Journal stehen
  --alle              nachrechnen: alle Berichte des Archivs
  --ordner ORDNER     ausgeben: neuer Ordner (sonst bericht_KENNUNG)
${COMMON_HELP}`,
  options: {
    'alles-lesen': { kind: 'flag', without: 'stichprobe' },
    stichprobe: { kind: 'text', expected: '10%' },
    zeuge: { kind: 'text', expected: 'ARCHIVKETTE' },
    alle: { kind: 'flag' },
    ordner: { kind: 'text', expected: 'ORDNER' },
  },
  words: 2,
  async run(call: Call): Promise<Answer> {
    const action = call.given.words[0]?.toLowerCase().replaceAll('ü', 'ue') ?? '';
    const wrong = Object.hasOwn(ACTIONS, action) ? strayOptions(action, call) : noAction(action, call);
    return wrong.length > 0 ? refusal(wrong) : perform(action, call);
  },
};

async function perform(action: string, call: Call): Promise<Answer> {
  if (action === 'pruefen') return (await import('../check-archive.ts')).checkArchive(call);
  if (action === 'nachrechnen') return (await import('../rebuild-reports.ts')).rebuildReports(call);
  if (action === 'ausgeben') return (await import('../hand-out-report.ts')).handOutReport(call);
  if (call.given.words[1] !== undefined) return (await import('../show-objects.ts')).showObjects(call);
  return (await import('../look-at-archive.ts')).showArchive(call);
}

function noAction(action: string, { given }: Call): readonly Diagnostic[] {
  const expected = '„zeigen“, „pruefen“, „nachrechnen“ oder „ausgeben“';
  if (action === '') {
    const example = 'npx zielbericht archiv pruefen';
    return [wordMissing(null, { command: 'archiv', expected, example })];
  }
  const text = given.words[0] ?? '';
  const meant = suggestion(action, Object.keys(ACTIONS));
  return [unknownWord(null, { text, command: 'archiv', suggestion: meant, expected })];
}

/** Options of one action that stand behind another. */
function strayOptions(action: string, { given }: Call): readonly Diagnostic[] {
  const own = ACTIONS[action] ?? [];
  const others = Object.entries(ACTIONS).flatMap(([owner, names]) => names.map((name) => ({ owner, name })));
  return others
    .filter(({ name }) => given.flag(name) && !own.includes(name))
    .map(({ owner, name }) =>
      unknownOption(null, {
        text: `--${name}`,
        suggestion: `Sie gehört zu „archiv ${owner}“.`,
        command: `archiv ${action}`,
        help: 'archiv',
      }),
    );
}
